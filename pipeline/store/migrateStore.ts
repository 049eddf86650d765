/** Brings the tables of the repository up to date, one program at a time. */
import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Engine } from './dialects.ts';
import { migrationsFor } from './migrations/migrations.ts';
import { type AnySchema, byName, type Schema } from './schema.ts';

/** @throws when a migration fails; nothing of it stays then */
export async function migrateStore(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const migrations = Object.entries(migrationsFor(engine)).map(([name, one]) => [name, inTurn(name, one)]);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(migrations) } });
  for (;;) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (!(error instanceof Overtaken)) throw error;
  }
}

/** Another program made the same migration meanwhile; what is left is asked for anew. */
class Overtaken extends Error {}

function inTurn(name: string, { up }: Migration): Migration {
  return {
    async up(db) {
      const trx = db as Kysely<AnySchema>;
      await holdLayout(trx);
      const done = await trx.selectFrom('kysely_migration').select('name').where('name', '=', name).execute();
      if (done.length > 0) throw new Overtaken(name);
      await up(db);
    },
  };
}

/**
 * Holds the layout of the tables until the transaction ends: a row lock, which every engine has. Two programs that open the
 * repository at once take turns.
 */
export async function holdLayout(trx: Kysely<AnySchema> | Kysely<Schema>): Promise<void> {
  await byName(trx as Kysely<Schema>)
    .updateTable('kysely_migration_lock')
    .set((eb) => ({ is_locked: eb.ref('is_locked') }))
    .execute();
}
