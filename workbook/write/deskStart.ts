/** The first sheet of the desk: how it is filled, the officer's name, what waits where, what became of the desk before. */
import type ExcelJS from 'exceljs';
import { OFFICER_KEY } from '../../codebook/desk.ts';
import { unDate } from '../../codebook/text/unFormat.ts';
import { entryLook, headLook, shownLook } from './deskLook.ts';
import type { Desk, DeskSetting } from './deskWorkbook.ts';
import { putShown } from './fillCell.ts';
import { setUpPrint } from './heads.ts';
import { tabName } from './layout.ts';
import { COLOURS, dress, fontOf, textAlignment } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import { addSheet, lock } from './setting.ts';

/** Hidden keys, words, entries or figures, help. */
const KEY_COLUMN = 1;
const WORD_COLUMN = 2;
const ENTRY_COLUMN = 3;
const HELP_COLUMN = 4;
const WIDTHS = [0, 34, 40, 66] as const;

export async function writeDeskStart(setting: DeskSetting, { date, title, sheets, last }: Desk): Promise<void> {
  const { words, say, language } = setting;
  const sheet = addSheet(setting, tabName(words.start.tab));
  sheet.properties.tabColor = { argb: 'FF5B92E5' };
  sheet.getColumn(KEY_COLUMN).hidden = true;
  for (const at of [WORD_COLUMN, ENTRY_COLUMN, HELP_COLUMN]) sheet.getColumn(at).width = WIDTHS[at - 1];
  heading(setting, sheet, 1, title, 16);
  heading(setting, sheet, 2, say(words.subtitle, { date: unDate(date, language) }), 11);
  let row = 4;
  for (const step of words.start.steps) row = across(setting, sheet, row, step);
  row = officer(setting, sheet, row + 1);
  row = overview(setting, sheet, row + 1, sheets);
  row = heading(setting, sheet, row + 1, words.start.last, 12);
  for (const line of last.length === 0 ? [words.start.nothing_taken] : last) row = across(setting, sheet, row, line);
  setUpPrint(setting, sheet, { rows: '1:2' });
  await lock(sheet);
}

/** @returns the next row */
function heading({ language }: DeskSetting, sheet: ExcelJS.Worksheet, row: number, text: string, size: number): number {
  const cell = sheet.getCell(row, WORD_COLUMN);
  putShown(cell, text);
  dress(cell, {
    font: fontOf(language, { size, bold: size > 11, color: { argb: COLOURS.title } }),
    alignment: textAlignment(language, { wrapText: false, vertical: 'middle' }),
  });
  sheet.getRow(row).height = size * 2;
  return row + 1;
}

/** A sentence over the whole width. @returns the next row */
function across({ language }: DeskSetting, sheet: ExcelJS.Worksheet, row: number, text: string): number {
  sheet.mergeCells(row, WORD_COLUMN, row, HELP_COLUMN);
  const cell = sheet.getCell(row, WORD_COLUMN);
  putShown(cell, text);
  dress(cell, { font: fontOf(language), alignment: textAlignment(language) });
  sheet.getRow(row).height = heightOf(linesOf(text, WIDTHS[1] + WIDTHS[2] + WIDTHS[3]));
  return row + 1;
}

function officer({ words, language }: DeskSetting, sheet: ExcelJS.Worksheet, row: number): number {
  putShown(sheet.getCell(row, KEY_COLUMN), OFFICER_KEY);
  const label = sheet.getCell(row, WORD_COLUMN);
  putShown(label, words.start.officer);
  dress(label, headLook(language, true));
  dress(sheet.getCell(row, ENTRY_COLUMN), entryLook(language, 'decided_by'));
  const help = sheet.getCell(row, HELP_COLUMN);
  putShown(help, words.start.officer_help);
  dress(help, {
    font: fontOf(language, { color: { argb: COLOURS.quiet } }),
    alignment: textAlignment(language, { vertical: 'middle', indent: 1 }),
  });
  sheet.getRow(row).height = 26;
  return row + 1;
}

function overview(
  { words, language }: DeskSetting,
  sheet: ExcelJS.Worksheet,
  first: number,
  sheets: Desk['sheets'],
): number {
  const put = (row: number, texts: readonly (string | number)[], head: boolean): void => {
    texts.forEach((text, index) => {
      const cell = sheet.getCell(row, WORD_COLUMN + index);
      putShown(cell, text);
      dress(cell, head ? headLook(language, false) : shownLook(language, index === 1 ? 'times' : 'remark'));
    });
  };
  put(first, [words.start.sheets, words.start.rows], true);
  sheet.getRow(first).height = 22;
  sheets.forEach(({ key, rows, more }, index) => {
    const row = first + 1 + index;
    put(row, [words.sheets[key].tab, rows.length + more], false);
    const { value } = sheet.getCell(row, WORD_COLUMN);
    sheet.getCell(row, WORD_COLUMN).value = {
      text: String(value),
      hyperlink: `#'${tabName(words.sheets[key].tab)}'!A1`,
    };
    sheet.getRow(row).height = 20;
  });
  return first + 1 + sheets.length;
}
