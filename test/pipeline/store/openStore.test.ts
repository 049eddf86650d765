import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { listTableKeys, tables } from '../../../codebook/tables.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { openStore } from '../../../pipeline/store/openStore.ts';
import { byName, type Codebook, idColumn } from '../../../pipeline/store/schema.ts';
import { dump, engines, withStore } from '../../support/stores.ts';
import { activity, taken } from './submissions.ts';

/** The codebook of some later version, with one column of each stored type and one table more. */
const later: Codebook = {
  ...tables,
  activities: {
    ...tables.activities,
    columns: {
      ...tables.activities.columns,
      venue: { type: 'text', maxLength: 200, requirement: 'optional', since: '1.1' },
      participants: { type: 'integer', min: 0, max: 1e6, requirement: 'optional', since: '1.1' },
      share: { type: 'decimal', min: 0, max: 1, requirement: 'optional', since: '1.1' },
    },
  },
  pledges: {
    layout: 'list',
    key: ['pledge_id'],
    states: [],
    sheet: 'optional',
    columns: { pledge_id: { type: 'id', maxLength: 60, requirement: 'required', since: '1.1' } },
  },
};

describe.each(engines)('the repository on $name', (engine) => {
  test('its tables have the columns of the codebook under their keys', () =>
    withStore(engine, async ({ db }) => {
      const held = new Map(
        (await db.introspection.getTables()).map(({ name, columns }) => [name, columns.map((one) => one.name)]),
      );
      for (const [name, { columns }] of Object.entries(tables))
        expect(held.get(name)).toEqual(expect.arrayContaining(Object.keys(columns)));
      expect(held.get('activities')?.slice(0, 2)).toEqual(['contributor_id', 'record_id']);
    }));

  test('opening it again changes nothing', () =>
    withStore(engine, async (store, place) => {
      await consolidate(store, taken({ name: 'one', activities: [activity({ activity_id: 'A1' })] }));
      const before = await dump(store);
      const again = await place.open();
      expect(await dump(again)).toEqual(before);
      await again.close();
    }));

  test('a column and a table that the codebook gains are added, and what is held stays', () =>
    withStore(engine, async (store, place) => {
      await consolidate(store, taken({ name: 'one', activities: [activity({ activity_id: 'A1' })] }));
      const grown = await place.open(later);
      const [row] = await byName(grown.db).selectFrom('activities').selectAll().execute();
      expect(row).toMatchObject({ record_id: 'A1', venue: null, participants: null, share: null });
      await byName(grown.db)
        .updateTable('activities')
        .set({ venue: 'Ljubljana', participants: 12, share: 0.5 })
        .execute();
      const [filled] = await byName(grown.db)
        .selectFrom('activities')
        .select(['venue', 'participants', 'share'])
        .execute();
      expect(filled).toEqual({ venue: 'Ljubljana', participants: 12, share: 0.5 });
      expect(
        await byName(grown.db).selectFrom('pledges').select(['record_id', 'pledge_id', 'version']).execute(),
      ).toEqual([]);
      await grown.close();
      // The earlier codebook still opens it: nothing is taken away.
      const earlier = await place.open();
      expect((await byName(earlier.db).selectFrom('activities').selectAll().execute())[0]).toMatchObject({
        venue: 'Ljubljana',
      });
      await earlier.close();
    }));

  test.runIf(engine.separateConnections)('several programs may open it at once', async () => {
    const place = await engine.place();
    const stores = await Promise.all(Array.from({ length: 4 }, () => place.open(later)));
    for (const { db } of stores) expect(await byName(db).selectFrom('pledges').selectAll().execute()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
    await place.drop();
  });
});

test('the codebook has no column with the name of a stored one', () => {
  const own = [
    'contributor_id',
    'version',
    'content_hash',
    'submission_id',
    'sheet',
    'sheet_row',
    'first_submission_id',
    'last_submission_id',
  ];
  for (const table of listTableKeys) {
    const names = Object.keys(tables[table].columns);
    expect(names).not.toContain(idColumn(table));
    expect(names).not.toContain('reporting_year');
    for (const name of own) expect(names).not.toContain(name);
  }
  for (const name of ['submission_id', 'contributor_id'])
    expect(Object.keys(tables.submitter.columns)).not.toContain(name);
});

describe('libsql', () => {
  test('a committed transaction is on the disk: write-ahead log, full synchronisation', async () => {
    const [libsql] = engines;
    await withStore(libsql as (typeof engines)[number], async ({ db }) => {
      const pragma = async (name: string): Promise<unknown> =>
        Object.values(
          (await sql<Record<string, unknown>>`select * from ${sql.raw(`pragma_${name}`)}`.execute(db)).rows[0] ?? {},
        )[0];
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('foreign_keys')).toBe(1);
    });
  });

  test('a folder that is not there is an error', async () => {
    await expect(openStore({ file: '/nowhere/at/all/repository.db' })).rejects.toThrow();
  });

  test('a server that does not answer is an error', async () => {
    await expect(openStore({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow();
  });
});
