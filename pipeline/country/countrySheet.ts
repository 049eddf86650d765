/** The sheet of one State as a Word document and as a page. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { countryTexts } from '../../codebook/text/countryTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { unDate, unNumber } from '../../codebook/text/unFormat.ts';
import type { PrintedTable } from '../../workbook/write/printedTable.ts';
import { htmlPage } from '../annual/htmlPage.ts';
import { htmlTable } from '../annual/htmlTable.ts';
import { sentenceSpeaker } from '../annual/isolates.ts';
import { LIST } from '../annual/renderTable.ts';
import { wordSheet } from '../annual/word/wordDocument.ts';
import { element } from '../charts/svgElement.ts';
import { countryTables, moreNote, short } from './countryTables.ts';
import { type Country, providersOf } from './gatherCountry.ts';

export interface CountrySheet {
  title: string;
  paragraphs: string[];
  tables: PrintedTable[];
}

/** @param today YYYY-MM-DD */
export function countrySheet(country: Country, today: string, language: Language): CountrySheet {
  const texts = countryTexts[language];
  const say = sentenceSpeaker(language);
  const state = codeLists.states.label(country.state, language);

  const list = statusesOf(country, language);
  const providers = providersList(country, language);
  return {
    title: say(texts.title, { state }),
    paragraphs: [
      say(texts.intro, { state, today: unDate(today, language) }),
      ...(list === '' ? [] : [`${say(texts.by_status, { list })} ${say(texts.by_provider, { list: providers })}`]),
    ],
    tables: countryTables(country, language),
  };
}

/** "Implementation: 3; Closed: 1". */
function statusesOf({ activities }: Country, language: Language): string {
  const counts = codeLists.activity_status.codes.map((code) => ({
    label: codeLists.activity_status.label(code, language),
    count: activities.filter(({ values }) => values.status === code).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${unNumber(count, language)}`)
    .join(LIST[language]);
}

const MOST_PROVIDERS = 4;

/** "International Fund: 3; University: 1; and 2 more", in the order of their names: it is no ranking. */
function providersList({ activities }: Country, language: Language): string {
  const counts = new Map<string, number>();
  for (const name of activities.flatMap((one) => [...new Set(providersOf(one))]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([a], [b]) => new Intl.Collator(language).compare(a, b));
  const shown = names.slice(0, MOST_PROVIDERS).map(([name, count]) => `${short(name)}: ${unNumber(count, language)}`);
  return [...shown, ...moreNote(names.length - MOST_PROVIDERS, language)].join(LIST[language]);
}

export function countryPage({ title, paragraphs, tables }: CountrySheet, language: Language): string {
  const body = [
    element('h1', {}, [title]),
    ...paragraphs.map((text) => element('p', {}, [text])),
    ...tables.map((table) => ({ markup: htmlTable(table, language, `table-${table.key}`) })),
  ];
  return htmlPage(title, body, language);
}

/** @returns the same bytes for the same sheet */
export function countryDocument(sheet: CountrySheet, language: Language): Promise<Uint8Array> {
  return wordSheet(sheet, language);
}
