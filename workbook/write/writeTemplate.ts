/** The submission template as an .xlsx file, made from the codebook; layout: docs/decisions/0004-template-layout.md. */
import ExcelJS from 'exceljs';
import type { Recommendation } from '../../codebook/register.ts';
import { CODEBOOK_VERSION, type ListTableKey, listTableKeys, type Values } from '../../codebook/tables.ts';
import { MARK_KEYS, MARK_SHEET, TEMPLATE_NAME, type TemplateMark } from '../../codebook/template.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { putShown } from './fillCell.ts';
import { writeFormSheet } from './formSheet.ts';
import { FIRST_ROW, tabName } from './layout.ts';
import { listRanges, writeLists } from './listsSheet.ts';
import { writeReadme } from './readmeSheet.ts';
import { writeRecommendations } from './recommendationsSheet.ts';
import { addSheet, type Setting, settingOf } from './setting.ts';
import { type Row, writeTableSheet } from './tableSheet.ts';
import type { ContributorKind } from './usualTables.ts';
import { workbookBytes } from './workbookBytes.ts';

/** Values to write into the template, as records hold them. */
export interface Entries {
  submitter?: Values<'submitter'>;
  records?: { [T in ListTableKey]?: readonly Values<T>[] };
}

export interface TemplateOptions {
  language: Language;
  /** Presets the kind of contributor and names its usual sheets in the Read-me. */
  kind?: ContributorKind;
  /** ISO3; presets the State when the kind is `state`, and is kept in the mark. */
  state?: string;
  /** The State's recommendations: offered in drop-downs and shown on a sheet of their own. */
  recommendations?: readonly Recommendation[];
  /** When and by what the template is made, for the mark. */
  build: string;
  entries?: Entries;
}

/**
 * Makes a template, blank or pre-filled. The same options give the same bytes.
 * @returns the bytes of an .xlsx file
 */
export async function writeTemplate(options: TemplateOptions): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = TEMPLATE_NAME;
  workbook.lastModifiedBy = TEMPLATE_NAME;
  const setting = settingOf(workbook, options.language);
  workbook.title = setting.texts.readme.title;
  await writeSheets(setting, options);
  return workbookBytes(workbook);
}

async function writeSheets(setting: Setting, options: TemplateOptions): Promise<void> {
  const { kind, recommendations = [], entries = {} } = options;
  const ranges = listRanges(setting.language, recommendations);
  await writeReadme(setting, kind);
  await writeFormSheet(setting, { values: { ...presets(options), ...entries.submitter } }, ranges);
  for (const table of listTableKeys) {
    const rows = (entries.records?.[table] ?? []) as readonly Row[];
    const placed = rows.map((values, index) => ({ row: FIRST_ROW + index, values }));
    await writeTableSheet(setting, table, placed, ranges);
  }
  if (recommendations.length > 0) await writeRecommendations(setting, recommendations);
  writeLists(setting, recommendations);
  writeMark(setting, templateMark(setting, options));
}

function presets({ language, kind, state }: TemplateOptions): Values<'submitter'> {
  return {
    language,
    ...(kind === undefined ? {} : { submitter_kind: kind }),
    ...(kind === 'state' && state !== undefined ? { state } : {}),
  };
}

/** What a fresh template says of itself. */
export function templateMark(
  { language, texts }: Setting,
  options: { kind?: string; state?: string; recommendations?: readonly Recommendation[]; build: string },
): TemplateMark {
  const others = [texts.readme.tab, ...(options.recommendations?.length ? [texts.recommendations.tab] : [])];
  return {
    template: TEMPLATE_NAME,
    template_version: CODEBOOK_VERSION,
    codebook_version: CODEBOOK_VERSION,
    language,
    kind: options.kind ?? '',
    state: options.state ?? '',
    build: options.build,
    round: '',
    other_sheets: others.map(tabName).join('\n'),
  };
}

/** Writes what the workbook says of itself, where nobody sees it. */
export function writeMark(setting: Setting, mark: TemplateMark): void {
  const sheet = addSheet(setting, MARK_SHEET);
  sheet.state = 'veryHidden';
  MARK_KEYS.forEach((key, index) => {
    putShown(sheet.getCell(index + 1, 1), key);
    putShown(sheet.getCell(index + 1, 2), mark[key]);
  });
}
