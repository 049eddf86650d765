/** What stands above the entries of every sheet: title, help, headings with their notes, and the print set-up. */
import type ExcelJS from 'exceljs';
import type { TableKey } from '../../codebook/tables.ts';
import { isRightToLeft } from '../../codebook/text/languages.ts';
import { tableTexts } from '../../codebook/text/tableTexts.ts';
import { putShown } from './fillCell.ts';
import { HELP_ROW, LABEL_ROW, REQUIREMENT_ROW, TITLE_ROW } from './layout.ts';
import { COLOURS, dress, fontOf, textAlignment } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import type { Setting } from './setting.ts';
import { helpText } from './validations.ts';

/** So wide may a merged help text be, in characters: it stays on a small screen. */
const HELP_WIDTH = 125;
/** Characters on one printed page across, at a size that can still be read. */
const PAGE_WIDTH = 190;
const A4 = 9;

/** Columns in which title and help begin, and the last column the help may take. */
export interface TitlePlace {
  readonly title: number;
  readonly help: number;
  readonly last: number;
}

/** Puts title and help in their rows, the help across as many columns as fit a small screen. */
export function writeTitle(
  setting: Setting,
  sheet: ExcelJS.Worksheet,
  words: { title: string; help: string },
  place: TitlePlace,
): void {
  const { language } = setting;
  const title = sheet.getCell(TITLE_ROW, place.title);
  putShown(title, words.title);
  dress(title, {
    font: fontOf(language, { size: 16, bold: true, color: { argb: COLOURS.title } }),
    alignment: textAlignment(language, { wrapText: false, vertical: 'middle' }),
  });
  sheet.getRow(TITLE_ROW).height = 30;
  const help = sheet.getCell(HELP_ROW, place.help);
  putShown(help, words.help);
  dress(help, {
    font: fontOf(language, { color: { argb: COLOURS.quiet } }),
    alignment: textAlignment(language, { vertical: 'top' }),
  });
  const { end, width } = helpSpan(sheet, place.help, place.last);
  if (end > place.help) sheet.mergeCells(HELP_ROW, place.help, HELP_ROW, end);
  sheet.getRow(HELP_ROW).height = heightOf(linesOf(words.help, width));
}

function helpSpan(sheet: ExcelJS.Worksheet, first: number, last: number): { end: number; width: number } {
  let end = first;
  let width = sheet.getColumn(first).width ?? 0;
  while (end < last && width + (sheet.getColumn(end + 1).width ?? 0) <= HELP_WIDTH) {
    end += 1;
    width += sheet.getColumn(end).width ?? 0;
  }
  return { end, width };
}

/** Title and help of a table's sheet. */
export function writeTableTitle(setting: Setting, sheet: ExcelJS.Worksheet, table: TableKey, place: TitlePlace): void {
  const { label, help } = tableTexts[setting.language][table];
  writeTitle(setting, sheet, { title: label, help }, place);
}

/** A note on a heading: help and example. */
export function addNote(setting: Setting, cell: ExcelJS.Cell, table: TableKey, key: string): void {
  const font = fontOf(setting.language, { size: 9 });
  cell.note = {
    texts: [{ font, text: helpText(setting, table, key, '\n') }],
    margins: { insetmode: 'custom', inset: [0.13, 0.13, 0.13, 0.13] },
    protection: { locked: 'True', lockText: 'True' },
    editAs: 'twoCells',
  };
}

/**
 * Landscape A4, headings on every page. A wide table is spread over several pages across with its first column repeated:
 * forty columns on one page could not be read.
 */
export function setUpPrint(
  setting: Setting,
  sheet: ExcelJS.Worksheet,
  titles: { rows: string; columns?: string },
): void {
  const width = sheet.columns.reduce((sum, column) => sum + (column.hidden === true ? 0 : (column.width ?? 9)), 0);
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(width / PAGE_WIDTH)),
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: titles.rows,
    ...(titles.columns === undefined ? {} : { printTitlesColumn: titles.columns }),
  };
  const [page, name] = isRightToLeft(setting.language) ? ['&L', '&R'] : ['&R', '&L'];
  sheet.headerFooter.oddFooter = `${name}&8&A${page}&8&P / &N`;
}

/** Rows that every page of a list sheet repeats. */
export const LIST_TITLE_ROWS = `${REQUIREMENT_ROW}:${LABEL_ROW}`;
