/**
 * Copies a repository from one store to another, table by table in one transaction, and compares both row by row afterwards: from its
 * file to a server, into a backup and back. The source stays as it is. One of the two is a file.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { insertMany } from './bulk.ts';
import type { Store } from './openStore.ts';
import { type AnySchema, byName, type Schema, type Stored } from './schema.ts';

/** Rows at a time. */
const PAGE = 1_000;

/** What is about the programs at work, not about the repository. */
const LEFT: ReadonlySet<string> = new Set(['lease', 'claim', 'kysely_migration', 'kysely_migration_lock']);

export interface MovedTable {
  table: string;
  rows: number;
  /** SHA-256 over all rows in the order of their keys. */
  digest: string;
}

interface Layout {
  table: keyof Schema;
  columns: string[];
  key: string[];
}

/**
 * @param report told of every table that is done
 * @throws when the target holds a repository already, or when the copy is not the same; nothing stays in the target then
 */
export async function moveStore(
  from: Store,
  to: Store,
  report: (done: MovedTable) => void = () => undefined,
): Promise<MovedTable[]> {
  const file = [from, to].find(({ engine }) => engine === 'libsql');
  if (file === undefined) throw new Error('one of the two stores must be a file.');
  const layouts = await layoutsOf(file);
  await refuseFilled(to, layouts);
  return to.db.transaction().execute(async (trx) => {
    const moved: MovedTable[] = [];
    for (const layout of layouts) {
      for await (const rows of pages(from, layout)) await insertMany(trx, layout.table, layout.columns, rows);
      const [first, second] = [await digestOf(from, layout), await digestOf({ db: trx }, layout)];
      if (first.digest !== second.digest) throw new Error(`the copy of the table ${layout.table} is not the same.`);
      moved.push(first);
      report(first);
    }
    return moved;
  });
}

/** Tables and their keys, as a file tells them; submissions first, since others name them. */
async function layoutsOf({ db }: Store): Promise<Layout[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !LEFT.has(name));
  const layouts: Layout[] = [];
  for (const { name, columns } of tables) {
    const { rows } = await sql<{
      name: string;
    }>`select name from pragma_table_info(${name}) where pk > 0 order by pk`.execute(db);
    layouts.push({
      table: name as keyof Schema,
      columns: columns.map((one) => one.name),
      key: rows.map((row) => row.name),
    });
  }
  return layouts.sort((a, b) => Number(b.table === 'submission') - Number(a.table === 'submission'));
}

async function refuseFilled({ db }: Store, layouts: readonly Layout[]): Promise<void> {
  for (const { table } of layouts) {
    const row = await byName(db).selectFrom(table).select(sql<number>`1`.as('one')).limit(1).executeTakeFirst();
    if (row !== undefined) throw new Error(`the target holds a repository already (table ${table}).`);
  }
}

/** Rows in the order of their keys, which is the same on every engine (dialects.ts, bytewiseText). */
async function* pages({ db }: Pick<Store, 'db'>, { table, columns, key }: Layout): AsyncGenerator<Stored[][]> {
  let after: Stored[] | undefined;
  for (;;) {
    let query = byName(db)
      .selectFrom(table)
      .select(columns as never)
      .limit(PAGE);
    for (const column of key) query = query.orderBy(column);
    if (after !== undefined) {
      const names = sql.join(key.map((column) => sql.ref(column)));
      const values = sql.join(after);
      query = query.where(sql<boolean>`(${names}) > (${values})`);
    }
    const rows = (await query.execute()) as unknown as AnySchema[string][];
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column] ?? null));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = key.map((column) => last[column] ?? null);
  }
}

/** What a repository holds, table by table, as its digests: two repositories with the same digests hold the same. */
export async function digestsOf(store: Store, tables: Store = store): Promise<MovedTable[]> {
  const digests: MovedTable[] = [];
  for (const layout of await layoutsOf(tables)) digests.push(await digestOf(store, layout));
  return digests;
}

async function digestOf(store: Pick<Store, 'db'>, layout: Layout): Promise<MovedTable> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of pages(store, layout)) {
    count += rows.length;
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  }
  return { table: layout.table, rows: count, digest: hash.digest('hex') };
}
