/**
 * A reply as an .xlsx file: a fresh template with the contributor's entries, what was found on the very cells, and two sheets that say
 * it in words. It can be corrected and sent back as it is. Never made from the contributor's own file.
 */
import ExcelJS from 'exceljs';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import { TEMPLATE_NAME } from '../../codebook/template.ts';
import { replyTexts } from '../../codebook/text/replyTexts.ts';
import { writeEntrySheets } from './entrySheets.ts';
import { tabName } from './layout.ts';
import { writeLists } from './listsSheet.ts';
import { writeRecommendations } from './recommendationsSheet.ts';
import type { ReplyDocument } from './replyDocument.ts';
import { markCells, writeFindings } from './replyFindings.ts';
import { writeSummary } from './replySummary.ts';
import { type Setting, settingOf } from './setting.ts';
import { workbookBytes } from './workbookBytes.ts';
import { writeMark } from './writeTemplate.ts';

/** The same reply gives the same bytes. */
export async function writeReply(reply: ReplyDocument): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = TEMPLATE_NAME;
  workbook.lastModifiedBy = TEMPLATE_NAME;
  const setting = settingOf(workbook, reply.language);
  const words = replyTexts[reply.language];
  workbook.title = words.title;
  await writeSummary(setting, words, reply);
  await writeFindings(setting, words, reply.findings);
  await writeEntries(setting, reply);
  writeMark(setting, markOf(setting, reply));
  return workbookBytes(workbook);
}

async function writeEntries(setting: Setting, { preset, entries, findings }: ReplyDocument): Promise<void> {
  const { recommendations } = preset;
  markCells(setting, await writeEntrySheets(setting, preset, entries), findings);
  if (recommendations.length > 0) await writeRecommendations(setting, recommendations);
  writeLists(setting, recommendations);
}

function markOf(
  { language, texts }: Setting,
  { preset, round, build }: ReplyDocument,
): Parameters<typeof writeMark>[1] {
  const { tabs } = replyTexts[language];
  const others = [tabs.summary, tabs.findings, texts.readme.tab];
  if (preset.recommendations.length > 0) others.push(texts.recommendations.tab);
  return {
    template: TEMPLATE_NAME,
    template_version: CODEBOOK_VERSION,
    codebook_version: CODEBOOK_VERSION,
    language,
    kind: preset.kind,
    state: preset.state,
    build,
    round: String(round),
    other_sheets: others.map(tabName).join('\n'),
  };
}
