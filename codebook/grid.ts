/**
 * A workbook as plain values: what both readers (the .xlsx reader and the add-in) hand to `checkSubmission`.
 * Every value keeps its real address, so that a finding points at the cell a person sees.
 */

/** A plain value. Dates are ISO text (`YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with a time of day). Undefined = blank. */
export type CellValue = string | number | boolean | undefined;

/** One row that holds something. Blank rows are simply absent, so they never shift an address. */
export interface GridRow {
  /** Row number as the spreadsheet shows it, from 1. */
  row: number;
  /** Values by column: index 0 is column A. Holes are blank cells. */
  cells: CellValue[];
}

/**
 * Something about a cell that its plain value does not say:
 * - `formula`: the value is the result saved with a formula;
 * - `formula_stale`: the same, in a workbook set to manual calculation, so the result may be old;
 * - `formula_without_result`: a formula that was never calculated; the value is blank;
 * - `error_value`: an error such as #N/A; the value is blank, `text` holds the error;
 * - `merged`: the cell is the first of a merged range; `text` holds the range, such as "A2:A5";
 * - `date_impossible`: a date format on a number that is no date (29 February 1900, below 0, past the year 9999); the value is the number;
 * - `value_unreadable`: the file holds something that is no legal cell value; the value is blank, `text` says what was found.
 */
export type OddityKind =
  | 'formula'
  | 'formula_stale'
  | 'formula_without_result'
  | 'error_value'
  | 'merged'
  | 'date_impossible'
  | 'value_unreadable';

/** An oddity with the cell it was seen in. */
export interface Oddity {
  kind: OddityKind;
  /** Row number, from 1. */
  row: number;
  /** Column index, from 0 (0 is column A). */
  column: number;
  text?: string;
}

/** One sheet. Rows in ascending order. */
export interface Grid {
  /** The name on the sheet's tab. */
  sheet: string;
  visibility: 'visible' | 'hidden' | 'very_hidden';
  rows: GridRow[];
  oddities: Oddity[];
}

/** A whole workbook, sheets in the order of their tabs. */
export interface Grids {
  sheets: Grid[];
  /** First year of the workbook's date system; serial numbers typed without a date format are counted from it. */
  epoch: 1900 | 1904;
}

/**
 * The spreadsheet's letters for a column index.
 * @param column from 0 (0 is A, 26 is AA)
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * The address a person reads, such as "C12".
 * @param row from 1
 * @param column from 0
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
