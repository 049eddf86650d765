/** The first sheet of a reply: what was taken, what waits and why, what happens next, the records and what changed in them. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { shownLabel } from '../../codebook/codelists/shownLabel.ts';
import { listTableKeys } from '../../codebook/tables.ts';
import type { ReplyTexts } from '../../codebook/text/replyKinds.ts';
import { columnText } from '../../codebook/text/tableTexts.ts';
import { unDate } from '../../codebook/text/unFormat.ts';
import { setUpPrint } from './heads.ts';
import type { ReplyDocument, ReplyRecord } from './replyDocument.ts';
import { cellLink } from './replyPlaces.ts';
import { addFact, addGap, addLine, addPage, addTable, type Page, type PageCell } from './replySheets.ts';
import { lock, type Setting } from './setting.ts';

const WIDTHS = [26, 18, 24, 22, 36, 44];
/** Rows that a list of the summary shows; reply.json has all. */
const MOST_ROWS = 2000;

/** Writes the sheet. */
export async function writeSummary(setting: Setting, words: ReplyTexts, reply: ReplyDocument): Promise<void> {
  const page = addPage(setting, words.tabs.summary, WIDTHS, 'FF2E7D32');
  addLine(setting, page, words.title, 16);
  addLine(setting, page, outcomeSentence(setting, words, reply));
  if (reply.outcome !== 'repeated' && reply.before !== undefined) {
    addLine(setting, page, setting.say(words.checked_anew, { date: unDate(reply.before, setting.language) }));
  }
  addGap(page);
  writeFacts(setting, page, words, reply);
  writeNext(setting, page, words, reply);
  writeTaken(setting, page, words, reply);
  writeWaiting(setting, page, words, reply);
  writeDifferences(setting, page, words, reply);
  writeRecords(setting, page, words, reply);
  setUpPrint(setting, page.sheet, { rows: '1:1' });
  await lock(page.sheet);
}

/** What became of the workbook, in a sentence. */
export function outcomeSentence({ language, say }: Setting, words: ReplyTexts, reply: ReplyDocument): string {
  const counts = Object.values(reply.counts);
  const rows = counts.reduce((sum, one) => sum + one.new + one.changed + one.unchanged + one.withdrawn, 0);
  const waiting = counts.reduce((sum, one) => sum + one.waiting, 0);
  const date = reply.before === undefined ? '' : unDate(reply.before, language);
  return say(words.outcome[reply.outcome], { rows, waiting, date, findings: words.tabs.findings });
}

/** What happens next, a sentence each. */
export function nextSentences(setting: Setting, words: ReplyTexts, { next }: ReplyDocument): string[] {
  const values = {
    consent: setting.tab('consent'),
    withdrawn: columnText(setting.language, 'activities', 'withdrawn').label,
    yes: shownLabel('yes_no', 'yes', setting.language),
  };
  return next.map((step) => setting.say(words.next[step], values));
}

function writeFacts(setting: Setting, page: Page, { facts, versions }: ReplyTexts, reply: ReplyDocument): void {
  const { contributor, file, received, submission, year } = reply;
  const { template: first, rules: second } = reply.versions;
  if (contributor !== undefined) {
    addFact(setting, page, facts.contributor, contributor.name);
    addFact(setting, page, facts.contributor_id, contributor.id);
  }
  addFact(setting, page, facts.file, file);
  addFact(setting, page, facts.received, unDate(received, setting.language));
  addFact(setting, page, facts.submission, submission);
  if (year !== undefined) addFact(setting, page, facts.year, String(year));
  addFact(setting, page, facts.versions, setting.say(versions, { first: first === '' ? '–' : first, second }));
  addGap(page);
}

function writeNext(setting: Setting, page: Page, words: ReplyTexts, reply: ReplyDocument): void {
  addLine(setting, page, words.headings.next, 12);
  for (const sentence of nextSentences(setting, words, reply)) addLine(setting, page, sentence);
  addGap(page);
}

function writeTaken(setting: Setting, page: Page, words: ReplyTexts, { counts, outcome }: ReplyDocument): void {
  if (outcome === 'unreadable') return;
  const { changes, columns, headings } = words;
  const kinds = ['new', 'changed', 'unchanged', 'withdrawn', 'waiting'] as const;
  const rows = listTableKeys
    .filter((table) => kinds.some((kind) => counts[table][kind] > 0))
    .map((table): PageCell[] => [
      { text: setting.tab(table) },
      ...kinds.map((kind) => ({ text: counts[table][kind] })),
    ]);
  if (rows.length === 0) return;
  const heads = [columns.sheet, changes.new, changes.changed, changes.unchanged, changes.withdrawn, columns.waiting];
  addLine(setting, page, headings.taken, 12);
  addTable(setting, page, heads, rows);
  addGap(page);
}

function writeWaiting(setting: Setting, page: Page, words: ReplyTexts, { waiting }: ReplyDocument): void {
  const { columns, headings } = words;
  const rows = waiting.slice(0, MOST_ROWS).map(({ table, record_id, row, place, why }): PageCell[] => {
    const link = cellLink(setting, place);
    return [
      { text: setting.tab(table) },
      { text: String(place?.row ?? row), ...(link === undefined ? {} : { link }) },
      { text: record_id },
      { text: why.join('\n') },
    ];
  });
  if (rows.length === 0) return;
  addLine(setting, page, headings.waiting, 12);
  addTable(setting, page, [columns.sheet, columns.row, columns.record, columns.why], rows, [1, 1, 1, 3]);
  writeMore(setting, page, words, waiting.length);
  addGap(page);
}

function writeDifferences(setting: Setting, page: Page, words: ReplyTexts, { differences }: ReplyDocument): void {
  const { columns, headings, cleared } = words;
  const rows = differences
    .slice(0, MOST_ROWS)
    .map((one): PageCell[] => [
      { text: setting.tab(one.table) },
      { text: one.record_id },
      { text: columnText(setting.language, one.table, one.column).label },
      { text: one.before },
      { text: one.cleared ? cleared : one.now },
    ]);
  if (rows.length === 0) return;
  addLine(setting, page, headings.compared, 12);
  const heads = [columns.sheet, columns.record, columns.column, columns.before, columns.now];
  addTable(setting, page, heads, rows, [1, 1, 1, 2, 1]);
  writeMore(setting, page, words, differences.length);
  addGap(page);
}

function writeRecords(setting: Setting, page: Page, words: ReplyTexts, { records }: ReplyDocument): void {
  const { columns, headings, changes } = words;
  const rows = records
    .slice(0, MOST_ROWS)
    .map((one): PageCell[] => [
      { text: setting.tab(one.table) },
      { text: one.record_id },
      { text: one.identifier },
      { text: changes[one.change] },
      { text: publicationOf(setting, words, one) },
    ]);
  if (rows.length === 0) return;
  addLine(setting, page, headings.records, 12);
  const heads = [columns.sheet, columns.record, columns.identifier, columns.done, columns.publication];
  addTable(setting, page, heads, rows, [1, 1, 1, 1, 2]);
  writeMore(setting, page, words, records.length);
}

function publicationOf({ language }: Setting, words: ReplyTexts, { publication }: ReplyRecord): string {
  const said = publication.map(({ state, status }) => {
    const word = words.publication[status];
    return state === '' ? word : `${codeLists.states.label(state, language)}: ${word}`;
  });
  return said.join('\n');
}

function writeMore(setting: Setting, page: Page, words: ReplyTexts, count: number): void {
  if (count > MOST_ROWS) addLine(setting, page, setting.say(words.more, { count: count - MOST_ROWS }));
}
