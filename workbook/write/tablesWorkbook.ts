/** Annual tables → one workbook: a sheet per table and a Method sheet, through exceljs' stream writer (a fifth of the memory). */
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';

/** A cell of a printed table: a figure as number with its format, or a text or sign. */
export interface PrintedCell {
  value: string | number;
  /** Digits after the decimal sign, for numbers. */
  decimals?: number;
}

/** A table in one language, ready to be written. */
export interface PrintedTable {
  /** Sheet name: the number and key of the table. */
  sheet: string;
  caption: string;
  columns: readonly string[];
  /** How many columns at the left hold words rather than figures. */
  headColumns: number;
  rows: readonly { cells: readonly PrintedCell[]; total: boolean }[];
  notes: readonly string[];
}

export interface TablesDocument {
  title: string;
  methodTitle: string;
  method: readonly string[];
  rightToLeft: boolean;
  font: string;
  tables: readonly PrintedTable[];
  /** Written into the file's properties, so that the same tables give the same file. */
  created: Date;
}

/** Figures line up at their last digit. */
const FIGURE_SIDE = { horizontal: 'right' } as const;
const RULE = { style: 'thin', color: { argb: 'FF404040' } } as const;
const HEAD_WIDTH = 46;
const FIGURE_WIDTH = 16;

/**
 * Writes the workbook into a stream. UN rules for tables: horizontal rules at top, bottom and under the headings only, no
 * vertical ones; notes directly under the table (UN editorial manual, Tables).
 * @throws when the stream fails
 */
export async function writeTablesWorkbook(document: TablesDocument, stream: Writable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
  workbook.created = document.created;
  workbook.modified = document.created;
  for (const table of document.tables) writeTable(workbook, table, document);
  writeMethod(workbook, document);
  await workbook.commit();
}

type Workbook = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>;

/** Wider tables are printed across the page. */
const PORTRAIT_COLUMNS = 4;

function sheetOf(
  workbook: Workbook,
  name: string,
  columns: number,
  { rightToLeft }: TablesDocument,
): ExcelJS.Worksheet {
  return workbook.addWorksheet(name, {
    views: [{ rightToLeft, showGridLines: false }],
    pageSetup: {
      orientation: columns > PORTRAIT_COLUMNS ? 'landscape' : 'portrait',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
}

function writeTable(workbook: Workbook, table: PrintedTable, document: TablesDocument): void {
  const sheet = sheetOf(workbook, table.sheet, table.columns.length, document);
  sheet.columns = table.columns.map((_, index) => ({ width: index < table.headColumns ? HEAD_WIDTH : FIGURE_WIDTH }));
  const { font } = document;
  writeLine(sheet, table, table.caption, { name: font, size: 13, bold: true }, { ...CAPTION, ...towards(document) });
  sheet.addRow([]).commit();
  headings(sheet, table, document);
  for (const [index, row] of table.rows.entries())
    figures(sheet, row, table, document, index === table.rows.length - 1);
  sheet.addRow([]).commit();
  for (const text of table.notes)
    writeLine(
      sheet,
      table,
      text,
      { name: font, size: 9, color: { argb: 'FF404040' } },
      { ...NOTE, ...towards(document) },
    );
  sheet.pageSetup.printTitlesRow = '3:3';
  sheet.commit();
}

/** Height of a line in points, and how many characters fit into a unit of column width. */
const CAPTION = { height: 18, density: 0.72 };
const NOTE = { height: 13, density: 1.05 };

/** Words begin at the reader's side: in Arabic at the right, whatever the script of the first letter. */
function towards({ rightToLeft }: TablesDocument): Partial<ExcelJS.Alignment> {
  return rightToLeft ? { horizontal: 'right', readingOrder: 'rtl' } : { horizontal: 'left' };
}

/** A text over the whole width of the table, wrapped. */
function writeLine(
  sheet: ExcelJS.Worksheet,
  table: PrintedTable,
  text: string,
  font: Partial<ExcelJS.Font>,
  line: typeof NOTE & Partial<ExcelJS.Alignment>,
): void {
  const row = sheet.addRow([text]);
  row.getCell(1).font = font;
  const { height, density, ...side } = line;
  row.getCell(1).alignment = { wrapText: true, vertical: 'top', ...side };
  sheet.mergeCells(row.number, 1, row.number, table.columns.length);
  row.height = height * Math.ceil(breadth(text) / (widthOf(table) * density));
  row.commit();
}

/** Characters of a text, those of Chinese counted twice: they are as wide as two. */
function breadth(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}

function widthOf({ columns, headColumns }: PrintedTable): number {
  return headColumns * HEAD_WIDTH + (columns.length - headColumns) * FIGURE_WIDTH;
}

function headings(sheet: ExcelJS.Worksheet, { columns, headColumns }: PrintedTable, document: TablesDocument): void {
  const { font } = document;
  const row = sheet.addRow([...columns]);
  columns.forEach((_, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: font, size: 10, italic: true };
    cell.alignment = { wrapText: true, vertical: 'bottom', ...(index < headColumns ? towards(document) : FIGURE_SIDE) };
    cell.border = { top: RULE, bottom: RULE };
  });
  const lines = columns.map((text, index) =>
    Math.ceil(breadth(text) / (index < headColumns ? HEAD_WIDTH : FIGURE_WIDTH - 2)),
  );
  row.height = 14 * Math.max(...lines) + 4;
  row.commit();
}

function figures(
  sheet: ExcelJS.Worksheet,
  { cells, total }: PrintedTable['rows'][number],
  table: PrintedTable,
  document: TablesDocument,
  last: boolean,
): void {
  const row = sheet.addRow(cells.map(({ value }) => value));
  cells.forEach(({ value, decimals = 0 }, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: document.font, size: 10, bold: total };
    cell.alignment = {
      wrapText: index < table.headColumns,
      vertical: 'top',
      ...(index < table.headColumns ? towards(document) : FIGURE_SIDE),
    };
    if (typeof value === 'number') cell.numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    if (last) cell.border = { bottom: RULE };
  });
  const lines = cells.map(({ value }, index) =>
    index < table.headColumns ? Math.ceil(breadth(String(value)) / HEAD_WIDTH) : 1,
  );
  row.height = 14 * Math.max(...lines);
  row.commit();
}

function writeMethod(workbook: Workbook, document: TablesDocument): void {
  const sheet = sheetOf(workbook, document.methodTitle.slice(0, 31), 1, document);
  sheet.columns = [{ width: 110 }];
  [document.title, ...document.method].forEach((text, index) => {
    const row = sheet.addRow([text]);
    row.getCell(1).font = { name: document.font, size: index === 0 ? 13 : 10, bold: index === 0 };
    row.getCell(1).alignment = { wrapText: true, vertical: 'top', ...towards(document) };
    row.height = 15 * Math.ceil(breadth(text) / 100);
    row.commit();
  });
  sheet.commit();
}
