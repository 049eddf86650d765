import { type Rule, standing } from './rule.ts';

const PIPELINE = '1';
const CLOSED = '4';

/**
 * E6: a closed activity has its end date; one that is still being identified has no actual start.
 */
export const statusFitsDates: Rule = {
  name: 'statusFitsDates',
  source: 'E6; IATI ActivityStatus',
  codes: ['STATUS_NEEDS_END_DATE', 'STATUS_HAS_ACTUAL_START'],
  check({ submission, report }) {
    for (const activity of standing(submission, 'activities')) {
      const { status, start_date, end_date, date_basis } = activity.values;
      if (status === CLOSED && end_date === undefined) report('STATUS_NEEDS_END_DATE', activity, 'end_date', {});
      const actual = date_basis === 'actual' || date_basis === 'actual_start_planned_end';
      if (status === PIPELINE && actual && start_date !== undefined) {
        report('STATUS_HAS_ACTUAL_START', activity, 'start_date', { value: start_date });
      }
    }
  },
};
