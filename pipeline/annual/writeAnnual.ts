/** The annual tables as files: Word, Excel and HTML a language, CSV and JSON for programs, charts as SVG, and every figure's trace. */
import { annualTexts } from '../../codebook/text/annualTexts.ts';
import { editionTexts } from '../../codebook/text/editionTexts.ts';
import { isRightToLeft, LANGUAGES, type Language, SPELLING } from '../../codebook/text/languages.ts';
import type { PrintedTable } from '../../workbook/write/printedTable.ts';
import { tablesWorkbook } from '../../workbook/write/tablesWorkbook.ts';
import { element, type Markup } from '../charts/svgElement.ts';
import { annualCsv, annualJson } from './csvTables.ts';
import type { Edition } from './edition.ts';
import { figuresFile } from './figuresFile.ts';
import { htmlPage } from './htmlPage.ts';
import { htmlTable } from './htmlTable.ts';
import { sentenceSpeaker } from './isolates.ts';
import type { Annual } from './makeAnnual.ts';
import { narrative } from './narrative.ts';
import { tableRenderer } from './renderTable.ts';
import { tableChart } from './tableChart.ts';
import type { TableModel } from './tableModel.ts';
import { wordDocument } from './word/wordDocument.ts';

/** A file to be written, by its path under the folder of the year. */
export interface AnnualFile {
  path: string;
  /** Bytes, or a text in pieces where it is too large to be held. */
  content: Uint8Array | Iterable<string>;
}

/** Fonts that spreadsheet programs have for each script. */
const FONTS: Readonly<Record<Language, string>> = {
  ar: 'Arial',
  zh: 'Microsoft YaHei',
  en: 'Arial',
  fr: 'Arial',
  ru: 'Arial',
  es: 'Arial',
};

/**
 * Makes all files of an edition, one after the other, so that only one is held at a time.
 * @param previous the tables of the year before; absent when nothing is held of it
 */
export async function* annualFiles(
  annual: Annual,
  previous: readonly TableModel[] | undefined,
  edition: Edition,
  languages: readonly Language[] = LANGUAGES,
): AsyncIterable<AnnualFile> {
  const { tables } = annual;
  yield { path: 'annual-tables.json', content: [annualJson(tables, edition)] };
  for (const table of tables) yield { path: `csv/${table.key}.csv`, content: [annualCsv(table)] };
  yield { path: 'figures.json', content: figuresFile(annual, edition) };
  for (const language of languages) {
    const words = wordsOf(tables, previous, edition, language);
    yield { path: `annual-tables.${language}.docx`, content: await wordDocument(words, language) };
    yield { path: `annual-tables.${language}.xlsx`, content: await workbookOf(words, language) };
    yield { path: `annual-tables.${language}.html`, content: [pageOf(words, language)] };
    for (const table of words.tables) {
      if (table.chart === undefined) continue;
      const svg = tableChart(table, table.chart, language, `chart-${table.key}`);
      yield { path: `charts/${table.key}.${language}.svg`, content: [svg] };
    }
  }
}

/** An edition in the words of one language. */
interface Words {
  /** A short title, for the workbook. */
  shortTitle: string;
  title: string;
  draft: string;
  narrativeTitle: string;
  narrative: readonly string[];
  annexTitle: string;
  tables: readonly PrintedTable[];
  methodTitle: string;
  method: readonly string[];
}

function wordsOf(
  tables: readonly TableModel[],
  previous: readonly TableModel[] | undefined,
  edition: Edition,
  language: Language,
): Words {
  const { title, method_title, method } = annualTexts[language];
  const { document_title, draft, narrative_title, annex_title } = editionTexts[language];
  const say = sentenceSpeaker(language);
  const year = String(edition.year);
  return {
    shortTitle: say(title, { year }),
    title: say(document_title, { year }),
    draft,
    narrativeTitle: narrative_title,
    narrative: narrative(tables, previous, edition, language),
    annexTitle: annex_title,
    tables: tables.map(tableRenderer(language, edition.year)),
    methodTitle: method_title,
    method,
  };
}

function workbookOf({ shortTitle, tables, methodTitle, method }: Words, language: Language): Promise<Uint8Array> {
  const { contents, notes_title } = editionTexts[language];
  return tablesWorkbook({
    title: shortTitle,
    contentsTitle: contents,
    methodTitle,
    method,
    notesTitle: notes_title,
    rightToLeft: isRightToLeft(language),
    font: FONTS[language],
    locale: SPELLING[language],
    tables,
  });
}

function pageOf(words: Words, language: Language): string {
  const paragraphs = (texts: readonly string[]): Markup =>
    element(
      'ol',
      {},
      texts.map((text) => element('li', {}, [element('p', {}, [text])])),
    );
  return htmlPage(
    words.title,
    [
      element('h1', {}, [words.title]),
      element('p', { class: 'draft' }, [words.draft]),
      element('h2', {}, [words.narrativeTitle]),
      paragraphs(words.narrative),
      element('h2', {}, [words.annexTitle]),
      ...words.tables.flatMap((table) => [
        { markup: htmlTable(table, language, `table-${table.key}`) },
        ...(table.chart === undefined
          ? []
          : [{ markup: tableChart(table, table.chart, language, `chart-${table.key}`) }]),
      ]),
      element('h2', {}, [words.methodTitle]),
      paragraphs(words.method),
    ],
    language,
  );
}
