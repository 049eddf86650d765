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

function sheetOf(workbook: Workbook, name: string, { rightToLeft }: TablesDocument): ExcelJS.Worksheet {
  return workbook.addWorksheet(name, {
    views: [{ rightToLeft, showGridLines: false }],
    pageSetup: { orientation: 'portrait', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
}

function writeTable(workbook: Workbook, table: PrintedTable, document: TablesDocument): void {
  const sheet = sheetOf(workbook, table.sheet, document);
  sheet.columns = table.columns.map((_, index) => ({ width: index < table.headColumns ? HEAD_WIDTH : FIGURE_WIDTH }));
  const { font } = document;
  const caption = sheet.addRow([table.caption]);
  caption.getCell(1).font = { name: font, size: 13, bold: true };
  caption.commit();
  sheet.addRow([]).commit();
  headings(sheet, table, font);
  for (const [index, row] of table.rows.entries()) figures(sheet, row, table, font, index === table.rows.length - 1);
  sheet.addRow([]).commit();
  for (const text of table.notes) {
    const line = sheet.addRow([text]);
    line.getCell(1).font = { name: font, size: 9, color: { argb: 'FF404040' } };
    sheet.mergeCells(line.number, 1, line.number, table.columns.length);
    line.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    line.height = 13 * Math.ceil(text.length / widthOf(table));
    line.commit();
  }
  sheet.pageSetup.printTitlesRow = '3:3';
  sheet.commit();
}

/** About how many characters of a note fit in one line under the table. */
function widthOf({ columns, headColumns }: PrintedTable): number {
  return (headColumns * HEAD_WIDTH + (columns.length - headColumns) * FIGURE_WIDTH) * 1.05;
}

function headings(sheet: ExcelJS.Worksheet, { columns, headColumns }: PrintedTable, font: string): void {
  const row = sheet.addRow([...columns]);
  columns.forEach((_, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: font, size: 10, italic: true };
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal: index < headColumns ? undefined : 'right' };
    cell.border = { top: RULE, bottom: RULE };
  });
  row.commit();
}

function figures(
  sheet: ExcelJS.Worksheet,
  { cells, total }: PrintedTable['rows'][number],
  table: PrintedTable,
  font: string,
  last: boolean,
): void {
  const row = sheet.addRow(cells.map(({ value }) => value));
  cells.forEach(({ value, decimals = 0 }, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: font, size: 10, bold: total };
    cell.alignment = {
      wrapText: index < table.headColumns,
      vertical: 'top',
      horizontal: index < table.headColumns ? undefined : 'right',
    };
    if (typeof value === 'number') cell.numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    if (last) cell.border = { bottom: RULE };
  });
  row.commit();
}

function writeMethod(workbook: Workbook, document: TablesDocument): void {
  const sheet = sheetOf(workbook, document.methodTitle.slice(0, 31), document);
  sheet.columns = [{ width: 110 }];
  [document.title, ...document.method].forEach((text, index) => {
    const row = sheet.addRow([text]);
    row.getCell(1).font = { name: document.font, size: index === 0 ? 13 : 10, bold: index === 0 };
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    row.height = 15 * Math.ceil(text.length / 100);
    row.commit();
  });
  sheet.commit();
}
