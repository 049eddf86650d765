import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { writeAnnualEdition } from '../annual/writeAnnualEditions.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface TablesOptions extends DataOptions {
  year: number;
  out: string;
  language: Language | 'all';
}

/** Writes the annual tables of one year. @returns exit code */
export async function tables(options: TablesOptions): Promise<number> {
  return withStore(options, async (store, effects) => {
    const { year, out, language } = options;
    const last = await store.db
      .selectFrom('run')
      .select('run_id')
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const edition = { year, today: effects.now().toISOString().slice(0, 10), run: last?.run_id ?? '–' };
    await writeAnnualEdition(out, store, effects, edition, language === 'all' ? LANGUAGES : [language]);
    print(`Annual tables of ${year}: ${out}`);
    return 0;
  });
}
