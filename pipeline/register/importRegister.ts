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

/** Rows written at a time: 17 columns each, below the variables that SQLite and PostgreSQL take in one statement. */
const CHUNK = 500;

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
  const { entries, counts } = readRegisterFile(path);
  const recommending = new Map<string, Set<string>>();
  await store.db.transaction().execute(async (trx) => {
    let chunk = new Map<string, RecommendationRow>();
    const flush = async (): Promise<void> => {
      if (chunk.size > 0) await upsert({ db: trx }, [...chunk.values()]);
      chunk = new Map();
    };
    for await (const entry of entries) {
      const states = recommending.get(entry.ref) ?? new Set();
      recommending.set(entry.ref, states);
      for (const state of entry.recommending_states) states.add(state);
      chunk.set(entry.ref, rowOf(entry, [...states].sort(), source, loadedAt));
      if (chunk.size >= CHUNK) await flush();
      if (counts.rows % CHUNK === 0) log.progress('Importing the register', counts.rows, Number.POSITIVE_INFINITY);
    }
    await flush();
  });
  return { ...counts, recommendations: recommending.size };
}

function rowOf(entry: RegisterEntry, states: string[], source: string, loadedAt: string): RecommendationRow {
  return {
    ...entry,
    recommending_states: JSON.stringify(states),
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
