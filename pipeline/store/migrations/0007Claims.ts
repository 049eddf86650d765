/** Work of a night that several machines share (docs/decisions/0048-work-that-is-shared.md); the table of 0005 was never used. */
import type { Migration } from 'kysely';
import { bytewiseText, type Engine } from '../dialects.ts';

const COLUMNS = {
  run_id: 'text',
  kind: 'text',
  subject: 'text',
  position: 'integer',
  build: 'text',
  asked: 'text',
  holder: 'text?',
  until: 'text?',
  answer: 'text?',
} as const;

/** Migration 0007. */
export function claims(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema.dropTable('claim').execute();
      let table = db.schema
        .createTable('claim')
        .addPrimaryKeyConstraint('claim_key', ['run_id', 'kind', 'subject'] as never);
      for (const [column, type] of Object.entries(COLUMNS)) {
        table = table.addColumn(column, type === 'integer' ? type : bytewiseText(engine), (made) =>
          type.endsWith('?') ? made : made.notNull(),
        ) as typeof table;
      }
      await table.execute();
      await db.schema.createIndex('claim_by_position').on('claim').column('position').execute();
    },
  };
}
