/** The consent desk as an .xlsx file. The same desk gives the same bytes. */
import ExcelJS from 'exceljs';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import {
  DESK_ENTRY_KEYS,
  DESK_MARK_KEYS,
  DESK_MARK_SHEET,
  DESK_NAME,
  DESK_ROW_KEYS,
  type DeskColumnKey,
  type DeskDecisionKey,
  type DeskEntryKey,
  type DeskKindKey,
  type DeskSheetKey,
  deskDecisions,
  deskSheets,
} from '../../codebook/desk.ts';
import type { DeskTexts } from '../../codebook/text/deskKinds.ts';
import { deskTexts } from '../../codebook/text/deskTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { DESK_WIDTHS, entryLook, headLook, shownLook } from './deskLook.ts';
import { writeDeskStart } from './deskStart.ts';
import { putShown } from './fillCell.ts';
import { setUpPrint, writeTitle } from './heads.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW, tabName } from './layout.ts';
import { COLOURS, dress } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import { addSheet, lock, type Setting, settingOf } from './setting.ts';
import { workbookBytes } from './workbookBytes.ts';

/** One thing to decide. */
export interface DeskRow {
  kind: DeskKindKey;
  subject: string;
  basis: string;
  /** How many decisions about it were known when the desk was written. */
  known: number;
  /** What staff read, by column; dates as YYYY-MM-DD. */
  shown: Partial<Record<DeskColumnKey, string | number>>;
  /** What staff wrote into the desk before and could not be taken in. */
  entries: Partial<Record<DeskEntryKey, string>>;
}

export interface DeskSheet {
  key: DeskSheetKey;
  rows: readonly DeskRow[];
  /** Rows beyond those shown. */
  more: number;
}

export interface Desk {
  language: Language;
  /** A name for this desk. */
  edition: string;
  /** YYYY-MM-DD. */
  date: string;
  title: string;
  sheets: readonly DeskSheet[];
  /** Sentences about the desk before. */
  last: readonly string[];
}

/** What the sheets of a desk need to know. */
export interface DeskSetting extends Setting {
  words: DeskTexts;
}

/** @returns the bytes of an .xlsx file */
export async function writeDesk(desk: Desk): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = DESK_NAME;
  workbook.lastModifiedBy = DESK_NAME;
  const setting = { ...settingOf(workbook, desk.language), words: deskTexts[desk.language] };
  workbook.title = desk.title;
  await writeDeskStart(setting, desk);
  for (const sheet of desk.sheets) await writeDeskSheet(setting, sheet);
  writeMark(setting, desk);
  return workbookBytes(workbook);
}

function writeMark(setting: Setting, { edition, language, date }: Desk): void {
  const sheet = addSheet(setting, DESK_MARK_SHEET);
  sheet.state = 'veryHidden';
  const mark = { desk: DESK_NAME, edition, language, made_at: date };
  DESK_MARK_KEYS.forEach((key, index) => {
    putShown(sheet.getCell(index + 1, 1), key);
    putShown(sheet.getCell(index + 1, 2), mark[key]);
  });
}

/** Columns that stay in sight. */
const FROZEN = 2;
/** The same columns, repeated on every printed page; four hidden ones stand before them. */
const PRINTED_COLUMNS = 'E:F';

async function writeDeskSheet(setting: DeskSetting, { key, rows, more }: DeskSheet): Promise<void> {
  const { words } = setting;
  const { tab, help } = words.sheets[key];
  const columns: readonly DeskColumnKey[] = deskSheets[key].columns;
  const hidden = DESK_ROW_KEYS.length;
  const sheet = addSheet(setting, tabName(tab), { rows: KEY_ROW, columns: hidden + FROZEN });
  sheet.properties.tabColor = { argb: rows.length > 0 ? COLOURS.title : COLOURS.line };
  DESK_ROW_KEYS.forEach((name, index) => {
    sheet.getColumn(index + 1).hidden = true;
    putShown(sheet.getCell(KEY_ROW, index + 1), name);
  });
  columns.forEach((column, index) => {
    const at = hidden + index + 1;
    sheet.getColumn(at).width = DESK_WIDTHS[column];
    putShown(sheet.getCell(KEY_ROW, at), column);
    const label = sheet.getCell(LABEL_ROW, at);
    putShown(label, words.columns[column]);
    dress(label, headLook(setting.language, isEntry(column)));
  });
  writeTitle(
    setting,
    sheet,
    { title: tab, help },
    { title: hidden + 1, help: hidden + 1, last: hidden + columns.length },
  );
  sheet.getRow(KEY_ROW).hidden = true;
  sheet.getRow(LABEL_ROW).height = 30;
  for (const [index, row] of rows.entries()) writeRow(setting, sheet, columns, row, FIRST_ROW + index);
  writeRest(setting, sheet, rows.length, more);
  addChoices(setting, sheet, key, columns, rows);
  if (columns.includes('scope')) addScopes(setting, sheet, columns, rows);
  const last = Math.max(FIRST_ROW, FIRST_ROW + rows.length - 1);
  sheet.autoFilter = {
    from: { row: LABEL_ROW, column: hidden + 1 },
    to: { row: last, column: hidden + columns.length },
  };
  setUpPrint(setting, sheet, { rows: `${LABEL_ROW}:${LABEL_ROW}`, columns: PRINTED_COLUMNS });
  await lock(sheet);
}

function isEntry(column: DeskColumnKey): column is DeskColumnKey & DeskEntryKey {
  return (DESK_ENTRY_KEYS as readonly string[]).includes(column);
}

function writeRow(
  { language }: DeskSetting,
  sheet: ExcelJS.Worksheet,
  columns: readonly DeskColumnKey[],
  row: DeskRow,
  at: number,
): void {
  const hidden = DESK_ROW_KEYS.map((key) => row[key]);
  hidden.forEach((value, index) => {
    const cell = sheet.getCell(at, index + 1);
    cell.numFmt = '@';
    putShown(cell, typeof value === 'number' ? String(value) : value);
  });
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, hidden.length + index + 1);
    const value = isEntry(column) ? (row.entries[column] ?? '') : (row.shown[column] ?? '');
    putShown(cell, value);
    dress(cell, isEntry(column) ? entryLook(language, column) : shownLook(language, column));
  });
  const lines = columns.map((column) =>
    linesOf(String((isEntry(column) ? row.entries[column] : row.shown[column]) ?? ''), DESK_WIDTHS[column]),
  );
  sheet.getRow(at).height = Math.min(240, Math.max(20, heightOf(Math.max(...lines))));
}

/** Under the rows: that there are none, or how many more there are. */
function writeRest({ words, say, language }: DeskSetting, sheet: ExcelJS.Worksheet, rows: number, more: number): void {
  const text = rows === 0 ? words.empty : more > 0 ? say(words.more, { count: more }) : '';
  if (text === '') return;
  const cell = sheet.getCell(FIRST_ROW + rows, DESK_ROW_KEYS.length + 1);
  putShown(cell, text);
  dress(cell, { ...shownLook(language, 'remark'), border: {}, alignment: { wrapText: false } });
}

interface WithValidations {
  dataValidations: { add(range: string, rule: object): void };
}

/** Drop-downs with the decisions that each row allows; runs of rows of one kind share a range. */
function addChoices(
  { words }: DeskSetting,
  sheet: ExcelJS.Worksheet,
  key: DeskSheetKey,
  columns: readonly DeskColumnKey[],
  rows: readonly DeskRow[],
): void {
  const letter = sheet.getColumn(DESK_ROW_KEYS.length + columns.indexOf('decision') + 1).letter;
  let start = 0;
  rows.forEach((row, index) => {
    if (rows[index + 1]?.kind === row.kind) return;
    const range = `${letter}${FIRST_ROW + start}:${letter}${FIRST_ROW + index}`;
    const choices = choicesOf(key, row.kind).map((decision) => words.decisions[decision]);
    offer(sheet, range, choices, words.sheets[key].tab);
    start = index + 1;
  });
}

/** A drop-down with a few words of the desk's language; none of them holds a comma. */
function offer(sheet: ExcelJS.Worksheet, range: string, choices: readonly string[], title: string): void {
  (sheet as unknown as WithValidations).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title.slice(0, 32),
    error: choices.join(' / '),
  });
}

/** Scopes narrower than the widest: confirming what is declared needs no word. */
function addScopes(
  { words, language }: DeskSetting,
  sheet: ExcelJS.Worksheet,
  columns: readonly DeskColumnKey[],
  rows: readonly DeskRow[],
): void {
  if (rows.length === 0) return;
  const { letter } = sheet.getColumn(DESK_ROW_KEYS.length + columns.indexOf('scope') + 1);
  const { codes, label } = codeLists.consent_scopes;
  const choices = codes.slice(1).map((code) => label(code, language));
  offer(sheet, `${letter}${FIRST_ROW}:${letter}${FIRST_ROW + rows.length - 1}`, choices, words.columns.scope);
}

/** What a sheet offers: a consent in force is confirmed already, and may be confirmed again for less. */
function choicesOf(key: DeskSheetKey, kind: DeskKindKey): readonly DeskDecisionKey[] {
  const all: readonly DeskDecisionKey[] = deskDecisions[kind];
  return key === 'lapsing' || key === 'in_force' ? all.filter((one) => one !== 'refuse') : all;
}
