/** The files in the desk's folder: which of them are desks, and which somebody has open. */
import { basename, join } from 'node:path';
import { type DeskSheetKey, deskSheetKeys, deskSheets } from '../../codebook/desk.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';

/** A workbook that staff fill. */
export interface DeskBook {
  key: 'consent' | 'matches';
  file: string;
  /** Beside it: from what it was made. */
  madeFrom: string;
  sheets: readonly DeskSheetKey[];
}

/** Everything that waits for a decision about consent, rows, doubles and names. */
export const CONSENT_DESK: DeskBook = {
  key: 'consent',
  file: 'consent-desk.xlsx',
  madeFrom: 'made-from.json',
  sheets: deskSheetKeys.filter((key) => key !== 'matches'),
};
/** Needs and offers that fit each other (op. 16). */
export const MATCH_DESK: DeskBook = {
  key: 'matches',
  file: 'matches.xlsx',
  madeFrom: 'matches-made-from.json',
  sheets: ['matches'],
};
const BOOKS = [CONSENT_DESK, MATCH_DESK];

/** The book that a file of the desk's folder is, by its name. */
export function bookNamed(name: string): DeskBook | undefined {
  return BOOKS.find(({ file }) => file === name);
}

/** Whether entries of a kind are made in the book. */
export function isOfBook({ sheets }: DeskBook, kind: string): boolean {
  return sheets.some((key) => (deskSheets[key].kinds as readonly string[]).includes(kind));
}

/** A lock older than this was left behind by a program that stopped, in milliseconds. */
const STALE = 48 * 3_600_000;

/** Locks of Excel and of LibreOffice, files in the making, and files put aside. */
const PASSED_OVER = /^(?:~\$|\.)|\.part$|^unreadable-/;

export function deskPath({ desk }: Folders, { file }: DeskBook): string {
  return join(desk, file);
}

/** Workbooks in the folder, the desks themselves and copies of them under other names, the desks last so that their entries stand. */
export async function deskNames({ desk }: Folders, { files }: Effects): Promise<string[]> {
  const names = (await files.names(desk)).filter((name) => /\.xlsx$/i.test(name) && !PASSED_OVER.test(name));
  const isBook = (name: string): number => Number(bookNamed(name) !== undefined);
  return names.sort((a, b) => isBook(a) - isBook(b) || (a < b ? -1 : 1));
}

/** Whether somebody has the desk open: what they are writing would meet another desk when they save. */
export async function isOpenSomewhere(folders: Folders, { file }: DeskBook, { files, now }: Effects): Promise<boolean> {
  for (const lock of [`~$${file}`, `.~lock.${file}#`]) {
    const facts = await files.facts(join(folders.desk, lock));
    if (facts !== undefined && now().getTime() - Date.parse(facts.modifiedAt) < STALE) return true;
  }
  return false;
}

/** From what the present desk was made. */
export interface MadeFrom {
  /** Everything that the desk shows. */
  basis: string;
  /** What the double reports were looked for in. */
  records: string;
  language: string;
  /** SHA-256 of the desk as it was written: a desk with this hash has not been filled. */
  hash: string;
}

export async function readMadeFrom({ desk }: Folders, book: DeskBook, { files }: Effects): Promise<Partial<MadeFrom>> {
  const path = join(desk, book.madeFrom);
  if (!(await files.exists(path))) return {};
  try {
    return JSON.parse(new TextDecoder().decode(await files.read(path))) as MadeFrom;
  } catch {
    return {};
  }
}

export async function writeMadeFrom(
  { desk }: Folders,
  book: DeskBook,
  { files }: Effects,
  made: MadeFrom,
): Promise<void> {
  await files.write(join(desk, book.madeFrom), new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`));
}

/** Where a desk that was taken in is kept, byte for byte. */
export function deskArchivePath({ archive }: Folders, hash: string): string {
  return join(archive, 'desk', `${hash}.xlsx`);
}

/** Where a desk that cannot be read is put aside, so that the decisions in it can be copied by hand. */
export function unreadablePath({ desk }: Folders, name: string, hash: string): string {
  return join(desk, `unreadable-${hash.slice(0, 8)}-${basename(name)}`);
}
