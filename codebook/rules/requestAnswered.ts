import { monthsBetween } from '../normalise/dates.ts';
import { type Rule, standing } from './rule.ts';

const MONTHS = 12;
const OPEN = ['received', 'under_review'];

/** W4: a request that has been without a reply for more than a year. */
export const requestAnswered: Rule = {
  name: 'requestAnswered',
  source: 'W4; op. 10',
  codes: ['REQUEST_UNANSWERED'],
  check({ submission, reference, report }) {
    for (const need of standing(submission, 'needs')) {
      const { request_date: value, reply_date, status = '' } = need.values;
      if (value === undefined || reply_date !== undefined || !OPEN.includes(status)) continue;
      const count = monthsBetween(value, reference.today);
      if (count >= MONTHS) report('REQUEST_UNANSWERED', need, 'reply_date', { value, count });
    }
  },
};
