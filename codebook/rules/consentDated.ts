import { type Rule, standing } from './rule.ts';

/** E4: consent is not dated after the submission; a consent that has ended no longer releases anything. */
export const consentDated: Rule = {
  name: 'consentDated',
  source: 'E4; op. 14',
  codes: ['CONSENT_DATE_AFTER_SUBMISSION', 'CONSENT_EXPIRED'],
  check({ submission, reference, report }) {
    const second = submission.submitter?.values.submission_date;
    for (const consent of standing(submission, 'consent')) {
      const { consent_date: first, valid_until } = consent.values;
      if (first !== undefined && second !== undefined && first > second) {
        report('CONSENT_DATE_AFTER_SUBMISSION', consent, 'consent_date', { first, second });
      }
      if (valid_until !== undefined && valid_until < reference.today) {
        report('CONSENT_EXPIRED', consent, 'valid_until', { value: valid_until });
      }
    }
  },
};
