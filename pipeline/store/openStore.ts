/** Opens the repository: brings its tables up to date with the migrations and with the codebook. */
import { type Dialect, Kysely } from 'kysely';
import { tables } from '../../codebook/tables.ts';
import { type Engine, libsqlDialect, postgresDialect } from './dialects.ts';
import { followCodebook } from './followCodebook.ts';
import { migrateStore } from './migrateStore.ts';
import type { Codebook, Schema } from './schema.ts';

export interface Store {
  db: Kysely<Schema>;
  engine: Engine;
  close(): Promise<void>;
}

/** A file on this machine, or the connection string of a PostgreSQL server. */
export type Where = { file: string } | { url: string };

/**
 * Opens the repository, creating it when it is not there.
 * @throws when the file or server cannot be reached or a migration fails; nothing of a failed migration stays
 */
export async function openStore(where: Where): Promise<Store> {
  return 'file' in where
    ? storeFrom(libsqlDialect(where.file), 'libsql')
    : storeFrom(postgresDialect(where.url), 'postgres');
}

/**
 * Opens the repository over a kysely dialect.
 * @param codebook whose tables the stored ones follow
 * @throws as openStore
 */
export async function storeFrom(dialect: Dialect, engine: Engine, codebook: Codebook = tables): Promise<Store> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrateStore(db, engine);
    await followCodebook(db, engine, codebook);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, engine, close: () => db.destroy() };
}
