/** Where activities take place and who provides them: what double reports are sought by, without holding all activities in memory. */
import { type Kysely, type Migration, sql } from 'kysely';
import type { Organisation } from '../../../codebook/columns.ts';
import { chunks } from '../bulk.ts';
import { bytewiseText, type Engine } from '../dialects.ts';
import { placesOf } from '../places.ts';
import type { AnySchema } from '../schema.ts';

/** Migration 0007, second part. */
export function places(engine: Engine): Migration {
  return {
    async up(db) {
      const text = bytewiseText(engine);
      await db.schema
        .createTable('activity_place')
        .addPrimaryKeyConstraint('activity_place_key', ['contributor_id', 'record_id', 'place'] as never)
        .addColumn('contributor_id', text, (made) => made.notNull())
        .addColumn('record_id', text, (made) => made.notNull())
        .addColumn('place', text, (made) => made.notNull())
        .execute();
      await db.schema.createIndex('activity_place_by_place').on('activity_place').column('place').execute();
      await fill(db as Kysely<AnySchema>);
    },
  };
}

const PAGE = 500;

/** Activities held already; a new repository has no such table yet. */
async function fill(db: Kysely<AnySchema>): Promise<void> {
  if (!(await db.introspection.getTables()).some(({ name }) => name === 'activities')) return;
  for (let after = ['', '']; ; ) {
    const { rows } = await sql<Record<string, string | null>>`
      select contributor_id, record_id, state_concerned, provider_orgs from activities
      where (contributor_id, record_id) > (${after[0]}, ${after[1]})
      order by contributor_id, record_id limit ${PAGE}`.execute(db);
    const found = rows.flatMap(({ contributor_id, record_id, state_concerned, provider_orgs }) =>
      placesOf({
        state_concerned: JSON.parse(state_concerned ?? '[]') as string[],
        provider_orgs: JSON.parse(provider_orgs ?? '[]') as Organisation[],
      }).map((place) => ({ contributor_id: contributor_id ?? '', record_id: record_id ?? '', place })),
    );
    for (const some of chunks(found, PAGE))
      await db
        .insertInto('activity_place')
        .values([...some])
        .execute();
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.contributor_id ?? '', last.record_id ?? ''];
  }
}
