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
  const say = sentenceSpeaker(language);
  const shown = (value: number): string => unNumber(value, language, Number.isInteger(value) ? 0 : 1);
  const counted = (key: keyof typeof texts, count: number, more: Record<string, string | number> = {}): string =>
    say(texts[key], { count, shown: shown(count), ...more });
  const activities = total(tables, 'statuses');
  const states = bodyOf(tables, 'states').filter(isNamed).length;
  const median = figureOf(totalRow(tables, 'needs'), 2);
  return [
    say(texts.mandate, { year: String(year), today: unDate(today, language) }),
    counted('submissions', total(tables, 'submissions')),
    joined(language, [
      counted('activities', activities),
      activities > 0 && states > 0 ? counted('states', states) : '',
      changeOf(activities, previous && total(previous, 'statuses'), year, language),
    ]),
    activities === 0 ? '' : say(texts.groups, { list: groupsOf(tables, language) }),
    counted('recommendations', total(tables, 'recommendations'), {
      supported_shown: shown(figureOf(rowOf(tables, 'recommendations', 'supported'), 0) ?? 0),
    }),
    joined(language, [
      counted('needs', total(tables, 'needs'), {
        answered_shown: shown(figureOf(totalRow(tables, 'needs'), 1) ?? 0),
      }),
      median === undefined ? '' : say(texts.median, { count: median, days: shown(median) }),
    ]),
    counted('offers', total(tables, 'offers')),
    counted(
      'contributions',
      bodyOf(tables, 'contributions').reduce((sum, row) => sum + (figureOf(row, 0) ?? 0), 0),
    ),
    texts.closing,
  ].filter((paragraph) => paragraph !== '');
}

function joined(language: Language, sentences: readonly string[]): string {
  return sentences.filter((one) => one !== '').join(language === 'zh' ? '' : ' ');
}

/** What the year brought, beside the figures of the year before. */
function changeOf(now: number, before: number | undefined, year: number, language: Language): string {
  const texts = editionTexts[language].narrative;
  const say = sentenceSpeaker(language);
  const previous = String(year - 1);
  if (before === undefined) return say(texts.no_previous, { previous });
  if (before === now) return say(texts.activities_same, { previous });
  const values = {
    previous,
    before: unNumber(before, language),
    difference: unNumber(Math.abs(now - before), language),
  };
  return say(now > before ? texts.activities_more : texts.activities_fewer, values);
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

/** The first figure of the total. */
function total(tables: readonly TableModel[], key: TableModel['key']): number {
  return figureOf(totalRow(tables, key), 0) ?? 0;
}

function figureOf(row: TableRow | undefined, column: number): number | undefined {
  const figure = row?.figures[column];
  return figure?.kind === 'number' ? figure.value : undefined;
}
