/** What a submission did to the records it names, and what they said before. */
import type { Value } from '../../codebook/columns.ts';
import { type ListTableKey, listTableKeys, tableOf } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { ReplyDifference } from '../../workbook/write/replyDocument.ts';
import { shownValue } from '../../workbook/write/shownValue.ts';
import { foldStatements, type Version } from '../consolidate/foldStatements.ts';
import { compareBytes } from '../store/bulk.ts';
import type { Store } from '../store/openStore.ts';
import { type ReadStatement, readStatements } from '../store/statements.ts';
import type { RecordValues } from '../store/storedValues.ts';

/** A record as the submission left it. */
export interface StatedRecord {
  table: ListTableKey;
  record_id: string;
  version: Version<ReadStatement>;
  /** What was held before; undefined for a record that was not known. */
  before: RecordValues | undefined;
  sheet: string;
  row: number;
}

/** In the order of tables, sheets and rows. */
export async function statedRecords({ db }: Store, submissionId: string): Promise<StatedRecord[]> {
  const rows = await db
    .selectFrom('record_statement')
    .select(['contributor_id', 'table_name', 'record_id', 'sheet', 'sheet_row'])
    .where('submission_id', '=', submissionId)
    .execute();
  const all: StatedRecord[] = [];
  for (const table of listTableKeys) {
    const own = rows.filter(({ table_name }) => table_name === table);
    if (own.length === 0) continue;
    const histories = await readStatements(db, table, own);
    own.sort((a, b) => a.sheet_row - b.sheet_row || compareBytes(a.record_id, b.record_id));
    for (const { record_id, sheet, sheet_row: row, ...name } of own) {
      const versions = foldStatements(histories({ ...name, record_id }));
      const at = versions.findIndex(({ statement }) => statement.submission_id === submissionId);
      const version = versions[at];
      if (version !== undefined) all.push({ table, record_id, version, before: versions[at - 1]?.held, sheet, row });
    }
  }
  return all;
}

/** The cells of a record that say something else than before, in the order of its columns. */
export function differencesOf(
  { table, record_id, version, before }: StatedRecord,
  language: Language,
): ReplyDifference[] {
  if (before === undefined || version.change === 'unchanged') return [];
  return Object.keys(tableOf(table).columns)
    .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(version.held[column]))
    .map((column) => ({
      table,
      record_id,
      column,
      before: shownText(table, column, before[column], language),
      now: shownText(table, column, version.held[column], language),
      cleared: version.cleared.includes(column),
    }));
}

/** A value as a person reads it; empty for a blank. */
export function shownText(table: ListTableKey, key: string, value: Value | undefined, language: Language): string {
  const column = tableOf(table).columns[key];
  if (column === undefined || value === undefined) return '';
  const shown = shownValue(column, value, language);
  return shown instanceof Date ? shown.toISOString().slice(0, 10) : String(shown);
}
