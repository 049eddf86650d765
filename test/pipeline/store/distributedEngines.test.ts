/**
 * What engines that spread a table over machines ask for (Citus, YugabyteDB, CockroachDB): keys that say which row is meant, each
 * unique key with the column that the rows are spread by, no stored columns that are generated, no advisory locks.
 */
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';
import { engines, withStore } from '../../support/stores.ts';

const EXAMPLE = new URL('../../../examples/inbox/fiji-ministry-2026.xlsx', import.meta.url);

/** kysely's own book of migrations; two rows, on one machine. */
const OWN = ['kysely_migration', 'kysely_migration_lock'];

interface Key {
  table: string;
  primary: boolean;
  columns: string[];
}

async function tablesOf({ db }: Store): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: false });
  return tables.map(({ name }) => name).filter((name) => !OWN.includes(name));
}

async function keysOf({ db }: Store): Promise<Key[]> {
  const { rows } = await sql<{ table: string; primary: boolean; columns: string }>`
    select t.relname as table, i.indisprimary as primary,
      (select string_agg(a.attname, ' ' order by k.at) from unnest(i.indkey) with ordinality k(number, at)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) as columns
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = current_schema() and i.indisunique order by 1, 2 desc`.execute(db);
  return rows
    .filter(({ table }) => !OWN.includes(table))
    .map(({ table, primary, columns }) => ({ table, primary, columns: columns.split(' ') }));
}

/** Columns that the engine itself fills: generated ones, identities, numbers of sequences. */
async function filledByTheEngine({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = current_schema() and table_name not like 'kysely%'
      and (is_generated <> 'NEVER' or is_identity <> 'NO' or column_default is not null)
    union all
    select sequence_name from information_schema.sequences where sequence_schema = current_schema()`.execute(db);
  return rows.map(({ place }) => place);
}

describe.each(engines.filter(({ name }) => name !== 'libsql'))('the tables on $name', (engine) => {
  test('each has a primary key of what its rows are about, and every unique key begins with the same column', () =>
    withStore(engine, async (store) => {
      const keys = await keysOf(store);
      const tables = await tablesOf(store);
      expect(keys.filter(({ primary }) => primary).map(({ table }) => table)).toEqual([...tables].sort());
      for (const { table, columns } of keys) {
        const spreadBy = keys.find((one) => one.primary && one.table === table)?.columns[0] ?? '';
        expect(columns, table).toContain(spreadBy);
        expect(columns, table).not.toContain('id');
      }
      expect(await filledByTheEngine(store)).toEqual([]);
    }));

  test('a column that the engine fills, and a key without the first column, would be seen', () =>
    withStore(engine, async (store) => {
      await sql`create table broken (id serial primary key, twice integer generated always as (1 + 1) stored)`.execute(
        store.db,
      );
      expect(await filledByTheEngine(store)).toEqual(
        expect.arrayContaining(['broken.id', 'broken.twice', 'broken_id_seq']),
      );
      expect(await keysOf(store)).toContainEqual({ table: 'broken', primary: true, columns: ['id'] });
    }));

  test('a night takes no advisory lock and makes nothing that only this engine has', () =>
    withFolder(async (data) => {
      const asked = [vi.spyOn(pg.Client.prototype, 'query'), vi.spyOn(PGlite.prototype, 'query')];
      try {
        await withStore(engine, async (store) => {
          lay(data, 'fiji.xlsx', readFileSync(EXAMPLE));
          const { counts } = await nightly(data, store, testEffects('2026-11-24'), WITHOUT_OUTPUTS);
          expect(counts.taken).toBe(1);
        });
        const texts = asked.flatMap(({ mock }) => mock.calls.map(([first]) => textOf(first)));
        expect(texts.some((text) => text.includes('insert into "record_statement"'))).toBe(true);
        expect(texts.filter((text) => /advisory|nextval|\blisten\b|\bnotify\b|create trigger/i.test(text))).toEqual([]);
      } finally {
        for (const spy of asked) spy.mockRestore();
      }
    }));
});

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown } | undefined)?.text ?? '');
}
