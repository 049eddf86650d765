/** Small checked submissions for tests. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../../codebook/findings.ts';
import type { CheckedRecord } from '../../../codebook/submission.ts';
import { type ListTableKey, listTableKeys, tableOf, type Values } from '../../../codebook/tables.ts';
import type { TakenSubmission } from '../../../pipeline/consolidate/consolidate.ts';

type Rows = { [T in ListTableKey]?: Values<T>[] };

export interface Draft extends Rows {
  name: string;
  submitter?: Values<'submitter'>;
  accepted?: boolean;
  findings?: Finding[];
  /** Ids of rows that wait. */
  waiting?: string[];
}

/** The contributor of most tests: a UN entity. */
export const undp: Values<'submitter'> = {
  org_name: 'UNDP Slovenia',
  submitter_kind: 'un',
  contact_name: 'Ana Novak',
  contact_email: 'ana.novak@example.org',
  reporting_year: 2025,
  submission_date: '2025-03-01',
  language: 'en',
  may_publish: true,
  voluntary_declaration: true,
};

/** A State that submits about itself and others. */
export const slovenia: Values<'submitter'> = {
  ...undp,
  org_name: 'Ministry of Foreign Affairs',
  submitter_kind: 'state',
  state: 'SVN',
};

/** SHA-256 of a name, as a submission id. */
export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** A submission as it comes out of the check. */
export function taken({
  name,
  submitter = undp,
  accepted = true,
  findings = [],
  waiting = [],
  ...rows
}: Draft): TakenSubmission {
  const records = Object.fromEntries(
    listTableKeys.map((table) => [table, checkedRows(table, rows[table] ?? [], waiting)]),
  );
  return {
    submissionId: idOf(name),
    fileName: `${name}.xlsx`,
    fileBytes: 1000,
    receivedAt: '2026-01-01T00:00:00Z',
    runId: 'run-1',
    ruleSetVersion: '1.0',
    findings,
    submission: {
      mark: { template_version: '1.0', codebook_version: '1.0', language: 'en' },
      submitter: { table: 'submitter', record_id: '', values: submitter, sheet: 'Submitter', row: 4, waits: false },
      records: records as TakenSubmission['submission']['records'],
      accepted,
    },
  };
}

function checkedRows(table: ListTableKey, rows: readonly object[], waiting: readonly string[]): CheckedRecord[] {
  return rows.map((values, at) => {
    const { key } = tableOf(table);
    const parts = key.map((column) => (values as Record<string, unknown>)[column]).filter((part) => part !== undefined);
    const record_id = parts.join(' / ');
    const row = at + 4;
    return { table, record_id, values, sheet: table, row, waits: waiting.includes(record_id) } as CheckedRecord;
  });
}

/** An activity about Nepal and Italy with money, a private-free minimum otherwise. */
export function activity(values: Values<'activities'>): Values<'activities'> {
  return {
    title: 'Training for judges',
    description: 'Two weeks in Ljubljana.',
    state_concerned: ['NPL'],
    modality: '1',
    status: '2',
    start_date: '2025-02-01',
    themes: ['justice'],
    cooperation_form: 'bilateral',
    provider_orgs: [{ name: 'UNDP', role: '4', type: '40' }],
    beneficiary_institution: ['courts'],
    ...values,
  };
}

/** A consent that was given for everything. */
export function consent(values: Values<'consent'>): Values<'consent'> {
  return {
    state: 'NPL',
    consent_status: 'given',
    consent_scope: 'publish_all',
    given_by: 'Permanent Mission',
    consent_date: '2025-01-15',
    evidence_type: 'note_verbale',
    evidence_ref: 'NV 12/2025',
    recorded_by: 'Ana Novak',
    ...values,
  };
}
