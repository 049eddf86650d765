/** Reading a register file row by row: a UHRI Excel or CSV export, or the CSV lists described in docs/operating.md. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import Papa from 'papaparse';
import { foldName } from '../../codebook/normalise/text.ts';
import { findingSpeaker } from '../../codebook/sentence.ts';
import { readWorkbook } from '../../workbook/read/readWorkbook.ts';
import { LIST_HEADINGS, type RegisterEntry, type RegisterRow, registerEntry, UHRI_HEADINGS } from './registerRow.ts';

/** What a register file turned out to be. */
export interface RegisterFile {
  entries: AsyncIterable<RegisterEntry>;
  /** Filled in while `entries` is read: rows that are no UPR recommendation or whose State cannot be told. */
  counts: { rows: number; skipped: number };
}

/**
 * @throws when the file cannot be opened, is no workbook or CSV, or lacks the columns of a register
 */
export function readRegisterFile(path: string): RegisterFile {
  const counts = { rows: 0, skipped: 0 };
  const rows = extname(path).toLowerCase() === '.csv' ? csvRows(path) : workbookRows(path);
  return { counts, entries: entriesOf(rows, counts) };
}

async function* entriesOf(
  rows: AsyncIterable<readonly string[]>,
  counts: RegisterFile['counts'],
): AsyncIterable<RegisterEntry> {
  let headings: string[] | undefined;
  for await (const row of rows) {
    if (headings === undefined) {
      headings = row.map((cell) => (cell.includes('_') ? cell.trim().toLowerCase() : foldName(cell)));
      mustBeRegister(headings);
      continue;
    }
    counts.rows += 1;
    const entry = registerEntry(byHeading(headings, row));
    if (entry === undefined) counts.skipped += 1;
    else yield entry;
  }
}

function mustBeRegister(headings: readonly string[]): void {
  const lacking = (wanted: readonly string[]): string[] => wanted.filter((one) => !headings.includes(one));
  if (lacking(UHRI_HEADINGS).length === 0 || lacking(LIST_HEADINGS).length === 0) return;
  const uhri = lacking(UHRI_HEADINGS).join(', ');
  throw new Error(
    `no recommendation register: a UHRI export would need the columns ${uhri}; a list ${lacking(LIST_HEADINGS).join(', ')}`,
  );
}

function byHeading(headings: readonly string[], row: readonly string[]): RegisterRow {
  return new Map(headings.map((heading, index) => [heading, row[index] ?? '']));
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
};

async function* workbookRows(path: string): AsyncIterable<string[]> {
  const { grids, findings } = await readWorkbook(await readFile(path), EXPORT_LIMITS);
  if (grids === undefined)
    throw new Error(`the register cannot be read. ${findings.map(findingSpeaker('en')).join(' ')}`);
  const sheet = grids.sheets.find(({ rows }) => rows.length > 1);
  for (const { cells } of sheet?.rows ?? [])
    yield Array.from(cells, (cell) => (cell === undefined ? '' : String(cell)));
}
