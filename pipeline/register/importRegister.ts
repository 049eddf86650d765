/** Loads the recommendation register from an export. Importing the same file again changes nothing. */
import type { Log } from '../log.ts';
import type { Store } from '../store/openStore.ts';
import type { RecommendationRow } from '../store/schema.ts';
import { readRegisterFile } from './readRegisterFile.ts';
import type { RegisterEntry } from './registerRow.ts';

export interface Imported {
  /** Rows of the file; several rows may stand for one recommendation (one per recommending State). */
  rows: number;
  recommendations: number;
  /** Rows that are no UPR recommendation, or whose State cannot be told. */
  skipped: number;
}

/**
 * @param source name of the file, kept with each recommendation
 * @param loadedAt ISO date and time
 * @throws when the file cannot be read or is no register; nothing is kept then
 */
export async function importRegister(
  store: Store,
  path: string,
  source: string,
  loadedAt: string,
  log: Log,
): Promise<Imported> {
  const recommending = new Map<string, string>();
  const counts = await store.db.transaction().execute((trx) =>
    readRegisterFile(path, async (entries) => {
      const rows = new Map<string, RecommendationRow>();
      for (const entry of entries) {
        const states = statesOf(entry, recommending.get(entry.ref));
        recommending.set(entry.ref, states);
        rows.set(entry.ref, rowOf(entry, states, source, loadedAt));
      }
      if (rows.size > 0) await upsert({ db: trx }, [...rows.values()]);
      log.progress('Importing the register', recommending.size, Number.POSITIVE_INFINITY);
    }),
  );
  return { ...counts, recommendations: recommending.size };
}

/** Where a recommendation has a row for each recommending State, the States of its rows come together. JSON list, sorted. */
function statesOf({ recommending_states }: RegisterEntry, known: string | undefined): string {
  const before = known === undefined ? [] : (JSON.parse(known) as string[]);
  return JSON.stringify([...new Set([...before, ...recommending_states])].sort());
}

function rowOf(entry: RegisterEntry, states: string, source: string, loadedAt: string): RecommendationRow {
  return {
    ...entry,
    recommending_states: states,
    themes: JSON.stringify(entry.themes),
    affected_groups: JSON.stringify(entry.affected_groups),
    sdg_targets: JSON.stringify(entry.sdg_targets),
    source,
    loaded_at: loadedAt,
  };
}

async function upsert({ db }: Pick<Store, 'db'>, rows: RecommendationRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'ref') as (keyof RecommendationRow)[];
  await db
    .insertInto('recommendation')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('ref')
        .doUpdateSet((eb) => Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]))),
    )
    .execute();
}
