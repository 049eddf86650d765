/** The sheet of a list table: one record a row. */
import type ExcelJS from 'exceljs';
import type { Column, Value } from '../../codebook/columns.ts';
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import { columnText } from '../../codebook/text/tableTexts.ts';
import { fillCell, putAsWritten, putShown } from './fillCell.ts';
import { addNote, LIST_TITLE_ROWS, setUpPrint, writeTableTitle } from './heads.ts';
import {
  entryRange,
  HELP_ROW,
  KEY_ROW,
  LABEL_ROW,
  LAST_ROW,
  type PlacedColumn,
  placedColumns,
  REQUIREMENT_ROW,
  signed,
  TITLE_ROW,
} from './layout.ts';
import type { ListRanges } from './listsSheet.ts';
import { COLOURS, dress, entryStyle, headingStyle } from './look.ts';
import { columnWidth, heightOf, linesOf } from './measure.ts';
import { tintList } from './missingTint.ts';
import { addSheet, lock, type Setting } from './setting.ts';
import { addValidation } from './validations.ts';

/** Values of rows by column key, as the records hold them. */
export type Row = Readonly<Record<string, Value | undefined>>;

/** What a contributor wrote where it has no value: shown again as it stood. */
export type AsWritten = Readonly<Record<string, string | number | boolean | undefined>>;

/** A row with the place where it stands. */
export interface PlacedRow {
  /** From FIRST_ROW. */
  row: number;
  values: Row;
  asWritten?: AsWritten;
}

/** Pre-filled rows grow to this height in points; longer texts are read in the cell. */
const MOST_HEIGHT = 150;

/** Writes one list table with its rows and protects it. */
export async function writeTableSheet(
  setting: Setting,
  table: ListTableKey,
  rows: readonly PlacedRow[],
  ranges: ListRanges,
): Promise<ExcelJS.Worksheet> {
  const sheet = addSheet(setting, setting.tab(table), { rows: KEY_ROW, columns: 1 });
  const required = tableOf(table).sheet === 'required';
  sheet.properties.tabColor = { argb: required ? COLOURS.title : COLOURS.line };
  const columns = placedColumns(table);
  const last = rows.reduce((most, { row }) => Math.max(most, row), LAST_ROW);
  for (const placed of columns) styleColumn(setting, sheet, placed);
  writeHeadings(setting, sheet, table, columns);
  // The help begins in the second column: the first stays in sight and is repeated on every printed page.
  writeTableTitle(setting, sheet, table, { title: 1, help: 2, last: columns.length });
  for (const { key, column, at } of columns)
    addValidation(setting, sheet, entryRange(at, last), { table, key, column }, ranges);
  tintList(sheet, table, setting.language, last);
  writeRows(setting, sheet, columns, rows);
  setUpPrint(setting, sheet, { rows: LIST_TITLE_ROWS, columns: 'A:A' });
  await lock(sheet);
  return sheet;
}

/** One style for the whole column: all rows are ready for entries, and the file stays small. */
function styleColumn({ language }: Setting, sheet: ExcelJS.Worksheet, { column, at }: PlacedColumn): void {
  const target = sheet.getColumn(at);
  target.width = columnWidth(column);
  target.style = entryStyle(language, column);
}

function writeHeadings(
  setting: Setting,
  sheet: ExcelJS.Worksheet,
  table: ListTableKey,
  columns: readonly PlacedColumn[],
): void {
  for (const { key, column, at } of columns) {
    // Title and help rows would take the column's style and be open for writing.
    for (const row of [TITLE_ROW, HELP_ROW, KEY_ROW]) dress(sheet.getCell(row, at), { protection: { locked: true } });
    putShown(sheet.getCell(KEY_ROW, at), key);
    writeRequirement(setting, sheet.getCell(REQUIREMENT_ROW, at), column);
    const label = sheet.getCell(LABEL_ROW, at);
    putShown(label, columnText(setting.language, table, key).label);
    dress(label, headingStyle(setting.language, column.requirement));
    addNote(setting, label, table, key);
  }
  sheet.getRow(REQUIREMENT_ROW).height = 18;
  sheet.getRow(LABEL_ROW).height = labelHeight(setting, table, columns);
  sheet.getRow(KEY_ROW).hidden = true;
}

function writeRequirement({ language, texts }: Setting, cell: ExcelJS.Cell, { requirement }: Column): void {
  putShown(cell, signed(requirement, texts.requirement[requirement].word, language));
  dress(cell, headingStyle(language, requirement, { size: 9, bold: false }));
}

function labelHeight({ language }: Setting, table: ListTableKey, columns: readonly PlacedColumn[]): number {
  const lines = columns.map(({ key, column }) =>
    linesOf(columnText(language, table, key).label, columnWidth(column), true),
  );
  return Math.max(32, heightOf(Math.max(...lines)));
}

function writeRows(
  { language }: Setting,
  sheet: ExcelJS.Worksheet,
  columns: readonly PlacedColumn[],
  rows: readonly PlacedRow[],
): void {
  for (const { row, values, asWritten = {} } of rows) {
    for (const { key, column, at } of columns) {
      if (values[key] !== undefined) fillCell(entryCell(sheet, row, at), column, values[key], language);
      else if (asWritten[key] !== undefined) putAsWritten(entryCell(sheet, row, at), asWritten[key]);
    }
    const lines = Math.max(1, ...columns.map((placed) => shownLines(sheet, row, placed)));
    if (lines > 1) sheet.getRow(row).height = Math.min(MOST_HEIGHT, heightOf(lines));
  }
}

/** One style object for all cells of a column: exceljs weighs each object anew, which costs more than the cell. */
function entryCell(sheet: ExcelJS.Worksheet, row: number, at: number): ExcelJS.Cell {
  const cell = sheet.getCell(row, at);
  dress(cell, sheet.getColumn(at).style);
  return cell;
}

function shownLines(sheet: ExcelJS.Worksheet, row: number, { column, at }: PlacedColumn): number {
  const value = sheet.findCell(row, at)?.value;
  return typeof value === 'string' ? linesOf(value, columnWidth(column)) : 1;
}
