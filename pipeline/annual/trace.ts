/** What stands behind a figure: the way from a cell of a table back to the rows of the workbooks it was counted from. */
import type { ConsentGround } from '../store/consentGrounds.ts';
import type { ReleasedRecord } from '../store/released.ts';

/** A released record that some figure counts. It names the file by its SHA-256: file names may hold names of persons. */
export interface TracedRecord {
  table: string;
  contributor_id: string;
  record_id: string;
  version: number;
  submission_id: string;
  sheet: string;
  row: number;
  /** On whose consent it is counted, in general terms. */
  consents: ConsentGround[];
}

/**
 * `records`: positions in the edition's list of released records; `matches`: the same of a need and an offer. What is not released is told by its kind and never by name:
 * `held` counts records by State behind the gate, `withdrawn` records that were taken back, `submissions` workbooks by SHA-256,
 * `findings` and `recommendations` rows of the repository's own tables.
 */
export type Trace =
  | { by: 'records'; records: readonly number[] }
  | { by: 'matches'; pairs: readonly (readonly [need: number, offer: number])[] }
  | { by: 'held'; reason: string }
  | { by: 'withdrawn'; table: string }
  | { by: 'submissions'; submissions: readonly string[] }
  | { by: 'findings'; code: string; severity: string }
  | { by: 'recommendations'; position: string };

export function byRecords(records: readonly number[]): Trace {
  return { by: 'records', records };
}

/** Keeps one text of many equal ones: a hundred thousand records share a few hundred files and sheets. */
export function tracer(): (record: ReleasedRecord) => TracedRecord {
  const texts = new Map<string, string>();
  const one = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  const grounds = new Map<string, ConsentGround[]>();
  return ({ table, contributor_id, record_id, version, submission_id, sheet, sheet_row, consents }) => {
    const key = JSON.stringify(consents);
    const shared = grounds.get(key) ?? consents;
    grounds.set(key, shared);
    const origin = { contributor_id: one(contributor_id), submission_id: one(submission_id), sheet: one(sheet) };
    return { table: one(table), record_id, version, row: sheet_row, consents: shared, ...origin };
  };
}
