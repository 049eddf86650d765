/** What a reply to a contributor says: text/<language>/reply.ts. The compiler refuses gaps. */
import type { Severity } from '../findings.ts';

/** What became of a file. `in_part`: rows wait; `refused`: all of it waits; `repeated`: the same file, taken in before. */
export const REPLY_OUTCOMES = ['taken', 'in_part', 'refused', 'unreadable', 'repeated'] as const;

export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

/** Whether a record's part about a State is published; but for the first, the reasons of the consent gate. */
export const PUBLICATION = [
  'published',
  'not_recorded',
  'not_asked',
  'requested',
  'refused',
  'withdrawn',
  'expired',
  'not_confirmed',
  'internal_only',
  'publishing_not_allowed',
  'record_withdrawn',
] as const;

export type Publication = (typeof PUBLICATION)[number];

/** What a submission did to a record. */
export type ReplyChange = 'new' | 'changed' | 'unchanged' | 'withdrawn';

/** What happens next, in the order in which it is said. */
export const NEXT_STEPS = ['correct', 'fresh', 'marks', 'confirm', 'ask', 'published', 'later'] as const;

export type NextStep = (typeof NEXT_STEPS)[number];

export type ReplyFact = 'contributor' | 'contributor_id' | 'file' | 'received' | 'submission' | 'year' | 'versions';

export type ReplyHeading = 'taken' | 'waiting' | 'next' | 'records' | 'compared' | 'findings';

export type ReplyColumn =
  | 'sheet'
  | 'waiting'
  | 'row'
  | 'record'
  | 'why'
  | 'identifier'
  | 'done'
  | 'publication'
  | 'column'
  | 'before'
  | 'now'
  | 'cell'
  | 'severity'
  | 'entry'
  | 'what'
  | 'code';

/**
 * Messages in ICU syntax. Arguments: `{rows}`, `{waiting}`, `{count}` (numbers); `{date}`, `{file}`, `{findings}`, `{consent}` (names of
 * sheets), `{withdrawn}` (a column), `{yes}`, `{cell}` (a column of the Findings sheet), `{first}`, `{second}` (versions).
 */
export interface ReplyTexts {
  /** At most 31 characters, as all tabs. */
  readonly tabs: { readonly summary: string; readonly findings: string };
  readonly title: string;
  readonly facts: { readonly [F in ReplyFact]: string };
  /** `{first}`, `{second}`: versions of the template and of the rules. */
  readonly versions: string;
  readonly outcome: { readonly [O in ReplyOutcome]: string };
  /** Said of a file that came before and was looked at once more: `{date}`. */
  readonly checked_anew: string;
  readonly headings: { readonly [H in ReplyHeading]: string };
  readonly columns: { readonly [C in ReplyColumn]: string };
  readonly severity: { readonly [S in Severity]: string };
  readonly changes: { readonly [C in ReplyChange]: string };
  /** Stands for the new value of a cell that was filled and is blank now. */
  readonly cleared: string;
  readonly publication: { readonly [P in Publication]: string };
  readonly next: { readonly [N in NextStep]: string };
  /** `{count}`: further entries that a list leaves out. */
  readonly more: string;
  readonly findings_help: string;
  readonly no_findings: string;
  readonly mail: {
    readonly subject: string;
    readonly greeting: string;
    /** `{file}`: the workbook that goes with the message. */
    readonly attached: string;
    readonly points: string;
    readonly closing: string;
    readonly signature: string;
  };
}
