/** Where things stand in the template's sheets (docs/decisions/0004-template-layout.md). Rows and columns count from 1. */
import type { Column, Requirement } from '../../codebook/columns.ts';
import { columnLetters } from '../../codebook/grid.ts';
import { type TableKey, tableOf } from '../../codebook/tables.ts';
import { isRightToLeft, type Language } from '../../codebook/text/languages.ts';

/** Name of the table, in its first column (list) or in column B (form). */
export const TITLE_ROW = 1;
/** What the sheet is for. */
export const HELP_ROW = 2;
/** Sign and word: required, if applicable, optional. The form says what the signs mean. */
export const REQUIREMENT_ROW = 3;
/** The headings a person reads. */
export const LABEL_ROW = 4;
/** Hidden in list sheets: the column keys by which a returned workbook is read. An empty row in the form. */
export const KEY_ROW = 5;
/** First row for entries. */
export const FIRST_ROW = 6;
/** Last row with drop-downs and input messages; rows below can be filled too and are read. */
export const LAST_ROW = 2005;

/** The form's columns: hidden keys, labels, entries, help. */
export const FORM_KEY_COLUMN = 1;
export const FORM_LABEL_COLUMN = 2;
export const FORM_ENTRY_COLUMN = 3;
export const FORM_HELP_COLUMN = 4;

/** How a column's requirement shows without colour. */
const SIGNS: Readonly<Record<Requirement, string>> = { required: '●', conditional: '◐', optional: '○' };

/** In the order in which the signs are explained. */
export const REQUIREMENTS: readonly Requirement[] = ['required', 'conditional', 'optional'];

/** The sign before a word. In Arabic a mark of direction (U+200F) keeps the sign at the right, where the line begins. */
export function signed(requirement: Requirement, word: string, language: Language): string {
  return `${isRightToLeft(language) ? '\u200f' : ''}${SIGNS[requirement]} ${word}`;
}

/** A name that Excel takes for a tab: at most 31 characters; a straight apostrophe would break exceljs' print titles. */
export function tabName(label: string): string {
  return label
    .replace(/'/g, '’')
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();
}

/** A fixed range in another sheet, for a formula: `'Consent'!$A$6:$A$2005`. */
export function rangeOn(tab: string, column: number, first: number, last: number): string {
  const letters = columnLetters(column - 1);
  return `'${tab.replace(/'/g, "''")}'!$${letters}$${first}:$${letters}$${last}`;
}

/** The entry cells of one column of a list sheet: `B6:B2005`. */
export function entryRange(column: number, last: number): string {
  const letters = columnLetters(column - 1);
  return `${letters}${FIRST_ROW}:${letters}${last}`;
}

/** A column of a table with its key and its place (from 1) in the sheet. */
export interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  readonly at: number;
}

/** The columns of a table in the order of the sheet. */
export function placedColumns(table: TableKey): PlacedColumn[] {
  return Object.entries(tableOf(table).columns).map(([key, column], index) => ({ key, column, at: index + 1 }));
}
