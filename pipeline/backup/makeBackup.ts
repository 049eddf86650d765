/**
 * A backup of a repository: its rows, whatever engine holds them, as repository.db, and the files that cannot be made again. Tables,
 * site and exchange are made anew from these by the next night.
 */
import { join } from 'node:path';
import { sql } from 'kysely';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Effects } from '../effects.ts';
import { moveStore } from '../store/moveStore.ts';
import { openStore, type Store } from '../store/openStore.ts';
import { type BackupManifest, MANIFEST } from './backupManifest.ts';

/** Folders and files of the data folder that a backup holds. */
export const KEPT = ['archive', 'inbox', 'desk', 'replies', 'upr-repo.config.json'] as const;

export const DATABASE = 'repository.db';

/**
 * Hold the lease of the run meanwhile: no night may write.
 * @param data the folder of the repository
 * @param out a folder that is missing or empty
 * @throws when `out` holds something, or a copy is not the same as its original
 */
export async function makeBackup(
  data: string,
  store: Store,
  { files, now, log }: Pick<Effects, 'files' | 'now' | 'log'>,
  out: string,
): Promise<BackupManifest> {
  if ((await files.names(out)).length > 0) throw new Error(`${out} is not empty.`);
  await files.makeFolder(out);
  const tables = await copyRows(store, join(out, DATABASE));
  const hashes: Record<string, string> = { [DATABASE]: await files.hash(join(out, DATABASE)) };
  const paths = await keptFiles(data, files);
  for (const [index, path] of paths.entries()) {
    log.progress('Copying files', index, paths.length);
    hashes[path] = await copyFile(join(data, path), join(out, path), files);
  }
  log.progress('Copying files', paths.length, paths.length);
  const manifest: BackupManifest = {
    backup: 'upr-cooperation-repository',
    made_at: now().toISOString(),
    codebook_version: CODEBOOK_VERSION,
    tables,
    files: hashes,
  };
  await files.write(join(out, MANIFEST), new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

async function copyRows(store: Store, file: string): Promise<BackupManifest['tables']> {
  const copy = await openStore({ file });
  try {
    const tables = await moveStore(store, copy);
    // Everything into the one file: what a connection still holds beside it would not be copied.
    await sql`pragma wal_checkpoint(truncate)`.execute(copy.db);
    await sql`pragma journal_mode = delete`.execute(copy.db);
    return tables;
  } finally {
    await copy.close();
  }
}

/** Paths under the data folder, with forward slashes. */
async function keptFiles(data: string, files: Effects['files']): Promise<string[]> {
  const paths: string[] = [];
  for (const name of KEPT) {
    const below = await files.list(join(data, name)).catch(() => []);
    if (below.length > 0) paths.push(...below.map(({ path }) => `${name}/${path}`));
    else if (name.includes('.') && (await files.exists(join(data, name)))) paths.push(name);
  }
  return paths;
}

/** @returns SHA-256 of the copy as it lies there */
export async function copyFile(from: string, to: string, files: Effects['files']): Promise<string> {
  await files.copy(from, to);
  const [first, second] = [await files.hash(from), await files.hash(to)];
  if (first !== second) throw new Error(`${from} changed while it was copied.`);
  return second;
}
