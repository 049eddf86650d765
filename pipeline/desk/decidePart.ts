/** Recording what a State says about its part of one record. */
import type { Transaction } from 'kysely';
import { statesIn } from '../../codebook/statesOf.ts';
import type { DecisionSource } from '../store/consentDecisions.ts';
import { addDecision, latestDecision } from '../store/deskDecisions.ts';
import { type Part, partName } from '../store/objections.ts';
import { byName, type Decision, type Schema } from '../store/schema.ts';
import { fromStored } from '../store/storedValues.ts';

/** Who decided what, when and why. */
export interface PartDecision {
  decision: Decision;
  decided_at: string;
  decided_by: string;
  reason: string;
}

/**
 * @throws when no such record is held, or it does not concern the State; DecidedSince when somebody decided in between
 */
export async function decidePart(
  trx: Transaction<Schema>,
  part: Part,
  what: PartDecision,
  { after, ...from }: DecisionSource,
): Promise<void> {
  const hash = await contentHashOf(trx, part);
  const subject = partName(part);
  const before = await latestDecision(trx, { kind: 'part', subject });
  await addDecision(
    trx,
    {
      ...what,
      ...from,
      kind: 'part',
      subject,
      before: JSON.stringify({ decision: before?.decision ?? null }),
      after: JSON.stringify({ decision: what.decision }),
      basis: hash,
    },
    after,
  );
}

async function contentHashOf(trx: Transaction<Schema>, part: Part): Promise<string> {
  const { table, contributor_id, record_id, state } = part;
  const row = await byName(trx)
    .selectFrom(table)
    .selectAll()
    .where('contributor_id', '=', contributor_id)
    .where('record_id', '=', record_id)
    .executeTakeFirst();
  if (row === undefined) throw new Error(`No record ${partName(part)} is held.`);
  if (!statesIn(table, fromStored(table, row)).includes(state))
    throw new Error(`The record ${contributor_id}/${record_id} does not concern ${state}.`);
  return String(row.content_hash);
}
