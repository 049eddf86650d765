/** The annex as a Word document: the form in which the Council takes documents (UN editorial manual, Tables). */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  type Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { isRightToLeft, type Language, SPELLING } from '../../../codebook/text/languages.ts';
import { chartWords } from '../../../workbook/write/chartParts.ts';
import type { PrintedTable } from '../../../workbook/write/printedTable.ts';
import { type Change, rezip } from '../../../workbook/write/rezip.ts';
import { stableIds } from './stableIds.ts';
import { wordChart } from './wordChart.ts';
import { wordTable } from './wordTable.ts';
import { look, paragraph, run } from './wordText.ts';

/** What the document says, in its language. */
export interface WordAnnex {
  title: string;
  /** A mark that it is a draft. */
  draft: string;
  narrativeTitle: string;
  narrative: readonly string[];
  annexTitle: string;
  tables: readonly PrintedTable[];
  methodTitle: string;
  method: readonly string[];
}

/** @returns the same bytes for the same annex */
export function wordDocument(annex: WordAnnex, language: Language): Promise<Uint8Array> {
  return packed(annex.title, annex.draft, bodyOf(annex, language), language);
}

/** A title, paragraphs and tables. */
export interface WordSheet {
  title: string;
  paragraphs: readonly string[];
  tables: readonly PrintedTable[];
}

/** Letters of a sheet, so that it fits a page; Arabic ones are larger than others to begin with (wordText.ts). */
function sheetScale(language: Language): number {
  return language === 'ar' ? 0.7 : 0.85;
}

/** Written small, for one page. @returns the same bytes for the same sheet */
export function wordSheet({ title, paragraphs, tables }: WordSheet, language: Language): Promise<Uint8Array> {
  const scale = sheetScale(language);
  const body = [
    heading(title, 'heading', language),
    ...paragraphs.map((text) => paragraph([run(text, language, { size: 'body', scale })], language, AFTER)),
    ...tables.flatMap((table) => wordTable(table, language, scale)),
  ];
  return packed(title, '', body, language, SHEET_MARGINS);
}

async function packed(
  title: string,
  description: string,
  children: (Paragraph | Table)[],
  language: Language,
  margin: typeof MARGINS = MARGINS,
): Promise<Uint8Array> {
  const properties = { page: { size: A4, margin } };
  const document = new Document({
    title,
    description,
    creator: 'OHCHR',
    lastModifiedBy: 'OHCHR',
    sections: [{ properties, footers: { default: footer(language) }, children }],
  });
  const named = stableIds();
  const spoken = chartWords(SPELLING[language], isRightToLeft(language));
  const change: Change = (name, part) => spoken(name, named(name, part));
  return rezip(new Uint8Array(await Packer.toArrayBuffer(document)), { sorted: true, change });
}

/** Twentieths of a point. */
const A4 = { width: 11906, height: 16838 } as const;
const MARGINS = { top: 1418, right: 1418, bottom: 1418, left: 1418 };
const SHEET_MARGINS = { ...MARGINS, top: 700, bottom: 700 };

function heading(text: string, size: 'title' | 'heading', language: Language, breaks = false): Paragraph {
  return paragraph([run(text, language, { size, bold: true, colour: '000000' })], language, {
    heading: size === 'title' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    pageBreakBefore: breaks,
    spacing: { before: 240, after: 160 },
  });
}

function bodyOf(annex: WordAnnex, language: Language): (Paragraph | Table)[] {
  return [
    heading(annex.title, 'title', language),
    paragraph([run(annex.draft, language, { size: 'body', bold: true, colour: 'B00020' })], language, AFTER),
    heading(annex.narrativeTitle, 'heading', language),
    ...numberedText(annex.narrative, language),
    heading(annex.annexTitle, 'heading', language, true),
    ...annex.tables.flatMap((table) => [
      ...wordTable(table, language),
      ...(table.chart === undefined ? [] : [wordChart(table, table.chart, language)]),
    ]),
    heading(annex.methodTitle, 'heading', language),
    ...numberedText(annex.method, language),
  ];
}

const AFTER = { spacing: { before: 0, after: 160 } } as const;

/** Paragraphs with numbers that are the same in all languages (UN editorial manual: paragraph numbers are not translated). */
function numberedText(texts: readonly string[], language: Language): Paragraph[] {
  return texts.map((text, index) =>
    paragraph([run(`${index + 1}.\u2003${text}`, language, { size: 'body' })], language, AFTER),
  );
}

function footer(language: Language): Footer {
  const number = new TextRun({ ...look(language, { size: 'note' }), children: [PageNumber.CURRENT] });
  return new Footer({ children: [paragraph([number], language, { alignment: AlignmentType.CENTER })] });
}
