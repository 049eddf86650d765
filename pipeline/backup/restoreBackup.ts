/** A backup → a repository in an empty data folder, and on the server where one holds the rows. Checked before and after. */
import { dirname, join } from 'node:path';
import type { Effects } from '../effects.ts';
import { moveStore } from '../store/moveStore.ts';
import { openStore } from '../store/openStore.ts';
import { type BackupManifest, MANIFEST, readManifest } from './backupManifest.ts';
import { copyFile, DATABASE } from './makeBackup.ts';

/**
 * @param backup folder of the backup
 * @param data folder to restore into; it must hold no repository
 * @param url of the PostgreSQL server that is to hold the rows; absent: repository.db in the folder
 * @throws when the backup is damaged (nothing is restored then), when the target is not empty, or when a copy is not the same
 */
export async function restoreBackup(
  backup: string,
  data: string,
  { files, log }: Pick<Effects, 'files' | 'log'>,
  url?: string,
): Promise<BackupManifest> {
  const manifest = readManifest(new TextDecoder().decode(await files.read(join(backup, MANIFEST))));
  await refuseFilled(data, files);
  const damaged = await damagedFiles(backup, manifest, files);
  if (damaged.length > 0) throw new Error(`the backup is damaged: ${damaged.slice(0, 5).join(', ')}.`);
  const paths = Object.keys(manifest.files).filter((path) => path !== DATABASE);
  for (const [index, path] of paths.entries()) {
    log.progress('Restoring files', index, paths.length);
    await copyFile(join(backup, path), join(data, path), files);
  }
  log.progress('Restoring files', paths.length, paths.length);
  await restoreRows(join(backup, DATABASE), join(data, DATABASE), url, manifest, files);
  return manifest;
}

/** A data folder that has been worked in is never written over. */
async function refuseFilled(data: string, files: Effects['files']): Promise<void> {
  const held = await files.names(data);
  if (held.length > 0) throw new Error(`${data} is not empty; restore into a new folder.`);
}

/** Files of the backup that are missing or not as they were. */
export async function damagedFiles(
  backup: string,
  { files: hashes }: BackupManifest,
  files: Effects['files'],
): Promise<string[]> {
  const damaged: string[] = [];
  for (const [path, hash] of Object.entries(hashes)) {
    const there = await files.exists(join(backup, path));
    if (!there || (await files.hash(join(backup, path))) !== hash) damaged.push(path);
  }
  return damaged;
}

/** Rows go through the same copying as everywhere, so that they are compared too. */
async function restoreRows(
  from: string,
  file: string,
  url: string | undefined,
  { tables }: BackupManifest,
  files: Effects['files'],
): Promise<void> {
  await files.makeFolder(dirname(file));
  // A copy is opened: opening a store may change its file, and the backup stays as it is.
  const working = `${file}.restoring`;
  await copyFile(from, working, files);
  const source = await openStore({ file: working });
  try {
    const target = await openStore(url === undefined ? { file } : { url });
    try {
      const moved = new Map((await moveStore(source, target)).map(({ table, digest }) => [table, digest]));
      const other = tables.filter(({ table, digest }) => moved.get(table) !== digest);
      if (other.length > 0)
        throw new Error(`the rows are not those of the backup (${other.map((one) => one.table).join(', ')}).`);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
    for (const end of ['', '-wal', '-shm']) await files.remove(`${working}${end}`);
  }
}
