import { stateRows } from '../codelists/official/stateRows.ts';
import { type Rule, standing } from './rule.ts';

/** States with an own fund to ask: LDCs and SIDS (flags with their date: codelists/official/stateRows.ts). */
const ldcOrSids = new Set(stateRows.filter(([, , , , , , , flags]) => /[LS]/.test(flags)).map(([iso3]) => iso3));

/** W5: a prompt, no more: LDCs and SIDS have funds of their own, so the source of funding is worth naming. */
export const fundNamed: Rule = {
  name: 'fundNamed',
  source: 'W5; op. 4',
  codes: ['FUND_NOT_NAMED'],
  check({ submission, report }) {
    for (const activity of standing(submission, 'activities')) {
      const state = activity.values.state_concerned?.find((one) => ldcOrSids.has(one));
      if (state !== undefined && activity.values.funding_source === undefined) {
        report('FUND_NOT_NAMED', activity, 'funding_source', { state });
      }
    }
  },
};
