import { type Rule, standing } from './rule.ts';

/** An activity that answers a request names one of the Needs sheet, or one the contributor sent before. */
export const requestKnown: Rule = {
  name: 'requestKnown',
  source: 'op. 10',
  codes: ['REQUEST_UNKNOWN'],
  check({ submission, reference, report, nearest }) {
    const submitter = submission.submitter?.values;
    const held = submitter === undefined ? undefined : reference.heldRequestIds?.(submitter);
    const known = [...new Set(submission.records.needs.map(({ record_id }) => record_id))];
    const ids = new Set(known);
    for (const activity of standing(submission, 'activities')) {
      const value = activity.values.request_id;
      if (value === undefined || ids.has(value) || held?.has(value)) continue;
      report('REQUEST_UNKNOWN', activity, 'request_id', { value, suggestion: nearest(value, known) });
    }
  },
};
