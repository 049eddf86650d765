import { compoundKind, isCompoundFile } from './compoundFile.ts';
import type { ReadLimits } from './readLimits.ts';
import { recogniseText } from './recogniseText.ts';
import { refuse, unsafe } from './refusal.ts';

/** First bytes of kinds of file that people send by mistake. */
const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['ps', [0x25, 0x21, 0x50, 0x53]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['exe', [0x4d, 0x5a, 0x90, 0x00]],
  ['exe', [0x7f, 0x45, 0x4c, 0x46]],
  ['lnk', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['mdb', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['bz2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  // Lotus 1-2-3, and Quattro Pro.
  ['wk1', [0x00, 0x00, 0x02, 0x00, 0x06, 0x04, 0x06, 0x00]],
  ['wk3', [0x00, 0x00, 0x1a, 0x00, 0x00, 0x10, 0x04, 0x00]],
  ['gz', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  // Excel 2 to 4 wrote bare records, without a container.
  ['xls', [0x09, 0x00, 0x04, 0x00]],
  ['xls', [0x09, 0x02, 0x06, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
];

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];

/** The end record of a zip file; it may be followed by a comment of 65,535 bytes. */
const END_RECORD_BYTES = 22;
const END_RECORD_REACH = END_RECORD_BYTES + 65_535;

/**
 * Refuses everything that is no zip container, naming what it is instead, so that the contributor knows what to do.
 * Returns only for a file that begins as a zip file does.
 * @throws Refusal FILE_EMPTY, FILE_TOO_LARGE, FILE_ENCRYPTED, FILE_WRONG_FORMAT, FILE_NOT_WORKBOOK, FILE_UNSAFE
 */
export function recogniseFile(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) refuse('FILE_EMPTY', {});
  if (bytes.length > limits.fileBytes) {
    refuse('FILE_TOO_LARGE', { limit: Math.round((limits.fileBytes / 1_048_576) * 10) / 10 });
  }
  if (startsWith(bytes, LOCAL_HEADER) && bytes.length < END_RECORD_BYTES) refuse('FILE_TRUNCATED', {});
  if (startsWith(bytes, LOCAL_HEADER)) {
    // Programs that look from the end and programs that look for the right length would find two directories.
    if (endsTwice(bytes)) unsafe('a second end inside the comment of the zip container');
    return;
  }
  if (isCompoundFile(bytes)) refuseCompoundFile(bytes);
  const kind = MAGIC.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? pictureKind(bytes) ?? recogniseText(bytes);
  if (kind !== undefined) refuse('FILE_WRONG_FORMAT', { value: kind });
  if (!startsWith(bytes, END_RECORD) && hasEndRecord(bytes)) unsafe('bytes before the zip container');
  refuse('FILE_NOT_WORKBOOK', {});
}

function refuseCompoundFile(bytes: Uint8Array): never {
  const kind = compoundKind(bytes);
  if (kind === 'encrypted') refuse('FILE_ENCRYPTED', {});
  if (kind === 'ole') refuse('FILE_NOT_WORKBOOK', {});
  return refuse('FILE_WRONG_FORMAT', { value: kind });
}

/** Photographs of telephones say what they are behind the length of their first box. */
function pictureKind(bytes: Uint8Array): string | undefined {
  const box = new TextDecoder('windows-1252').decode(bytes.subarray(4, 12));
  if (!box.startsWith('ftyp')) return undefined;
  return /^ftyp(?:hei|hev|mif|msf|avif)/.test(box) ? 'heic' : 'mp4';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function hasEndRecord(bytes: Uint8Array): boolean {
  return endRecords(bytes).length > 0;
}

/** Whether an end record stands in the comment of another. */
function endsTwice(bytes: Uint8Array): boolean {
  const places = endRecords(bytes);
  const commentEnd = (at: number): number =>
    at + END_RECORD_BYTES + (bytes[at + 20] ?? 0) + 256 * (bytes[at + 21] ?? 0);
  const first = places.findIndex((at) => commentEnd(at) === bytes.length);
  return first >= 0 && first < places.length - 1;
}

/** Where end records begin, or what looks like one. */
function endRecords(bytes: Uint8Array): number[] {
  const from = Math.max(0, bytes.length - END_RECORD_REACH);
  const places: number[] = [];
  for (let at = bytes.indexOf(0x50, from); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (END_RECORD.every((byte, offset) => bytes[at + offset] === byte)) places.push(at);
  }
  return places;
}
