/**
 * A draft of the report's text: the main figures of the tables in sentences, with the year's changes. It ranks nobody and names no
 * State; OHCHR edits it. Every figure in it stands in a table.
 */
import { editionTexts } from '../../codebook/text/editionTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { unDate, unNumber } from '../../codebook/text/unFormat.ts';
import type { Edition } from './edition.ts';
import { sentenceSpeaker } from './isolates.ts';
import { headText, LIST } from './renderTable.ts';
import { codeOf, type TableModel, type TableRow } from './tableModel.ts';

/** Paragraphs, without their numbers. @param previous the tables of the year before; absent when nothing is held of it */
export function narrative(
  tables: readonly TableModel[],
  previous: readonly TableModel[] | undefined,
  { year, today }: Edition,
  language: Language,
): string[] {
  const texts = editionTexts[language].narrative;
  const voice = voiceOf(language, year);
  const { say, shown } = voice;
  const now = mainFigures(tables);
  const before = previous && mainFigures(previous);
  /** A figure and what the year brought to it. */
  const told = (key: keyof MainFigures, more: Record<string, string> = {}): string[] => [
    say(texts[key], { count: now[key], shown: shown(now[key]), ...more }),
    before === undefined ? '' : changeOf(now[key], before[key], voice),
  ];
  const figure = (key: TableModel['key'], column: number): string =>
    shown(figureOf(totalRow(tables, key), column) ?? 0);
  const median = figureOf(totalRow(tables, 'needs'), 2);
  const noPrevious = before === undefined ? say(texts.no_previous, { previous: String(year - 1) }) : '';
  const supported = shown(figureOf(rowOf(tables, 'recommendations', 'supported'), 0) ?? 0);
  return [
    [say(texts.mandate, { year: String(year), today: unDate(today, language) }), noPrevious],
    told('submissions'),
    [...told('activities'), ...(now.activities > 0 && now.states > 0 ? told('states') : [])],
    [now.activities === 0 ? '' : say(texts.groups, { list: groupsOf(tables, language) })],
    told('recommendations', { supported_shown: supported }),
    [
      ...told('needs', { answered_shown: figure('needs', 1) }),
      median === undefined ? '' : say(texts.median, { count: median, days: shown(median) }),
    ],
    [...told('offers'), ...(now.offers > 0 ? told('good_practices') : [])],
    told('matches', { agreed_shown: figure('matches', 4) }),
    told('contributions'),
    told('consents', { all_shown: figure('consent', 0) }),
    [texts.closing],
  ]
    .map((sentences) => sentences.filter((one) => one !== '').join(language === 'zh' ? '' : ' '))
    .filter((paragraph) => paragraph !== '');
}

type MainFigures = Record<
  | 'submissions'
  | 'activities'
  | 'states'
  | 'recommendations'
  | 'needs'
  | 'offers'
  | 'good_practices'
  | 'matches'
  | 'contributions'
  | 'consents',
  number
>;

/** Each of them stands in a table, or is the sum of a few figures of one. */
function mainFigures(tables: readonly TableModel[]): MainFigures {
  const total = (key: TableModel['key'], column = 0): number => figureOf(totalRow(tables, key), column) ?? 0;
  const row = (key: TableModel['key'], code: string): number => figureOf(rowOf(tables, key, code), 0) ?? 0;
  return {
    submissions: total('submissions'),
    activities: total('statuses'),
    states: bodyOf(tables, 'states').filter(isNamed).length,
    recommendations: total('recommendations'),
    needs: total('needs'),
    offers: total('offers'),
    good_practices: row('offers', 'good_practice'),
    matches: total('matches', 2),
    contributions: bodyOf(tables, 'contributions').reduce((sum, one) => sum + (figureOf(one, 0) ?? 0), 0),
    consents: row('consent', 'released_all') + row('consent', 'released_without_finance'),
  };
}

interface Voice {
  language: Language;
  year: number;
  say: ReturnType<typeof sentenceSpeaker>;
  shown(value: number): string;
}

function voiceOf(language: Language, year: number): Voice {
  const shown = (value: number): string => unNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return { language, year, say: sentenceSpeaker(language), shown };
}

/** What the year brought, beside the figure of the year before; nothing is said of nothing. */
function changeOf(now: number, before: number, { language, year, say, shown }: Voice): string {
  const texts = editionTexts[language].narrative;
  const previous = String(year - 1);
  if (before === now) return now === 0 ? '' : say(texts.same, { previous });
  const values = { previous, before: shown(before), difference: shown(Math.abs(now - before)) };
  return say(now > before ? texts.more : texts.fewer, values);
}

/** In the order of the table, which is that of the official list. */
function groupsOf(tables: readonly TableModel[], language: Language): string {
  const say = sentenceSpeaker(language);
  const rows = bodyOf(tables, 'regional_groups').filter((row) => (figureOf(row, 0) ?? 0) > 0);
  return rows
    .map((row) => {
      const [head] = row.heads;
      const name = head === undefined ? '' : headText(head, language);
      return say(editionTexts[language].narrative.group, { name, value: unNumber(figureOf(row, 0) ?? 0, language) });
    })
    .join(LIST[language]);
}

function isNamed({ heads: [head] }: TableRow): boolean {
  return head?.kind === 'code';
}

function tableOf(tables: readonly TableModel[], key: TableModel['key']): TableModel | undefined {
  return tables.find((one) => one.key === key);
}

function bodyOf(tables: readonly TableModel[], key: TableModel['key']): TableRow[] {
  return (tableOf(tables, key)?.rows ?? []).filter((row) => row.total !== true);
}

function rowOf(tables: readonly TableModel[], key: TableModel['key'], code: string): TableRow | undefined {
  return bodyOf(tables, key).find(({ heads: [head] }) => head !== undefined && codeOf(head) === code);
}

function totalRow(tables: readonly TableModel[], key: TableModel['key']): TableRow | undefined {
  return tableOf(tables, key)?.rows.find((row) => row.total === true);
}

function figureOf(row: TableRow | undefined, column: number): number | undefined {
  const figure = row?.figures[column];
  return figure?.kind === 'number' ? figure.value : undefined;
}
