/** Finding a form (one record, a line per column) in a sheet. */
import type { TableLayout } from './findLayout.ts';
import type { Grid } from './grid.ts';
import { heading, labelIndex } from './headings.ts';
import { type TableKey, tableOf } from './tables.ts';

/** A form is short; looking through thousands of rows of a list for it would take longer than reading them. */
const FORM_ROWS = 200;

/** So many known keys or labels make a sheet the form. */
const LINES_NEEDED = 3;

/** A form has its keys (or, failing these, its labels) in one column and the entries to the right of the labels. */
export function findForm(grid: Grid, table: TableKey): TableLayout | undefined {
  const known = Object.keys(tableOf(table).columns);
  const byKey = formColumn(grid, (text) =>
    known.includes(text.trim().toLowerCase()) ? text.trim().toLowerCase() : undefined,
  );
  const byLabel = formColumn(grid, (text) => labelIndex.get(table)?.get(heading(text)));
  const found = byKey.rows.size >= LINES_NEEDED ? { ...byKey, step: 2 } : { ...byLabel, step: 1 };
  if (found.rows.size < LINES_NEEDED) return undefined;
  return { table, grid, columns: new Map(), rows: found.rows, entryColumn: found.at + found.step, headerRow: 0 };
}

/** The column of the sheet that holds most keys of a form. */
function formColumn(
  grid: Grid,
  keyOf: (text: string) => string | undefined,
): { at: number; rows: Map<string, number> } {
  let best = { at: 0, rows: new Map<string, number>() };
  for (const at of [0, 1, 2, 3]) {
    const rows = new Map<string, number>();
    for (const { row, cells } of grid.rows) {
      if (row > FORM_ROWS) break;
      const cell = cells[at];
      const key = typeof cell === 'string' ? keyOf(cell) : undefined;
      if (key !== undefined && !rows.has(key)) rows.set(key, row);
    }
    if (rows.size > best.rows.size) best = { at, rows };
  }
  return best;
}
