/** Folded statements as cells of the stored tables. */
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import { idColumn, type StatementRow, type Stored } from '../store/schema.ts';
import type { ReadStatement } from '../store/statements.ts';
import { toStored } from '../store/storedValues.ts';
import { canonicalJson, contentHash, contentOf } from './contentHash.ts';
import type { Version } from './foldStatements.ts';

/** What names a statement. */
export const statementKey = ['contributor_id', 'table_name', 'record_id', 'submission_id'] as const;

/** The columns of record_statement, in the order of statementCells. */
export const statementColumns = [
  ...statementKey,
  'values',
  'content_hash',
  'precedence',
  'reporting_year',
  'version',
  'change',
  'cleared',
  'sheet',
  'sheet_row',
  'template_version',
  'rule_set_version',
] as const satisfies readonly (keyof StatementRow)[];

const originColumns = [
  'contributor_id',
  'version',
  'content_hash',
  'submission_id',
  'sheet',
  'sheet_row',
  'reporting_year',
  'first_submission_id',
  'last_submission_id',
] as const;

/** A folded statement as cells of record_statement. */
export function statementCells({ statement, version, change, cleared }: Version<ReadStatement>): Stored[] {
  return cellsOf({ ...statement, version, change, cleared: JSON.stringify(cleared) });
}

/** The same for a statement whose version is known. */
export function cellsOf(statement: ReadStatement): Stored[] {
  const row: StatementRow = { ...statement, values: statement.json };
  return statementColumns.map((column) => row[column]);
}

/** The columns of a list table, in the order of currentCells. */
export function listColumns(table: ListTableKey): string[] {
  return [...originColumns, idColumn(table), ...Object.keys(tableOf(table).columns)];
}

/** The row of the list table: the last version. */
export function currentCells(table: ListTableKey, versions: readonly Version<ReadStatement>[]): Stored[][] {
  const [first] = versions;
  const last = versions.at(-1);
  if (first === undefined || last === undefined) return [];
  const { origin, held } = last;
  return [
    [
      origin.contributor_id,
      last.version,
      held === origin.values ? origin.content_hash : contentHash(canonicalJson(contentOf(held))),
      origin.submission_id,
      origin.sheet,
      origin.sheet_row,
      origin.reporting_year,
      first.statement.submission_id,
      last.statement.submission_id,
      origin.record_id,
      ...toStored(table, held),
    ],
  ];
}
