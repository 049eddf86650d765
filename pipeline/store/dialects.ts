/** Everything in which the engines differ. The rest of the store has one DDL and one set of queries. */
import { setTimeout } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresDriver,
  type PostgresPool,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
  type TableMetadata,
} from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

export type Engine = 'libsql' | 'postgres' | 'pglite';

/** Object identifiers of PostgreSQL's int8 and numeric, which its clients hand over as text. */
export const NUMBER_TYPES: readonly number[] = [20, 1700];

/**
 * How often a statement is tried again while another connection writes, with a pause of PAUSE milliseconds: a minute in
 * all. SQLite's own busy_timeout is left at 0: it would stop the whole program, and with it a writer in the same program.
 */
const MOST_TRIES = 3000;
const PAUSE = 20;

/** Statements that are kept prepared; enough for all fixed queries of a run. */
const MOST_PREPARED = 200;

/** Text that compares and sorts by its bytes, whatever the server's collation. SQLite's text does so by itself. */
export function bytewiseText(engine: Engine): RawBuilder<unknown> {
  return engine === 'libsql' ? sql`text` : sql`text collate "C"`;
}

/**
 * SQLite in one file. Write-ahead log and full synchronisation: a committed transaction survives a crash
 * (docs/decisions/0005-store-layout.md).
 */
export function libsqlDialect(file: string): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new PatientDriver({ database: () => patiently(() => openLibsql(file)) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite undoes DDL with its transaction; kysely does not count on it. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Waits while another connection writes. A transaction takes the right to write at once: one that reads first and writes
 * later fails when another writer came between.
 */
class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: <R>(query: CompiledQuery) => patiently(() => connection.executeQuery<R>(query)),
      streamQuery: <R>(query: CompiledQuery, size: number) => connection.streamQuery<R>(query, size),
    };
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite undoes the transaction itself; that there is none left must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!/no transaction is active/.test(String(error))) throw error;
    });
  }
}

/** Tries again, with pauses in which the rest of the program goes on. */
async function patiently<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || tries >= MOST_TRIES) throw error;
      await setTimeout(PAUSE);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function openLibsql(file: string): SqliteDatabase {
  const database = new Libsql(file);
  for (const pragma of ['busy_timeout = 0', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    database.pragma(pragma);
  }
  return keepPrepared(database);
}

/**
 * Preparing costs more than running for the wide inserts of a submission, so statements are kept. It is needed for waiting
 * too: a statement that met a busy database counts as running until it is run again, and no commit succeeds before.
 */
function keepPrepared(database: Libsql.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const held = prepared.get(text);
      if (held !== undefined) return held;
      const statement = database.prepare(text) as unknown as SqliteStatement;
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      prepared.set(text, statement);
      return statement;
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
}

/** A PostgreSQL server, or one that speaks its protocol. */
export function postgresDialect(url: string): Dialect {
  const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) };
  return dialectOnPool(() => new pg.Pool({ connectionString: url, types: types as pg.CustomTypesConfig }));
}

function parserOf(oid: number, format: 'text' | 'binary' = 'text'): unknown {
  return NUMBER_TYPES.includes(oid) ? Number : pg.types.getTypeParser(oid, format as 'text');
}

/**
 * PostgreSQL's language over any pool of connections.
 * @param open called once, with the first query
 */
export function dialectOnPool(open: () => PostgresPool): Dialect {
  return {
    createAdapter: () => new LocklessPostgresAdapter(),
    createDriver: () => new PostgresDriver({ pool: async () => open() }),
    createIntrospector: (db) => new CurrentSchemaIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** kysely's own takes an advisory lock, which not every engine has; who migrates holds a row instead (migrateStore.ts). */
class LocklessPostgresAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}

  override async releaseMigrationLock(): Promise<void> {}
}

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
  is_nullable: string;
  table_schema: string;
}

/** Sees the current schema only: kysely's own sees all, and takes a neighbour's tables for ours. */
class CurrentSchemaIntrospector implements DatabaseIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async getSchemas(): Promise<{ name: string }[]> {
    return (await sql<{ name: string }>`select current_schema() as name`.execute(this.#db)).rows;
  }

  async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<ColumnRow>`
      select table_name, column_name, data_type, is_nullable, table_schema from information_schema.columns
      where table_schema = current_schema() order by table_name, ordinal_position`.execute(this.#db);
    const names = [...new Set(rows.map((row) => row.table_name))];
    return names.map((name) => tableOfRows(name, rows));
  }

  async getMetadata(): Promise<{ tables: TableMetadata[] }> {
    return { tables: await this.getTables() };
  }
}

function tableOfRows(name: string, rows: readonly ColumnRow[]): TableMetadata {
  const own = rows.filter((row) => row.table_name === name);
  const columns = own.map(({ column_name, data_type, is_nullable }) => ({
    name: column_name,
    dataType: data_type,
    isNullable: is_nullable === 'YES',
    isAutoIncrementing: false,
    hasDefaultValue: false,
  }));
  return { name, isView: false, ...(own[0] && { schema: own[0].table_schema }), columns };
}
