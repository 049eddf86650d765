/**
 * The repository as it was known at the end of a day: for making an edition of the annual tables anew. Nothing is stored for it:
 * submissions say when they were received, decisions when they were taken (docs/decisions/0027-replays-obey-later-withdrawals.md).
 */
import { foldStatements, isWithdrawn } from '../consolidate/foldStatements.ts';
import { chunks } from './bulk.ts';
import type { Verdict } from './consentInForce.ts';
import { latestDecisions } from './deskDecisions.ts';
import type { Store } from './openStore.ts';
import type { ConsentDecisionRow, ListRow } from './schema.ts';
import { readStatements } from './statements.ts';
import { type WaitingName, waitingSubject } from './waitingName.ts';

/** What was not known yet at the end of a day (UTC). */
export interface Past {
  /** YYYY-MM-DD. */
  asOf: string;
  isLater(submissionId: string): boolean;
  /** Whether a row that waited was taken in later than that, on the desk's waiver. */
  isWaivedLater(row: WaitingName): boolean;
}

/** The first moment after a day, as stored times compare with it. */
export function afterDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString();
}

const DAY = 86_400_000;

/** @param asOf YYYY-MM-DD */
export async function readPast(store: Store, asOf: string): Promise<Past> {
  const end = afterDay(asOf);
  const rows = await store.db
    .selectFrom('submission')
    .select('submission_id')
    .where('received_at', '>=', end)
    .execute();
  const later = new Set(rows.map(({ submission_id }) => submission_id));
  const waived = new Set<string>();
  for (const [subject, { decision, decided_at }] of await latestDecisions(store, 'waiver')) {
    if (decision === 'release' && decided_at >= end) waived.add(subject);
  }
  return {
    asOf,
    isLater: (id) => later.has(id),
    isWaivedLater: (row) => waived.size > 0 && waived.has(waitingSubject(row)),
  };
}

type ConsentRow = ListRow<'consent'>;

/** Consent rows as they stood; those that were not known yet are left out. */
export async function consentsAsTheyStood(
  store: Store,
  rows: readonly ConsentRow[],
  { isLater }: Past,
): Promise<ConsentRow[]> {
  const changed = rows.filter((row) => isLater(row.last_submission_id) && !isLater(row.first_submission_id));
  const histories = await readStatements(store.db, 'consent', changed);
  return rows.flatMap((row) => {
    if (!isLater(row.last_submission_id)) return [row];
    const known = histories(row).filter(({ submission_id }) => !isLater(submission_id));
    const last = foldStatements(known).at(-1);
    if (last === undefined) return [];
    const { state, consent_status, consent_scope, valid_until, consent_date, evidence_type } = last.held;
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    return [
      {
        ...row,
        state: text(state),
        consent_status: text(consent_status),
        consent_scope: text(consent_scope),
        valid_until: text(valid_until),
        consent_date: text(consent_date),
        evidence_type: text(evidence_type),
        withdrawn: isWithdrawn(last.held) ? 1 : 0,
        content_hash: last.origin.content_hash,
      },
    ];
  });
}

/** Decisions that had been taken by then. */
export function decisionsTakenBy<D extends Pick<ConsentDecisionRow, 'decided_at'>>(
  decisions: readonly D[],
  { asOf }: Past,
): D[] {
  const end = afterDay(asOf);
  return decisions.filter(({ decided_at }) => decided_at < end);
}

/** The submitter sheet behind a statement. */
export interface StatedBy {
  name: string;
  language: string;
  date: string;
  mayPublish: boolean;
}

const CHUNK = 500;

/** @returns the submitters of some submissions, by submission */
export async function readStatedBy({ db }: Store, submissions: readonly string[]): Promise<Map<string, StatedBy>> {
  const found = new Map<string, StatedBy>();
  for (const chunk of chunks([...new Set(submissions)], CHUNK)) {
    const rows = await db
      .selectFrom('submitter')
      .select(['submission_id', 'org_name', 'language', 'submission_date', 'may_publish'])
      .where('submission_id', 'in', [...chunk])
      .execute();
    for (const { submission_id, org_name, language, submission_date, may_publish } of rows) {
      found.set(submission_id, {
        name: org_name ?? '',
        language: language ?? '',
        date: submission_date ?? '',
        mayPublish: may_publish === 1,
      });
    }
  }
  return found;
}

/** A verdict of a past day in the light of today's. `since`: it was in force then and is held back for what came later. */
export interface Replayed {
  verdict: Verdict;
  since: boolean;
}

/**
 * What was consented then stands, unless the State has objected or narrowed its consent since: nobody is published against today's
 * will by making an old table anew. Time that passed, and a wording that waits to be confirmed, are no objection.
 */
export function replayed(then: Verdict, now: Verdict): Replayed {
  if (!then.inForce) return { verdict: then, since: false };
  if (!now.inForce) {
    const stands = now.reason === 'expired' || now.reason === 'not_confirmed';
    return { verdict: stands ? then : now, since: !stands };
  }
  return { verdict: now.scope === 'publish_without_finance' ? now : then, since: false };
}
