/** Sheets that are read and not filled in: a title, headings, paragraphs and tables below one another. */
import type ExcelJS from 'exceljs';
import type { Severity } from '../../codebook/findings.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { putShown } from './fillCell.ts';
import { COLOURS, dress, fontOf, headingStyle, solid, textAlignment, thinBorders } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import { addSheet, type Setting } from './setting.ts';

/** Fill of cells by what was found in them; the note says the same without colour. */
export const MARK_FILLS: Readonly<Record<Severity, string | undefined>> = {
  error: 'FFF8CECC',
  warning: 'FFFFE699',
  info: undefined,
};

/** The first column is a margin. */
const FIRST = 2;
const MARGIN = 2.5;
/** Longer texts are cut off at this height in points; the cell holds them all. */
const MOST_HEIGHT = 200;

export interface PageCell {
  text: string | number;
  /** Such as `#'Activities'!C12`. */
  link?: string;
  severity?: Severity;
}

/** A sheet that grows downwards. */
export interface Page {
  sheet: ExcelJS.Worksheet;
  /** The next free row. */
  row: number;
  widths: readonly number[];
}

export function addPage(setting: Setting, tab: string, widths: readonly number[], colour: string): Page {
  const sheet = addSheet(setting, tab);
  sheet.properties.tabColor = { argb: colour };
  sheet.getColumn(1).width = MARGIN;
  widths.forEach((width, index) => {
    sheet.getColumn(FIRST + index).width = width;
  });
  return { sheet, row: 1, widths };
}

/** A line over the whole width; headings are larger and bold. */
export function addLine({ language }: Setting, page: Page, text: string, size = 10): void {
  const { sheet, row, widths } = page;
  const bold = size > 10;
  const cell = sheet.getCell(row, FIRST);
  putShown(cell, text);
  dress(cell, {
    font: fontOf(language, { size, bold, ...(bold ? { color: { argb: COLOURS.title } } : {}) }),
    alignment: textAlignment(language, { vertical: bold ? 'middle' : 'top' }),
  });
  const width = widths.reduce((sum, one) => sum + one, 0);
  sheet.mergeCells(row, FIRST, row, FIRST + widths.length - 1);
  sheet.getRow(row).height = heightOf(linesOf(text, (width * 10) / size, bold), size) + (bold ? 6 : 0);
  page.row += 1;
}

/** A label and its value beside it. */
export function addFact({ language }: Setting, page: Page, label: string, value: string): void {
  const { sheet, row, widths } = page;
  const [first = 0, ...rest] = widths;
  const name = sheet.getCell(row, FIRST);
  putShown(name, label);
  dress(name, { font: fontOf(language, { color: { argb: COLOURS.quiet } }), alignment: textAlignment(language) });
  const cell = sheet.getCell(row, FIRST + 1);
  putShown(cell, value);
  dress(cell, { font: fontOf(language), alignment: textAlignment(language), numFmt: '@' });
  sheet.mergeCells(row, FIRST + 1, row, FIRST + widths.length - 1);
  const width = rest.reduce((sum, one) => sum + one, 0);
  sheet.getRow(row).height = heightOf(Math.max(linesOf(label, first), linesOf(value, width)));
  page.row += 1;
}

export function addGap(page: Page): void {
  page.row += 1;
}

/**
 * A table as wide as the page.
 * @param spans how many columns of the page each of its columns takes
 * @returns first and last row
 */
export function addTable(
  setting: Setting,
  page: Page,
  headings: readonly string[],
  rows: readonly (readonly PageCell[])[],
  spans: readonly number[] = headings.map(() => 1),
): { first: number; last: number } {
  const first = page.row;
  addRow(
    setting,
    page,
    headings.map((text) => ({ text })),
    spans,
    true,
  );
  for (const row of rows) addRow(setting, page, row, spans, false);
  return { first, last: page.row - 1 };
}

function addRow(
  setting: Setting,
  page: Page,
  cells: readonly PageCell[],
  spans: readonly number[],
  heading: boolean,
): void {
  const { sheet, row, widths } = page;
  let at = 0;
  let lines = 1;
  cells.forEach((one, index) => {
    const span = spans[index] ?? 1;
    const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    const style = heading ? headingStyle(setting.language, 'conditional') : cellStyle(setting, one);
    for (let more = 0; more < span; more += 1) dress(sheet.getCell(row, FIRST + at + more), style);
    putCell(sheet.getCell(row, FIRST + at), one);
    if (span > 1) sheet.mergeCells(row, FIRST + at, row, FIRST + at + span - 1);
    lines = Math.max(lines, linesOf(String(one.text), width, heading));
    at += span;
  });
  sheet.getRow(row).height = Math.min(MOST_HEIGHT, heightOf(lines));
  page.row += 1;
}

/** Kept by what tells them apart: exceljs weighs each style object anew, which costs more than the cell. */
const cellStyles = new Map<string, Partial<ExcelJS.Style>>();

function cellStyle({ language }: Setting, cell: PageCell): Partial<ExcelJS.Style> {
  const name = [language, typeof cell.text, cell.link !== undefined, cell.severity].join(' ');
  const style = cellStyles.get(name) ?? newCellStyle(language, cell);
  cellStyles.set(name, style);
  return style;
}

function newCellStyle(language: Language, { text, link, severity }: PageCell): Partial<ExcelJS.Style> {
  const fill = severity === undefined ? undefined : MARK_FILLS[severity];
  const linked = link === undefined ? {} : { color: { argb: 'FF0B5394' }, underline: true };
  return {
    font: fontOf(language, linked),
    border: thinBorders,
    numFmt: typeof text === 'number' ? '0' : '@',
    alignment: textAlignment(language),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
  };
}

function putCell(cell: ExcelJS.Cell, { text, link }: PageCell): void {
  putShown(cell, text);
  // The link is put right when the file is packed (repack.ts): exceljs knows links to the outside only.
  if (link !== undefined && typeof cell.value === 'string') cell.value = { text: cell.value, hyperlink: link };
}
