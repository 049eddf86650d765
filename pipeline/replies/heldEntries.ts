/** What we hold of a contributor, as entries of a template: the round trip. */
import type { Value } from '../../codebook/columns.ts';
import { type ListTableKey, listTableKeys, type Values } from '../../codebook/tables.ts';
import type { Entries } from '../../workbook/write/writeTemplate.ts';
import { compareBytes } from '../store/bulk.ts';
import type { Store } from '../store/openStore.ts';
import { byName, idColumn } from '../store/schema.ts';
import { fromStored } from '../store/storedValues.ts';

export interface HeldEntries {
  entries: Entries;
  kind: string;
  /** ISO3; empty when the contributor names none. */
  state: string;
  records: number;
}

/**
 * All records of a contributor but those it withdrew, and what it last said of itself.
 * @param today YYYY-MM-DD; stands as the date of submission, so that what is sent back counts as later than what is held
 * @returns undefined when nothing is held of it
 */
export async function heldEntries(store: Store, contributor: string, today: string): Promise<HeldEntries | undefined> {
  const submitter = await lastSubmitter(store, contributor);
  if (submitter === undefined) return undefined;
  const records: Record<string, Record<string, Value>[]> = {};
  for (const table of listTableKeys) records[table] = await heldRows(store, table, contributor);
  const { replaces_submission: _, ...said } = submitter;
  return {
    entries: { submitter: { ...said, submission_date: today }, records: records as NonNullable<Entries['records']> },
    kind: submitter.submitter_kind ?? '',
    state: submitter.state ?? '',
    records: Object.values(records).reduce((sum, { length }) => sum + length, 0),
  };
}

async function lastSubmitter({ db }: Store, contributor: string): Promise<Values<'submitter'> | undefined> {
  const row = await db
    .selectFrom('submitter')
    .innerJoin('submission', 'submission.submission_id', 'submitter.submission_id')
    .selectAll('submitter')
    .where('submitter.contributor_id', '=', contributor)
    .orderBy('submission.precedence', 'desc')
    .executeTakeFirst();
  return row === undefined ? undefined : (fromStored('submitter', row) as Values<'submitter'>);
}

async function heldRows({ db }: Store, table: ListTableKey, contributor: string): Promise<Record<string, Value>[]> {
  const rows = await byName(db).selectFrom(table).selectAll().where('contributor_id', '=', contributor).execute();
  const id = idColumn(table);
  return rows
    .sort((a, b) => compareBytes(String(a[id]), String(b[id])))
    .map((row) => fromStored(table, row))
    .filter(({ withdrawn }) => withdrawn !== true);
}
