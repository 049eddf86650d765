/** Finding a form (one record, a line per column) in a sheet. */
import type { TableLayout } from './findLayout.ts';
import type { Grid } from './grid.ts';
import { heading, labelIndex } from './headings.ts';
import { type TableKey, tableOf } from './tables.ts';

/** A form is short; looking through thousands of rows of a list for it would take longer than reading them. */
const FORM_ROWS = 200;

/** So many known keys or labels make a sheet the form. */
const LINES_NEEDED = 3;

/** A form has its keys in one column and the entries to the right of the labels. */
export function findFormByKeys(grid: Grid, table: TableKey): TableLayout | undefined {
  const known = new Set(Object.keys(tableOf(table).columns));
  const keyOf = (text: string): string | undefined => {
    const key = text.trim().toLowerCase();
    return known.has(key) ? key : undefined;
  };
  return formOf(grid, table, formColumn(grid, keyOf), 2);
}

/** Failing its keys, a form has its labels in one column and the entries to the right of them. */
export function findFormByLabels(grid: Grid, table: TableKey): TableLayout | undefined {
  const labels = labelIndex.get(table);
  return formOf(
    grid,
    table,
    formColumn(grid, (text) => labels?.get(heading(text))),
    1,
  );
}

function formOf(grid: Grid, table: TableKey, { at, rows }: FormColumn, step: number): TableLayout | undefined {
  if (rows.size < LINES_NEEDED) return undefined;
  return { table, grid, columns: new Map(), rows, entryColumn: at + step, headerRow: 0 };
}

interface FormColumn {
  at: number;
  rows: Map<string, number>;
}

/** The column of the sheet that holds most keys of a form. */
function formColumn(grid: Grid, keyOf: (text: string) => string | undefined): FormColumn {
  let best: FormColumn = { at: 0, rows: new Map() };
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
