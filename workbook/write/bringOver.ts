/** A workbook made from an older template → its entries in a fresh workbook of the current one (docs/decisions/0039). */
import ExcelJS from 'exceljs';
import { findLayouts } from '../../codebook/findLayout.ts';
import type { Grids } from '../../codebook/grid.ts';
import type { Submission } from '../../codebook/submission.ts';
import { listTableKeys } from '../../codebook/tables.ts';
import { TEMPLATE_NAME } from '../../codebook/template.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { migrateGrids } from '../../codebook/versions/migrateGrids.ts';
import { type CodebookVersion, versions } from '../../codebook/versions/versions.ts';
import { carriedRecommendations } from './carriedRecommendations.ts';
import { writeEntrySheets } from './entrySheets.ts';
import { writeLists } from './listsSheet.ts';
import { writeOwnEntries, writeOwnSheets } from './ownEntries.ts';
import { placeEntries } from './placeEntries.ts';
import { writeRecommendations } from './recommendationsSheet.ts';
import { settingOf } from './setting.ts';
import { workbookBytes } from './workbookBytes.ts';
import { templateMark, writeMark } from './writeTemplate.ts';

export interface BroughtOver {
  /** An .xlsx file. */
  bytes: Uint8Array;
  /** Rows of the list tables in it. */
  rows: number;
}

export interface BringOverOptions {
  /** Of the new workbook, where the old one does not say. */
  language: Language;
  /** When and by what it is made, for the mark. */
  build: string;
  /** What changed from version to version. */
  history?: readonly CodebookVersion[];
}

/**
 * Carries everything over: entries under today's columns and codes, what could not be understood as it stands, the recommendations
 * that the workbook carries, own columns, lines and sheets. Formulas become their results.
 * @param returned as it was read
 * @param submission what the check made of it
 */
export async function bringOver(
  returned: Grids,
  submission: Submission,
  { language, build, history = versions }: BringOverOptions,
): Promise<BroughtOver> {
  const { mark } = submission;
  const aside = (mark.other_sheets ?? '').split('\n');
  const { grids } = migrateGrids(returned, history);
  const found = findLayouts(grids, aside);
  const placed = placeEntries(returned, submission, history);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = TEMPLATE_NAME;
  workbook.lastModifiedBy = TEMPLATE_NAME;
  const setting = settingOf(workbook, mark.language ?? language);
  workbook.title = setting.texts.readme.title;
  const { state = '', kind = '', round = '' } = mark;
  const preset = { kind, state, recommendations: carriedRecommendations(grids, state) };
  const sheets = await writeEntrySheets(setting, preset, placed.entries);
  writeOwnEntries(setting, found, sheets, placed);
  if (preset.recommendations.length > 0) await writeRecommendations(setting, preset.recommendations);
  writeLists(setting, preset.recommendations);
  writeOwnSheets(setting, grids.sheets, found, aside);
  writeMark(setting, { ...templateMark(setting, { ...preset, build }), round });
  const rows = listTableKeys.reduce((sum, table) => sum + submission.records[table].length, 0);
  return { bytes: await workbookBytes(workbook), rows };
}
