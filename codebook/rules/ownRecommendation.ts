import { type Rule, standing } from './rule.ts';

/** W8: a State that offers help on themes of recommendations it made itself may name them (op. 6–7: recommending States consider helping). */
export const ownRecommendation: Rule = {
  name: 'ownRecommendation',
  source: 'W8; op. 6–7',
  codes: ['OWN_RECOMMENDATION_AVAILABLE'],
  check({ submission, reference, report }) {
    const { register } = reference;
    if (register === undefined) return;
    for (const offer of standing(submission, 'offers')) {
      const { offering_state: state, target_states = [], own_recommendation_refs } = offer.values;
      if (state === undefined || own_recommendation_refs !== undefined) continue;
      const refs = target_states.flatMap((target) => register.refsOf(target));
      const value = refs.find((ref) => register.find(ref)?.recommending_states.includes(state));
      if (value !== undefined)
        report('OWN_RECOMMENDATION_AVAILABLE', offer, 'own_recommendation_refs', { value, state });
    }
  },
};
