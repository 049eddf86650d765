/**
 * Measures the guarded reader against exceljs and against a floor (inflate the needed parts and tokenise their XML,
 * keeping nothing), round-robin in one run on 40 made-up submissions.
 *
 *     npx tsc --build workbook/read && node bench/reader.mjs
 */
import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-external.js';
import { SaxesParser } from 'saxes';
import { readWorkbook } from '../dist/workbook/read/readWorkbook.js';

const FILES = 40;
const ROUNDS = 7;
const WARM_UP = 5;
const COLUMNS = 30;

/** @type {Record<string, (bytes: Uint8Array) => Promise<number>>} each reads one file and says how many rows it found */
const contenders = {
  'guarded reader': async (bytes) => {
    const { grids } = await readWorkbook(bytes);
    return (grids?.sheets ?? []).reduce((sum, { rows }) => sum + rows.length, 0);
  },
  'exceljs load': async (bytes) => {
    // Loaded only where it is used, so that it does not count in the memory of the others.
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    return book.worksheets.reduce((sum, { actualRowCount }) => sum + actualRowCount, 0);
  },
  'floor: inflate + tokenise': async (bytes) => {
    let rows = 0;
    for (const part of await neededParts(bytes)) {
      const parser = new SaxesParser({ xmlns: false, position: false });
      parser.on('opentag', ({ name }) => {
        if (name === 'row') rows += 1;
      });
      parser.write(new TextDecoder().decode(inflateRawSync(part))).close();
    }
    return rows;
  },
};

/** @param {Uint8Array} bytes */
async function neededParts(bytes) {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return entries
    .filter(({ filename }) => /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(filename))
    .map(({ offset, compressedSize }) => {
      const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      return bytes.subarray(from, from + compressedSize);
    });
}

/** A repeatable stand-in for chance. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

/** @param {string} folder */
async function makeFiles(folder) {
  const { default: ExcelJS } = await import('exceljs');
  const pick = chance(54);
  for (let file = 0; file < FILES; file += 1) {
    const book = new ExcelJS.Workbook();
    const instructions = book.addWorksheet('Instructions');
    for (let row = 1; row <= 40; row += 1)
      instructions.addRow([`Step ${row}`, 'Fill in every column marked with a star']);
    addActivities(book.addWorksheet('Activities'), 50 + pick(451), pick);
    const lists = book.addWorksheet('Lists', { state: 'veryHidden' });
    for (let row = 1; row <= 195; row += 1) lists.addRow([`C${row}`, `Country ${row}`]);
    await writeFile(join(folder, `${file}.xlsx`), new Uint8Array(await book.xlsx.writeBuffer()));
  }
}

/** @param {import('exceljs').Worksheet} page @param {number} rows @param {(below: number) => number} pick */
function addActivities(page, rows, pick) {
  const makers = [
    (/** @type {number} */ row) => `A-${row}`,
    () => new Date(Date.UTC(2015 + pick(10), pick(12), 1 + pick(28))),
    () => pick(1_000_000) / 100,
    () => ['supported', 'noted', 'pending'][pick(3)] ?? '',
    (/** @type {number} */ row) => `Training of ${pick(500)} officials, session ${row}`,
    () => null,
  ];
  page.addRow(Array.from({ length: COLUMNS }, (_, column) => `Column ${column + 1}`));
  for (let row = 0; row < rows; row += 1) {
    const line = page.addRow(Array.from({ length: COLUMNS }, (_, column) => makers[column % makers.length]?.(row)));
    line.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = { bottom: { style: 'thin' } };
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
  }
  for (const column of ['D', 'J', 'P', 'V']) {
    // The type definitions of exceljs leave out validations of whole ranges.
    const validations = /** @type {{ dataValidations: { add(range: string, rule: object): void } } & typeof page} */ (
      page
    ).dataValidations;
    validations.add(`${column}2:${column}500`, { type: 'list', formulae: ['"supported,noted,pending"'] });
  }
}

/** @param {string} folder */
async function loadFiles(folder) {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
}

/** @param {(bytes: Uint8Array) => Promise<number>} read @param {readonly Uint8Array[]} files */
async function measure(read, files) {
  const start = performance.now();
  let rows = 0;
  for (const bytes of files) rows += await read(bytes);
  return { rows, milliseconds: performance.now() - start };
}

/** Peak memory of one contender over all files, in its own process. @param {string} name @param {string} folder */
function peakMemory(name, folder) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [folder, name]);
    child.on('message', resolve);
    child.on('exit', (code) => code !== 0 && reject(new Error(`${name} ended with ${code}`)));
  });
}

/** @param {readonly number[]} figures */
function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** @param {string} folder */
async function compare(folder) {
  await makeFiles(folder);
  const files = await loadFiles(folder);
  const names = Object.keys(contenders);
  /** @type {Map<string, number[]>} */
  const times = new Map(names.map((name) => [name, []]));
  const rows = new Map();
  for (const read of Object.values(contenders)) await measure(read, files.slice(0, WARM_UP));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, read] of Object.entries(contenders)) {
      const { rows: found, milliseconds } = await measure(read, files);
      times.get(name)?.push(milliseconds);
      rows.set(name, found);
    }
  }
  const slowest = median(times.get('exceljs load') ?? []);
  const table = [];
  for (const name of names) {
    const time = median(times.get(name) ?? []);
    const memory = await peakMemory(name, folder);
    table.push({
      reader: name,
      'times exceljs': (slowest / time).toFixed(2),
      'rows/s': Math.round((rows.get(name) / time) * 1000),
      'ms/file': (time / files.length).toFixed(1),
      rows: rows.get(name),
      'peak RSS MB': memory,
    });
  }
  console.log(`${files.length} files, median of ${ROUNDS} rounds, Node ${process.version}`);
  console.table(table);
}

const [given, only] = process.argv.slice(2);
if (given !== undefined && only !== undefined) {
  const read = contenders[only];
  if (read === undefined) throw new Error(`no contender ${only}`);
  const folder = await readdir(given);
  for (const name of folder) await read(new Uint8Array(await readFile(join(given, name))));
  process.send?.(Math.round(process.resourceUsage().maxRSS / 1024));
  process.disconnect?.();
} else {
  const folder = await mkdtemp(join(tmpdir(), 'reader-'));
  try {
    await compare(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
