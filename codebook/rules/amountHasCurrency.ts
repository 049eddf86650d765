import type { CheckedRecord } from '../submission.ts';
import { type Rule, type RuleContext, standing } from './rule.ts';

/** E7: an amount has its currency (amounts below zero are refused by the column); a currency without amount is flagged. */
export const amountHasCurrency: Rule = {
  name: 'amountHasCurrency',
  source: 'E7',
  codes: ['AMOUNT_WITHOUT_CURRENCY', 'CURRENCY_WITHOUT_AMOUNT'],
  check(context) {
    for (const activity of standing(context.submission, 'activities')) {
      pair(activity, activity.values.budget_amount, 'activities.budget_amount', context);
    }
    for (const need of standing(context.submission, 'needs')) {
      pair(need, need.values.estimated_cost, 'needs.estimated_cost', context);
    }
  },
};

function pair(
  record: CheckedRecord<'activities' | 'needs'>,
  amount: number | undefined,
  amountColumn: string,
  { report }: RuleContext,
): void {
  const { currency } = record.values;
  if (amount !== undefined && currency === undefined) {
    report('AMOUNT_WITHOUT_CURRENCY', record, 'currency', { column: `${record.table}.currency` });
  }
  if (amount === undefined && currency !== undefined) {
    report('CURRENCY_WITHOUT_AMOUNT', record, 'currency', { column: amountColumn });
  }
}
