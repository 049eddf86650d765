/** Consent on the command line: what waits for OHCHR, deciding it, and the trail of decisions. */

import { decidePart } from '../desk/decidePart.ts';
import { isLapsing, LAPSING_DAYS } from '../desk/lapsing.ts';
import { type ConsentDecision, decideConsent, type ListedConsent, listConsents } from '../store/consentDecisions.ts';
import { scopeInForce } from '../store/consentInForce.ts';
import { COMMAND_LINE, splitSubject, trailOf } from '../store/deskDecisions.ts';
import { partNamed } from '../store/objections.ts';
import type { Decision, DeskDecisionRow } from '../store/schema.ts';
import { type DataOptions, print, withStore } from './session.ts';

/** Lists consents, those that wait first. @returns exit code */
export async function consentList(options: DataOptions & { json?: true; lapsing?: true }): Promise<number> {
  return withStore(options, async (store, effects) => {
    const today = effects.now().toISOString().slice(0, 10);
    const all = await listConsents(store, { today });
    const listed = options.lapsing === true ? all.filter((one) => isLapsing(one, today)) : all;
    for (const consent of listed) print(options.json === true ? JSON.stringify(consent) : lineOf(consent));
    if (listed.length === 0 && options.lapsing === true) print(`No consent lapses within ${LAPSING_DAYS} days.`);
    return 0;
  });
}

function lineOf(consent: ListedConsent): string {
  const { contributor_id, consent_id, state, consent_status, consent_scope, evidence_type, evidence_ref } = consent;
  const confirmed = scopeInForce(consent);
  const scope = confirmed === consent_scope ? consent_scope : `${consent_scope} declared, ${confirmed} confirmed`;
  const decided = consent.waiting
    ? `waits ${consent.daysWaiting} days`
    : (consent.decision?.decision ?? 'nothing to decide');
  const evidence = [evidence_type, evidence_ref].filter((part) => part !== undefined).join(' ') || 'no evidence named';
  const until = consent.valid_until === undefined ? '' : `  until ${consent.valid_until}`;
  return `${contributor_id}/${consent_id}  ${state}  ${consent_status}, ${scope}  ${evidence}  ${decided}${until}`;
}

const DECISIONS: Readonly<Record<string, Decision>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  withdraw: 'withdrawn',
  ask: 'asked_again',
};

/**
 * Records OHCHR's decision about a declared consent or one State's part of a record. It acts on every output from the next run on.
 * @throws when nothing of that name is held, or the scope does not fit
 */
export async function consentDecide(
  decision: string,
  name: string,
  { by, reason, scope, ...options }: DataOptions & { by: string; reason: string; scope?: string },
): Promise<number> {
  const decided = DECISIONS[decision];
  const part = partNamed(name);
  const [contributor_id, consent_id] = splitSubject(name);
  if (decided === undefined || contributor_id === '')
    throw new Error('write the consent as contributor/consent number.');
  if (scope !== undefined && (decided !== 'confirmed' || part !== undefined))
    throw new Error('--scope goes with confirming a declared consent alone.');
  return withStore(options, async (store, effects) => {
    const what = { decision: decided, decided_at: effects.now().toISOString(), decided_by: by, reason };
    const consent: ConsentDecision = { contributor_id, consent_id, ...what, scope };
    if (part === undefined) await decideConsent(store, consent);
    else
      await store.db
        .transaction()
        .execute((trx) => decidePart(trx, part, what, { source: COMMAND_LINE, file_hash: '' }));
    const only = scope === undefined ? '' : `, ${scope} only`;
    print(`${name}: ${decided.replace('_', ' ')}${only}. The next night obeys it.`);
    return 0;
  });
}

/** Shows the audit trail. @returns exit code; 1 when nothing was decided about the subject */
export async function consentTrail(
  subject: string | undefined,
  options: DataOptions & { json?: true },
): Promise<number> {
  return withStore(options, async (store) => {
    const trail = await trailOf(store, subject);
    for (const row of trail) print(options.json === true ? JSON.stringify(row) : trailLine(row));
    return trail.length === 0 && subject !== undefined ? 1 : 0;
  });
}

function trailLine({ kind, subject, position, ...row }: DeskDecisionRow): string {
  const file = row.file_hash === '' ? row.source : `${row.source} (${row.file_hash.slice(0, 12)})`;
  return `${row.decided_at}  ${kind} ${subject} (${position})  ${row.decision}  by ${row.decided_by}: ${row.reason}  from ${file}  before ${row.before} after ${row.after}`;
}
