/** records.xlsx: the released records as a workbook, a sheet a table; columns as in the CSV files. */
import { PassThrough } from 'node:stream';
import type { ListTableKey } from '../../codebook/tables.ts';
import { tableTexts } from '../../codebook/text/tableTexts.ts';
import { beginRecordsWorkbook, type RecordsSheet } from '../../workbook/write/recordsWorkbook.ts';
import type { FileInMaking } from '../files.ts';
import { releasedTables } from '../store/candidates.ts';
import type { ReleasedRecord } from '../store/released.ts';
import { publicColumns, RECORD_COLUMNS, recordCells } from './recordFiles.ts';
import type { Release } from './release.ts';

export interface RecordsWorkbookFile {
  record(record: ReleasedRecord): Promise<void>;
  finish(): Promise<void>;
}

/** Begins the workbook. */
export function beginWorkbookFile(file: FileInMaking, { date }: Release): RecordsWorkbookFile {
  const stream = new PassThrough();
  const written = pour(stream, file);
  const book = beginRecordsWorkbook(stream, new Date(`${date}T00:00:00Z`));
  const sheets = new Map(releasedTables.map((table) => [table, sheetOf(table)]));
  return {
    async record(record) {
      const sheet = sheets.get(record.table);
      if (sheet !== undefined) await book.addRow(sheet, recordCells(record, publicColumns(record.table)));
    },
    async finish() {
      await book.finish();
      await written;
      await file.finish();
    },
  };
}

async function pour(stream: PassThrough, file: FileInMaking): Promise<void> {
  for await (const chunk of stream) await file.write(chunk as Uint8Array);
}

function sheetOf(table: ListTableKey): RecordsSheet {
  return { name: tableTexts.en[table].label.slice(0, 31), heads: [...RECORD_COLUMNS, ...publicColumns(table)] };
}
