import type { Register } from '../register.ts';
import { statesOf } from '../statesOf.ts';
import type { CheckedRecord } from '../submission.ts';
import { type Rule, type RuleContext, standing } from './rule.ts';

/**
 * E9, W1, W2: references exist in the register, were made to a State concerned, and noted or undecided ones are flagged
 * (op. 5 and 8–10 speak of accepted recommendations). An activity names a recommendation or the reason why not.
 */
export const recommendationKnown: Rule = {
  name: 'recommendationKnown',
  source: 'E9, W1, W2; op. 5, 8–10',
  codes: [
    'RECOMMENDATION_MISSING',
    'REGISTER_NOT_LOADED',
    'RECOMMENDATION_UNKNOWN',
    'RECOMMENDATION_STATE_MISMATCH',
    'RECOMMENDATION_NOTED',
    'RECOMMENDATION_POSITION_PENDING',
  ],
  check(context) {
    const { submission, reference, report, reportFile } = context;
    const linked = new Set(submission.records.recommendation_links.map(({ values }) => values.record_id));
    const activities = standing(submission, 'activities');
    for (const activity of activities) {
      const { recommendation_refs: refs, unlinked_reason } = activity.values;
      if (refs === undefined && unlinked_reason === undefined && !linked.has(activity.record_id)) {
        report('RECOMMENDATION_MISSING', activity, 'recommendation_refs', {});
      }
    }
    const records = [...activities, ...standing(submission, 'needs')];
    if (reference.register !== undefined) for (const record of records) checkRefs(record, reference.register, context);
    else {
      const count = records.reduce((sum, { values }) => sum + (values.recommendation_refs?.length ?? 0), 0);
      if (count > 0) reportFile('REGISTER_NOT_LOADED', { count });
    }
  },
};

function checkRefs(
  record: CheckedRecord<'activities' | 'needs'>,
  register: Register,
  { report, nearest }: RuleContext,
): void {
  const concerned = statesOf(record);
  const refs = record.values.recommendation_refs ?? [];
  for (const value of refs) {
    const found = register.find(value);
    if (found === undefined) {
      const suggestion = nearest(
        value,
        concerned.flatMap((state) => register.refsOf(state)),
      );
      report('RECOMMENDATION_UNKNOWN', record, 'recommendation_refs', { value, suggestion });
    } else if (concerned.length > 0 && !concerned.includes(found.state_under_review)) {
      report('RECOMMENDATION_STATE_MISMATCH', record, 'recommendation_refs', {
        value,
        state: found.state_under_review,
      });
    } else if (found.position === 'noted') {
      report('RECOMMENDATION_NOTED', record, 'recommendation_refs', { value });
    } else if (found.position === 'pending') {
      report('RECOMMENDATION_POSITION_PENDING', record, 'recommendation_refs', { value });
    }
  }
}
