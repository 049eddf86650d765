/** Packing a workbook of exceljs anew: without the clock, and with room in its notes. */
import { rewritten, rezip } from './rezip.ts';
import { unshielded } from './shield.ts';

const NOTES = /^xl\/drawings\/vmlDrawing\d+\.vml$/;
/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
const ANCHOR = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+)<\/x:Anchor>/g;
/** Rows that a note spans; exceljs gives it four, which hold about as many lines. */
const NOTE_ROWS = 10;

const SHEET_LINKS = /^xl\/worksheets\/_rels\/sheet\d+\.xml\.rels$/;
/** exceljs writes a link within the workbook as one to the outside that begins with "#"; Excel would look for a file. */
const INSIDE_TARGET = /<Relationship [^>]*Target="#[^>]*\/>/g;
const LINK = /<hyperlink ref="([^"]*)" r:id="[^"]*"( tooltip="[^"]*")? location="#([^"]*)"\/>/g;

function insideLinks(text: string): string {
  return text.replace(LINK, '<hyperlink ref="$1"$2 location="$3"/>');
}

const TEXTS = /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/;

/**
 * The same workbook with room in its notes, with its shielded characters (shield.ts) put back, and without the clock.
 * @param bytes an .xlsx file that exceljs wrote
 */
export async function repack(bytes: Uint8Array): Promise<Uint8Array> {
  return rezip(bytes, { change: mended });
}

function mended(name: string, part: Uint8Array): Uint8Array {
  if (TEXTS.test(name)) return rewritten(part, (text) => insideLinks(unshielded(text)));
  if (SHEET_LINKS.test(name)) return rewritten(part, (text) => text.replace(INSIDE_TARGET, ''));
  return NOTES.test(name) ? rewritten(part, (text) => text.replace(ANCHOR, taller)) : part;
}

function taller(_: string, ...numbers: string[]): string {
  const [left, leftBy, top = '0', topBy, right, rightBy] = numbers;
  const bottom = Number(top) + NOTE_ROWS;
  return `<x:Anchor>${[left, leftBy, top, topBy, right, rightBy, bottom, 0].join(', ')}</x:Anchor>`;
}
