/** Filling the desk as staff do: opens the workbook, writes into the rows, saves it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { DESK_ROW_KEYS, type DeskEntryKey, type DeskSheetKey, OFFICER_KEY } from '../../codebook/desk.ts';
import { deskTexts } from '../../codebook/text/deskTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';

/** A row of the desk as a person sees it, by column key, with the hidden keys. */
export type SeenRow = Record<string, string>;

const KEY_ROW = 5;

/** The workbook that a sheet is in. */
function fileOf(key: DeskSheetKey): string {
  return key === 'matches' ? 'matches.xlsx' : 'consent-desk.xlsx';
}

function path(data: string, name = 'consent-desk.xlsx'): string {
  return join(data, 'desk', name);
}

async function open(data: string, name?: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(path(data, name)) as unknown as ArrayBuffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, key: DeskSheetKey, language: Language): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(deskTexts[language].sheets[key].tab);
  if (sheet === undefined) throw new Error(`The desk has no sheet ${key}.`);
  return sheet;
}

function keysOf(sheet: ExcelJS.Worksheet): string[] {
  const keys: string[] = [];
  sheet.getRow(KEY_ROW).eachCell((cell, at) => {
    keys[at] = String(cell.value);
  });
  return keys;
}

/** The rows of a sheet. */
export async function seen(data: string, key: DeskSheetKey, language: Language = 'en'): Promise<SeenRow[]> {
  const sheet = sheetOf(await open(data, fileOf(key)), key, language);
  const keys = keysOf(sheet);
  const rows: SeenRow[] = [];
  sheet.eachRow((row, number) => {
    if (number <= KEY_ROW || row.getCell(keys.indexOf(DESK_ROW_KEYS[1])).value === null) return;
    rows.push(Object.fromEntries(keys.flatMap((name, at) => [[name, String(row.getCell(at).value ?? '')]])));
  });
  return rows;
}

/** The sentences under "What became of the last desk", and everything else on the first sheet. */
export async function startLines(data: string): Promise<string[]> {
  const lines: string[] = [];
  (await open(data)).worksheets[0]?.eachRow((row) => lines.push(String(row.getCell(2).value ?? '')));
  return lines;
}

export interface Fill {
  sheet: DeskSheetKey;
  /** Which row: its subject, or a part of it. */
  subject: string;
  entries: Partial<Record<DeskEntryKey, string>>;
}

/**
 * Fills the desk and saves it.
 * @param name the file to save as, when it is a copy
 */
export async function fillDesk(
  data: string,
  officer: string,
  fills: readonly Fill[],
  { language = 'en' as Language, name }: { language?: Language; name?: string } = {},
): Promise<void> {
  const opened = fileOf(fills[0]?.sheet ?? 'consent');
  const workbook = await open(data, opened);
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell(1).value === OFFICER_KEY) row.getCell(3).value = officer === '' ? null : officer;
  });
  for (const { sheet, subject, entries } of fills) fillRow(sheetOf(workbook, sheet, language), subject, entries);
  writeFileSync(path(data, name ?? opened), Buffer.from(await workbook.xlsx.writeBuffer()));
}

function fillRow(sheet: ExcelJS.Worksheet, subject: string, entries: Fill['entries']): void {
  const keys = keysOf(sheet);
  let found = 0;
  sheet.eachRow((row, number) => {
    if (number <= KEY_ROW || !String(row.getCell(keys.indexOf('subject')).value ?? '').includes(subject)) return;
    found += 1;
    for (const [key, value] of Object.entries(entries)) row.getCell(keys.indexOf(key)).value = value;
  });
  if (found !== 1) throw new Error(`${found} rows of the desk are about ${subject}.`);
}
