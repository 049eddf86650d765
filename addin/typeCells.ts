/** Values as Excel hands them over → plain values, by the same rules by which workbook/read types the cells of a file. */
import type { CellValue, GridRow, Oddity, OddityKind } from '../codebook/grid.ts';
import { isDateCode } from '../workbook/read/numberFormats.ts';
import { serialToIso } from '../workbook/read/serialDates.ts';

/** What the values of the whole workbook depend on. */
export interface Calendar {
  /** First year of the date system. */
  epoch: 1900 | 1904;
  /** Set to manual calculation: results of formulas may be old. */
  manual: boolean;
}

/** The loaded properties of a range that matter here. */
export type LoadedCells = Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat' | 'valueTypes'>;

export interface TypedCells {
  rows: GridRow[];
  oddities: Oddity[];
}

interface RawCell {
  value: unknown;
  formula: unknown;
  format: unknown;
  kind: unknown;
}

interface TypedCell {
  value: CellValue;
  kind?: OddityKind;
  text?: string;
}

/**
 * Gives the cells of a range their plain values; blank rows are left out.
 * @param corner row and column of the range's first cell, from 0
 */
export function typeCells(range: LoadedCells, corner: { row: number; column: number }, calendar: Calendar): TypedCells {
  const typed: TypedCells = { rows: [], oddities: [] };
  const dates = dateFormats();
  range.values.forEach((values: unknown[], at) => {
    const cells: CellValue[] = [];
    const row = corner.row + at + 1;
    values.forEach((value, index) => {
      const formula: unknown = range.formulas[at]?.[index];
      if (value === '' && !isFormula(value, formula)) return;
      const raw = { value, formula, format: range.numberFormat[at]?.[index], kind: range.valueTypes[at]?.[index] };
      addCell(typeCell(raw, calendar, dates), row, corner.column + index, cells, typed);
    });
    if (cells.length > 0) typed.rows.push({ row, cells });
  });
  return typed;
}

function addCell(cell: TypedCell, row: number, column: number, cells: CellValue[], { oddities }: TypedCells): void {
  if (cell.value !== undefined) cells[column] = cell.value;
  if (cell.kind === undefined) return;
  oddities.push({ kind: cell.kind, row, column, ...(cell.text === undefined ? {} : { text: cell.text }) });
}

function typeCell(raw: RawCell, calendar: Calendar, isDate: (format: string) => boolean): TypedCell {
  // Errors come as their text; only the kind tells #N/A the error from #N/A the text.
  if (raw.kind === 'Error') return { value: undefined, kind: 'error_value', text: String(raw.value) };
  const typed = typeValue(raw, calendar, isDate);
  if (typed.kind !== undefined || !isFormula(raw.value, raw.formula)) return typed;
  return { ...typed, kind: formulaKind(calendar) };
}

function typeValue({ value, format }: RawCell, { epoch }: Calendar, isDate: (format: string) => boolean): TypedCell {
  if (typeof value === 'boolean') return { value };
  if (typeof value !== 'number') return { value: String(value) };
  // As in the file reader: from 0 to below 1 it is a time of day, which is no date.
  if (!isDate(String(format ?? '')) || (value >= 0 && value < 1)) return { value };
  const date = serialToIso(value, epoch);
  return date === undefined ? { value, kind: 'date_impossible' } : { value: date };
}

function formulaKind({ manual }: Calendar): OddityKind {
  return manual ? 'formula_stale' : 'formula';
}

/** Text that begins with "=" comes back as its own formula; a formula's result is never the formula itself. */
function isFormula(value: unknown, formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Remembers which formats are dates: a workbook has few of them and many cells. */
function dateFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const found = known.get(format) ?? isDateCode(format);
    known.set(format, found);
    return found;
  };
}
