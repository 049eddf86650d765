/**
 * Records that the desk found to be one activity. Both stay as they are; the second is marked as another report of the first, so that
 * it is counted once (decision 0022). Only where everything that the second lets out is let out by the first too.
 */
import { latestDecisions, subjectOf } from './deskDecisions.ts';
import type { Store } from './openStore.ts';

/** A record on its way out. */
interface Passing {
  table: string;
  contributor_id: string;
  record_id: string;
  states: readonly string[];
}

/** Says of which released record a record is another report; the records must come in the order of `released`. */
export type DoubleOf = (record: Passing) => string | undefined;

export async function readLinkedDoubles(store: Store): Promise<DoubleOf> {
  const firstOf = new Map<string, string>();
  for (const [subject, { decision }] of await latestDecisions(store, 'double')) {
    const [first = '', second = ''] = subject.split('\n');
    if (decision === 'same') firstOf.set(second, leadOf(first, firstOf));
  }
  if (firstOf.size === 0) return () => undefined;
  const leads = new Set(firstOf.values());
  const released = new Map<string, readonly string[]>();
  return ({ table, contributor_id, record_id, states }) => {
    // Only activities are compared, and another table may use the same number.
    if (table !== 'activities') return undefined;
    const name = subjectOf(contributor_id, record_id);
    if (leads.has(name)) released.set(name, states);
    const lead = firstOf.get(name);
    const covered = lead === undefined ? undefined : released.get(lead);
    return covered !== undefined && states.every((state) => covered.includes(state)) ? lead : undefined;
  };
}

/** Of three reports of one activity, all are doubles of the same one. */
function leadOf(first: string, firstOf: ReadonlyMap<string, string>): string {
  const before = firstOf.get(first);
  return before === undefined || before === first ? first : leadOf(before, firstOf);
}
