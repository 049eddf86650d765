/**
 * What the desk decided that names mean which no list has: themes in a contributor's own words, organisations in other spellings. The
 * repository keeps what was written; what leaves it says the decided name (docs/decisions/0021).
 */
import type { Organisation, Value } from '../../codebook/columns.ts';
import { type TableKey, tableOf } from '../../codebook/tables.ts';
import { latestDecisions, splitSubject } from './deskDecisions.ts';
import type { Store } from './openStore.ts';
import { afterDay, type Past } from './replay.ts';
import type { RecordValues } from './storedValues.ts';

/** Replaces the names that were decided about. */
export type Naming = (table: TableKey, values: RecordValues) => RecordValues;

/** @param past as it had been decided by that day */
export async function readAliases(store: Store, past?: Past): Promise<Naming> {
  const meant = new Map<string, string>();
  for (const [subject, { after }] of await latestDecisions(store, 'alias', past && afterDay(past.asOf))) {
    const { meaning } = JSON.parse(after) as { meaning?: string | null };
    if (meaning != null) meant.set(subject, meaning);
  }
  if (meant.size === 0) return (_, values) => values;
  const nameOf = (list: string, name: string): string => meant.get(`${list}/${name}`) ?? name;
  const lists = new Set([...meant.keys()].map((subject) => splitSubject(subject)[0]));
  return (table, values) => named(table, values, lists, nameOf);
}

function named(
  table: TableKey,
  values: RecordValues,
  lists: ReadonlySet<string>,
  nameOf: (list: string, name: string) => string,
): RecordValues {
  const changed: Record<string, Value> = {};
  for (const [key, column] of Object.entries(tableOf(table).columns)) {
    const value = values[key];
    if (!Array.isArray(value)) continue;
    if (column.type === 'codes' && lists.has(column.list)) {
      changed[key] = [...new Set((value as string[]).map((name) => nameOf(column.list, name)))];
    } else if (column.type === 'organisations' && lists.has('organisations')) {
      changed[key] = (value as Organisation[]).map((one) => ({ ...one, name: nameOf('organisations', one.name) }));
    }
  }
  return { ...values, ...changed };
}
