/**
 * Finding the template's tables in a workbook whose sheets may have been renamed or reordered and whose columns may have been
 * moved or their headings typed anew. The hidden row of column keys decides; where it is gone, the headings do.
 */
import { nearest } from './codelists/understandCode.ts';
import { findFormByKeys, findFormByLabels } from './findForm.ts';
import { type Finding, finding } from './findings.ts';
import { cellAddress, type Grid, type GridRow, type Grids } from './grid.ts';
import { heading, labelIndex, tableNamed } from './headings.ts';
import { columnName, type TableKey, tableKeys, tableOf } from './tables.ts';
import { LISTS_SHEET, MARK_SHEET } from './template.ts';

/** Where the cells of a table stand. */
export interface TableLayout {
  table: TableKey;
  grid: Grid;
  /** List tables: column key → column index from 0. */
  columns: ReadonlyMap<string, number>;
  /** Form tables: column key → row number. Empty for lists. */
  rows: ReadonlyMap<string, number>;
  /** Form tables: column index of the entries. */
  entryColumn: number;
  /** Last heading row; entries stand below it. */
  headerRow: number;
}

export interface Layouts {
  layouts: ReadonlyMap<TableKey, TableLayout>;
  findings: Finding[];
}

/** Headings are looked for in the first rows only. */
const HEADER_ROWS = 15;
/** So many known headings make a row the heading row of a table. */
const HEADINGS_NEEDED = 2;

/**
 * Finds every table of the codebook in the workbook.
 * @param otherSheets names of sheets of the template that hold nothing to read, such as the Read-me
 */
export function findLayouts(grids: Grids, otherSheets: readonly string[]): Layouts {
  const layouts = new Map<TableKey, TableLayout>();
  const findings: Finding[] = [];
  const aside = new Set([MARK_SHEET, LISTS_SHEET, ...otherSheets]);
  for (const grid of grids.sheets.filter(({ sheet }) => !aside.has(sheet))) {
    const found = findLayout(grid);
    const earlier = found === undefined ? undefined : layouts.get(found.layout.table);
    if (found === undefined) findings.push(...unknownSheet(grid));
    else if (earlier === undefined) {
      layouts.set(found.layout.table, found.layout);
      findings.push(...found.findings);
    } else findings.push(...secondSheet(earlier, found.layout, layouts));
  }
  return { layouts, findings };
}

function unknownSheet(grid: Grid): Finding[] {
  const read = tableNamed(grid.sheet);
  if (read !== undefined && grid.rows.length > 0)
    return [finding('HEADER_MISSING', { sheet: grid.sheet }, { table: read })];
  return grid.rows.length === 0 ? [] : [finding('SHEET_UNKNOWN', { sheet: grid.sheet }, {})];
}

/** A copy left empty beside the filled sheet is no trouble; two filled ones are. */
function secondSheet(earlier: TableLayout, second: TableLayout, layouts: Map<TableKey, TableLayout>): Finding[] {
  if (!hasEntries(second)) return [];
  if (!hasEntries(earlier)) {
    layouts.set(second.table, second);
    return [];
  }
  return [finding('SHEET_DUPLICATE', { sheet: second.grid.sheet }, { table: second.table, first: earlier.grid.sheet })];
}

/** True when anything stands below the headings, or beside them in a form. */
export function hasEntries({ grid, columns, rows, entryColumn, headerRow }: TableLayout): boolean {
  if (rows.size > 0)
    return grid.rows.some(({ row, cells }) => [...rows.values()].includes(row) && cells[entryColumn] !== undefined);
  return grid.rows.some(
    ({ row, cells }) => row > headerRow && [...columns.values()].some((at) => cells[at] !== undefined),
  );
}

interface Found {
  layout: TableLayout;
  findings: Finding[];
}

function findLayout(grid: Grid): Found | undefined {
  const top = grid.rows.filter(({ row }) => row <= HEADER_ROWS);
  const form = findFormByKeys(grid, 'submitter');
  if (form !== undefined) return { layout: form, findings: [] };
  const byKey = bestRow(top, keysOf);
  if (byKey !== undefined) return listLayout(grid, byKey.table, byKey.row, top);
  // Only sheets without any keys come here: reading the labels of every sheet took a fifth of the whole check.
  const labelled = findFormByLabels(grid, 'submitter');
  if (labelled !== undefined) return { layout: labelled, findings: [] };
  const byLabel = bestRow(top, (row) => labelsOf(row, grid.sheet));
  return byLabel === undefined ? undefined : listLayout(grid, byLabel.table, byLabel.row, top);
}

/** Which columns of which table a row of headings names. */
type Headings = ReadonlyMap<TableKey, number>;

function bestRow(
  top: readonly GridRow[],
  count: (row: GridRow) => Headings,
): { table: TableKey; row: GridRow } | undefined {
  let best: { table: TableKey; row: GridRow; found: number } | undefined;
  for (const row of top) {
    for (const [table, found] of count(row)) {
      if (found >= HEADINGS_NEEDED && found > (best?.found ?? 0)) best = { table, row, found };
    }
  }
  return best;
}

function listTables(): TableKey[] {
  return tableKeys.filter((table) => tableOf(table).layout === 'list');
}

function keysOf({ cells }: GridRow): Headings {
  const words = new Set(cells.filter((cell) => typeof cell === 'string').map((cell) => cell.trim().toLowerCase()));
  const counts = listTables().map((table) => {
    const { columns, key } = tableOf(table);
    const known = Object.keys(columns).filter((column) => words.has(column)).length;
    // The tables share columns such as "themes"; the key column tells them apart.
    return [table, known + (key.some((column) => words.has(column)) ? 0.5 : 0)] as const;
  });
  return new Map(counts);
}

function labelsOf({ cells }: GridRow, sheet: string): Headings {
  const words = cells.filter((cell) => typeof cell === 'string').map(heading);
  const named = tableNamed(sheet);
  return new Map(
    listTables().map((table) => {
      const known = words.filter((word) => labelIndex.get(table)?.has(word)).length;
      return [table, known + (table === named ? 0.5 : 0)];
    }),
  );
}

function listLayout(grid: Grid, table: TableKey, header: GridRow, top: readonly GridRow[]): Found {
  const columns = new Map<string, number>();
  const findings: Finding[] = [];
  const above = top.filter(({ row }) => row < header.row).at(-1);
  const width = Math.max(header.cells.length, above?.cells.length ?? 0);
  const used = usedColumns(grid, header.row);
  let suggestions = 0;
  for (let at = 0; at < width; at += 1) {
    const column = columnAt(table, header.cells[at], above?.cells[at]);
    const value = header.cells[at] ?? above?.cells[at];
    if (column === undefined && value !== undefined && used.has(at)) {
      suggestions += 1;
      findings.push(unknownColumn(grid, header, table, at, String(value), suggestions <= SUGGESTIONS));
    } else if (column === undefined) continue;
    else if (columns.has(column.key)) findings.push(duplicateColumn(grid, header.row, table, column.key, at, columns));
    else {
      columns.set(column.key, at);
      if (!column.exact) findings.push(understoodColumn(grid, header.row, table, column.key, at, header.cells[at]));
    }
  }
  return { layout: { table, grid, columns, rows: new Map(), entryColumn: -1, headerRow: header.row }, findings };
}

/** A key names its column; a heading names it too, in any language. A mistyped key falls back on the heading above it. */
function columnAt(table: TableKey, cell: unknown, above: unknown): { key: string; exact: boolean } | undefined {
  const labels = labelIndex.get(table);
  if (typeof cell === 'string') {
    const key = cell.trim().toLowerCase();
    if (Object.hasOwn(tableOf(table).columns, key)) return { key, exact: true };
    const labelled = labels?.get(heading(cell));
    if (labelled !== undefined) return { key: labelled, exact: true };
  }
  const key = typeof above === 'string' ? labels?.get(heading(above)) : undefined;
  return key === undefined ? undefined : { key, exact: cell === undefined };
}

/** Unknown columns for which a name is suggested, to bound the time of a bad file. */
const SUGGESTIONS = 100;

/** Columns with an entry below the headings. */
function usedColumns({ rows }: Grid, headerRow: number): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { row, cells } of rows) {
    if (row <= headerRow) continue;
    cells.forEach((cell, at) => {
      if (cell !== undefined) used.add(at);
    });
  }
  return used;
}

function unknownColumn(
  grid: Grid,
  header: GridRow,
  table: TableKey,
  at: number,
  value: string,
  suggest: boolean,
): Finding {
  const labels = labelIndex.get(table);
  const column = suggest ? labels?.get(nearest(heading(value), [...labels.keys()])) : undefined;
  const suggestion = column === undefined ? '' : columnName(table, column);
  return finding('COLUMN_UNKNOWN', cellPlace(grid, header.row, at), { value, suggestion });
}

function duplicateColumn(
  grid: Grid,
  row: number,
  table: TableKey,
  key: string,
  at: number,
  columns: ReadonlyMap<string, number>,
): Finding {
  const first = cellAddress(row, columns.get(key) ?? 0);
  return finding(
    'COLUMN_DUPLICATE',
    { ...cellPlace(grid, row, at), column: key },
    { column: columnName(table, key), first },
  );
}

function understoodColumn(grid: Grid, row: number, table: TableKey, key: string, at: number, value: unknown): Finding {
  return finding(
    'COLUMN_UNDERSTOOD',
    { ...cellPlace(grid, row, at), column: key },
    { value: String(value ?? ''), column: columnName(table, key) },
  );
}

function cellPlace(grid: Grid, row: number, column: number): { sheet: string; row: number; cell: string } {
  return { sheet: grid.sheet, row, cell: cellAddress(row, column) };
}
