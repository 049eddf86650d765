/** The sheets of a workbook → records with the findings of their cells. */
import { type CheckBudget, exceeded } from './checkBudget.ts';
import type { Column } from './columns.ts';
import { type Address, type Finding, finding } from './findings.ts';
import type { TableLayout } from './findLayout.ts';
import { type CellValue, cellAddress, type GridRow, type Oddity } from './grid.ts';
import { type CellPlace, readCell } from './readCell.ts';
import type { ReadRow, RowMemory } from './rowMemory.ts';
import type { CheckedRecord } from './submission.ts';
import { columnName, type TableKey, tableOf } from './tables.ts';
import type { Language } from './text/languages.ts';

/** How the workbook at hand is to be read. */
export interface Reading {
  language: Language | undefined;
  epoch: 1900 | 1904;
  suggest: CellPlace['suggest'];
  /** What was read before of rows that are the same still. */
  memory?: RowMemory;
  /** Counted up by every table; reading stops where the limit is passed. */
  spent: CheckBudget;
}

export interface ReadTable {
  records: CheckedRecord[];
  findings: Finding[];
}

/** Reads all records of one table. Rows without any entry in a known column are no records. */
export function readRecords(layout: TableLayout, reading: Reading): ReadTable {
  const oddities = new Map(layout.grid.oddities.map((oddity) => [`${oddity.row}:${oddity.column}`, oddity]));
  const read = layout.rows.size > 0 ? readForm(layout, reading, oddities) : readList(layout, reading, oddities);
  const findings = [...missingColumns(layout, read.length), ...read.flatMap((one) => one.findings)];
  return { records: read.map(({ record }) => record), findings };
}

type Oddities = ReadonlyMap<string, Oddity>;

function readForm(layout: TableLayout, reading: Reading, oddities: Oddities): ReadRow[] {
  const row = formRow(layout);
  return isFilled(row, oddities) ? [readRow(row, layout, reading, oddities)] : [];
}

function readList(layout: TableLayout, reading: Reading, oddities: Oddities): ReadRow[] {
  const odd = new Set(layout.grid.oddities.map(({ row }) => row));
  const known = reading.memory?.rowsOf(layout, `${reading.language} ${reading.epoch}`);
  const read: ReadRow[] = [];
  for (const gridRow of rowsOf(layout)) {
    if (gridRow.row <= layout.headerRow) continue;
    if (exceeded(reading.spent) !== undefined) break;
    // What is odd about a row does not stand in the row itself, so such rows are read each time.
    const remembers = known !== undefined && !odd.has(gridRow.row);
    const one =
      remembers && known.has(gridRow)
        ? known.get(gridRow)
        : readListRow(listRow(gridRow, layout), layout, reading, oddities);
    if (remembers) known.set(gridRow, one);
    if (one === undefined) continue;
    read.push(one);
    reading.spent.rows += 1;
    reading.spent.findings += one.findings.length;
  }
  return read;
}

/** The rows of a sheet, with those of nothing but errors or uncalculated formulas: they hold no value, but their contributor must hear of them. */
function rowsOf({ grid: { rows, oddities } }: TableLayout): readonly GridRow[] {
  const odd = new Set(oddities.filter(({ kind }) => kind !== 'merged').map(({ row }) => row));
  if (odd.size === 0) return rows;
  for (const { row } of rows) odd.delete(row);
  const empty = [...odd].map((row) => ({ row, cells: [] }));
  return empty.length === 0 ? rows : [...rows, ...empty].sort((a, b) => a.row - b.row);
}

function readListRow(row: RowCells, layout: TableLayout, reading: Reading, oddities: Oddities): ReadRow | undefined {
  return isFilled(row, oddities) ? readRow(row, layout, reading, oddities) : undefined;
}

/** The cells of one record, by column key. */
interface RowCells {
  row: number;
  cells: Map<string, { row: number; at: number; value: CellValue }>;
}

function formRow({ grid, rows, entryColumn }: TableLayout): RowCells {
  const byRow = new Map(grid.rows.map(({ row, cells }) => [row, cells]));
  const cells = [...rows].map(
    ([key, row]) => [key, { row, at: entryColumn, value: byRow.get(row)?.[entryColumn] }] as const,
  );
  return { row: Math.min(...rows.values()), cells: new Map(cells) };
}

function listRow({ row, cells }: GridRow, { columns }: TableLayout): RowCells {
  return { row, cells: new Map([...columns].map(([key, at]) => [key, { row, at, value: cells[at] }])) };
}

function isFilled({ cells }: RowCells, oddities: ReadonlyMap<string, Oddity>): boolean {
  return [...cells.values()].some(({ row, at, value }) => {
    if (!isBlank(value)) return true;
    const oddity = oddities.size === 0 ? undefined : oddities.get(`${row}:${at}`);
    return oddity !== undefined && oddity.kind !== 'merged' && oddity.kind !== 'formula';
  });
}

function isBlank(value: CellValue): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function readRow(row: RowCells, layout: TableLayout, reading: Reading, oddities: ReadonlyMap<string, Oddity>): ReadRow {
  const { table, grid } = layout;
  const { columns } = tableOf(table);
  const { language, epoch, suggest } = reading;
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const findings: Finding[] = [];
  for (const [key, { row: at, at: index, value }] of row.cells) {
    const column = columns[key];
    if (column === undefined) continue;
    const oddity = oddities.size === 0 ? undefined : oddities.get(`${at}:${index}`);
    // Most cells of a wide sheet are blank; nothing is made for them.
    if (oddity === undefined && (value === undefined || isBlank(value))) continue;
    const address: Address = { sheet: grid.sheet, row: at, column: key, cell: cellAddress(at, index) };
    const odd = oddityFinding(oddity, value, table, address);
    findings.push(...odd);
    if (isBlank(value) || value === undefined || odd.some(({ severity }) => severity === 'error')) continue;
    const read = readCell(value, { table, key, column, address, language, epoch, suggest });
    findings.push(...read.findings);
    if (read.value !== undefined) values[key] = read.value;
  }
  findings.push(...missingValues(row, layout, values, findings));
  const record = {
    table,
    record_id: recordId(table, values),
    values: { ...values },
    sheet: grid.sheet,
    row: row.row,
    waits: false,
  };
  return { record: record as CheckedRecord, findings };
}

/** The contributor's own row id: the key columns joined; empty when the first of them is blank or unreadable. */
function recordId(table: TableKey, values: Record<string, unknown>): string {
  const parts = tableOf(table).key.map((key) => String(values[key] ?? ''));
  return parts[0] === '' || parts.length === 0 ? '' : parts.filter((part) => part !== '').join(' / ');
}

function oddityFinding(oddity: Oddity | undefined, value: CellValue, table: TableKey, address: Address): Finding[] {
  if (oddity === undefined) return [];
  const text = oddity.text ?? String(value ?? '');
  switch (oddity.kind) {
    case 'formula':
      return isBlank(value) ? [] : [finding('FORMULA_RESULT_TAKEN', address, { value: String(value ?? '') })];
    case 'formula_stale':
      return [finding('FORMULA_STALE', address, { value: String(value ?? '') })];
    case 'formula_without_result':
      return [finding('FORMULA_NOT_CALCULATED', address, {})];
    case 'error_value':
      return [finding('CELL_HAS_ERROR', address, { value: text })];
    case 'merged':
      return [finding('CELLS_MERGED', address, { value: text })];
    case 'date_impossible':
      return [finding('DATE_UNREADABLE', address, { value: String(value ?? '') })];
    case 'value_unreadable':
      return [finding('VALUE_UNREADABLE', address, { column: columnName(table, address.column ?? ''), value: text })];
  }
}

/** Required cells that are blank; cells with an error of their own are not reported twice, and a withdrawn row needs only its id. */
function missingValues(
  row: RowCells,
  { table, grid }: TableLayout,
  values: Record<string, unknown>,
  findings: readonly Finding[],
): Finding[] {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ address }) => address.column));
  const { columns, key: keys } = tableOf(table);
  return Object.entries(columns).flatMap(([key, column]) => {
    const place = row.cells.get(key);
    if (place === undefined || values[key] !== undefined || faulty.has(key)) return [];
    if (values.withdrawn === true && !keys.includes(key)) return [];
    if (column.requirement !== 'required' && column.requiredWhen === undefined) return [];
    const address = { sheet: grid.sheet, row: place.row, column: key, cell: cellAddress(place.row, place.at) };
    return missing(table, key, column, values, address);
  });
}

function missing(
  table: TableKey,
  key: string,
  column: Column,
  values: Record<string, unknown>,
  address: Address,
): Finding[] {
  const name = columnName(table, key);
  if (column.requirement === 'required') return [finding('VALUE_MISSING', address, { column: name })];
  const { requiredWhen } = column;
  if (requiredWhen === undefined || !requiredWhen.in.includes(String(values[requiredWhen.column] ?? ''))) return [];
  return [finding('VALUE_MISSING_HERE', address, { column: name, other: columnName(table, requiredWhen.column) })];
}

/** Required columns that the sheet lacks; of interest only when it has entries. */
function missingColumns({ table, grid, columns, rows }: TableLayout, records: number): Finding[] {
  if (records === 0) return [];
  return Object.entries(tableOf(table).columns)
    .filter(([key, column]) => column.requirement === 'required' && !columns.has(key) && !rows.has(key))
    .map(([key]) => finding('COLUMN_MISSING', { sheet: grid.sheet }, { column: columnName(table, key) }));
}
