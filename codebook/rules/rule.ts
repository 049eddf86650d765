/** What a rule is: one check across cells, rows or sheets. One rule a file; rules/index.ts lists them in order. */
import type { FindingCode, ParamsOf } from '../findings.ts';
import type { Reference } from '../reference.ts';
import type { CheckedRecord, Submission } from '../submission.ts';
import type { ColumnKey, ListTableKey, TableKey } from '../tables.ts';

/** Says a finding about a cell of a record. */
export type Report = <C extends FindingCode, T extends TableKey>(
  code: C,
  record: CheckedRecord<T>,
  column: ColumnKey<T>,
  params: ParamsOf<C>,
) => void;

export interface RuleContext {
  submission: Submission;
  reference: Reference;
  report: Report;
  /** The nearest of some names; empty when none is near, or when too many were asked for. */
  nearest: (wanted: string, names: readonly string[]) => string;
  /** Says a finding about the whole file. */
  reportFile: <C extends FindingCode>(code: C, params: ParamsOf<C>) => void;
}

export interface Rule {
  /** File name of the rule, for docs/findings.md and `rules impact`. */
  readonly name: string;
  /** Where the rule comes from: number in the rule catalogue and paragraph of resolution 54/28. */
  readonly source: string;
  /** The codes it can say. */
  readonly codes: readonly FindingCode[];
  check(context: RuleContext): void;
}

/** Rows of a table that are not being withdrawn: a withdrawn row needs only its id, so no rule looks at the rest. */
export function standing<T extends ListTableKey>(submission: Submission, table: T): CheckedRecord<T>[] {
  const records = submission.records[table] as CheckedRecord<T>[];
  return records.filter(({ values }) => (values as { withdrawn?: boolean }).withdrawn !== true);
}

/** The tables whose rows concern States and may need their consent. */
export const consentTables = ['activities', 'needs', 'offers', 'contributions'] as const;

export type ConsentTable = (typeof consentTables)[number];
