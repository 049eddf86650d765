/** All rows of a list table, page by page in the order of their keys: a repository may hold millions. */
import { type Kysely, sql } from 'kysely';
import { type AnySchema, byName, type ListRow, type Schema } from './schema.ts';

const PAGE = 2000;

/** Tables whose records carry their own id as record_id. */
type PagedTable = 'activities' | 'needs' | 'offers';

/** @param columns besides contributor_id and record_id, which are always there */
export async function* recordPages<C extends keyof ListRow<'activities'> & string>(
  db: Kysely<Schema>,
  table: PagedTable,
  columns: readonly C[],
): AsyncGenerator<Pick<ListRow<'activities'>, C | 'contributor_id' | 'record_id'>[]> {
  for (let after = ['', '']; ; ) {
    const page: AnySchema[string][] = await byName(db)
      .selectFrom(table as string)
      .select(['contributor_id', 'record_id', ...columns] as string[])
      .where(sql<boolean>`(contributor_id, record_id) > (${after[0]}, ${after[1]})`)
      .orderBy('contributor_id')
      .orderBy('record_id')
      .limit(PAGE)
      .execute();
    yield page as never;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = [String(last.contributor_id), String(last.record_id)];
  }
}
