import { existsSync } from 'node:fs';
import { realEffects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { takeRunLease } from '../runLease.ts';
import { moveStore } from '../store/moveStore.ts';
import { openStore } from '../store/openStore.ts';
import { type DataOptions, print } from './session.ts';

/** Copies repository.db to the server that DATABASE_URL names, and compares both. @returns exit code */
export async function storeMove({ data }: DataOptions): Promise<number> {
  const url = process.env.DATABASE_URL ?? '';
  if (url === '') throw new Error('set DATABASE_URL to the PostgreSQL server that the repository is to be moved to.');
  const file = foldersOf(data).database;
  if (!existsSync(file)) throw new Error(`there is no ${file}.`);
  const from = await openStore({ file });
  try {
    const to = await openStore({ url });
    try {
      const effects = realEffects();
      // No night may write into the file meanwhile.
      const lease = await takeRunLease(from, effects.newRunId(), effects);
      try {
        await moveStore(from, to, ({ table, rows, digest }) => print(`${table.padEnd(22)} ${rows} rows  ${digest}`));
      } finally {
        await lease.release();
      }
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
  print(`Every row is the same. Keep DATABASE_URL set from now on; ${file} is not read any more and can be put away.`);
  return 0;
}
