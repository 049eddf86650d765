/** Stored statements, read back. */
import type { Kysely } from 'kysely';
import type { ListTableKey } from '../../codebook/tables.ts';
import type { Statement } from '../consolidate/foldStatements.ts';
import { chunks, inKeys } from './bulk.ts';
import type { Schema, StatementRow } from './schema.ts';
import type { RecordValues } from './storedValues.ts';

/** A statement as stored, its values read. */
export type ReadStatement = Omit<StatementRow, 'values'> & Statement & { json: string };

/** A record of a table. */
export interface RecordKey {
  contributor_id: string;
  record_id: string;
}

/** Records looked up at a time. */
const CHUNK = 500;

/**
 * Reads the statements of some records of one table.
 * @param lastYear leaves out statements of later reporting years
 * @returns the statements of a record, in no order
 */
export async function readStatements(
  db: Kysely<Schema>,
  table: ListTableKey,
  records: readonly RecordKey[],
  lastYear = Number.MAX_SAFE_INTEGER,
): Promise<(record: RecordKey) => readonly ReadStatement[]> {
  const byRecord = new Map<string, ReadStatement[]>();
  for (const chunk of chunks(records, CHUNK)) {
    for (const row of await rowsOf(db, table, chunk)) {
      if (row.reporting_year > lastYear) continue;
      const held = byRecord.get(keyOf(row));
      const read = { ...row, values: JSON.parse(row.values) as RecordValues, json: row.values };
      if (held === undefined) byRecord.set(keyOf(row), [read]);
      else held.push(read);
    }
  }
  return (record) => byRecord.get(keyOf(record)) ?? [];
}

function rowsOf(db: Kysely<Schema>, table: ListTableKey, records: readonly RecordKey[]): Promise<StatementRow[]> {
  const keys = records.map(({ contributor_id, record_id }) => [contributor_id, record_id] as const);
  return db
    .selectFrom('record_statement')
    .selectAll()
    .where('table_name', '=', table)
    .where(inKeys(['contributor_id', 'record_id'], keys))
    .execute();
}

function keyOf({ contributor_id, record_id }: RecordKey): string {
  return `${contributor_id}\n${record_id}`;
}
