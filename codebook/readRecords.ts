/** The sheets of a workbook → records with the findings of their cells. */
import { type CheckBudget, exceeded } from './checkBudget.ts';
import type { Column, Value } from './columns.ts';
import { type Address, type Finding, finding } from './findings.ts';
import type { TableLayout } from './findLayout.ts';
import { type CellValue, columnLetters, type GridRow, type Oddity } from './grid.ts';
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
  const oddities = odditiesOf(layout);
  const slots = slotsOf(layout);
  const wanted = slots.filter(({ column }) => column.requirement === 'required' || column.requiredWhen !== undefined);
  const known = new Map(
    slots.filter(({ column }) => REPEATING.has(column.type)).map((slot) => [slot, new Map<CellValue, Value>()]),
  );
  const sheet: Sheet = { layout, slots, wanted, oddities, reading, known };
  const read = layout.rows.size > 0 ? readForm(sheet) : readList(sheet);
  const findings = [...missingColumns(layout, read.length), ...read.flatMap((one) => one.findings)];
  return { records: read.map(({ record }) => record), findings };
}

/** By row, then by column from 0. */
type Oddities = ReadonlyMap<number, ReadonlyMap<number, Oddity>>;

function odditiesOf({ grid }: TableLayout): Oddities {
  const rows = new Map<number, Map<number, Oddity>>();
  for (const oddity of grid.oddities) {
    const row = rows.get(oddity.row);
    if (row === undefined) rows.set(oddity.row, new Map([[oddity.column, oddity]]));
    else row.set(oddity.column, oddity);
  }
  return rows;
}

/** Where a table has one of its columns: worked out once, since each row asks for all of them. */
interface Slot {
  key: string;
  column: Column;
  /** Column of the sheet, from 0, and its letters. */
  at: number;
  letters: string;
  /** The line of a form; undefined in a list, where each record has its own row. */
  line: number | undefined;
}

function slotsOf({ table, columns, rows, entryColumn }: TableLayout): Slot[] {
  const known = tableOf(table).columns;
  const slot = (key: string, at: number, line: number | undefined): Slot[] => {
    const column = known[key];
    return column === undefined ? [] : [{ key, column, at, letters: columnLetters(at), line }];
  };
  if (rows.size > 0) return [...rows].flatMap(([key, line]) => slot(key, entryColumn, line));
  return [...columns].flatMap(([key, at]) => slot(key, at, undefined));
}

/** One table as it is read: its layout with what each row needs of it. */
interface Sheet {
  layout: TableLayout;
  slots: readonly Slot[];
  /** The slots that must be filled, always or under a condition. */
  wanted: readonly Slot[];
  oddities: Oddities;
  reading: Reading;
  /** What cells without any finding were read as, since codes and names come again in every row. By column, then as written. */
  known: ReadonlyMap<Slot, Map<CellValue, Value>>;
}

/** Columns whose values repeat; texts seldom do. */
const REPEATING: ReadonlySet<Column['type']> = new Set(['code', 'codes', 'organisations', 'date', 'yes_no', 'ids']);

/** The value of a slot in the record at hand. */
type ValueAt = (slot: Slot) => CellValue;

function readForm(sheet: Sheet): ReadRow[] {
  const { grid, rows } = sheet.layout;
  const byRow = new Map(grid.rows.map(({ row, cells }) => [row, cells]));
  const first = Math.min(...rows.values());
  const valueAt: ValueAt = ({ line, at }) => byRow.get(line ?? first)?.[at];
  return isFilled(first, valueAt, sheet) ? [readRow(first, valueAt, sheet)] : [];
}

function readList(sheet: Sheet): ReadRow[] {
  const { layout, reading } = sheet;
  const known = reading.memory?.rowsOf(layout, `${reading.language} ${reading.epoch}`);
  const read: ReadRow[] = [];
  for (const gridRow of rowsOf(layout)) {
    if (gridRow.row <= layout.headerRow) continue;
    if (exceeded(reading.spent) !== undefined) break;
    // What is odd about a row does not stand in the row itself, so such rows are read each time.
    const remembers = known !== undefined && !sheet.oddities.has(gridRow.row);
    const one = remembers && known.has(gridRow) ? known.get(gridRow) : readListRow(gridRow, sheet);
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

function readListRow({ row, cells }: GridRow, sheet: Sheet): ReadRow | undefined {
  const valueAt: ValueAt = ({ at }) => cells[at];
  return isFilled(row, valueAt, sheet) ? readRow(row, valueAt, sheet) : undefined;
}

function isFilled(row: number, valueAt: ValueAt, { slots, oddities }: Sheet): boolean {
  return slots.some((slot) => {
    if (!isBlank(valueAt(slot))) return true;
    const oddity = oddityAt(slot, row, oddities);
    return oddity !== undefined && oddity.kind !== 'merged' && oddity.kind !== 'formula';
  });
}

function oddityAt({ line, at }: Slot, row: number, oddities: Oddities): Oddity | undefined {
  return oddities.get(line ?? row)?.get(at);
}

function isBlank(value: CellValue): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function readRow(row: number, valueAt: ValueAt, sheet: Sheet): ReadRow {
  const { table, grid } = sheet.layout;
  const values: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const slot of sheet.slots) {
    const value = valueAt(slot);
    const oddity = oddityAt(slot, row, sheet.oddities);
    // Most cells of a wide sheet are blank; nothing is made for them.
    if (oddity === undefined && (value === undefined || isBlank(value))) continue;
    const known = oddity === undefined ? sheet.known.get(slot)?.get(value) : undefined;
    if (known !== undefined) {
      values[slot.key] = known;
      continue;
    }
    const place = new SlotPlace(slot, row, sheet);
    const odd = oddity === undefined ? [] : oddityFinding(oddity, value, table, place.address);
    findings.push(...odd);
    if (isBlank(value) || value === undefined || odd.some(({ severity }) => severity === 'error')) continue;
    const read = readCell(value, place);
    findings.push(...read.findings);
    if (read.value === undefined) continue;
    values[slot.key] = read.value;
    if (read.findings.length === 0) sheet.known.get(slot)?.set(value, frozen(read.value));
  }
  findings.push(...missingValues(row, values, findings, sheet));
  const record = { table, record_id: recordId(table, values), values, sheet: grid.sheet, row, waits: false };
  return { record: record as CheckedRecord, findings };
}

/** One value stands in many records from here on, so nobody may change it in one of them. */
function frozen(value: Value): Value {
  if (Array.isArray(value)) for (const one of value) Object.freeze(one);
  Object.freeze(value);
  return value;
}

/** Place of a cell; most cells have nothing to report and need no address. */
class SlotPlace implements CellPlace {
  readonly #slot: Slot;
  readonly #row: number;
  readonly #sheet: Sheet;

  constructor(slot: Slot, row: number, sheet: Sheet) {
    this.#slot = slot;
    this.#row = row;
    this.#sheet = sheet;
  }

  get table(): TableKey {
    return this.#sheet.layout.table;
  }

  get key(): string {
    return this.#slot.key;
  }

  get column(): Column {
    return this.#slot.column;
  }

  get language(): Language | undefined {
    return this.#sheet.reading.language;
  }

  get epoch(): 1900 | 1904 {
    return this.#sheet.reading.epoch;
  }

  get suggest(): CellPlace['suggest'] {
    return this.#sheet.reading.suggest;
  }

  get address(): Address {
    return addressOf(this.#slot, this.#row, this.#sheet.layout);
  }
}

function addressOf({ key, letters, line }: Slot, recordRow: number, { grid }: TableLayout): Address {
  const row = line ?? recordRow;
  return { sheet: grid.sheet, row, column: key, cell: `${letters}${row}` };
}

/** The contributor's own row id: the key columns joined; empty when the first of them is blank or unreadable. */
function recordId(table: TableKey, values: Record<string, unknown>): string {
  const parts = tableOf(table).key.map((key) => String(values[key] ?? ''));
  return parts[0] === '' || parts.length === 0 ? '' : parts.filter((part) => part !== '').join(' / ');
}

function oddityFinding(oddity: Oddity, value: CellValue, table: TableKey, address: Address): Finding[] {
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
  row: number,
  values: Record<string, unknown>,
  findings: readonly Finding[],
  { layout, wanted }: Sheet,
): Finding[] {
  const open = wanted.filter(({ key }) => values[key] === undefined);
  if (open.length === 0) return [];
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ address }) => address.column));
  const keys = tableOf(layout.table).key;
  return open
    .filter(({ key }) => !faulty.has(key) && (values.withdrawn !== true || keys.includes(key)))
    .flatMap((slot) => missing(layout.table, slot, values, () => addressOf(slot, row, layout)));
}

function missing(
  table: TableKey,
  { key, column }: Slot,
  values: Record<string, unknown>,
  address: () => Address,
): Finding[] {
  const name = columnName(table, key);
  if (column.requirement === 'required') return [finding('VALUE_MISSING', address(), { column: name })];
  const { requiredWhen } = column;
  if (requiredWhen === undefined || !requiredWhen.in.includes(String(values[requiredWhen.column] ?? ''))) return [];
  return [finding('VALUE_MISSING_HERE', address(), { column: name, other: columnName(table, requiredWhen.column) })];
}

/** Required columns that the sheet lacks; of interest only when it has entries. */
function missingColumns({ table, grid, columns, rows }: TableLayout, records: number): Finding[] {
  if (records === 0) return [];
  return Object.entries(tableOf(table).columns)
    .filter(([key, column]) => column.requirement === 'required' && !columns.has(key) && !rows.has(key))
    .map(([key]) => finding('COLUMN_MISSING', { sheet: grid.sheet }, { column: columnName(table, key) }));
}
