import {
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_EOCDR_NOT_FOUND,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-external.js';
import { locateParts } from './localHeaders.ts';
import type { ReadLimits } from './readLimits.ts';
import { damaged, Refusal, refuse, tooMuch, unsafe } from './refusal.ts';

/** One part of the container, not inflated yet. */
export interface Part {
  /** Its name without a leading slash, as written. */
  name: string;
  /** The bytes in the file, a view and no copy. */
  stored: Uint8Array;
  /** Whether the bytes are deflated; otherwise they are the part itself. */
  deflated: boolean;
  /** Declared size once inflated, in bytes. */
  size: number;
  /** Declared checksum of the inflated bytes. */
  crc32: number;
}

/** The parts of a container, by their names in lower case: part names do not tell case apart. */
export type Container = ReadonlyMap<string, Part>;

/** The part with this name, whatever its case. */
export function partNamed(container: Container, name: string): Part | undefined {
  return container.get(name.normalize('NFC').toLowerCase());
}

/**
 * Reads the directory of a zip file and checks all of it before a single byte is inflated.
 * @throws Refusal FILE_TRUNCATED, FILE_DAMAGED, FILE_UNSAFE, FILE_ENCRYPTED, FILE_TOO_MUCH_INSIDE
 */
export async function openContainer(bytes: Uint8Array, limits: ReadLimits): Promise<Container> {
  const entries = await readDirectory(bytes, limits);
  for (const entry of entries) checkEntry(entry, limits);
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.totalBytes) tooMuch('totalBytes', limits);
  const parts = new Map<string, Part>();
  for (const part of locateParts(bytes, entries)) {
    const key = part.name.normalize('NFC').toLowerCase();
    if (parts.has(key)) unsafe(`two parts named ${part.name}`);
    parts.set(key, part);
  }
  return parts;
}

async function readDirectory(bytes: Uint8Array, limits: ReadLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  // Names are checked below, with our own reasons; "strict" refuses what two programs could read in two ways.
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', filenameValidation: 'tolerant' });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) tooMuch('entries', limits);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuseDirectory(error);
  }
  return entries;
}

/** The library's own errors, told apart by the words it publishes as constants. */
function refuseDirectory(error: unknown): never {
  const { message, reason } = error as { message: string; reason?: string };
  if (message === ERR_EOCDR_NOT_FOUND) refuse('FILE_TRUNCATED', {});
  if (message === ERR_AMBIGUOUS_ARCHIVE) unsafe(`zip directory: ${reason ?? message}`);
  return damaged(`zip directory: ${message}`);
}

function checkEntry(entry: Entry, limits: ReadLimits): void {
  checkName(entry.filename);
  if (entry.encrypted) refuse('FILE_ENCRYPTED', {});
  if (entry.symlink || isSpecial(entry)) unsafe(`symbolic link or device ${entry.filename}`);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    unsafe(`compression method ${entry.compressionMethod}`);
  }
  if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) {
    damaged(`two sizes for the stored part ${entry.filename}`);
  }
  if (entry.uncompressedSize > limits.partBytes) tooMuch('partBytes', limits);
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.ratio) tooMuch('ratio', limits);
}

/** Whether the Unix mode of an entry says that it is a device, a pipe or a socket. */
function isSpecial({ unixMode = 0 }: Entry): boolean {
  const kind = unixMode >>> 12;
  return kind !== 0 && kind !== REGULAR && kind !== FOLDER;
}

const REGULAR = 0x8;
const FOLDER = 0x4;

/** In characters; part names of real files have fewer than a hundred. */
const LONGEST_NAME = 1_024;

function checkName(name: string): void {
  const odd =
    name === '' ||
    name.startsWith('/') ||
    name.includes('\\') ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no producer writes them, and a terminal obeys them
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(name) ||
    name.length > LONGEST_NAME ||
    /^[a-z]:/i.test(name) ||
    /(^|\/)\.\.?(\/|$)/.test(name);
  if (odd) unsafe(`part name ${name}`);
}
