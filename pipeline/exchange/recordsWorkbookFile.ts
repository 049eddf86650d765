/** records.xlsx: the released records as a workbook, a sheet a table; columns as in the CSV files. */
import { PassThrough } from 'node:stream';
import type { ListTableKey } from '../../codebook/tables.ts';
import { tableTexts } from '../../codebook/text/tableTexts.ts';
import { beginRecordsWorkbook, type RecordsSheet } from '../../workbook/write/recordsWorkbook.ts';
import { repack } from '../../workbook/write/repack.ts';
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
  const gathered = gather(stream);
  const book = beginRecordsWorkbook(stream, new Date(`${date}T00:00:00Z`));
  const sheets = new Map(releasedTables.map((table) => [table, sheetOf(table)]));
  return {
    async record(record) {
      const sheet = sheets.get(record.table);
      if (sheet !== undefined) await book.addRow(sheet, recordCells(record, publicColumns(record.table)));
    },
    async finish() {
      await book.finish();
      await file.write(await repack(await gathered));
      await file.finish();
    },
  };
}

/** The file as it is packed, compressed: a tenth of what it holds. */
async function gather(stream: PassThrough): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function sheetOf(table: ListTableKey): RecordsSheet {
  return { name: tableTexts.en[table].label.slice(0, 31), heads: [...RECORD_COLUMNS, ...publicColumns(table)] };
}
