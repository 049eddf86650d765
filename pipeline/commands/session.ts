/** Opening the repository of a command, and closing it again whatever happens. */
import { mkdir } from 'node:fs/promises';
import { type Effects, realEffects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { plainLine } from '../plainLine.ts';
import { type Settings, usualSettings } from '../settings/settings.ts';
import { openStore, type Store } from '../store/openStore.ts';

export interface DataOptions {
  data: string;
}

/**
 * Opens the store of a data folder: PostgreSQL when DATABASE_URL is set, else repository.db in the folder.
 * @param settings needed by a night only; other commands work whatever the file of settings says
 * @throws when it cannot be opened
 */
export async function withStore<T>(
  { data }: DataOptions,
  use: (store: Store, effects: Effects) => Promise<T>,
  settings: Settings = usualSettings,
): Promise<T> {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '') await mkdir(data, { recursive: true });
  const store = await openStore(url === undefined || url === '' ? { file: foldersOf(data).database } : { url });
  const effects = realEffects(settings, process.env);
  try {
    return await use(store, effects);
  } finally {
    await effects.reader.close();
    await store.close();
  }
}

/** Prints a line of result. */
export function print(line = ''): void {
  process.stdout.write(`${plainLine(line)}\n`);
}
