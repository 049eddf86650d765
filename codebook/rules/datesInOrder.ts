import type { CheckedRecord } from '../submission.ts';
import type { ColumnKey, ListTableKey } from '../tables.ts';
import { type Rule, type RuleContext, standing } from './rule.ts';

/** E5: an end does not lie before its start; dates given as actual do not lie in the future. */
export const datesInOrder: Rule = {
  name: 'datesInOrder',
  source: 'E5',
  codes: ['END_BEFORE_START', 'ACTUAL_DATE_IN_FUTURE'],
  check(context) {
    inOrder(context, 'activities', 'start_date', 'end_date');
    inOrder(context, 'needs', 'request_date', 'needed_by');
    inOrder(context, 'offers', 'valid_from', 'valid_to');
    inOrder(context, 'consent', 'consent_date', 'valid_until');
    for (const activity of standing(context.submission, 'activities')) notInFuture(activity, context);
  },
};

function inOrder<T extends ListTableKey>(
  { submission, report }: RuleContext,
  table: T,
  start: ColumnKey<T>,
  end: ColumnKey<T>,
): void {
  for (const record of standing(submission, table)) {
    const values = record.values as Readonly<Record<string, unknown>>;
    const [first, second] = [values[start], values[end]];
    if (typeof first === 'string' && typeof second === 'string' && second < first) {
      report('END_BEFORE_START', record, end, { first, second });
    }
  }
}

function notInFuture(activity: CheckedRecord<'activities'>, { reference, report }: RuleContext): void {
  const { date_basis, start_date, end_date } = activity.values;
  const startIsActual = date_basis === 'actual' || date_basis === 'actual_start_planned_end';
  if (startIsActual && start_date !== undefined && start_date > reference.today) {
    report('ACTUAL_DATE_IN_FUTURE', activity, 'start_date', { value: start_date });
  }
  if (date_basis === 'actual' && end_date !== undefined && end_date > reference.today) {
    report('ACTUAL_DATE_IN_FUTURE', activity, 'end_date', { value: end_date });
  }
}
