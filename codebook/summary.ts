/** What a submission holds, in figures a person looks at before sending. */
import type { Finding } from './findings.ts';
import { statesOf } from './statesOf.ts';
import type { CheckedRecord, Submission } from './submission.ts';
import { type ListTableKey, listTableKeys } from './tables.ts';

export interface SubmissionSummary {
  /** Tables with at least one row. */
  tables: { table: ListTableKey; rows: number; waiting: number }[];
  /** ISO3 codes of the States that the rows concern. */
  states: string[];
  /** ISO3 codes of the States whose consent is not recorded, or recorded but not given. */
  consentMissing: string[];
}

export function summarise(submission: Submission, findings: readonly Finding[]): SubmissionSummary {
  const records: CheckedRecord[] = Object.values(submission.records).flat() as CheckedRecord[];
  const tables = listTableKeys.map((table) => {
    const rows = submission.records[table];
    return { table, rows: rows.length, waiting: rows.filter(({ waits }) => waits).length };
  });
  return {
    tables: tables.filter(({ rows }) => rows > 0),
    states: [...new Set(records.flatMap((record) => statesOf(record)))],
    consentMissing: [
      ...new Set(
        findings.flatMap((one) =>
          one.code === 'CONSENT_NOT_RECORDED' || one.code === 'CONSENT_NOT_IN_FORCE' ? [one.params.state] : [],
        ),
      ),
    ],
  };
}
