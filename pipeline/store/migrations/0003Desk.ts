/** The consent desk: the trail of decisions, the desk files taken in, the probable double reports. */
import type { Kysely, Migration, RawBuilder } from 'kysely';
import { bytewiseText, type Engine } from '../dialects.ts';

interface Layout {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, 'text' | 'integer' | 'double precision'>>;
}

const layouts: Readonly<Record<string, Layout>> = {
  desk_decision: {
    key: ['kind', 'subject', 'position'],
    columns: {
      kind: 'text',
      subject: 'text',
      position: 'integer',
      decision: 'text',
      decided_at: 'text',
      decided_by: 'text',
      reason: 'text',
      before: 'text',
      after: 'text',
      basis: 'text',
      source: 'text',
      file_hash: 'text',
    },
  },
  desk_file: {
    key: ['file_hash'],
    columns: { file_hash: 'text', name: 'text', taken_at: 'text', run_id: 'text', decisions: 'integer' },
  },
  double_report: {
    key: ['first', 'second'],
    columns: { first: 'text', second: 'text', score: 'double precision', reasons: 'text', basis: 'text' },
  },
};

/** Migration 0003. */
export function deskTables(engine: Engine): Migration {
  return {
    async up(db) {
      for (const [name, layout] of Object.entries(layouts)) await createTable(db, name, layout, bytewiseText(engine));
    },
  };
}

async function createTable(
  db: Kysely<unknown>,
  name: string,
  { key, columns }: Layout,
  text: RawBuilder<unknown>,
): Promise<void> {
  let table = db.schema.createTable(name).addPrimaryKeyConstraint(`${name}_key`, [...key] as never);
  for (const [column, type] of Object.entries(columns)) {
    table = table.addColumn(column, type === 'text' ? text : type, (made) => made.notNull()) as typeof table;
  }
  await table.execute();
}
