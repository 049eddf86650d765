/** Required cells that are still blank are tinted, so that gaps show before anybody presses Validate. */
import type ExcelJS from 'exceljs';
import { shownLabel } from '../../codebook/codelists/shownLabel.ts';
import { columnLetters } from '../../codebook/grid.ts';
import { type TableKey, tableOf } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { entryRange, FIRST_ROW, FORM_ENTRY_COLUMN, type PlacedColumn, placedColumns } from './layout.ts';
import { COLOURS } from './look.ts';

const TINT = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOURS.missing } },
} as const satisfies Partial<ExcelJS.Style>;

/** Tints blank required cells of rows that were begun. */
export function tintList(sheet: ExcelJS.Worksheet, table: TableKey, language: Language, last: number): void {
  const columns = placedColumns(table);
  const begun = `COUNTA($A${FIRST_ROW}:$${columnLetters(columns.length - 1)}${FIRST_ROW})>0`;
  const cellOf = (at: number): string => `$${columnLetters(at - 1)}${FIRST_ROW}`;
  // A row that is withdrawn needs nothing but its number.
  const kept = columns
    .filter(({ key }) => key === 'withdrawn')
    .map(({ at }) => `${cellOf(at)}<>${quoted(shownLabel('yes_no', 'yes', language))}`);
  for (const { key, at } of columns) {
    const needed = conditionOf(table, key, language, cellOf);
    if (needed !== undefined) tint(sheet, at, entryRange(at, last), [begun, ...kept, needed, blank(cellOf(at))]);
  }
}

/** Tints blank required cells of the form. */
export function tintForm(sheet: ExcelJS.Worksheet, table: TableKey, language: Language): void {
  const cellOf = (at: number): string => `$${columnLetters(FORM_ENTRY_COLUMN - 1)}$${FIRST_ROW + at - 1}`;
  for (const { key, at } of placedColumns(table)) {
    const needed = conditionOf(table, key, language, cellOf);
    if (needed !== undefined) tint(sheet, at, cellOf(at).replaceAll('$', ''), [needed, blank(cellOf(at))]);
  }
}

/** Formula that says when the column must be filled; undefined when only a rule of the check can say. */
function conditionOf(
  table: TableKey,
  key: string,
  language: Language,
  cellOf: (at: number) => string,
): string | undefined {
  const column = tableOf(table).columns[key];
  if (column?.requirement === 'required') return 'TRUE';
  const when = column?.requiredWhen;
  const other = placedColumns(table).find((placed) => placed.key === when?.column);
  if (when === undefined || other === undefined) return undefined;
  const equals = when.in.map((code) => `${cellOf(other.at)}=${quoted(labelIn(other, code, language))}`);
  return equals.length === 1 ? equals[0] : `OR(${equals.join(',')})`;
}

function labelIn({ column }: PlacedColumn, code: string, language: Language): string {
  return column.type === 'code' ? shownLabel(column.list, code, language) : code;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function blank(cell: string): string {
  return `LEN(TRIM(${cell}))=0`;
}

function tint(sheet: ExcelJS.Worksheet, priority: number, ref: string, conditions: readonly string[]): void {
  const formula = `AND(${conditions.filter((condition) => condition !== 'TRUE').join(',')})`;
  sheet.addConditionalFormatting({ ref, rules: [{ type: 'expression', priority, formulae: [formula], style: TINT }] });
}
