/** What the check makes of a workbook: records with the place they came from. */
import type { ListTableKey, TableKey, Values } from './tables.ts';
import type { TemplateMark } from './template.ts';

/** One row of a sheet, read. */
export interface CheckedRecord<T extends TableKey = TableKey> {
  table: T;
  /** The contributor's own row id: the key columns joined by " / "; empty when the key cannot be read. */
  record_id: string;
  values: Values<T>;
  /** Tab and row it stands in (row from 1). */
  sheet: string;
  row: number;
  /** True when an error finding keeps the row outside the repository. */
  waits: boolean;
}

/** One returned workbook, read and checked. */
export interface Submission {
  /** The template's own mark; parts that could not be read are absent. */
  mark: Partial<TemplateMark>;
  /** The Submitter sheet; undefined when the sheet is missing or unreadable. */
  submitter: CheckedRecord<'submitter'> | undefined;
  records: { [T in ListTableKey]: CheckedRecord<T>[] };
  /** False when the whole file waits: no Submitter, no Consent sheet, not our template … */
  accepted: boolean;
}
