/** A country sheet in the words of one language: five printed tables, for the same writers as the annual tables. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { Values } from '../../codebook/tables.ts';
import type { CountryTexts } from '../../codebook/text/countryKinds.ts';
import { countryTexts } from '../../codebook/text/countryTexts.ts';
import { editionTexts } from '../../codebook/text/editionTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { unDate, unNumber } from '../../codebook/text/unFormat.ts';
import type { PrintedCell, PrintedTable } from '../../workbook/write/printedTable.ts';
import { footnoteLetter } from '../annual/footnoteLetters.ts';
import { readable, sentenceSpeaker } from '../annual/isolates.ts';
import { LIST } from '../annual/renderTable.ts';
import { nameOf } from '../matches/findMatches.ts';
import { reasonSpeaker } from '../matches/sayReason.ts';
import type { ReleasedRecord } from '../store/released.ts';
import { type Country, providersOf } from './gatherCountry.ts';

type Key = keyof CountryTexts['captions'];
type Column = keyof CountryTexts['columns'];

/** What a footnote says of a row. */
type Mark = 'in_part' | 'several_reports';

interface Section {
  key: Key;
  words: Column[];
  figures: Column[];
  rows: (string | number)[][];
  notes: string[];
  /** Of each row. */
  marks?: readonly (readonly Mark[])[];
}

/** The column of the titles, where footnotes are called. */
const MARKED = 1;
/** So many rows, references and letters of a title that the sheet fits one page in every language; what is left out is counted. */
const MOST_ACTIVITIES = 5;
const MOST_OVERLAPS = 2;
const MOST_NEEDS = 3;
const MOST_OFFERS = 2;
const MOST_REFS = 5;
const MOST_LETTERS = 48;
/** References without a paragraph: the register did not say it, and its own numbers mean nothing to a reader. */
const UNREADABLE = /-x[0-9a-f]{8,}$/;
/** Offers looked at for one request. */
const OFFERS_EACH = 2;

export function countryTables(country: Country, language: Language): PrintedTable[] {
  const sections = [
    activitiesOf(country, language),
    overlapsOf(country, language),
    needsOf(country, language),
    offersOf(country, language),
    recommendationsOf(country, language),
  ];
  return sections.map((section, index) => printed(section, index, language));
}

function printed(
  { key, words, figures, rows, notes, marks = [] }: Section,
  index: number,
  language: Language,
): PrintedTable {
  const used = [...new Set(marks.flat())];
  const lettersOf = (row: number, column: number): string[] =>
    column === MARKED ? (marks[row] ?? []).map((mark) => footnoteLetter(used.indexOf(mark), language)) : [];
  const { captions, columns } = countryTexts[language];
  const { title, head_note, none } = captions[key];
  return {
    key,
    number: sentenceSpeaker(language)(editionTexts[language].table, { number: String(index + 1) }),
    title: { text: title, letters: [] },
    headNote: head_note,
    columns: [...words, ...figures].map((column) => ({ text: columns[column], letters: [] })),
    headColumns: words.length,
    rows: rows.map((cells, row) => ({
      total: false,
      cells: cells.map((value, column) => ({ ...cellOf(value, language), letters: lettersOf(row, column) })),
    })),
    footnotes: used.map((mark, at) => ({ letter: footnoteLetter(at, language), text: countryTexts[language][mark] })),
    notes: rows.length === 0 ? [none] : notes,
  };
}

function cellOf(value: string | number, language: Language): PrintedCell {
  return { value, shown: typeof value === 'number' ? unNumber(value, language) : value, letters: [] };
}

function titleOf(record: ReleasedRecord): string {
  const { title, description } = record.values as { title?: string; description?: string };
  return short(title ?? description ?? nameOf(record));
}

/** Cut between words where there are any. */
export function short(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  if (letters.length <= MOST_LETTERS) return letters.join('');
  const kept = letters.slice(0, MOST_LETTERS).join('');
  return `${kept.slice(0, kept.lastIndexOf(' ') > MOST_LETTERS / 2 ? kept.lastIndexOf(' ') : undefined)}…`;
}

function datesOf({ start_date = '', end_date }: Values<'activities'>, language: Language): string {
  return `${unDate(start_date, language)} – ${end_date === undefined ? '' : unDate(end_date, language)}`.trim();
}

function marksOf({ statesWithheld, other_reports }: ReleasedRecord): Mark[] {
  return [
    ...(statesWithheld > 0 ? (['in_part'] as const) : []),
    ...(other_reports.length > 0 ? (['several_reports'] as const) : []),
  ];
}

function activitiesOf({ activities, furtherReports }: Country, language: Language): Section {
  const rows = activities.slice(0, MOST_ACTIVITIES).map((record) => {
    const values = record.values as Values<'activities'>;
    const status = codeLists.activity_status.label(values.status ?? '', language);
    const providers = [...new Set([record, ...(furtherReports.get(nameOf(record)) ?? [])].flatMap(providersOf))];
    return [status, titleOf(record), short(providers.join(LIST[language])), datesOf(values, language)];
  });
  return {
    key: 'activities',
    words: ['status', 'activity', 'providers', 'dates'],
    figures: [],
    rows,
    notes: moreNote(activities.length - MOST_ACTIVITIES, language),
    marks: activities.slice(0, MOST_ACTIVITIES).map(marksOf),
  };
}

function overlapsOf({ overlaps }: Country, language: Language): Section {
  const rows = overlaps.slice(0, MOST_OVERLAPS).map(({ first, second, refs, themes }) => {
    const common = [...refs, ...themes.map((theme) => codeLists.themes.label(theme, language))];
    return [titleOf(first), titleOf(second), short(common.join(LIST[language]))];
  });
  const notes = moreNote(overlaps.length - MOST_OVERLAPS, language);
  return { key: 'overlaps', words: ['activity', 'other_activity', 'shared'], figures: [], rows, notes };
}

function needsOf({ needs }: Country, language: Language): Section {
  const rows = needs.slice(0, MOST_NEEDS).map((record) => {
    const { status = '', request_date = '', reply_date } = record.values as Values<'needs'>;
    const replied = reply_date === undefined ? '..' : unDate(reply_date, language);
    return [titleOf(record), codeLists.needs_status.label(status, language), unDate(request_date, language), replied];
  });
  const notes = moreNote(needs.length - MOST_NEEDS, language);
  return { key: 'needs', words: ['request', 'status', 'requested_on', 'replied_on'], figures: [], rows, notes };
}

function offersOf({ matches, needs }: Country, language: Language): Section {
  const sayReason = reasonSpeaker(language);
  const rows = needs.flatMap((need) =>
    matches
      .filter((match) => match.need === need)
      .slice(0, OFFERS_EACH)
      .map(({ offer, reasons: [reason] }) => {
        const { offering_org = '' } = offer.values as Values<'offers'>;
        const why = reason === undefined ? '' : short(readable(sayReason(reason)));
        return [titleOf(need), titleOf(offer), short(offering_org), why];
      }),
  );
  const notes = moreNote(rows.length - MOST_OFFERS, language);
  const shown = rows.slice(0, MOST_OFFERS);
  return { key: 'offers', words: ['request', 'offer', 'offered_by', 'why'], figures: [], rows: shown, notes };
}

function recommendationsOf({ cycles }: Country, language: Language): Section {
  const say = sentenceSpeaker(language);
  const label = (cycle: string): string => codeLists.cycles.label(cycle, language);
  const rows = cycles.map(({ cycle, supported, without }) => [
    label(cycle),
    supported,
    supported - without.length,
    without.length,
  ]);
  const notes = cycles.flatMap(({ cycle, without }) => {
    const named = without.filter((ref) => !UNREADABLE.test(ref)).slice(0, MOST_REFS);
    if (named.length === 0) return [];
    const list = [...named, ...moreNote(without.length - named.length, language)];
    return [say(countryTexts[language].refs, { cycle: label(cycle), list: list.join(LIST[language]) })];
  });
  const figures: Column[] = ['supported', 'addressed', 'not_addressed'];
  return { key: 'recommendations', words: ['cycle'], figures, rows, notes };
}

export function moreNote(count: number, language: Language): string[] {
  if (count <= 0) return [];
  return [sentenceSpeaker(language)(countryTexts[language].more, { count, shown: unNumber(count, language) })];
}
