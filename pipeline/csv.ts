/** CSV for whoever opens it in a spreadsheet: UTF-8 with byte order mark, CRLF, and no text that is taken for a formula. */
import Papa from 'papaparse';

/** Spreadsheet programs need it to see UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet could take for a formula: also behind blanks, zero-width characters, and in full width. Such text gets a
 * leading apostrophe; the data dictionary says so (docs/operating.md).
 */
const FORMULA_START = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Rows as lines, the last one ended too. Numbers stay numbers; only text is guarded. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as (string | number)[][], { escapeFormulae: FORMULA_START })}\r\n`;
}
