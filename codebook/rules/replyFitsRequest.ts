import { type Rule, standing } from './rule.ts';

/** With these the facts of the reply are needed. */
const ANSWERED = ['partly_met', 'met', 'declined'];

/** E11: a reply is not dated before its request; a request that was met or declined has its reply. */
export const replyFitsRequest: Rule = {
  name: 'replyFitsRequest',
  source: 'E11; op. 10',
  codes: ['REPLY_BEFORE_REQUEST', 'REPLY_MISSING'],
  check({ submission, report }) {
    for (const need of standing(submission, 'needs')) {
      const { request_date: first, reply_date: second, reply_by, status = '' } = need.values;
      if (first !== undefined && second !== undefined && second < first) {
        report('REPLY_BEFORE_REQUEST', need, 'reply_date', { first, second });
      }
      if (!ANSWERED.includes(status)) continue;
      if (second === undefined) report('REPLY_MISSING', need, 'reply_date', { value: status, list: 'needs_status' });
      else if (reply_by === undefined)
        report('REPLY_MISSING', need, 'reply_by', { value: status, list: 'needs_status' });
    }
  },
};
