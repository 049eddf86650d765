/** The annual tables for programs: a CSV a table, one JSON for all. */
import { BYTE_ORDER_MARK, csvLines } from '../csv.ts';
import type { Edition } from './edition.ts';
import { headText, SIGNS } from './renderTable.ts';
import { codeOf, type Figure, type TableModel } from './tableModel.ts';

/** A CSV with codes and English labels. */
export function annualCsv(table: TableModel): string {
  const fields = [...table.heads.flatMap((head) => [head, `${head}_label`]), ...table.columns];
  const rows = table.rows.map((row) => [
    ...row.heads.flatMap((head) => [codeOf(head), headText(head, 'en')]),
    ...row.figures.map(plain),
  ]);
  return `${BYTE_ORDER_MARK}${csvLines([fields, ...rows])}`;
}

function plain(figure: Figure): string | number {
  return figure.kind === 'number' ? figure.value : SIGNS[figure.kind];
}

/** Machine-readable: figures with their kind, so that zero, not applicable, not available and withheld stay apart. */
export function annualJson(tables: readonly TableModel[], edition: Edition): string {
  const plainTables = tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map((row) => ({
      codes: row.heads.map(codeOf),
      labels: row.heads.map((head) => headText(head, 'en')),
      figures: row.figures.map(({ trace: _trace, ...figure }) => figure),
      total: row.total === true,
    })),
  }));
  return `${JSON.stringify({ edition, tables: plainTables }, null, 2)}\n`;
}
