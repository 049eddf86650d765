/** A decision in the desk's trail, as the desk itself adds it. */
import { addDecision } from '../../pipeline/store/deskDecisions.ts';
import type { Store } from '../../pipeline/store/openStore.ts';
import type { DeskKind } from '../../pipeline/store/schema.ts';

/** @param decided_at ISO date and time */
export async function decided(
  store: Store,
  [kind, subject]: readonly [DeskKind, string],
  decision: string,
  decided_at: string,
  after: object = { decision },
): Promise<void> {
  const told = { decided_by: 'desk', reason: 'seen', before: '{}', basis: '', source: 'test', file_hash: '' };
  const row = { ...told, kind, subject, decision, decided_at, after: JSON.stringify(after) };
  await store.db.transaction().execute((trx) => addDecision(trx, row));
}
