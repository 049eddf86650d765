import { sessionRows } from '../codelists/official/sessionRows.ts';
import { type Rule, standing } from './rule.ts';

/** Session → cycle: sessions 1–12, 13–26, 27–40 and 41–54 (OHCHR). */
const cycleOf = new Map(sessionRows.map(([session, cycle]) => [session, cycle]));

/** E8: the session belongs to the cycle. */
export const sessionFitsCycle: Rule = {
  name: 'sessionFitsCycle',
  source: 'E8',
  codes: ['SESSION_CYCLE_MISMATCH'],
  check({ submission, report }) {
    for (const activity of standing(submission, 'activities')) {
      const { upr_session: first, upr_cycle: second } = activity.values;
      if (first !== undefined && second !== undefined && cycleOf.get(first) !== second) {
        report('SESSION_CYCLE_MISMATCH', activity, 'upr_session', { first, second });
      }
    }
  },
};
