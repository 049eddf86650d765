/**
 * What was read of rows that have not changed since. The add-in checks again after every cell that is typed; reading thousands of
 * rows anew each time would keep the person waiting. Rules always look at all rows: only the reading of cells is remembered.
 */
import type { Finding } from './findings.ts';
import type { TableLayout } from './findLayout.ts';
import type { GridRow } from './grid.ts';
import { type CellPlace, suggester } from './readCell.ts';
import type { CheckedRecord } from './submission.ts';
import type { TableKey } from './tables.ts';

/** A row as it was read. */
export interface ReadRow {
  record: CheckedRecord;
  findings: Finding[];
}

export interface RowMemory {
  /** Kept too, so that a word is looked up once. */
  suggest: CellPlace['suggest'];
  /** What was read of the rows of a table, as long as its columns stand where they stood; undefined: a row without entries. */
  rowsOf(layout: TableLayout, reading: string): WeakMap<GridRow, ReadRow | undefined>;
}

/** A memory for the checks of one workbook in which rows that did not change are the same objects. */
export function openRowMemory(): RowMemory {
  const tables = new Map<TableKey, { layout: string; rows: WeakMap<GridRow, ReadRow | undefined> }>();
  return {
    suggest: suggester(),
    rowsOf({ table, grid, columns, headerRow }, reading) {
      const layout = JSON.stringify([grid.sheet, headerRow, [...columns], reading]);
      const known = tables.get(table);
      if (known?.layout === layout) return known.rows;
      const rows = new WeakMap<GridRow, ReadRow | undefined>();
      tables.set(table, { layout, rows });
      return rows;
    },
  };
}
