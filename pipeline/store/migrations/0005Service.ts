/** Tables of the service: what arrived and from where, what goes out by mail, which worker has which workbook. */
import type { Migration } from 'kysely';
import { bytewiseText, type Engine } from '../dialects.ts';

type Columns = Readonly<Record<string, 'text' | 'integer' | 'text?'>>;

const layouts: Readonly<Record<string, { key: readonly string[]; columns: Columns }>> = {
  arrival: {
    key: ['source', 'arrival_id', 'position'],
    columns: {
      source: 'text',
      arrival_id: 'text',
      position: 'integer',
      path: 'text?',
      submission_id: 'text?',
      sender: 'text?',
      received_at: 'text',
      brought_at: 'text',
      refused: 'text?',
      may_reply: 'integer',
    },
  },
  source_state: { key: ['source'], columns: { source: 'text', state: 'text' } },
  outgoing: {
    key: ['submission_id', 'received_on'],
    columns: {
      submission_id: 'text',
      received_on: 'text',
      recipient: 'text?',
      status: 'text',
      tries: 'integer',
      next_try_at: 'text',
      changed_at: 'text',
      trouble: 'text?',
    },
  },
  claim: {
    key: ['submission_id'],
    columns: {
      submission_id: 'text',
      run_id: 'text',
      position: 'integer',
      path: 'text',
      bytes: 'integer',
      modified_at: 'text',
      status: 'text',
      holder: 'text?',
      until: 'text?',
      report: 'text?',
    },
  },
};

/** Migration 0005. */
export function serviceTables(engine: Engine): Migration {
  return {
    async up(db) {
      for (const [name, { key, columns }] of Object.entries(layouts)) {
        let table = db.schema.createTable(name).addPrimaryKeyConstraint(`${name}_key`, [...key] as never);
        for (const [column, type] of Object.entries(columns)) {
          table = table.addColumn(column, type === 'integer' ? type : bytewiseText(engine), (made) =>
            type.endsWith('?') ? made : made.notNull(),
          ) as typeof table;
        }
        await table.execute();
      }
      await db.schema.createIndex('arrival_by_submission_id').on('arrival').column('submission_id').execute();
      await db.schema.createIndex('claim_by_status').on('claim').columns(['status', 'position']).execute();
    },
  };
}
