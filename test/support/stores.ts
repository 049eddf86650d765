/** The engines that the repository's tests run on: libsql, PGlite in memory, and a PostgreSQL server when one answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { tables } from '../../codebook/tables.ts';
import { dialectOnPool, libsqlDialect, NUMBER_TYPES, postgresDialect } from '../../pipeline/store/dialects.ts';
import { type Store, storeFrom, type Where } from '../../pipeline/store/openStore.ts';
import { byName, type Codebook, type Stored } from '../../pipeline/store/schema.ts';

/** One repository, empty at first, that several stores can be opened on. */
export interface Place {
  open(codebook?: Codebook): Promise<Store>;
  /** How another process opens it; undefined where none can. */
  where: Where | undefined;
  drop(): Promise<void>;
}

export interface TestEngine {
  name: string;
  /** Connections of their own see each other only through the engine. */
  separateConnections: boolean;
  place(): Promise<Place>;
}

/** The store of a test: opened before, dropped after. */
export async function withStore<T>(engine: TestEngine, use: (store: Store, place: Place) => Promise<T>): Promise<T> {
  const place = await engine.place();
  const store = await place.open();
  try {
    return await use(store, place);
  } finally {
    await store.close();
    await place.drop();
  }
}

const libsql: TestEngine = {
  name: 'libsql',
  separateConnections: true,
  async place() {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const file = join(folder, 'repository.db');
    return {
      where: { file },
      open: (codebook = tables) => storeFrom(libsqlDialect(file), 'libsql', codebook),
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

function postgres(url: string): TestEngine {
  return {
    name: 'postgres',
    separateConnections: true,
    async place() {
      const schema = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
      await run(url, `create schema ${schema}`);
      const own = new URL(url);
      own.searchParams.set('options', `-c search_path=${schema}`);
      return {
        where: { url: own.href },
        open: (codebook = tables) => storeFrom(postgresDialect(own.href), 'postgres', codebook),
        drop: () => run(url, `drop schema ${schema} cascade`),
      };
    },
  };
}

/** A busy server may take its time; one that is not there is not waited for. */
async function run(url: string, statement: string, patience = 60_000): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** One instance a test file, because starting it takes seconds; one schema a place. */
function pglite(): TestEngine {
  const started: Promise<{ database: PGlite; pool: () => PostgresPool }>[] = [];
  const places: string[] = [];
  return {
    name: 'pglite',
    separateConnections: false,
    async place() {
      started[0] ??= startPglite();
      const { database, pool } = await started[0];
      const schema = `place_${places.push('')}`;
      await database.exec(`create schema ${schema}; set search_path to ${schema}`);
      return {
        where: undefined,
        open: (codebook = tables) => storeFrom(dialectOnPool(pool), 'pglite', codebook),
        drop: async () => void (await database.exec(`drop schema ${schema} cascade`)),
      };
    },
  };
}

async function startPglite(): Promise<{ database: PGlite; pool: () => PostgresPool }> {
  const database = await PGlite.create({ parsers: Object.fromEntries(NUMBER_TYPES.map((oid) => [oid, Number])) });
  return { database, pool: onePool(database) };
}

/** PGlite as a pool of one connection: whoever asks waits for the one before. */
function onePool(database: PGlite): () => PostgresPool {
  const queue = { last: Promise.resolve() };
  async function connect(): Promise<PostgresPoolClient> {
    const before = queue.last;
    let release = (): void => undefined;
    queue.last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    const query = async (text: string, parameters: unknown[]) => {
      const { rows, affectedRows } = await database.query(text, parameters);
      const command = text.slice(0, text.indexOf(' ')).toUpperCase();
      return { command, rowCount: affectedRows ?? rows.length, rows };
    };
    return { query, release } as unknown as PostgresPoolClient;
  }
  return () => ({ connect, end: async () => undefined });
}

async function answeringServer(): Promise<string | undefined> {
  const given = process.env.TEST_POSTGRES_URL;
  const url = given ?? 'postgres://root@127.0.0.1:5432/test';
  try {
    await run(url, 'select 1', 5_000);
    return url;
  } catch (error) {
    if (given !== undefined) throw error;
    return undefined;
  }
}

const server = await answeringServer();

const answering: readonly TestEngine[] = [libsql, pglite(), ...(server === undefined ? [] : [postgres(server)])];

/**
 * For describe.each. Says which engines run, so that a green run without a server is not taken for more than it is. TEST_ENGINES names
 * fewer: mutation testing runs each test hundreds of times.
 */
export const engines = answering.filter(({ name }) => process.env.TEST_ENGINES?.split(',').includes(name) ?? true);

console.info(`Repository tests run on ${engines.map(({ name }) => name).join(', ')}.`);

/** Tables whose content depends on what was stated, not on when it was taken in. */
export const statedTables = [
  'submission',
  'submitter',
  'consent',
  'activities',
  'needs',
  'offers',
  'contributions',
  'recommendation_links',
  'record_statement',
  'waiting_row',
  'finding',
] as const;

/** All rows of the stated tables, in an order that is the same on every engine. */
export async function dump({ db }: Store): Promise<Record<string, Record<string, Stored>[]>> {
  const all: Record<string, Record<string, Stored>[]> = {};
  for (const table of statedTables) {
    const rows = await byName(db).selectFrom(table).selectAll().execute();
    all[table] = rows.map(sortedColumns).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return all;
}

function sortedColumns(row: Record<string, Stored>): Record<string, Stored> {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
