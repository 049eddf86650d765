/** What contributors added to the template of their own: columns, lines of the form, sheets. It is carried over beside their entries. */
import type ExcelJS from 'exceljs';
import type { Layouts, TableLayout } from '../../codebook/findLayout.ts';
import type { CellValue, Grid, GridRow } from '../../codebook/grid.ts';
import type { TableKey } from '../../codebook/tables.ts';
import { LISTS_SHEET, MARK_SHEET } from '../../codebook/template.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { putAsWritten } from './fillCell.ts';
import {
  FIRST_ROW,
  FORM_ENTRY_COLUMN,
  FORM_HELP_COLUMN,
  FORM_LABEL_COLUMN,
  LABEL_ROW,
  placedColumns,
} from './layout.ts';
import { dress, fontOf, headingStyle, textAlignment } from './look.ts';
import type { PlacedEntries } from './placeEntries.ts';
import { addSheet, type Setting } from './setting.ts';

const WIDTH = 24;

/** Writes own columns to the right of each table, own lines below the form. @param sheets of the new workbook */
export function writeOwnEntries(
  setting: Setting,
  { layouts }: Pick<Layouts, 'layouts'>,
  sheets: ReadonlyMap<TableKey, ExcelJS.Worksheet>,
  placed: PlacedEntries,
): void {
  for (const [table, layout] of layouts) {
    const sheet = sheets.get(table);
    if (sheet === undefined) continue;
    if (layout.rows.size > 0) writeOwnLines(setting, layout, sheet);
    else writeOwnColumns(setting, layout, sheet, placed);
  }
}

function writeOwnColumns(
  { language }: Setting,
  layout: TableLayout,
  sheet: ExcelJS.Worksheet,
  placed: PlacedEntries,
): void {
  const known = new Set(layout.columns.values());
  const entries = layout.grid.rows.filter(({ row }) => row > layout.headerRow);
  const own = [...new Set(entries.flatMap(({ cells }) => filled(cells).map(([at]) => at)))]
    .filter((at) => !known.has(at))
    .sort((a, b) => a - b);
  let at = placedColumns(layout.table).length;
  let free = sheet.rowCount + 1;
  const rows = new Map<number, number>();
  const rowOf = (row: number): number => {
    const target = placed.rowOf(layout.table, row) ?? rows.get(row) ?? free++;
    rows.set(row, target);
    return target;
  };
  for (const column of own) {
    at += 1;
    const heading = headingOf(layout, column);
    const head = sheet.getCell(LABEL_ROW, at);
    if (heading !== undefined) putAsWritten(head, heading);
    dress(head, headingStyle(language, 'optional'));
    sheet.getColumn(at).width = WIDTH;
    for (const { row, cells } of entries) put(sheet.getCell(rowOf(row), at), cells[column], language);
  }
}

/** The lowest heading that says something. */
function headingOf({ grid, headerRow }: TableLayout, column: number): CellValue {
  const heads = grid.rows.filter(({ row, cells }) => row <= headerRow && cells[column] !== undefined);
  return heads.at(-1)?.cells[column];
}

/** Lines that the form does not have go below it; notes beside a line stay beside it. */
function writeOwnLines(
  { language }: Setting,
  { grid, rows, entryColumn, table }: TableLayout,
  sheet: ExcelJS.Worksheet,
): void {
  const keys = new Map([...rows].map(([key, row]) => [row, key]));
  const first = Math.min(...keys.keys());
  const places = new Map(placedColumns(table).map(({ key, at }) => [key, FIRST_ROW + at - 1]));
  let free = FIRST_ROW + places.size;
  for (const { row, cells } of grid.rows.filter((one) => one.row >= first)) {
    const target = places.get(keys.get(row) ?? '');
    const beside = filled(cells).filter(([at]) => at >= FORM_HELP_COLUMN);
    if (target !== undefined) for (const [at, value] of beside) put(sheet.getCell(target, at + 1), value, language);
    else if (filled(cells).length > 0) {
      writeOwnLine(sheet, free, { row, cells }, entryColumn, language);
      free += 1;
    }
  }
}

function writeOwnLine(
  sheet: ExcelJS.Worksheet,
  target: number,
  { cells }: GridRow,
  entryColumn: number,
  language: Language,
): void {
  for (const [at, value] of filled(cells)) {
    const column = at === entryColumn ? FORM_ENTRY_COLUMN : Math.max(at + 1, FORM_LABEL_COLUMN);
    put(sheet.getCell(target, column), value, language);
  }
}

/** Whole sheets that are no tables of ours, with their values. @param aside sheets that hold nothing to read */
export function writeOwnSheets(
  setting: Setting,
  sheets: readonly Grid[],
  { layouts }: Pick<Layouts, 'layouts'>,
  aside: readonly string[],
): void {
  const known = new Set([MARK_SHEET, LISTS_SHEET, ...aside, ...[...layouts.values()].map(({ grid }) => grid.sheet)]);
  for (const { sheet: name, rows } of sheets) {
    if (known.has(name) || rows.length === 0) continue;
    const sheet = addSheet(setting, freeName(setting.workbook, name));
    for (const { row, cells } of rows)
      for (const [at, value] of filled(cells)) put(sheet.getCell(row, at + 1), value, setting.language);
  }
}

/** Excel does not tell tabs apart by capitals. */
function freeName({ worksheets }: ExcelJS.Workbook, wanted: string): string {
  const taken = new Set(worksheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${wanted.slice(0, 26)} (${copy})`;
  return name;
}

function filled(cells: readonly CellValue[]): [number, Exclude<CellValue, undefined>][] {
  return [...cells.entries()].filter(
    (entry): entry is [number, Exclude<CellValue, undefined>] => entry[1] !== undefined,
  );
}

/** Open for writing also on a protected sheet: it is the contributor's own. */
function put(cell: ExcelJS.Cell, value: CellValue, language: Language): void {
  if (value === undefined) return;
  putAsWritten(cell, value);
  const numFmt = typeof value === 'string' ? { numFmt: '@' } : {};
  dress(cell, { font: fontOf(language), alignment: textAlignment(language), protection: { locked: false }, ...numFmt });
}
