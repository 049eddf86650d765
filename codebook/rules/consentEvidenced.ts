import { type Rule, standing } from './rule.ts';

/** E3: where consent was given, kind and reference of the evidence are needed. */
export const consentEvidenced: Rule = {
  name: 'consentEvidenced',
  source: 'E3; op. 14',
  codes: ['CONSENT_EVIDENCE_MISSING'],
  check({ submission, report }) {
    for (const consent of standing(submission, 'consent')) {
      if (!['given', 'given_in_part'].includes(consent.values.consent_status ?? '')) continue;
      for (const column of ['evidence_type', 'evidence_ref'] as const) {
        if (consent.values[column] === undefined) {
          report('CONSENT_EVIDENCE_MISSING', consent, column, { column: `consent.${column}` });
        }
      }
    }
  },
};
