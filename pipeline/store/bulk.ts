/** Many rows at a time, within the limits that the engines set to one statement. */
import { type CompiledQuery, type RawBuilder, sql, type Transaction } from 'kysely';
import { byName, type Schema, type Stored } from './schema.ts';

/** Parameters in one insert: well below SQLite's 32,766 and PostgreSQL's 65,535; larger ones were no faster. */
const PARAMETERS = 2000;

/** What an insert does with a row whose key is held already. */
export interface OnHeld {
  key: readonly string[];
  /** The columns that take the new values. */
  replace: readonly string[];
}

/**
 * Inserts rows.
 * @param columns names in the order of the values in each row
 * @param onHeld absent: a row that is held already is an error
 */
export async function insertMany(
  trx: Transaction<Schema>,
  table: keyof Schema,
  columns: readonly string[],
  rows: readonly (readonly Stored[])[],
  onHeld?: OnHeld,
): Promise<void> {
  const size = Math.max(1, Math.floor(PARAMETERS / columns.length));
  let compiled: { rows: number; query: CompiledQuery } | undefined;
  for (const chunk of chunks(rows, size)) {
    // The text depends on the number of rows only, so it is made once and not once a chunk.
    if (compiled?.rows !== chunk.length) {
      compiled = { rows: chunk.length, query: insertOf(trx, table, columns, chunk.length, onHeld) };
    }
    await trx.executeQuery({ ...compiled.query, parameters: chunk.flat().map(withoutNul) });
  }
}

function insertOf(
  trx: Transaction<Schema>,
  table: keyof Schema,
  columns: readonly string[],
  count: number,
  onHeld: OnHeld | undefined,
): CompiledQuery {
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  const insert = byName(trx)
    .insertInto(table)
    .values(Array.from({ length: count }, () => row));
  if (onHeld === undefined) return insert.compile();
  return insert
    .onConflict((held) =>
      held
        .columns([...onHeld.key])
        .doUpdateSet((eb) =>
          Object.fromEntries(onHeld.replace.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.x')])),
        ),
    )
    .compile();
}

/** PostgreSQL takes no NUL in a text. */
function withoutNul(value: Stored): Stored {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
}

/** Cuts a list into pieces of at most `size`. */
export function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** "(a, b) in (values (…), (…))": rows by composite key through the index, on every engine. */
export function inKeys(
  columns: readonly [string, string],
  keys: readonly (readonly [string, string])[],
): RawBuilder<boolean> {
  const values = sql.join(keys.map(([first, second]) => sql`(${first}, ${second})`));
  return sql<boolean>`(${sql.ref(columns[0])}, ${sql.ref(columns[1])}) in (values ${values})`;
}

/** Compares two texts by their UTF-8 bytes, as the stored keys are ordered. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return Buffer.compare(first, second);
}
