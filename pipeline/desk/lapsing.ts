/** Consents that will lapse soon by their own end date (resolution 54/28, op. 14: consent can be limited). */
import type { ListedConsent } from '../store/consentDecisions.ts';

/** So many days ahead the desk says which consents lapse. */
export const LAPSING_DAYS = 60;

const DAY = 86_400_000;

/** Days until a consent lapses: 0 = today is its last day; undefined when it has no end. */
export function daysLeft({ valid_until }: Pick<ListedConsent, 'valid_until'>, today: string): number | undefined {
  return valid_until === undefined ? undefined : Math.round((Date.parse(valid_until) - Date.parse(today)) / DAY);
}

/** Whether a consent that is in force now ends within the coming days. */
export function isLapsing(consent: ListedConsent, today: string): boolean {
  const left = daysLeft(consent, today);
  return left !== undefined && left >= 0 && left <= LAPSING_DAYS && isStanding(consent);
}

/** Declared and, where OHCHR has to confirm it, confirmed as it stands. */
export function isStanding({ consent_status, withdrawn, decision, content_hash, isOwn }: ListedConsent): boolean {
  const isDeclared = (consent_status === 'given' || consent_status === 'given_in_part') && !withdrawn;
  const decided = decision?.consent_hash === content_hash ? decision.decision : undefined;
  return isDeclared && (decided === 'confirmed' || (isOwn && decided === undefined));
}
