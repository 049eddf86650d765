/** Putting values into exceljs cells past its faults (exceljs 4.4.0: control characters, `_x0041_`, NaN). */
import type { Cell } from 'exceljs';
import type { Column, Value } from '../../codebook/columns.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { type Shown, shownValue } from './shownValue.ts';

/** The most characters that Excel keeps in a cell. */
const MOST_CHARACTERS = 32_767;

/** Control characters and code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Excel reads `_x0041_` as "A"; the underscore written as a code keeps the text as it is. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text that arrives in Excel as it is: no control characters, no half characters, nothing that looks like an escape. */
export function safeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .slice(0, MOST_CHARACTERS)
    .replace(LONE_SURROGATE, '')
    .replace(ESCAPE_LOOKALIKE, '_x005F_');
}

/** Writes text, a number or a date; text stays text even where it begins with "=". An empty text leaves the cell blank. */
export function putShown(cell: Cell, shown: Shown): void {
  if (typeof shown === 'number') cell.value = Number.isFinite(shown) ? shown : null;
  else if (shown instanceof Date) cell.value = Number.isNaN(shown.getTime()) ? null : shown;
  else cell.value = shown === '' ? null : safeText(shown);
}

/** Writes a record's value into its cell; undefined leaves the cell blank. */
export function fillCell(cell: Cell, column: Column, value: Value | undefined, language: Language): void {
  putShown(cell, value === undefined ? '' : shownValue(column, value, language));
}

/** Writes what somebody wrote, where it is no value of the column. */
export function putAsWritten(cell: Cell, written: string | number | boolean): void {
  if (typeof written === 'boolean') cell.value = written;
  else putShown(cell, written);
}
