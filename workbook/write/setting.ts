/** What every sheet of one template needs to know. */
import type ExcelJS from 'exceljs';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { TableKey } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { isRightToLeft } from '../../codebook/text/languages.ts';
import { type Arguments, messageSpeaker } from '../../codebook/text/message.ts';
import { tableTexts } from '../../codebook/text/tableTexts.ts';
import type { TemplateTexts } from '../../codebook/text/templateKinds.ts';
import { templateTexts } from '../../codebook/text/templateTexts.ts';
import { tabName } from './layout.ts';

export interface Setting {
  readonly workbook: ExcelJS.Workbook;
  readonly language: Language;
  readonly texts: TemplateTexts;
  /** Says a message of the template's texts. */
  say(message: string, values?: Arguments): string;
  /** Tab of a table's sheet. */
  tab(table: TableKey): string;
}

export function settingOf(workbook: ExcelJS.Workbook, language: Language): Setting {
  const speak = messageSpeaker(language);
  return {
    workbook,
    language,
    texts: templateTexts[language],
    say: (message, values = {}) => plainMarks(speak(message, values)),
    tab: (table) => tabName(tableTexts[language][table].label),
  };
}

/**
 * The marks that set values apart in Arabic (U+2068, U+2069) show as boxes in older versions of Excel. Numbers and dates need a
 * mark, or 2026-11-02 would be shown as 02-11-2026: U+200E, which all versions know.
 */
function plainMarks(text: string): string {
  return text.replace(/\u2068(?=\d)/g, '\u200e').replace(/[\u2068\u2069]/g, '');
}

/** Adds a sheet, in Arabic from right to left; columns and rows above and left of the split stay in sight. */
export function addSheet(
  { workbook, language }: Setting,
  tab: string,
  split?: { rows: number; columns: number },
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(tab);
  const rightToLeft = isRightToLeft(language);
  const frozen = split && { state: 'frozen' as const, xSplit: split.columns, ySplit: split.rows };
  sheet.views = [{ rightToLeft, showGridLines: false, zoomScale: 100, ...(frozen ?? { state: 'normal' as const }) }];
  return sheet;
}

/** Keeps everything but the entry cells from being changed by accident. No password: the lock is a help, not a secret. */
export async function lock(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    sort: true,
    autoFilter: true,
  });
}

/** Name of a State in the language; the code itself when it is none. */
export function stateName(iso3: string, language: Language): string {
  return codeLists.states.label(iso3, language);
}
