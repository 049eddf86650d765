/** The tables that do not follow the codebook. Those that do are made by followCodebook. */
import type { Kysely, Migration, RawBuilder } from 'kysely';
import { bytewiseText, type Engine } from '../dialects.ts';

type Columns = Readonly<Record<string, 'text' | 'integer' | 'text?' | 'integer?'>>;

interface Layout {
  readonly key: readonly string[];
  readonly columns: Columns;
  /** Whether submission_id must name a submission held. */
  readonly ofSubmission?: true;
}

const layouts: Readonly<Record<string, Layout>> = {
  submission: {
    key: ['submission_id'],
    columns: {
      submission_id: 'text',
      contributor_id: 'text?',
      file_name: 'text',
      file_bytes: 'integer',
      received_at: 'text',
      accepted: 'integer',
      submission_date: 'text?',
      reporting_year: 'integer?',
      language: 'text?',
      template_version: 'text?',
      codebook_version: 'text?',
      rule_set_version: 'text',
      run_id: 'text',
      errors: 'integer',
      warnings: 'integer',
      infos: 'integer',
      precedence: 'text',
    },
  },
  record_statement: {
    key: ['contributor_id', 'table_name', 'record_id', 'submission_id'],
    columns: {
      contributor_id: 'text',
      table_name: 'text',
      record_id: 'text',
      submission_id: 'text',
      values: 'text',
      content_hash: 'text',
      precedence: 'text',
      reporting_year: 'integer',
      version: 'integer',
      change: 'text',
      cleared: 'text',
      sheet: 'text',
      sheet_row: 'integer',
      template_version: 'text?',
      rule_set_version: 'text',
    },
  },
  waiting_row: {
    key: ['submission_id', 'table_name', 'sheet', 'sheet_row'],
    ofSubmission: true,
    columns: {
      submission_id: 'text',
      sheet: 'text',
      sheet_row: 'integer',
      table_name: 'text',
      record_id: 'text',
      codes: 'text',
    },
  },
  finding: {
    key: ['submission_id', 'position'],
    ofSubmission: true,
    columns: {
      submission_id: 'text',
      position: 'integer',
      code: 'text',
      severity: 'text',
      sheet: 'text?',
      row: 'integer?',
      column: 'text?',
      cell: 'text?',
      params: 'text',
    },
  },
  consent_decision: {
    key: ['contributor_id', 'consent_id', 'position'],
    columns: {
      contributor_id: 'text',
      consent_id: 'text',
      position: 'integer',
      decided_at: 'text',
      decision: 'text',
      decided_by: 'text',
      reason: 'text',
      consent_hash: 'text',
    },
  },
  recommendation: {
    key: ['ref'],
    columns: {
      ref: 'text',
      state_under_review: 'text',
      cycle: 'text',
      session: 'text',
      document_symbol: 'text',
      paragraph: 'text',
      uhri_id: 'text',
      position: 'text',
      recommending_states: 'text',
      text: 'text',
      themes: 'text',
      affected_groups: 'text',
      sdg_targets: 'text',
      source: 'text',
      loaded_at: 'text',
    },
  },
  run: {
    key: ['run_id'],
    columns: { run_id: 'text', started_at: 'text', finished_at: 'text?', outcome: 'text?', counts: 'text?' },
  },
  lease: { key: ['name'], columns: { name: 'text', holder: 'text', until: 'text' } },
  inbox_file: {
    key: ['path'],
    columns: { path: 'text', bytes: 'integer', modified_at: 'text', submission_id: 'text' },
  },
};

const indexes = [
  ['submission', 'contributor_id'],
  ['recommendation', 'state_under_review'],
  ['recommendation', 'uhri_id'],
] as const;

/** Migration 0001. */
export function firstTables(engine: Engine): Migration {
  return {
    async up(db) {
      for (const [name, layout] of Object.entries(layouts)) await createTable(db, name, layout, bytewiseText(engine));
      for (const [table, column] of indexes) {
        await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
      }
    },
  };
}

async function createTable(
  db: Kysely<unknown>,
  name: string,
  { key, columns, ofSubmission }: Layout,
  text: RawBuilder<unknown>,
): Promise<void> {
  let table = db.schema.createTable(name).addPrimaryKeyConstraint(`${name}_key`, [...key] as never);
  for (const [column, type] of Object.entries(columns)) {
    const required = !type.endsWith('?');
    table = table.addColumn(column, type.startsWith('text') ? text : 'integer', (made) =>
      required ? made.notNull() : made,
    ) as typeof table;
  }
  if (ofSubmission) {
    table = table.addForeignKeyConstraint(`${name}_of`, ['submission_id'] as never, 'submission', ['submission_id']);
  }
  await table.execute();
}
