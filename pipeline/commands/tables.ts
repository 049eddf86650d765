import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { type Comparison, compareEdition, writeEdition } from '../annual/makeEdition.ts';
import type { Store } from '../store/openStore.ts';
import { afterDay } from '../store/replay.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface TablesOptions extends DataOptions {
  year?: number;
  asOf?: string;
  out?: string;
  verify?: string;
  language: Language | 'all';
}

/** Writes the annual tables of one year, or makes an edition again and compares. @returns exit code */
export async function tables(options: TablesOptions): Promise<number> {
  const { verify, year, out } = options;
  if (verify !== undefined) return verifyTables(verify, options);
  if (year === undefined || out === undefined) throw new Error('--year and --out are needed, or --verify alone.');
  return withStore(options, async (store, effects) => {
    const now = effects.now().toISOString().slice(0, 10);
    const today = options.asOf ?? now;
    if (today > now) throw new Error(`--as-of ${today} is a day to come.`);
    const edition = { year, today, run: await lastRun(store, today) };
    const languages = options.language === 'all' ? LANGUAGES : [options.language];
    await writeEdition(out, store, effects, { edition, languages, now });
    print(`Annual tables of ${year} as at ${today}: ${out}`);
    return 0;
  });
}

/** The run that had last begun on the day, so that a later run changes nothing in a replay. */
async function lastRun({ db }: Store, day: string): Promise<string> {
  const last = await db
    .selectFrom('run')
    .select('run_id')
    .where('started_at', '<', afterDay(day))
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.run_id ?? '–';
}

async function verifyTables(folder: string, options: DataOptions): Promise<number> {
  return withStore(options, async (store, { files, now }) => {
    const compared = await compareEdition(folder, store, files, now().toISOString().slice(0, 10));
    for (const line of linesOf(compared, folder)) print(line);
    return compared.altered.length + compared.different.length === 0 ? 0 : 1;
  });
}

function linesOf({ manifest, altered, different, inputs }: Comparison, folder: string): string[] {
  const { outputs, edition } = manifest;
  const same = outputs.length - different.length;
  return [
    `${folder}: ${edition.year} as at ${edition.today}, ${outputs.length} files`,
    altered.length === 0
      ? 'The files are those of the manifest.'
      : `Changed since they were made: ${altered.join(', ')}`,
    different.length === 0
      ? 'Made again, all files are the same.'
      : `Made again, ${same} files are the same and these are not: ${different.join(', ')}`,
    ...(inputs.length === 0 ? [] : [`Inputs that changed since: ${inputs.join(', ')}`]),
  ];
}
