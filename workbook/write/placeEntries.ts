/** What a contributor wrote, laid out in the rows of a fresh template; and where each cell of theirs stands in it. */
import type { Finding } from '../../codebook/findings.ts';
import { findLayouts, type TableLayout } from '../../codebook/findLayout.ts';
import type { CellValue, Grids } from '../../codebook/grid.ts';
import type { CheckedRecord, Submission } from '../../codebook/submission.ts';
import { type ListTableKey, listTableKeys, type TableKey, tableOf } from '../../codebook/tables.ts';
import { migrateGrids } from '../../codebook/versions/migrateGrids.ts';
import { type CodebookVersion, versions } from '../../codebook/versions/versions.ts';
import { FIRST_ROW } from './layout.ts';
import type { ReplyDocument, ReplyPlace } from './replyDocument.ts';
import type { AsWritten, PlacedRow, Row } from './tableSheet.ts';

export interface PlacedEntries {
  entries: ReplyDocument['entries'];
  /** Where a finding stands in the reply. */
  placeOf(finding: Finding): ReplyPlace | undefined;
  /** Where a row of the contributor's sheet stands in the reply. */
  rowOf(table: TableKey, row: number): number | undefined;
  /** What stands in the cell that a finding is about. */
  entryAt(finding: Finding): string;
  /** The row's own number. */
  recordAt(finding: Finding): string;
}

/** Rows further apart than this are moved together: a stray row far below would make a huge workbook. */
const MOST_GAPS = 5000;

/**
 * @param returned undefined when the file could not be read
 * @param history what changed from version to version
 */
export function placeEntries(
  returned: Grids | undefined,
  submission: Submission,
  history: readonly CodebookVersion[] = versions,
): PlacedEntries {
  const grids = returned && migrateGrids(returned, history).grids;
  const others = (submission.mark.other_sheets ?? '').split('\n');
  const layouts = grids === undefined ? new Map<TableKey, TableLayout>() : findLayouts(grids, others).layouts;
  const written = new Map([...layouts].map(([table, layout]) => [table, writtenIn(layout)]));
  const rows = new Map(listTableKeys.map((table) => [table, targetRows(submission.records[table])]));
  const tableOfSheet = new Map([...layouts].map(([table, { grid }]) => [grid.sheet, table]));
  const records = new Map<string, CheckedRecord>(
    listTableKeys.flatMap((table) =>
      submission.records[table].map((one) => [`${one.sheet}\n${one.row}`, one] as const),
    ),
  );
  const tableAt = ({ address }: Finding): TableKey | undefined => tableOfSheet.get(address.sheet ?? '');
  return {
    entries: {
      submitter: submitterEntry(submission, written.get('submitter')),
      records: Object.fromEntries(
        listTableKeys.map((table) => [
          table,
          submission.records[table].map((one) => placedRow(one, rows.get(table), written.get(table))),
        ]),
      ) as Record<ListTableKey, PlacedRow[]>,
    },
    rowOf: (table, row) => (table === 'submitter' ? row : rows.get(table)?.get(row)),
    placeOf: (one) => {
      const table = tableAt(one);
      const { row, column } = one.address;
      if (table === undefined || row === undefined) return undefined;
      const key = column !== undefined && column in tableOf(table).columns ? { key: column } : {};
      if (table === 'submitter') return column === undefined ? undefined : { table, row, ...key };
      const target = rows.get(table)?.get(row);
      return target === undefined ? undefined : { table, row: target, ...key };
    },
    entryAt: (one) => {
      const table = tableAt(one);
      const { row, column } = one.address;
      if (table === undefined || row === undefined || column === undefined) return '';
      return String(written.get(table)?.(row, column) ?? '');
    },
    recordAt: ({ address }) => records.get(`${address.sheet}\n${address.row}`)?.record_id ?? '',
  };
}

/** The same row as in the contributor's sheet wherever it can be, so that addresses stay true. */
function targetRows(records: readonly CheckedRecord[]): ReadonlyMap<number, number> {
  const first = records.reduce((least, { row }) => Math.min(least, row), Number.MAX_SAFE_INTEGER);
  const last = records.reduce((most, { row }) => Math.max(most, row), 0);
  const shift = Math.max(0, FIRST_ROW - first);
  const apart = last - first > records.length + MOST_GAPS;
  return new Map(records.map(({ row }, index) => [row, apart ? FIRST_ROW + index : row + shift]));
}

type Written = (row: number, column: string) => CellValue;

/** Reads what stands in a cell; where the value is gone, what the reader saw instead, such as #N/A. */
function writtenIn({ grid, columns, rows, entryColumn }: TableLayout): Written {
  const byRow = new Map(grid.rows.map(({ row, cells }) => [row, cells]));
  const odd = new Map(grid.oddities.map((one) => [`${one.row}:${one.column}`, one]));
  return (row, column) => {
    const at = rows.has(column) ? entryColumn : columns.get(column);
    const line = rows.get(column) ?? row;
    if (at === undefined) return undefined;
    const oddity = odd.get(`${line}:${at}`);
    return byRow.get(line)?.[at] ?? (oddity?.kind === 'merged' ? undefined : oddity?.text);
  };
}

function placedRow(
  { row, table, values }: CheckedRecord,
  rows: ReadonlyMap<number, number> | undefined,
  written: Written | undefined,
): PlacedRow {
  return { row: rows?.get(row) ?? row, ...entryOf(table, values as Row, (column) => written?.(row, column)) };
}

function submitterEntry({ submitter }: Submission, written: Written | undefined): Omit<PlacedRow, 'row'> {
  return entryOf('submitter', (submitter?.values ?? {}) as Row, (column) => written?.(0, column));
}

function entryOf(table: TableKey, values: Row, written: (column: string) => CellValue): Omit<PlacedRow, 'row'> {
  const asWritten: Record<string, AsWritten[string]> = {};
  for (const column of Object.keys(tableOf(table).columns)) {
    const cell = values[column] === undefined ? written(column) : undefined;
    if (cell !== undefined && cell !== '') asWritten[column] = cell;
  }
  return { values, asWritten };
}
