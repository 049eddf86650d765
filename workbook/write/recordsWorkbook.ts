/** Records as a workbook, a sheet a table, written row by row: for downloads of any size. */
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { putShown } from './fillCell.ts';

export interface RecordsSheet {
  /** Name of the tab. */
  name: string;
  heads: readonly string[];
}

export interface RecordsWorkbook {
  /** Adds a row to a sheet. Sheets are filled one after the other, in any order; a sheet that was left cannot be filled again. */
  addRow(sheet: RecordsSheet, cells: readonly (string | number)[]): Promise<void>;
  finish(): Promise<void>;
}

/** Widths that show most of what such columns hold, in characters. */
const WIDTH = 18;

/** Rows between two looks at whether the receiver keeps up. */
const ROWS = 200;

/**
 * Begins a workbook. Text stays text, whatever it begins with; shared strings are left out, since they would be held to the end.
 * @param out receives the file while it is made
 * @param created time written into the file, so that the same rows give the same properties
 */
export function beginRecordsWorkbook(out: Writable, created: Date): RecordsWorkbook {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  book.created = created;
  book.modified = created;
  let current: { name: string; sheet: ExcelJS.Worksheet; rows: number } | undefined;
  const openSheet = ({ name, heads }: RecordsSheet): { name: string; sheet: ExcelJS.Worksheet; rows: number } => {
    current?.sheet.commit();
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = heads.map(() => ({ width: WIDTH }));
    const head = sheet.addRow([...heads]);
    head.font = { bold: true };
    head.commit();
    return { name, sheet, rows: 0 };
  };
  return {
    async addRow(wanted, cells) {
      if (current?.name !== wanted.name) current = openSheet(wanted);
      const row = current.sheet.addRow([]);
      cells.forEach((cell, at) => {
        if (cell !== '') putShown(row.getCell(at + 1), cell);
      });
      row.commit();
      current.rows += 1;
      if (current.rows % ROWS === 0) await new Promise((resolve) => setImmediate(resolve));
    },
    async finish() {
      current?.sheet.commit();
      await book.commit();
    },
  };
}
