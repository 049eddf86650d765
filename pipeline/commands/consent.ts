/** Consent on the command line: what waits for OHCHR, and deciding it. */
import { decideConsent, listConsents } from '../store/consentDecisions.ts';
import type { Decision } from '../store/schema.ts';
import { type DataOptions, print, withStore } from './session.ts';

/** Lists consents, those that wait first. @returns exit code */
export async function consentList(options: DataOptions & { json?: true }): Promise<number> {
  return withStore(options, async (store, effects) => {
    for (const consent of await listConsents(store, { today: effects.now().toISOString().slice(0, 10) })) {
      if (options.json === true) {
        print(JSON.stringify(consent));
        continue;
      }
      const { contributor_id, consent_id, state, consent_status, consent_scope, evidence_type, evidence_ref } = consent;
      const decided = consent.waiting
        ? `waits ${consent.daysWaiting} days`
        : (consent.decision?.decision ?? 'nothing to decide');
      const evidence =
        [evidence_type, evidence_ref].filter((part) => part !== undefined).join(' ') || 'no evidence named';
      print(`${contributor_id}/${consent_id}  ${state}  ${consent_status}, ${consent_scope}  ${evidence}  ${decided}`);
    }
    return 0;
  });
}

const DECISIONS: Readonly<Record<string, Decision>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/**
 * Records OHCHR's decision about a declared consent. It acts on every output from the next run on.
 * @returns exit code; 1 when no such consent is held
 */
export async function consentDecide(
  decision: string,
  name: string,
  options: DataOptions & { by: string; reason: string },
): Promise<number> {
  const at = name.indexOf('/');
  const decided = DECISIONS[decision];
  if (at < 1 || decided === undefined) throw new Error('write the consent as contributor/consent number.');
  const [contributor_id, consent_id] = [name.slice(0, at), name.slice(at + 1)];
  return withStore(options, async (store, effects) => {
    await decideConsent(store, {
      contributor_id,
      consent_id,
      decision: decided,
      decided_at: effects.now().toISOString(),
      decided_by: options.by,
      reason: options.reason,
    });
    print(`${name}: ${decided}. The next night obeys it.`);
    return 0;
  });
}
