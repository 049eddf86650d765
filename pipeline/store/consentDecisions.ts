/** OHCHR's decisions about declared consents: a trail that only grows (resolution 54/28, op. 14). */
import type { Transaction } from 'kysely';
import { compareBytes } from './bulk.ts';
import { isWider } from './consentInForce.ts';
import { addDecision, COMMAND_LINE, subjectOf } from './deskDecisions.ts';
import type { Store } from './openStore.ts';
import { type DecidedConsent, withDecisions } from './readConsents.ts';
import type { ConsentDecisionRow, Decision, ListRow, Schema } from './schema.ts';

/** A decision to record. */
export interface ConsentDecision {
  contributor_id: string;
  consent_id: string;
  decision: Decision;
  /** ISO date and time. */
  decided_at: string;
  /** Who decided. */
  decided_by: string;
  reason: string;
  /** Code of `consent_scopes`: confirms less than is declared. Absent: what is declared. */
  scope?: string | undefined;
}

/** The scope of a decision is wider than what the contributor declared of the State's consent. */
export class WiderThanDeclared extends Error {
  constructor(scope: string, declared: string) {
    super(`${scope} is wider than what is declared: ${declared}.`);
    this.name = 'WiderThanDeclared';
  }
}

/** A declared consent with its evidence and where the decision about it stands. */
export interface ListedConsent extends DecidedConsent {
  evidence_type: string | undefined;
  evidence_ref: string | undefined;
  evidence_url: string | undefined;
  given_by: string | undefined;
  /** YYYY-MM-DD: when the State gave it. */
  consent_date: string | undefined;
  /** YYYY-MM-DD: when the contributor declared the row as it stands. */
  declared_on: string;
  /** True when the contributor is the State itself: it consents by submitting. */
  isOwn: boolean;
  /** True when consent is declared and OHCHR has not decided about the row as it stands, or has the State asked again. */
  waiting: boolean;
  /** Days since it was declared; 0 when not waiting. */
  daysWaiting: number;
}

/** Where a decision came from. */
export interface DecisionSource {
  /** The name of the desk file, or "command line". */
  source: string;
  /** SHA-256 of the desk file; empty on the command line. */
  file_hash: string;
  /** How many decisions were known when it was made; absent: whatever stands. */
  after?: number;
}

/**
 * Records a decision about the consent as it stands now. A consent that changes afterwards must be decided again.
 * @throws when no such consent is held; DecidedSince when somebody decided in between; WiderThanDeclared
 */
export async function decideConsent(store: Store, decided: ConsentDecision, from?: DecisionSource): Promise<void> {
  await store.db.transaction().execute((trx) => recordConsentDecision(trx, decided, from));
}

/** The same inside a transaction: the decision, and its entry in the audit trail of the desk. */
export async function recordConsentDecision(
  trx: Transaction<Schema>,
  decided: ConsentDecision,
  { source, file_hash, after }: DecisionSource = { source: COMMAND_LINE, file_hash: '' },
): Promise<void> {
  const { contributor_id, consent_id, decision, scope, ...what } = decided;
  const consent = await trx
    .selectFrom('consent')
    .select(['content_hash', 'state', 'consent_status', 'consent_scope', 'valid_until'])
    .where('contributor_id', '=', contributor_id)
    .where('record_id', '=', consent_id)
    .executeTakeFirst();
  if (consent === undefined) throw new Error(`No consent ${consent_id} of ${contributor_id} is held.`);
  const { content_hash, ...declared } = consent;
  const declaredScope = declared.consent_scope ?? '';
  if (scope !== undefined && isWider(scope, declaredScope)) throw new WiderThanDeclared(scope, declaredScope);
  const before = await lastDecision(trx, decided);
  const position = (before?.position ?? 0) + 1;
  const subject = subjectOf(contributor_id, consent_id);
  await addDecision(
    trx,
    {
      ...what,
      kind: 'consent',
      subject,
      decision,
      before: JSON.stringify({
        decision: before?.decision ?? null,
        current: before?.consent_hash === content_hash,
        ...(before?.scope == null ? {} : { scope: before.scope }),
      }),
      after: JSON.stringify({ decision, ...declared, ...(scope === undefined ? {} : { scope }) }),
      basis: content_hash,
      source,
      file_hash,
    },
    after,
  );
  await trx
    .insertInto('consent_decision')
    .values({ ...decided, scope: scope ?? null, position, consent_hash: content_hash })
    .execute();
}

function lastDecision(
  trx: Transaction<Schema>,
  { contributor_id, consent_id }: ConsentDecision,
): Promise<ConsentDecisionRow | undefined> {
  return trx
    .selectFrom('consent_decision')
    .selectAll()
    .where('contributor_id', '=', contributor_id)
    .where('consent_id', '=', consent_id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * All declared consents: those that wait first, the longest waiting on top; then by contributor and consent.
 * @param today YYYY-MM-DD
 */
export async function listConsents(store: Store, { today }: { today: string }): Promise<ListedConsent[]> {
  const rows = await store.db
    .selectFrom('consent')
    .innerJoin('submission', 'submission.submission_id', 'consent.submission_id')
    .innerJoin('submitter', 'submitter.submission_id', 'consent.last_submission_id')
    .selectAll('consent')
    .select([
      'submission.submission_date as declared_on',
      'submitter.state as own_state',
      'submitter.submitter_kind as kind',
    ])
    .execute();
  const consents = await withDecisions(store, rows);
  const listed = consents.map((consent, at) => listedConsent(consent, rows[at], today));
  return listed.sort(
    (a, b) =>
      Number(b.waiting) - Number(a.waiting) ||
      b.daysWaiting - a.daysWaiting ||
      compareBytes(a.contributor_id, b.contributor_id) ||
      compareBytes(a.consent_id, b.consent_id),
  );
}

type Row = ListRow<'consent'> & { declared_on: string | null; own_state: string | null; kind: string | null };

function listedConsent(consent: DecidedConsent, row: Row | undefined, today: string): ListedConsent {
  const isOwn = row?.kind === 'state' && row.own_state === consent.state;
  const declared_on = row?.declared_on ?? today;
  const waiting = !isOwn && waits(consent);
  return {
    ...consent,
    evidence_type: row?.evidence_type ?? undefined,
    evidence_ref: row?.evidence_ref ?? undefined,
    evidence_url: row?.evidence_url ?? undefined,
    given_by: row?.given_by ?? undefined,
    consent_date: row?.consent_date ?? undefined,
    declared_on,
    isOwn,
    waiting,
    daysWaiting: waiting ? daysBetween(declared_on, today) : 0,
  };
}

function waits({ consent_status, withdrawn, decision, content_hash }: DecidedConsent): boolean {
  const isDeclared = (consent_status === 'given' || consent_status === 'given_in_part') && !withdrawn;
  return isDeclared && (decision?.consent_hash !== content_hash || decision.decision === 'asked_again');
}

const DAY = 86_400_000;

function daysBetween(first: string, second: string): number {
  return Math.max(0, Math.round((Date.parse(second) - Date.parse(first)) / DAY));
}
