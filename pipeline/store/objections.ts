/**
 * What OHCHR recorded about one State's part of one record: the State objects to this record, whatever its consent to others says
 * (resolution 54/28, op. 14: consent is held per record and State). A record that needs no written consent, such as a State's own
 * submission, is taken back in the same way.
 */
import type { ListTableKey } from '../../codebook/tables.ts';
import { releasedTables } from './candidates.ts';
import { reasonOf, type Verdict } from './consentInForce.ts';
import { latestDecisions } from './deskDecisions.ts';
import type { Store } from './openStore.ts';
import { afterDay, type Past } from './replay.ts';
import type { Decision } from './schema.ts';

/** A record's part about a State. */
export interface Part {
  table: ListTableKey;
  contributor_id: string;
  record_id: string;
  state: string;
}

/** The name of a part on the desk: "contributor/record@SVN". Two tables may use the same record number, so the table is named. */
export function partName({ table, contributor_id, record_id, state }: Part): string {
  return `${contributor_id}/${table}/${record_id}@${state}`;
}

/** @returns the part that a name means; undefined when it is no such name */
export function partNamed(name: string): Part | undefined {
  const [, contributor_id, table, record_id, state] = /^([^/]+)\/([a-z_]+)\/(.+)@([A-Z]{3})$/s.exec(name) ?? [];
  const known = releasedTables.find((one) => one === table);
  if (contributor_id === undefined || known === undefined || record_id === undefined || state === undefined)
    return undefined;
  return { contributor_id, table: known, record_id, state };
}

/** Takes a part out that is objected to; never lets one through. */
export type Objecting = (part: Part, verdict: Verdict) => Verdict;

/**
 * Reads all objections; there are few, since consent usually covers many records.
 * @param past those that had been recorded, and not lifted again, by that day
 */
export async function readObjections(store: Store, past?: Past): Promise<Objecting> {
  const decisions = await latestDecisions(store, 'part', past && afterDay(past.asOf));
  return (part, verdict) => {
    if (!verdict.inForce || decisions.size === 0) return verdict;
    const decision = decisions.get(partName(part));
    const reason = decision && reasonOf(decision.decision as Decision);
    return reason === undefined ? verdict : { inForce: false, reason };
  };
}
