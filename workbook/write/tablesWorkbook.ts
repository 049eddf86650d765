/**
 * Annual tables → one workbook: contents, a sheet per table with its native chart, Method and Notes. Written by hucre, the one library
 * of those looked at that writes charts (docs/decisions/0028-annual-workbooks-by-hucre.md); nothing else knows it.
 */
import { type Cell, type CellStyle, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre';
import { chartWords, keptValues } from './chartParts.ts';
import { linesOf } from './measure.ts';
import type { PrintedTable } from './printedTable.ts';
import { type Change, rezip } from './rezip.ts';
import { sheetChart } from './tablesChart.ts';
import { headingText } from './tablesNames.ts';

export interface TablesDocument {
  title: string;
  contentsTitle: string;
  methodTitle: string;
  method: readonly string[];
  notesTitle: string;
  rightToLeft: boolean;
  font: string;
  /** Of the language, such as "en-GB". */
  locale: string;
  tables: readonly PrintedTable[];
}

/** @returns the same bytes for the same document */
export async function tablesWorkbook(document: TablesDocument): Promise<Uint8Array> {
  const { locale, rightToLeft } = document;
  const sheets = [
    contentsSheet(document),
    ...document.tables.map((table, index) => tableSheet(table, index, document)),
    textSheet(document.methodTitle, [document.title, ...document.method], document),
    textSheet(document.notesTitle, notes(document), document),
  ];
  const spoken = chartWords(locale, rightToLeft);
  const drawn = keptValues(sheets);
  const bytes = await writeXlsx({
    sheets,
    namedRanges: document.tables.map((table, index) => headsOnEveryPage(sheetName(table, index))),
    properties: { title: document.title, creator: 'OHCHR' },
    defaultFont: { name: document.font, size: 10 },
  });
  const change: Change = (name, part) => drawn(name, spoken(name, part));
  return rezip(new Uint8Array(bytes), { sorted: true, change });
}

const HEAD_WIDTH = 46;
const FIGURE_WIDTH = 16;
/** Wider tables are printed across the page. */
const PORTRAIT_COLUMNS = 4;
const RULE = { style: 'thin', color: { rgb: '404040' } } as const;
const THICK = { style: 'medium', color: { rgb: '404040' } } as const;
const QUIET = { rgb: '404040' } as const;

/** Sheets are named the same in all languages, so that formulas and programs find them. */
export function sheetName(table: PrintedTable, index: number): string {
  return `${index + 1} ${table.key}`;
}

/** Rows above the headings of a table: title, head note, nothing. */
const ABOVE_HEAD = 3;

/** The row of headings is printed on every page. By hand, since hucre leaves out the quotes that names with a space need. */
function headsOnEveryPage(sheet: string): NonNullable<WriteOptions['namedRanges']>[number] {
  const row = `$${ABOVE_HEAD + 1}`;
  return { name: '_xlnm.Print_Titles', range: `'${sheet}'!${row}:${row}`, scope: sheet };
}

type Cells = Map<string, Partial<Cell>>;
type Rows = NonNullable<WriteSheet['rows']>;

/** A sheet as it grows: rows, their looks and heights. */
interface Draft {
  rows: Rows;
  cells: Cells;
  rowDefs: NonNullable<WriteSheet['rowDefs']>;
  merges: NonNullable<WriteSheet['merges']>;
}

function draft(): Draft {
  return { rows: [], cells: new Map(), rowDefs: new Map(), merges: [] };
}

function tableSheet(table: PrintedTable, index: number, document: TablesDocument): WriteSheet {
  const sheet = draft();
  const { columns, headColumns, title, number, headNote } = table;
  const { font } = document;
  line(sheet, `${number}. ${headingText(title)}`, table, document, { font: { name: font, size: 13, bold: true } });
  line(sheet, `(${headNote})`, table, document, { font: { name: font, size: 9, italic: true, color: QUIET } });
  sheet.rows.push([]);
  const head = ABOVE_HEAD;
  headings(sheet, table, document);
  for (const [at, row] of table.rows.entries()) figures(sheet, row, table, document, at === table.rows.length - 1);
  sheet.rows.push([]);
  const small: CellStyle = { font: { name: font, size: 9, color: QUIET } };
  for (const { letter, text } of table.footnotes) line(sheet, `${letter}) ${text}`, table, document, small);
  for (const text of table.notes) line(sheet, text, table, document, small);
  const name = sheetName(table, index);
  const chart = table.chart && sheetChart(table, table.chart, head, sheet.rows.length + 1, document);
  return {
    name,
    columns: columns.map((_, at) => ({ width: at < headColumns ? HEAD_WIDTH : FIGURE_WIDTH })),
    ...sheet,
    ...page(columns.length, document),
    a11y: { summary: headingText(title), headerRow: head },
    tables: namedTable(table, head),
    charts: chart === undefined ? [] : [chart],
    rowBreaks: chart === undefined || fitsOnPage(sheet, chart, table) ? [] : [sheet.rows.length],
  };
}

function page(
  columns: number,
  { rightToLeft }: TablesDocument,
): Pick<WriteSheet, 'view' | 'pageSetup' | 'headerFooter'> {
  return {
    view: { rightToLeft, showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: columns > PORTRAIT_COLUMNS ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

/** Points of an A4 page within its margins, and of a sheet's usual row and digit. */
const PAGE = { long: 730, short: 490, row: 15, digit: 5.4 } as const;

/** Whether a chart still has room on the page on which the notes of its table end: a chart cut in two cannot be read. */
function fitsOnPage(
  { rows, rowDefs }: Draft,
  { anchor }: NonNullable<WriteSheet['charts']>[number],
  table: PrintedTable,
): boolean {
  const across = table.columns.length > PORTRAIT_COLUMNS;
  const [high, wide] = across ? [PAGE.short, PAGE.long] : [PAGE.long, PAGE.short];
  const scale = Math.min(1, wide / (widthOf(table) * PAGE.digit));
  const above = rows.reduce((sum: number, _, at) => sum + (rowDefs.get(at)?.height ?? PAGE.row), PAGE.row) * scale;
  const drawn = ((anchor.to?.row ?? 0) - anchor.from.row + 1) * PAGE.row * scale;
  return (above % high) + drawn <= high;
}

/** The figures as a table that formulas can name; without the total, so that sums are right. */
function namedTable(table: PrintedTable, head: number): WriteSheet['tables'] {
  const rows = table.rows.filter(({ total }) => !total).length;
  if (rows === 0) return [];
  const last = String.fromCharCode(64 + table.columns.length);
  return [
    {
      name: `upr_${table.key}`,
      range: `A${head + 1}:${last}${head + 1 + rows}`,
      columns: table.columns.map((column) => ({ name: headingText(column) })),
      showAutoFilter: false,
      showRowStripes: false,
    },
  ];
}

/** Words begin at the reader's side: in Arabic at the right, whatever the script of the first letter. */
function towards({ rightToLeft }: TablesDocument): NonNullable<CellStyle['alignment']> {
  return rightToLeft ? { horizontal: 'right', readingOrder: 'rtl' } : { horizontal: 'left' };
}

/** A text over the whole width of the table, wrapped. */
function line(sheet: Draft, text: string, table: PrintedTable, document: TablesDocument, style: CellStyle): void {
  const at = sheet.rows.length;
  sheet.rows.push([text]);
  sheet.cells.set(`${at},0`, {
    value: text,
    style: { ...style, alignment: { wrapText: true, vertical: 'top', ...towards(document) } },
  });
  sheet.merges.push({ startRow: at, startCol: 0, endRow: at, endCol: table.columns.length - 1 });
  sheet.rowDefs.set(at, { height: heightOf(text, widthOf(table), style.font?.size ?? 10) });
}

function widthOf({ columns, headColumns }: PrintedTable): number {
  return headColumns * HEAD_WIDTH + (columns.length - headColumns) * FIGURE_WIDTH;
}

/** Points for a text in a column so many digits of 10 points wide. */
function heightOf(text: string, width: number, size: number): number {
  return Math.ceil(linesOf(text, (width * 10) / size, size > 10) * size * 1.36 + 2);
}

function headings(sheet: Draft, { columns, headColumns }: PrintedTable, document: TablesDocument): void {
  const at = sheet.rows.length;
  const texts = columns.map(headingText);
  sheet.rows.push(texts);
  for (const [index, text] of texts.entries()) {
    const side = index < headColumns ? towards(document) : ({ horizontal: 'right' } as const);
    sheet.cells.set(`${at},${index}`, {
      value: text,
      style: {
        font: { name: document.font, size: 10, italic: true },
        alignment: { wrapText: true, vertical: 'bottom', ...side },
        border: { top: RULE, bottom: THICK },
      },
    });
  }
  const heights = texts.map((text, index) => heightOf(text, index < headColumns ? HEAD_WIDTH : FIGURE_WIDTH, 10));
  sheet.rowDefs.set(at, { height: Math.max(...heights) + 4 });
}

function figures(
  sheet: Draft,
  { cells, total }: PrintedTable['rows'][number],
  { headColumns }: PrintedTable,
  document: TablesDocument,
  last: boolean,
): void {
  const at = sheet.rows.length;
  const shown = cells.map(({ value, letters }) =>
    typeof value === 'number' ? value : headingText({ text: value, letters }),
  );
  sheet.rows.push(shown);
  for (const [index, { decimals = 0 }] of cells.entries()) {
    const words = index < headColumns;
    const value = shown[index] ?? '';
    const style: CellStyle = {
      font: { name: document.font, size: 10, bold: total },
      alignment: {
        wrapText: words,
        vertical: 'top',
        ...(words ? towards(document) : { horizontal: 'right' as const }),
      },
      border: { ...(total ? { top: RULE } : {}), ...(last ? { bottom: THICK } : {}) },
    };
    if (typeof value === 'number') style.numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    sheet.cells.set(`${at},${index}`, { value, style });
  }
  const heights = shown.map((value, index) => (index < headColumns ? heightOf(String(value), HEAD_WIDTH, 10) : 15));
  sheet.rowDefs.set(at, { height: Math.max(...heights) });
}

/** Fits a page without being made smaller. */
const TEXT_WIDTH = 88;

/** A sheet of paragraphs under a title. */
function textSheet(name: string, texts: readonly string[], document: TablesDocument): WriteSheet {
  const sheet = draft();
  for (const [at, text] of texts.entries()) textLine(sheet, text, 0, at === 0 ? TITLE : TEXT, document);
  return { name: sheetTitle(name), columns: [{ width: TEXT_WIDTH }], ...sheet, ...page(1, document) };
}

const TITLE = { size: 13, bold: true } as const;
const TEXT = { size: 10 } as const;
const LINK = { size: 10, underline: true, color: { rgb: '1F4E79' } } as const;

/** Excel allows 31 characters. */
function sheetTitle(name: string): string {
  return name.slice(0, 31);
}

/** A wrapped text in the next row. */
function textLine(
  sheet: Draft,
  text: string,
  column: number,
  look: { size: number; bold?: boolean },
  document: TablesDocument,
): void {
  const at = sheet.rows.length;
  sheet.rows.push([...Array.from({ length: column }, () => ''), text]);
  const alignment = { wrapText: true, vertical: 'top', ...towards(document) } as const;
  sheet.cells.set(`${at},${column}`, { value: text, style: { font: { name: document.font, ...look }, alignment } });
  sheet.rowDefs.set(at, { height: heightOf(text, TEXT_WIDTH, look.size) + 3 });
}

const NUMBER_WIDTH = 6;

/** Every sheet by its title, with a number that leads to it; the number alone, since programs draw links in two scripts badly. */
function contentsSheet(document: TablesDocument): WriteSheet {
  const { title, tables, methodTitle, notesTitle, font } = document;
  const sheet = draft();
  textLine(sheet, title, 1, TITLE, document);
  const entries = [
    ...tables.map((table, index) => [sheetName(table, index), `${table.number}. ${table.title.text}`] as const),
    ...[methodTitle, notesTitle].map((text) => [sheetTitle(text), text] as const),
  ];
  for (const [index, [to, text]] of entries.entries()) {
    const at = sheet.rows.length;
    textLine(sheet, text, 1, TEXT, document);
    const value = String(index + 1);
    sheet.rows[at]?.splice(0, 1, value);
    const style: CellStyle = { font: { name: font, ...LINK }, alignment: { horizontal: 'center', vertical: 'top' } };
    const hyperlink = { target: '', location: `'${to}'!A1`, tooltip: text };
    sheet.cells.set(`${at},0`, { value, style, hyperlink });
  }
  const columns = [{ width: NUMBER_WIDTH }, { width: TEXT_WIDTH - NUMBER_WIDTH }];
  return { name: sheetTitle(document.contentsTitle), columns, ...sheet, ...page(columns.length, document) };
}

/** All notes in one place, for those who work with the figures only. */
function notes({ notesTitle, tables }: TablesDocument): string[] {
  const ofTable = ({ number, footnotes, notes: told }: PrintedTable): string[] => [
    ...footnotes.map(({ letter, text }) => `${number}, ${letter}) ${text}`),
    ...told.map((text) => `${number}. ${text}`),
  ];
  return [notesTitle, ...tables.flatMap(ofTable)];
}
