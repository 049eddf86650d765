/** The annual tables as files: one workbook a language, one CSV a table, one JSON for all. */
import { PassThrough } from 'node:stream';
import { annualTexts } from '../../codebook/text/annualTexts.ts';
import { isRightToLeft, LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { messageSpeaker } from '../../codebook/text/message.ts';
import { writeTablesWorkbook } from '../../workbook/write/tablesWorkbook.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv.ts';
import type { Edition } from './edition.ts';
import { headText, SIGNS, tableRenderer } from './renderTable.ts';
import type { Figure, RowHead, TableModel } from './tableModel.ts';

/** A file to be written, by its path under the folder of the year. */
export interface AnnualFile {
  path: string;
  bytes: Uint8Array;
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

/** Makes all files of an edition, one after the other, so that only one is held at a time. */
export async function* annualFiles(
  tables: readonly TableModel[],
  edition: Edition,
  languages: readonly Language[] = LANGUAGES,
): AsyncIterable<AnnualFile> {
  yield { path: 'annual-tables.json', bytes: text(JSON.stringify(annualJson(tables, edition), null, 2)) };
  for (const table of tables) yield { path: `csv/${table.key}.csv`, bytes: text(annualCsv(table)) };
  for (const language of languages) {
    yield { path: `annual-tables.${language}.xlsx`, bytes: await annualWorkbook(tables, edition, language) };
  }
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

async function annualWorkbook(
  tables: readonly TableModel[],
  edition: Edition,
  language: Language,
): Promise<Uint8Array> {
  const texts = annualTexts[language];
  const render = tableRenderer(language, edition.year);
  const stream = new PassThrough();
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  await writeTablesWorkbook(
    {
      title: messageSpeaker(language)(texts.title, { year: String(edition.year) }),
      methodTitle: texts.method_title,
      method: texts.method,
      rightToLeft: isRightToLeft(language),
      font: FONTS[language],
      tables: tables.map(render),
      created: new Date(`${edition.today}T00:00:00Z`),
    },
    stream,
  );
  return Buffer.concat(chunks);
}

/** A CSV with codes and English labels. */
function annualCsv(table: TableModel): string {
  const fields = [...table.heads.flatMap((head) => [head, `${head}_label`]), ...table.columns];
  const rows = table.rows.map((row) => [
    ...row.heads.flatMap((head) => [codeOf(head), headText(head, 'en')]),
    ...row.figures.map(plain),
  ]);
  return `${BYTE_ORDER_MARK}${csvLines([fields, ...rows])}`;
}

function codeOf(head: RowHead): string {
  return head.kind === 'code' ? head.code : head.kind === 'plain' ? head.text : head.key;
}

function plain(figure: Figure): string | number {
  return figure.kind === 'number' ? figure.value : SIGNS[figure.kind];
}

/** Machine-readable: figures with their kind, so that zero, not applicable, not available and withheld stay apart. */
function annualJson(tables: readonly TableModel[], edition: Edition): object {
  return {
    edition,
    tables: tables.map(({ key, heads, columns, rows, notes }) => ({
      key,
      heads,
      columns,
      rows: rows.map((row) => ({
        codes: row.heads.map(codeOf),
        labels: row.heads.map((head) => headText(head, 'en')),
        figures: row.figures,
        total: row.total === true,
      })),
      notes,
    })),
  };
}
