/**
 * One way to get the rows out of a folder of workbooks, in a process of its own: `node bench/contenders.mjs WAY FOLDER [FILES]`.
 * Prints rows, faults, seconds, seconds of the processor (which other programs on the machine do not lengthen) and peak memory as JSON. The plain scripts are what somebody would write in an afternoon: find
 * the row with the column keys, make an object of every row below it, and let zod look at the types.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { tables } from '../dist/codebook/tables.js';

const [way = '', folder = '', most = '100000'] = process.argv.slice(2);

/** zod's types of a column, as a plain script would have them: a cell is a text, a number, a date or empty. */
const cell = {
  integer: z.coerce.number().int(),
  decimal: z.coerce.number(),
  date: z.union([z.date(), z.string().min(1)]),
};
const schemas = Object.entries(tables)
  .filter(([, { layout }]) => layout === 'list')
  .map(([name, { columns }]) => {
    const shape = Object.entries(columns).map(([key, { type }]) => [key, (cell[type] ?? z.coerce.string()).optional()]);
    return { name, first: Object.keys(columns)[0], schema: z.object(Object.fromEntries(shape)) };
  });

/** Rows of plain values → checked objects. */
function checkRows(rows, count) {
  let table;
  let keys = [];
  for (const row of rows) {
    if (table === undefined) {
      table = schemas.find(({ first }) => row.includes(first));
      keys = row;
      continue;
    }
    const values = {};
    for (const [index, value] of row.entries()) {
      if (value !== null && value !== undefined && value !== '' && keys[index]) values[keys[index]] = value;
    }
    if (Object.keys(values).length === 0) continue;
    count.rows += 1;
    if (!table.schema.safeParse(values).success) count.faults += 1;
  }
}

const ways = {
  async 'exceljs + zod'() {
    const { default: ExcelJS } = await import('exceljs');
    return async (bytes, count) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes);
      for (const sheet of book.worksheets) {
        const rows = [];
        sheet.eachRow((row) => rows.push(row.values.slice(1)));
        checkRows(rows, count);
      }
    };
  },
  async 'SheetJS + zod'() {
    const { default: XLSX } = await import('xlsx');
    return async (bytes, count) => {
      const book = XLSX.read(bytes, { cellDates: true, dense: true });
      for (const name of book.SheetNames) checkRows(XLSX.utils.sheet_to_json(book.Sheets[name], { header: 1 }), count);
    };
  },
  async 'read + check'() {
    const { readWorkbook } = await import('../dist/workbook/read/readWorkbook.js');
    const { checkSubmission } = await import('../dist/codebook/checkSubmission.js');
    return async (bytes, count) => {
      const { grids } = await readWorkbook(bytes);
      const { submission, findings } = checkSubmission(grids, { today: '2026-11-24' });
      for (const records of Object.values(submission.records)) count.rows += records.length;
      count.faults += findings.filter(({ severity }) => severity === 'error').length;
    };
  },
  async 'read alone'() {
    const { readWorkbook } = await import('../dist/workbook/read/readWorkbook.js');
    return async (bytes, count) => {
      const { grids } = await readWorkbook(bytes);
      count.rows += grids.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    };
  },
  /** Inflating the parts that hold cells and telling their XML apart, keeping nothing: nobody can be quicker with this parser. */
  async floor() {
    const { SaxesParser } = await import('saxes');
    const { Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-external.js');
    return async (bytes, count) => {
      const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (const { filename, offset, compressedSize } of entries) {
        if (!/^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(filename)) continue;
        const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
        const parser = new SaxesParser({ xmlns: false, position: false });
        parser.on('opentag', ({ name }) => {
          if (name === 'row') count.rows += 1;
        });
        parser.write(new TextDecoder().decode(inflateRawSync(bytes.subarray(from, from + compressedSize)))).close();
      }
    };
  },
};

const take = await ways[way]();
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .sort()
  .slice(0, Number(most));
const warm = { rows: 0, faults: 0 };
for (const name of names.slice(0, 3)) await take(new Uint8Array(readFileSync(join(folder, name))), warm);
const count = { rows: 0, faults: 0 };
const [start, startCpu] = [performance.now(), process.cpuUsage()];
for (const name of names) await take(new Uint8Array(readFileSync(join(folder, name))), count);
const seconds = (performance.now() - start) / 1000;
const used = process.cpuUsage(startCpu);
const cpu = (used.user + used.system) / 1e6;
console.log(JSON.stringify({ ...count, seconds, cpu, megabytes: process.resourceUsage().maxRSS / 1024 }));
