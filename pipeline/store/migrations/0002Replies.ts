/** Replies owed and made; and precedence by submission date, day of arrival, round of replies, hash. */
import { type Migration, sql } from 'kysely';
import { bytewiseText, type Engine } from '../dialects.ts';

/** Columns of `reply`; those with "?" may be null. */
const COLUMNS = [
  'submission_id',
  'received_on',
  'kind',
  'file_name',
  'run_id',
  'folder?',
  'made_on?',
  'language?',
  'outcome?',
] as const;

/** Migration 0002. */
export function replies(engine: Engine): Migration {
  return {
    async up(db) {
      let table = db.schema
        .createTable('reply')
        .addPrimaryKeyConstraint('reply_key', ['submission_id', 'received_on'] as never);
      for (const name of COLUMNS) {
        const column = name.replace('?', '');
        table = table.addColumn(column, bytewiseText(engine), (made) =>
          name.endsWith('?') ? made : made.notNull(),
        ) as typeof table;
      }
      await table.execute();
      await sql`update submission set precedence =
        coalesce(submission_date, '') || '|' || substr(received_at, 1, 10) || '|0000|' || submission_id`.execute(db);
      await sql`update record_statement set precedence = (select s.precedence from submission s
        where s.submission_id = record_statement.submission_id)`.execute(db);
    },
  };
}
