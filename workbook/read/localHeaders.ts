import type { Entry } from '@zip.js/zip.js/lib/zip-core-external.js';
import type { Part } from './container.ts';
import { damaged, unsafe } from './refusal.ts';

/**
 * The header in front of each part repeats what the directory says. Programs differ in which of the two they believe, so
 * a file in which they disagree shows one thing to the contributor and another to us: it is refused.
 */

const SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const FLAG_FIGURES_FOLLOW = 0x0008;
const FLAG_UTF8 = 0x0800;

/** Encryption in all its kinds, figures behind the part, and patches. */
const TELLING_FLAGS = 0x2069;

const SIZE_IN_EXTRA_FIELD = 0xffffffff;

interface Extent {
  from: number;
  to: number;
}

/**
 * Finds the bytes of every part, checking each local header against the directory and that no two parts share bytes.
 * Folders are left out.
 * @throws Refusal FILE_DAMAGED, FILE_UNSAFE
 */
export function locateParts(bytes: Uint8Array, entries: readonly Entry[]): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extents: Extent[] = [];
  const parts: Part[] = [];
  for (const entry of entries) {
    const from = dataStart(bytes, view, entry);
    const to = from + entry.compressedSize;
    if (to > bytes.length) damaged(`part ${entry.filename} ends behind the file`);
    extents.push({ from: entry.offset, to });
    if (!entry.directory) parts.push(toPart(entry, bytes.subarray(from, to)));
  }
  checkOverlap(extents);
  return parts;
}

function toPart(entry: Entry, stored: Uint8Array): Part {
  const { filename: name, uncompressedSize: size } = entry;
  return { name, stored, deflated: entry.compressionMethod === 8, size, crc32: (entry.crc32 ?? 0) >>> 0 };
}

function dataStart(bytes: Uint8Array, view: DataView, entry: Entry): number {
  const at = entry.offset;
  if (at + HEADER_BYTES > bytes.length || view.getUint32(at, true) !== SIGNATURE) {
    damaged(`no local header for ${entry.filename}`);
  }
  const nameLength = view.getUint16(at + 26, true);
  const from = at + HEADER_BYTES + nameLength + view.getUint16(at + 28, true);
  const name = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + nameLength);
  const same =
    sameBytes(name, entry.rawFilename) &&
    sameFlags(view.getUint16(at + 6, true), entry) &&
    view.getUint16(at + 8, true) === entry.compressionMethod &&
    sameFigures(view, entry);
  if (!same) unsafe(`directory and local header differ for ${entry.filename}`);
  return from;
}

/** Checksum and sizes; some programs leave all of them zero, or those that follow the part, or use an extra field. */
function sameFigures(view: DataView, entry: Entry): boolean {
  const crc32 = view.getUint32(entry.offset + 14, true);
  const stored = view.getUint32(entry.offset + 18, true);
  const size = view.getUint32(entry.offset + 22, true);
  if (crc32 === 0 && stored === 0 && size === 0) return true;
  const follow = (view.getUint16(entry.offset + 6, true) & FLAG_FIGURES_FOLLOW) !== 0;
  return (
    (crc32 === (entry.crc32 ?? 0) >>> 0 || (follow && crc32 === 0)) &&
    (sameSize(stored, entry.compressedSize) || (follow && stored === 0)) &&
    (sameSize(size, entry.uncompressedSize) || (follow && size === 0))
  );
}

/** Flags that change what the bytes mean. That names are in UTF-8 matters only for names beyond ASCII. */
function sameFlags(local: number, entry: Entry): boolean {
  const ascii = entry.rawFilename.every((byte) => byte < 0x80);
  const telling = ascii ? TELLING_FLAGS : TELLING_FLAGS | FLAG_UTF8;
  return (local & telling) === ((entry.rawBitFlag ?? 0) & telling);
}

function sameSize(local: number, declared: number): boolean {
  return local === declared || local === SIZE_IN_EXTRA_FIELD;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function checkOverlap(extents: Extent[]): void {
  extents.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { from, to } of extents) {
    if (from < end) unsafe('parts share the same bytes');
    end = to;
  }
}
