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
import { countryTables } from './countryTables.ts';
import type { Country } from './gatherCountry.ts';

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
  return {
    title: say(texts.title, { state }),
    paragraphs: [
      say(texts.intro, { state, today: unDate(today, language) }),
      ...(list === '' ? [] : [say(texts.by_status, { list })]),
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
