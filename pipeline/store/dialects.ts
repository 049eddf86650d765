/** Everything in which the engines differ. The rest of the store has one DDL and one set of queries. */
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

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 30_000;

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
    createDriver: () => new ImmediateDriver({ database: async () => openLibsql(file) }),
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

/** A transaction that reads first and writes later would fail with SQLITE_BUSY when another writer came between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function openLibsql(file: string): SqliteDatabase {
  const database = new Libsql(file);
  for (const pragma of [`busy_timeout = ${BUSY_TIMEOUT}`, 'journal_mode = WAL', 'synchronous = FULL']) {
    database.pragma(pragma);
  }
  database.pragma('foreign_keys = ON');
  return keepPrepared(database);
}

/** Preparing costs more than running for the wide inserts of a submission, so statements are kept. */
function keepPrepared(database: Libsql.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const held = prepared.get(text);
      if (held !== undefined) return held;
      const statement = database.prepare(text) as unknown as SqliteStatement;
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      if (/^(insert|select|update|delete) /.test(text)) prepared.set(text, statement);
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
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PostgresDriver({ pool: async () => open() }),
    createIntrospector: (db) => new CurrentSchemaIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
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
