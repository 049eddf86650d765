/** What a reply holds, before it is written: the contributor's own entries and what became of them. */
import type { Severity } from '../../codebook/findings.ts';
import type { ListTableKey, TableKey } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { NextStep, Publication, ReplyChange, ReplyOutcome } from '../../codebook/text/replyKinds.ts';
import type { Preset } from './entrySheets.ts';
import type { PlacedRow } from './tableSheet.ts';

/** A place in the reply's own sheets; without `key` the row as a whole. */
export interface ReplyPlace {
  table: TableKey;
  /** Row of a list; any number in the form. */
  row: number;
  key?: string;
}

export interface ReplyFinding {
  code: string;
  severity: Severity;
  /** What was found and what to do, in the language of the reply. */
  sentence: string;
  /** Tab and cell in the contributor's own file. */
  sheet: string | undefined;
  cell: string | undefined;
  /** Undefined: about the file or a sheet. */
  place: ReplyPlace | undefined;
  /** The row's own number. */
  record_id: string;
  /** Label of the column. */
  column: string;
  /** What stands in the cell. */
  entry: string;
}

/** A record that the submission stated. */
export interface ReplyRecord {
  table: ListTableKey;
  record_id: string;
  /** Its name in the repository. */
  identifier: string;
  change: ReplyChange;
  /** By State concerned; `state` is empty where the record concerns none. */
  publication: { state: string; status: Publication }[];
}

export interface ReplyWaiting {
  table: ListTableKey;
  record_id: string;
  place: ReplyPlace | undefined;
  /** Row in the contributor's own file. */
  sheet: string;
  row: number;
  /** Sentences of the errors that hold it. */
  why: string[];
}

/** One cell of a record that says something else than before. */
export interface ReplyDifference {
  table: ListTableKey;
  record_id: string;
  /** Column key. */
  column: string;
  before: string;
  now: string;
  /** It was filled and is blank now. */
  cleared: boolean;
}

export type ReplyCounts = Readonly<Record<ReplyChange | 'waiting', number>>;

export interface ReplyDocument {
  language: Language;
  outcome: ReplyOutcome;
  /** Name of the contributor as it wrote it, and its identifier; undefined when nobody knows who it is. */
  contributor: { id: string; name: string } | undefined;
  file: string;
  /** YYYY-MM-DD. */
  received: string;
  submission: string;
  year: number | undefined;
  /** Template and rules. */
  versions: { template: string; rules: string };
  /** YYYY-MM-DD: when the same file came before. */
  before: string | undefined;
  counts: Readonly<Record<ListTableKey, ReplyCounts>>;
  findings: readonly ReplyFinding[];
  waiting: readonly ReplyWaiting[];
  records: readonly ReplyRecord[];
  differences: readonly ReplyDifference[];
  next: readonly NextStep[];
  /** The entries, to be corrected and sent back. */
  entries: { submitter: Omit<PlacedRow, 'row'>; records: Readonly<Record<ListTableKey, readonly PlacedRow[]>> };
  /** What the template was preset with. */
  preset: Preset;
  /** How many replies lie between this workbook and a template. */
  round: number;
  build: string;
}
