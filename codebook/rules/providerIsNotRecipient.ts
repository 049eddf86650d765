import { foldName } from '../normalise/text.ts';
import { type Rule, standing } from './rule.ts';

const SELF_REPORT = ['south_south', 'triangular'];

/** E14: an organisation does not provide help to itself, unless a State reports on its own South-South programme. */
export const providerIsNotRecipient: Rule = {
  name: 'providerIsNotRecipient',
  source: 'E14',
  codes: ['PROVIDER_IS_RECIPIENT'],
  check({ submission, report }) {
    for (const activity of standing(submission, 'activities')) {
      const { provider_orgs = [], recipient_orgs = [], cooperation_form = '' } = activity.values;
      if (SELF_REPORT.includes(cooperation_form)) continue;
      const recipients = new Set(recipient_orgs.map(foldName));
      for (const { name } of provider_orgs) {
        if (recipients.has(foldName(name))) report('PROVIDER_IS_RECIPIENT', activity, 'provider_orgs', { value: name });
      }
    }
  },
};
