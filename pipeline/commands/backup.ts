/** Backup, restore and verify of a repository. */
import { resolve } from 'node:path';
import { makeBackup } from '../backup/makeBackup.ts';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { verifyRepository } from '../backup/verifyRepository.ts';
import { realEffects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { takeRunLease } from '../runLease.ts';
import { type DataOptions, print, withStore } from './session.ts';

/** @returns exit code */
export async function backup({ data, out }: DataOptions & { out: string }): Promise<number> {
  return withStore({ data }, async (store, effects) => {
    const lease = await takeRunLease(store, effects.newRunId(), effects);
    try {
      const { tables, files } = await makeBackup(data, store, effects, resolve(out));
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      print(`${out}: ${rows} rows and ${Object.keys(files).length - 1} files, each compared with its original.`);
      return 0;
    } finally {
      await lease.release();
    }
  });
}

/** @returns exit code */
export async function restore(from: string, { data }: DataOptions): Promise<number> {
  const url = process.env.DATABASE_URL ?? '';
  const effects = realEffects();
  try {
    const { made_at } = await restoreBackup(resolve(from), resolve(data), effects, url === '' ? undefined : url);
    print(`${data}: the repository as it was at ${made_at}. Tables, site and exchange are made by the next night.`);
    return 0;
  } finally {
    await effects.reader.close();
  }
}

/** Troubles printed before the rest is only counted. */
const SHOWN = 50;

/** @returns exit code; 1 when something is not as it should be */
export async function verify({ data }: DataOptions): Promise<number> {
  return withStore({ data }, async (store, { files, now }) => {
    const today = now().toISOString().slice(0, 10);
    const troubles = await verifyRepository({ folders: foldersOf(data), store, files, today });
    for (const trouble of troubles.slice(0, SHOWN)) print(trouble);
    if (troubles.length > SHOWN) print(`and ${troubles.length - SHOWN} more`);
    if (troubles.length === 0) print('The repository is whole.');
    return troubles.length === 0 ? 0 : 1;
  });
}
