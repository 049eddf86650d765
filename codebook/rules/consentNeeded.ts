import { submitterState } from './consentRecorded.ts';
import { type Rule, standing } from './rule.ts';

/** E2: "not needed" is possible only where the submitter is the State concerned itself. */
export const consentNeeded: Rule = {
  name: 'consentNeeded',
  source: 'E2; op. 14',
  codes: ['CONSENT_NEEDED'],
  check({ submission, report }) {
    for (const consent of standing(submission, 'consent')) {
      const { consent_status, state } = consent.values;
      if (consent_status !== 'not_needed' || state === undefined || state === submitterState(submission)) continue;
      report('CONSENT_NEEDED', consent, 'consent_status', { state });
    }
  },
};
