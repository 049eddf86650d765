/** Writes the annual tables of every reporting year whose figures can have changed since they were last written. */
import { join } from 'node:path';
import type { Language } from '../../codebook/text/languages.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { publishFolder } from '../publishFolder.ts';
import type { Store } from '../store/openStore.ts';
import { releasedBasis } from '../store/releasedBasis.ts';
import type { Edition } from './edition.ts';
import { makeAnnual } from './makeAnnual.ts';
import { annualFiles } from './writeAnnual.ts';
import { reportingYears } from './yearCounts.ts';

/** Beside the tables: what they were made from. */
const MADE_FROM = 'made-from.json';

/**
 * @param keepAlive called between years, to renew the lease
 * @returns the folders written
 */
export async function writeAnnualEditions(
  { tables }: Folders,
  store: Store,
  effects: Effects,
  { today, run }: Pick<Edition, 'today' | 'run'>,
  keepAlive: () => Promise<void>,
): Promise<string[]> {
  const basis = await releasedBasis(store, today);
  const written: string[] = [];
  for (const year of await reportingYears(store)) {
    const folder = join(tables, String(year));
    if ((await madeFrom(folder, effects)) === basis) continue;
    await keepAlive();
    await publishFolder(effects.files, folder, run, async (staged) => {
      await writeAnnualEdition(staged, store, effects, { year, today, run });
      await effects.files.write(join(staged, MADE_FROM), new TextEncoder().encode(basis));
    });
    written.push(folder);
  }
  return written;
}

/** Writes the annual tables of one year into a folder. */
export async function writeAnnualEdition(
  folder: string,
  store: Store,
  { files, log }: Pick<Effects, 'files' | 'log'>,
  edition: Edition,
  languages?: readonly Language[],
): Promise<void> {
  log.say(`Making the annual tables of ${edition.year}`);
  const models = await makeAnnual(store, edition);
  for await (const { path, bytes } of annualFiles(models, edition, languages))
    await files.write(join(folder, path), bytes);
}

async function madeFrom(folder: string, { files }: Effects): Promise<string | undefined> {
  const path = join(folder, MADE_FROM);
  return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : undefined;
}
