/** Writes the annual tables of every reporting year whose figures can have changed since they were last written. */
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { publishFolder } from '../publishFolder.ts';
import type { RunLease } from '../runLease.ts';
import type { Store } from '../store/openStore.ts';
import { releasedBasis } from '../store/releasedBasis.ts';
import type { Edition } from './edition.ts';
import { writeEdition } from './makeEdition.ts';
import { reportingYears } from './yearCounts.ts';

/** Beside the tables: what they were made from. */
const MADE_FROM = 'made-from.json';

/** @returns the folders written */
export async function writeAnnualEditions(
  { tables }: Folders,
  store: Store,
  effects: Effects,
  { today, run }: Pick<Edition, 'today' | 'run'>,
  lease: Pick<RunLease, 'renew' | 'whileHeld'>,
): Promise<string[]> {
  const basis = await releasedBasis(store, today);
  const written: string[] = [];
  for (const year of await reportingYears(store)) {
    const folder = join(tables, String(year));
    if ((await madeFrom(folder, effects)) === basis) continue;
    await lease.renew();
    const write = async (staged: string): Promise<void> => {
      await writeEdition(staged, store, effects, { edition: { year, today, run } });
      await effects.files.write(join(staged, MADE_FROM), new TextEncoder().encode(basis));
    };
    await publishFolder(effects.files, folder, run, write, lease.whileHeld);
    written.push(folder);
  }
  return written;
}

async function madeFrom(folder: string, { files }: Effects): Promise<string | undefined> {
  const path = join(folder, MADE_FROM);
  return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : undefined;
}
