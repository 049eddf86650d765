/** The rows of the repository. Columns of a codebook table keep their codebook keys (docs/decisions/0005-store-layout.md). */
import type { Kysely } from 'kysely';
import type { Column } from '../../codebook/columns.ts';
import type { Severity } from '../../codebook/findings.ts';
import type { Position } from '../../codebook/register.ts';
import { type ColumnKey, type ListTableKey, type Table, type TableKey, tables } from '../../codebook/tables.ts';

/** What a cell of the repository can hold. */
export type Stored = string | number | null;

type StoredOf<C> = C extends { readonly type: 'integer' | 'decimal' | 'yes_no' } ? number | null : string | null;

type CodebookColumns<T extends TableKey> = { [K in ColumnKey<T>]: StoredOf<(typeof tables)[T]['columns'][K]> };

/** One returned workbook. */
export interface SubmissionRow {
  /** SHA-256 of the file, 64 hex digits. */
  submission_id: string;
  /** Null when the submission was refused. */
  contributor_id: string | null;
  file_name: string;
  file_bytes: number;
  /** ISO date and time. */
  received_at: string;
  accepted: number;
  submission_date: string | null;
  reporting_year: number | null;
  language: string | null;
  template_version: string | null;
  codebook_version: string | null;
  rule_set_version: string;
  run_id: string;
  errors: number;
  warnings: number;
  infos: number;
  /** As precedenceOf gives it; bytewise order is the order of the statements. */
  precedence: string;
}

/** Where the current version of a record comes from. */
export interface Origin {
  contributor_id: string;
  version: number;
  content_hash: string;
  /** The submission, sheet, row and reporting year that brought the current version. */
  submission_id: string;
  sheet: string;
  sheet_row: number;
  reporting_year: number;
  first_submission_id: string;
  /** The submission that last stated the record, changed or not. */
  last_submission_id: string;
}

type OwnId<T extends ListTableKey> = T extends 'recommendation_links' ? { link_id: string } : { record_id: string };

/** The current version of a record. */
export type ListRow<T extends ListTableKey> = Origin & OwnId<T> & CodebookColumns<T>;

export type Change = 'new' | 'changed' | 'unchanged' | 'withdrawn';

/** One statement about one record: a row of one submission that did not wait. */
export interface StatementRow {
  contributor_id: string;
  table_name: string;
  record_id: string;
  submission_id: string;
  /** Canonical JSON of the filled cells. */
  values: string;
  content_hash: string;
  precedence: string;
  reporting_year: number;
  version: number;
  change: Change;
  /** JSON list of the columns that were filled and are blank since this statement. */
  cleared: string;
  sheet: string;
  sheet_row: number;
  template_version: string | null;
  rule_set_version: string;
}

export interface WaitingRow {
  submission_id: string;
  sheet: string;
  sheet_row: number;
  table_name: string;
  record_id: string;
  /** JSON list of the codes of the error findings. */
  codes: string;
}

export interface FindingRow {
  submission_id: string;
  position: number;
  code: string;
  severity: Severity;
  sheet: string | null;
  row: number | null;
  column: string | null;
  cell: string | null;
  params: string;
}

/** `asked_again`: the evidence did not do; the State is asked again and nothing is released meanwhile. */
export type Decision = 'confirmed' | 'refused' | 'withdrawn' | 'asked_again';

/** OHCHR's decision about a declared consent. Rows are added, never changed. */
export interface ConsentDecisionRow {
  contributor_id: string;
  consent_id: string;
  /** 1, 2, 3 … within a consent; the highest counts. */
  position: number;
  decided_at: string;
  decision: Decision;
  decided_by: string;
  reason: string;
  /** content_hash of the consent row that was decided about. */
  consent_hash: string;
  /** Code of `consent_scopes`: what was confirmed, where that is less than what the row declares. */
  scope: string | null;
}

/**
 * What the desk decides about: a declared consent; one State's part of one record; a probable double report; a row that waits; a
 * name that no list has; a need and an offer that fit each other.
 */
export const DESK_KINDS = ['consent', 'part', 'double', 'waiver', 'alias', 'match'] as const;

export type DeskKind = (typeof DESK_KINDS)[number];

/** The audit trail of the desk: every decision with before, after, who, when, why. Rows are added, never changed. */
export interface DeskDecisionRow {
  kind: DeskKind;
  /** Its name, such as "contributor/consent number". */
  subject: string;
  /** 1, 2, 3 … within a subject; the highest counts. */
  position: number;
  decision: string;
  /** ISO date and time. */
  decided_at: string;
  decided_by: string;
  reason: string;
  /** JSON of what stood before, and what stands after. */
  before: string;
  after: string;
  /** Hash of what was decided about: when it changes, the decision says nothing about it any more. */
  basis: string;
  /** The name of the desk file, or "command line". */
  source: string;
  /** SHA-256 of the desk file; empty on the command line. */
  file_hash: string;
}

/** A filled desk that was taken in; its bytes are kept in the archive. */
export interface DeskFileRow {
  file_hash: string;
  name: string;
  taken_at: string;
  run_id: string;
  /** Decisions that came from it. */
  decisions: number;
}

/** Two records of different contributors that probably report one activity. Made anew when records change. */
export interface DoubleReportRow {
  /** "contributor/record", the bytewise first of the two. */
  first: string;
  second: string;
  /** 0 to 1. */
  score: number;
  /** JSON of the reasons. */
  reasons: string;
  /** Hash of what both say. */
  basis: string;
}

export interface RecommendationRow {
  ref: string;
  state_under_review: string;
  cycle: string;
  session: string;
  document_symbol: string;
  paragraph: string;
  uhri_id: string;
  position: Position;
  recommending_states: string;
  text: string;
  themes: string;
  affected_groups: string;
  sdg_targets: string;
  source: string;
  loaded_at: string;
}

export interface RunRow {
  run_id: string;
  started_at: string;
  finished_at: string | null;
  outcome: string | null;
  counts: string | null;
}

export interface LeaseRow {
  name: string;
  holder: string;
  until: string;
}

/** A reply that is owed, or that was made, to one arrival of a workbook. */
export interface ReplyRow {
  submission_id: string;
  /** YYYY-MM-DD: the day of the night that took it. */
  received_on: string;
  /** `first`: not seen before, or looked at anew; `again`: the very same file, all of it taken in before. */
  kind: 'first' | 'again';
  /** Path in the inbox. */
  file_name: string;
  run_id: string;
  /** Null until it is made: the folder under replies, and the day. */
  folder: string | null;
  made_on: string | null;
  language: string | null;
  outcome: string | null;
}

/** A file seen in an inbox: unchanged size and time spare reading it again. */
export interface InboxFileRow {
  path: string;
  bytes: number;
  modified_at: string;
  submission_id: string;
}

/** A file that a source delivered, or the one row of an arrival of which nothing was brought in. */
export interface ArrivalRow {
  source: string;
  arrival_id: string;
  /** 1, 2, 3 … within an arrival. */
  position: number;
  /** In the inbox; null when nothing was brought in. */
  path: string | null;
  submission_id: string | null;
  /** As the source says; recorded, never trusted. */
  sender: string | null;
  received_at: string;
  brought_at: string;
  /** Why nothing was brought in (pipeline/sources/source.ts). */
  refused: string | null;
  may_reply: number;
}

/** What a source wants to be told in the next night. */
export interface SourceStateRow {
  source: string;
  state: string;
}

/** The mail with a reply. */
export interface OutgoingRow {
  submission_id: string;
  /** With submission_id the reply's key. */
  received_on: string;
  recipient: string | null;
  /** `held`: nobody may be written to; `given_up`: tried too often. */
  status: 'waiting' | 'sending' | 'sent' | 'held' | 'given_up' | 'bounced';
  tries: number;
  next_try_at: string;
  changed_at: string;
  /** The mail server's code, never its text, which may repeat an address. */
  trouble: string | null;
}

/** A piece of a night's work that any machine may do (pipeline/workers). Gone once the night has its answer. */
export interface ClaimRow {
  run_id: string;
  /** What kind of work it is. */
  kind: string;
  /** What it is about, such as a file of the inbox. */
  subject: string;
  /** 1, 2, 3 … in the order in which the night needs the answers. */
  position: number;
  /** Only a program of the same build may do it. */
  build: string;
  /** JSON of what is asked. */
  asked: string;
  /** Who does it, and until when it counts as being done. */
  holder: string | null;
  until: string | null;
  /** Packed (pipeline/workers/pack.ts); empty when the holder could not do it. */
  answer: string | null;
}

/** A State and a providing organisation of an activity, as it stands now. */
export interface ActivityPlaceRow {
  contributor_id: string;
  record_id: string;
  /** As placeOf gives it. */
  place: string;
}

export type Schema = { [T in ListTableKey]: ListRow<T> } & {
  submission: SubmissionRow;
  submitter: { submission_id: string; contributor_id: string } & CodebookColumns<'submitter'>;
  record_statement: StatementRow;
  waiting_row: WaitingRow;
  finding: FindingRow;
  consent_decision: ConsentDecisionRow;
  desk_decision: DeskDecisionRow;
  desk_file: DeskFileRow;
  double_report: DoubleReportRow;
  recommendation: RecommendationRow;
  run: RunRow;
  lease: LeaseRow;
  inbox_file: InboxFileRow;
  reply: ReplyRow;
  arrival: ArrivalRow;
  source_state: SourceStateRow;
  outgoing: OutgoingRow;
  claim: ClaimRow;
  activity_place: ActivityPlaceRow;
};

/** The same database for code that walks over tables and columns by name. */
export type AnySchema = Record<string, Record<string, Stored>>;

/** Sees the database without the literal types of its tables. */
export function byName(db: Kysely<Schema>): Kysely<AnySchema> {
  return db as unknown as Kysely<AnySchema>;
}

/** A codebook: table keys and tables. Handed in so that tests can add a column. */
export type Codebook = Readonly<Record<string, Table>>;

/**
 * The stored column that holds a record's own id: `record_id`, or `link_id` where the codebook itself has a column
 * `record_id` (recommendation_links, whose `record_id` is the record linked).
 */
export function idColumn(table: ListTableKey): 'record_id' | 'link_id' {
  return idColumnOf(tables[table]);
}

/** The same for a table of any codebook. */
export function idColumnOf({ columns }: Table): 'record_id' | 'link_id' {
  return 'record_id' in columns ? 'link_id' : 'record_id';
}

/** The SQL type of a codebook column; lists and organisations are JSON text, yes and no are 1 and 0. */
export function sqlType(column: Column): 'text' | 'integer' | 'double precision' {
  if (column.type === 'integer' || column.type === 'yes_no') return 'integer';
  return column.type === 'decimal' ? 'double precision' : 'text';
}
