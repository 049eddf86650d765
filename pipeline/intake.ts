/** Which workbooks of the inbox are new, and their untouched copies in the archive. */
import { extname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Effects } from './effects.ts';
import type { FileFacts } from './files.ts';
import type { Folders } from './folders.ts';
import type { Store } from './store/openStore.ts';
import type { Schema } from './store/schema.ts';

/** A file of the inbox that was not looked at before. */
export interface NewFile extends FileFacts {
  /** SHA-256 of the file, 64 hex digits: the submission's id. */
  submissionId: string;
  /** True when the same bytes lay at this path before and only their time changed, as when a folder is synchronised. */
  touched: boolean;
}

export interface Intake {
  /** In the order of their hashes, so that the order of the inbox makes no difference. */
  files: NewFile[];
  /** Files that are unchanged since an earlier run. */
  seen: number;
  /** Files that are still being written; the next run looks again. */
  unsettled: string[];
  /** Files that could not be opened, with the reason. */
  unreadable: { path: string; reason: string }[];
}

/** A file younger than this may still be on its way, in milliseconds; it is looked at again after as long. */
const SETTLE = 2_000;

/** Names that programs give to files in the making or for themselves. */
const PASSING =
  /(?:^|\/)(?:~\$|\.)|\.(?:part|partial|tmp|crdownload|download|filepart)$|(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i;

/** Whether a path names a file that is no submission: one in the making, or a program's own. */
export function isPassing(path: string): boolean {
  return PASSING.test(path);
}

/** Looks through the inbox. */
export async function lookThroughInbox(store: Store, { inbox }: Folders, effects: Effects): Promise<Intake> {
  const unreadable: Intake['unreadable'] = [];
  const passOver = (path: string, reason: string): void => {
    if (!isPassing(path)) unreadable.push({ path, reason });
  };
  const all = (await effects.files.list(inbox, passOver)).filter(({ path }) => !isPassing(path));
  const known = await knownFiles(store);
  const fresh = all.filter((file) => known.get(file.path)?.stamp !== stamp(file));
  const { settled, unsettled } = await settle(fresh, inbox, effects);
  const files: NewFile[] = [];
  for (const [index, file] of settled.entries()) {
    effects.log.progress('Looking through the inbox', index, settled.length);
    try {
      const submissionId = await effects.files.hash(join(inbox, file.path));
      files.push({ ...file, submissionId, touched: known.get(file.path)?.submissionId === submissionId });
    } catch (error) {
      unreadable.push({ path: file.path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  files.sort((a, b) =>
    a.submissionId < b.submissionId ? -1 : a.submissionId > b.submissionId ? 1 : a.path < b.path ? -1 : 1,
  );
  return { files, seen: all.length - fresh.length, unsettled, unreadable };
}

function stamp({ bytes, modifiedAt }: Omit<FileFacts, 'path'>): string {
  return `${bytes} ${modifiedAt}`;
}

async function knownFiles({ db }: Store): Promise<Map<string, { stamp: string; submissionId: string }>> {
  const rows = await db.selectFrom('inbox_file').selectAll().execute();
  return new Map(
    rows.map((row) => [row.path, { stamp: `${row.bytes} ${row.modified_at}`, submissionId: row.submission_id }]),
  );
}

/** Files that have just been changed are looked at twice; what moves between the two looks is left for the next run. */
async function settle(
  files: readonly FileFacts[],
  inbox: string,
  { files: disk, now, pause }: Effects,
): Promise<{ settled: FileFacts[]; unsettled: string[] }> {
  const isYoung = ({ modifiedAt }: FileFacts): boolean => Math.abs(now().getTime() - Date.parse(modifiedAt)) < SETTLE;
  const young = files.filter(isYoung);
  if (young.length === 0) return { settled: [...files], unsettled: [] };
  await pause(SETTLE);
  const moving = new Set<string>();
  for (const file of young) {
    const again = await disk.facts(join(inbox, file.path));
    if (again === undefined || stamp(again) !== stamp(file)) moving.add(file.path);
  }
  return { settled: files.filter(({ path }) => !moving.has(path)), unsettled: [...moving] };
}

/** Where the untouched copy of a file lies. Refused ones lie apart, in quarantine. */
export function archivePath(
  { archive }: Folders,
  { submissionId, path }: Pick<NewFile, 'submissionId' | 'path'>,
  accepted: boolean,
): string {
  const extension = /^\.[a-z0-9]{1,5}$/i.test(extname(path)) ? extname(path).toLowerCase() : '.bin';
  const folder = accepted ? submissionId.slice(0, 2) : 'quarantine';
  return join(archive, folder, `${submissionId}${extension}`);
}

/** Keeps the untouched copy of a file; one that is there already is never overwritten. */
export async function keepOriginal(path: string, bytes: Uint8Array, { files }: Effects): Promise<void> {
  const held = await files.facts(path);
  if (held?.bytes !== bytes.byteLength) await files.write(path, bytes);
}

/** The same for a file that is too large to be held. */
export async function keepLargeOriginal(path: string, from: string, bytes: number, { files }: Effects): Promise<void> {
  const held = await files.facts(path);
  if (held?.bytes !== bytes) await files.copy(from, path);
}

/** Remembers a file, so that an unchanged one need not be opened again. */
export async function rememberFile(
  db: Kysely<Schema>,
  { path, bytes, modifiedAt, submissionId }: NewFile,
): Promise<void> {
  const row = { path, bytes, modified_at: modifiedAt, submission_id: submissionId };
  await db
    .insertInto('inbox_file')
    .values(row)
    .onConflict((conflict) => conflict.column('path').doUpdateSet(row))
    .execute();
}
