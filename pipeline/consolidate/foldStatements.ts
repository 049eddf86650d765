/**
 * The statements of one record → its versions. Pure: the order of the statements is that of their precedence, so the result
 * is the same in whatever order the files arrive.
 */
import type { Change } from '../store/schema.ts';
import type { RecordValues } from '../store/storedValues.ts';

/** What one submission says about a record. */
export interface Statement {
  submission_id: string;
  /** As precedenceOf gives it. */
  precedence: string;
  /** Filled cells, as contentOf gives them. */
  values: RecordValues;
}

/** The record after one statement. */
export interface Version<S extends Statement> {
  statement: S;
  /** 1, 2, 3 …; an unchanged statement keeps the number. */
  version: number;
  change: Change;
  /** Columns that were filled and are blank since this statement. */
  cleared: string[];
  /** What the record says after this statement. */
  held: RecordValues;
  /** The statement that brought the version. */
  origin: S;
}

/** What decides which of two submissions is the later one, first things first. */
export interface Precedence {
  /** YYYY-MM-DD, as the contributor wrote it. */
  submissionDate: string;
  /** ISO date and time; its day counts, for contributors correct a workbook and leave its date as it was. */
  receivedAt: string;
  /** Rounds of replies behind it, as the template's mark says: a reply sent back comes after what it replies to. */
  round: number;
  /** Hash of the file: settles what is left, so that the order of the inbox makes no difference. */
  submissionId: string;
}

const MOST_ROUNDS = 9999;

/** The order of statements as a text whose bytewise order it is (docs/decisions/0016-which-submission-is-later.md). */
export function precedenceOf({ submissionDate, receivedAt, round, submissionId }: Precedence): string {
  const rounds = String(Math.min(Math.max(0, Math.trunc(round) || 0), MOST_ROUNDS)).padStart(4, '0');
  return [submissionDate, receivedAt.slice(0, 10), rounds, submissionId].join('|');
}

/**
 * Folds the statements of one record, in any order; of several with the same precedence the first counts.
 * @returns one version a statement, oldest first
 */
export function foldStatements<S extends Statement>(statements: readonly S[]): Version<S>[] {
  const versions: Version<S>[] = [];
  for (const statement of inPrecedence(statements)) {
    const last = versions.at(-1);
    versions.push(last === undefined ? firstVersion(statement) : nextVersion(last, statement));
  }
  return versions;
}

function inPrecedence<S extends Statement>(statements: readonly S[]): S[] {
  const distinct = new Map<string, S>();
  for (const one of statements) if (!distinct.has(one.precedence)) distinct.set(one.precedence, one);
  // Dates and hashes are ASCII: the order of JavaScript is the bytewise one.
  return [...distinct.values()].sort((a, b) => (a.precedence < b.precedence ? -1 : 1));
}

function firstVersion<S extends Statement>(statement: S): Version<S> {
  const change = isWithdrawn(statement.values) ? 'withdrawn' : 'new';
  return { statement, version: 1, change, cleared: [], held: statement.values, origin: statement };
}

function nextVersion<S extends Statement>(last: Version<S>, statement: S): Version<S> {
  const wasWithdrawn = isWithdrawn(last.held);
  if (isWithdrawn(statement.values)) {
    return wasWithdrawn ? unchanged(last, statement) : withdraw(last, statement);
  }
  if (!wasWithdrawn && addsNothing(last.held, statement.values)) return unchanged(last, statement);
  return {
    statement,
    version: last.version + 1,
    change: 'changed',
    cleared: Object.keys(last.held).filter((key) => key !== 'withdrawn' && statement.values[key] === undefined),
    held: statement.values,
    origin: statement,
  };
}

function unchanged<S extends Statement>({ version, held, origin }: Version<S>, statement: S): Version<S> {
  return { statement, version, change: 'unchanged', cleared: [], held, origin };
}

/** The mark alone withdraws: whatever else stands in the row, the record keeps what it said. */
function withdraw<S extends Statement>(last: Version<S>, statement: S): Version<S> {
  const held = { ...last.held, withdrawn: true };
  return { statement, version: last.version + 1, change: 'withdrawn', cleared: [], held, origin: statement };
}

/** Blanks alone say nothing new: a row sent with fewer cells filled in keeps what is held. */
function addsNothing(held: RecordValues, stated: RecordValues): boolean {
  return Object.entries(stated).every(([key, value]) => sameValue(held[key], value));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Whether the row carries the mark "withdrawn: yes". */
export function isWithdrawn(values: RecordValues): boolean {
  return values.withdrawn === true;
}
