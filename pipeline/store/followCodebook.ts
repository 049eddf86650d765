/** The stored tables follow the codebook: a table or column it gains is added when the repository is opened. */
import type { Kysely } from 'kysely';
import type { Table } from '../../codebook/tables.ts';
import { bytewiseText, type Engine } from './dialects.ts';
import { holdLayout } from './migrateStore.ts';
import { type AnySchema, byName, type Codebook, idColumnOf, type Schema, sqlType } from './schema.ts';

type Bookkeeping = Readonly<Record<string, 'text' | 'integer'>>;

const submitterColumns: Bookkeeping = { submission_id: 'text', contributor_id: 'text' };

/** Columns of every list table beside the codebook's and the record's own id (schema.ts, Origin). */
const originColumns: Bookkeeping = {
  contributor_id: 'text',
  version: 'integer',
  content_hash: 'text',
  submission_id: 'text',
  sheet: 'text',
  sheet_row: 'integer',
  reporting_year: 'integer',
  first_submission_id: 'text',
  last_submission_id: 'text',
};

/** Further indexes, on columns the gate looks up. */
const indexes = [
  ['consent', 'state'],
  ['recommendation_links', 'record_id'],
] as const;

/**
 * Adds the tables and columns that the codebook has and the store lacks. Columns the codebook no longer has stay: they hold
 * what was stated under an earlier codebook.
 */
export async function followCodebook(db: Kysely<Schema>, engine: Engine, codebook: Codebook): Promise<void> {
  if ((await missingParts(byName(db), codebook)).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await holdLayout(trx);
    const locked = byName(trx);
    for (const part of await missingParts(locked, codebook)) await addPart(locked, engine, part);
  });
}

interface MissingPart {
  name: string;
  table: Table;
  /** Columns to add; undefined when the whole table is missing. */
  columns: string[] | undefined;
}

async function missingParts(db: Kysely<AnySchema>, codebook: Codebook): Promise<MissingPart[]> {
  const held = new Map(
    (await db.introspection.getTables()).map(({ name, columns }) => [name, new Set(columns.map((one) => one.name))]),
  );
  return Object.entries(codebook).flatMap(([name, table]): MissingPart[] => {
    const names = held.get(name);
    if (names === undefined) return [{ name, table, columns: undefined }];
    const columns = Object.keys(table.columns).filter((column) => !names.has(column));
    return columns.length === 0 ? [] : [{ name, table, columns }];
  });
}

async function addPart(db: Kysely<AnySchema>, engine: Engine, { name, table, columns }: MissingPart): Promise<void> {
  if (columns === undefined) {
    await createTable(db, engine, name, table);
    return;
  }
  for (const key of columns) {
    const column = table.columns[key];
    if (column === undefined) continue;
    const type = sqlType(column);
    await db.schema
      .alterTable(name)
      .addColumn(key, type === 'text' ? bytewiseText(engine) : type)
      .execute();
  }
}

async function createTable(db: Kysely<AnySchema>, engine: Engine, name: string, table: Table): Promise<void> {
  const text = bytewiseText(engine);
  const isList = table.layout === 'list';
  const own: Bookkeeping = isList ? { [idColumnOf(table)]: 'text', ...originColumns } : submitterColumns;
  const key = isList ? ['contributor_id', idColumnOf(table)] : ['submission_id'];
  let made = db.schema.createTable(name).addPrimaryKeyConstraint(`${name}_key`, key as never);
  for (const [column, type] of inReadingOrder(own, key)) {
    made = made.addColumn(column, type === 'text' ? text : type, (one) => one.notNull()) as typeof made;
  }
  for (const [column, type] of Object.entries(table.columns)) {
    made = made.addColumn(column, sqlType(type) === 'text' ? text : sqlType(type)) as typeof made;
  }
  await made.execute();
  await addIndexes(db, name);
}

/** The key first, so that a person who opens the table sees whose record it is. */
function inReadingOrder(own: Bookkeeping, key: readonly string[]): [string, 'text' | 'integer'][] {
  return Object.entries(own).sort(([a], [b]) => rank(a, key) - rank(b, key));
}

function rank(column: string, key: readonly string[]): number {
  return key.includes(column) ? key.indexOf(column) : key.length;
}

async function addIndexes(db: Kysely<AnySchema>, name: string): Promise<void> {
  for (const [table, column] of indexes) {
    if (table !== name) continue;
    const index = db.schema.createIndex(`${table}_by_${column}`).on(table);
    await index.columns(['contributor_id', column]).execute();
  }
}
