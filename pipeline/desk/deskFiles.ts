/** The files in the desk's folder: which of them are desks, and which somebody has open. */
import { basename, join } from 'node:path';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';

/** The desk that staff fill. */
export const DESK_FILE = 'consent-desk.xlsx';

/** Beside the desk: from what it was made. */
const MADE_FROM = 'made-from.json';

/** A lock older than this was left behind by a program that stopped, in milliseconds. */
const STALE = 48 * 3_600_000;

/** Locks of Excel and of LibreOffice, files in the making, and files put aside. */
const PASSED_OVER = /^(?:~\$|\.)|\.part$|^unreadable-/;

export function deskPath({ desk }: Folders): string {
  return join(desk, DESK_FILE);
}

/** Workbooks in the folder, the desk itself and copies of it under other names, the desk last so that its entries stand. */
export async function deskNames({ desk }: Folders, { files }: Effects): Promise<string[]> {
  const names = (await files.names(desk)).filter((name) => /\.xlsx$/i.test(name) && !PASSED_OVER.test(name));
  return names.sort((a, b) => Number(a === DESK_FILE) - Number(b === DESK_FILE) || (a < b ? -1 : 1));
}

/** Whether somebody has the desk open: what they are writing would meet another desk when they save. */
export async function isOpenSomewhere(folders: Folders, { files, now }: Effects): Promise<boolean> {
  for (const lock of [`~$${DESK_FILE}`, `.~lock.${DESK_FILE}#`]) {
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

export async function readMadeFrom({ desk }: Folders, { files }: Effects): Promise<Partial<MadeFrom>> {
  const path = join(desk, MADE_FROM);
  if (!(await files.exists(path))) return {};
  try {
    return JSON.parse(new TextDecoder().decode(await files.read(path))) as MadeFrom;
  } catch {
    return {};
  }
}

export async function writeMadeFrom({ desk }: Folders, { files }: Effects, made: MadeFrom): Promise<void> {
  await files.write(join(desk, MADE_FROM), new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`));
}

/** Where a desk that was taken in is kept, byte for byte. */
export function deskArchivePath({ archive }: Folders, hash: string): string {
  return join(archive, 'desk', `${hash}.xlsx`);
}

/** Where a desk that cannot be read is put aside, so that the decisions in it can be copied by hand. */
export function unreadablePath({ desk }: Folders, name: string, hash: string): string {
  return join(desk, `unreadable-${hash.slice(0, 8)}-${basename(name)}`);
}
