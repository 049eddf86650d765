/** Reading a register file row by row, whatever its size: a UHRI Excel, CSV or JSON export, or the CSV lists of docs/operating.md. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import Papa from 'papaparse';
import { foldName } from '../../codebook/normalise/text.ts';
import { findingSpeaker } from '../../codebook/sentence.ts';
import { readRows } from '../../workbook/read/readWorkbook.ts';
import {
  LIST_HEADINGS,
  NMIRF_HEADINGS,
  type RegisterEntry,
  type RegisterRow,
  registerEntry,
  UHRI_HEADINGS,
} from './registerRow.ts';
import { uhriJsonRows } from './uhriJson.ts';

/** Takes recommendations as they are read; the next ones wait until the promise is fulfilled. */
export type HearEntries = (entries: RegisterEntry[]) => Promise<void>;

export interface RegisterCounts {
  rows: number;
  /** Rows that are no UPR recommendation or whose State cannot be told. */
  skipped: number;
}

/** Rows handed on at a time. */
const ROWS = 500;

/**
 * Reads a whole register file; neither the file's text nor its rows are held.
 * @throws when the file cannot be opened, is no workbook, CSV or JSON, or lacks the columns of a register
 */
export async function readRegisterFile(path: string, hear: HearEntries): Promise<RegisterCounts> {
  const counts = { rows: 0, skipped: 0 };
  const hearRows = (rows: readonly RegisterRow[]): Promise<void> => hear(entriesOf(rows, counts));
  const extension = extname(path).toLowerCase();
  if (extension === '.json') await hearInChunks(uhriJsonRows(path), hearRows);
  else if (extension === '.csv') await hearInChunks(csvRows(path), hearCells(hearRows));
  else await hearWorkbook(path, hearCells(hearRows));
  return counts;
}

function entriesOf(rows: readonly RegisterRow[], counts: RegisterCounts): RegisterEntry[] {
  const entries = rows.map(registerEntry).filter((entry) => entry !== undefined);
  counts.rows += rows.length;
  counts.skipped += rows.length - entries.length;
  return entries;
}

async function hearInChunks<T>(rows: AsyncIterable<T>, hear: (rows: T[]) => Promise<void>): Promise<void> {
  let chunk: T[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < ROWS) continue;
    await hear(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await hear(chunk);
}

/** Gives the cells of rows the names of the first row, the headings. */
function hearCells(
  hear: (rows: RegisterRow[]) => Promise<void>,
): (rows: readonly (readonly string[])[]) => Promise<void> {
  let headings: string[] | undefined;
  return async (rows) => {
    const [first = []] = rows;
    const body = headings === undefined ? rows.slice(1) : rows;
    headings ??= registerHeadings(first);
    const names = headings;
    await hear(body.map((row) => new Map(names.map((name, index) => [name, row[index] ?? '']))));
  };
}

/** @throws when they are not those of a register */
function registerHeadings(row: readonly string[]): string[] {
  const headings = row.map((cell) => (cell.includes('_') ? cell.trim().toLowerCase() : foldName(cell)));
  const lacking = (wanted: readonly string[]): string[] => wanted.filter((one) => !headings.includes(one));
  if ([UHRI_HEADINGS, LIST_HEADINGS, NMIRF_HEADINGS].some((wanted) => lacking(wanted).length === 0)) return headings;
  const uhri = lacking(UHRI_HEADINGS).join(', ');
  throw new Error(
    `no recommendation register: a UHRI export would need the columns ${uhri}; a list ${lacking(LIST_HEADINGS).join(', ')}`,
  );
}

/** The stream is decoded as text before papaparse sees it: fed with buffers it splits characters of several bytes. */
async function* csvRows(path: string): AsyncIterable<string[]> {
  const stream = createReadStream(path, { encoding: 'utf8' });
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: true });
  stream.on('error', (error) => parser.destroy(error));
  yield* stream.pipe(parser) as AsyncIterable<string[]>;
}

/** An export of the whole UHRI is far larger than a submission. */
const EXPORT_LIMITS = {
  fileBytes: 400 * 2 ** 20,
  partBytes: 2 ** 31,
  totalBytes: 2 ** 32,
  cells: 20_000_000,
  places: 50_000_000,
  characters: 2 ** 30,
  sharedStrings: 5_000_000,
  sharedCharacters: 2 ** 30,
  parsedBytes: 2 ** 32,
  elements: 200_000_000,
  plainCells: 40_000_000,
  oddities: 1_000_000,
};

async function hearWorkbook(path: string, hear: (rows: string[][]) => Promise<void>): Promise<void> {
  const { grids, findings } = await readRows(
    await readFile(path),
    (rows) => hear(rows.map(({ cells }) => Array.from(cells, (cell) => (cell === undefined ? '' : String(cell))))),
    EXPORT_LIMITS,
  );
  if (grids === undefined)
    throw new Error(`the register cannot be read. ${findings.map(findingSpeaker('en')).join(' ')}`);
}
