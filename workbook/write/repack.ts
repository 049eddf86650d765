/** Packing a workbook anew: without the clock that exceljs stamps into it, and with room in its notes. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { unshielded } from './shield.ts';

/** The earliest time that a zip entry can say. */
const NO_TIME = new Date(1980, 0, 1);
const PROPERTIES = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

const NOTES = /^xl\/drawings\/vmlDrawing\d+\.vml$/;
/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
const ANCHOR = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+)<\/x:Anchor>/g;
/** Rows that a note spans; exceljs gives it four, which hold about as many lines. */
const NOTE_ROWS = 10;

const TEXTS = /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/;

/**
 * The same workbook with room in its notes, with its shielded characters (shield.ts) put back, and without the clock.
 * @param bytes an .xlsx file that exceljs wrote
 */
export async function repack(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: NO_TIME,
  });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const part = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
    await writer.add(entry.filename, new Uint8ArrayReader(mended(entry.filename, part)));
  }
  await reader.close();
  return writer.close();
}

function mended(name: string, part: Uint8Array): Uint8Array {
  if (name === PROPERTIES) return rewritten(part, (text) => text.replace(TIMES, ''));
  if (TEXTS.test(name)) return rewritten(part, unshielded);
  return NOTES.test(name) ? rewritten(part, (text) => text.replace(ANCHOR, taller)) : part;
}

function rewritten(part: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(part)));
}

function taller(_: string, ...numbers: string[]): string {
  const [left, leftBy, top = '0', topBy, right, rightBy] = numbers;
  const bottom = Number(top) + NOTE_ROWS;
  return `<x:Anchor>${[left, leftBy, top, topBy, right, rightBy, bottom, 0].join(', ')}</x:Anchor>`;
}
