/**
 * Whether a State's consent lets a record's part about it be published (resolution 54/28, op. 14; docs/decisions/0005).
 * Pure: the rows are handed in.
 */
import type { Decision } from './schema.ts';

export type Scope = 'publish_all' | 'publish_without_finance';

/** Why a record's part about a State is held back. */
export type Reason =
  | 'not_recorded'
  | 'not_asked'
  | 'requested'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'not_confirmed'
  | 'internal_only'
  /** The contributor does not allow publishing (submitter.may_publish). */
  | 'publishing_not_allowed'
  /** The contributor took the record itself back. */
  | 'record_withdrawn';

export type Verdict = { inForce: true; scope: Scope } | { inForce: false; reason: Reason };

/** A row of the Consent sheet, with OHCHR's latest decision about it. */
export interface ConsentRecord {
  contributor_id: string;
  consent_id: string;
  state: string;
  consent_status: string;
  consent_scope: string;
  /** YYYY-MM-DD. */
  valid_until: string | undefined;
  /** YYYY-MM-DD: the day on which it was given. */
  consent_date?: string | undefined;
  /** Code of `evidence_types`. */
  evidence_type?: string | undefined;
  /** The contributor's mark "withdrawn: yes". */
  withdrawn: boolean;
  content_hash: string;
  decision: { decision: Decision; consent_hash: string; scope?: string | null } | undefined;
}

/** The question: one record, one State concerned. */
export interface ConsentQuestion {
  state: string;
  /** True when the contributor is the State concerned: it consents by submitting. */
  isOwn: boolean;
  /** The consent rows that the record names, of any State. */
  named: readonly ConsentRecord[];
  /** All consent rows of the contributor about its own State; empty for other contributors. */
  own: readonly ConsentRecord[];
  /** YYYY-MM-DD. */
  today: string;
}

/** From the one that lacks least to the one that lacks most: what is told when several rows are not in force. */
const nearest: readonly Reason[] = [
  'internal_only',
  'not_confirmed',
  'expired',
  'requested',
  'not_asked',
  'withdrawn',
  'refused',
];

/** What a State says against its own submission stands, whatever else it says. */
const ownObjections: readonly Reason[] = ['refused', 'withdrawn', 'internal_only'];

/** Decides for one record and one State concerned. */
export function consentInForce({ state, isOwn, named, own, today }: ConsentQuestion): Verdict {
  const ofState = named.filter((row) => row.state === state);
  if (!isOwn) return together(ofState.map((row) => judge(row, today, declared(row))));
  const rows = ofState.length > 0 ? ofState : own;
  if (rows.length === 0) return { inForce: true, scope: 'publish_all' };
  const verdicts = rows.map((row) => judge(row, today, ownDeclared(row)));
  const objection = verdicts.find((verdict) => !verdict.inForce && ownObjections.includes(verdict.reason));
  return objection ?? together(verdicts);
}

/** In force when one row is; of several in force the narrowest scope counts. */
function together(verdicts: readonly Verdict[]): Verdict {
  const scopes = verdicts.flatMap((verdict) => (verdict.inForce ? [verdict.scope] : []));
  if (scopes.length > 0) {
    const narrow = scopes.includes('publish_without_finance');
    return { inForce: true, scope: narrow ? 'publish_without_finance' : 'publish_all' };
  }
  const reasons = verdicts.flatMap((verdict) => (verdict.inForce ? [] : [verdict.reason]));
  return { inForce: false, reason: nearest.find((reason) => reasons.includes(reason)) ?? 'not_recorded' };
}

/** One row; `lacking` is what its status or the decision about it lacks. */
function judge(row: ConsentRecord, today: string, lacking: Lacking): Verdict {
  const reason = row.withdrawn ? 'withdrawn' : (lacking.status ?? expiry(row, today) ?? lacking.decision);
  if (reason !== undefined) return { inForce: false, reason };
  const scope = scopeInForce(row);
  return scope === 'internal_only' ? { inForce: false, reason: 'internal_only' } : { inForce: true, scope };
}

/** From the widest to the narrowest, as in the code list `consent_scopes`. */
const scopes = ['publish_all', 'publish_without_finance', 'internal_only'] as const;

/** What is declared, or the less that OHCHR confirmed of the row as it stands. What cannot be read publishes nothing. */
export function scopeInForce({ consent_scope, decision, content_hash }: ScopedConsent): (typeof scopes)[number] {
  const decided = decision?.consent_hash === content_hash ? (decision.scope ?? undefined) : undefined;
  return scopes[Math.max(breadthOf(consent_scope), decided === undefined ? 0 : breadthOf(decided))] ?? 'internal_only';
}

type ScopedConsent = Pick<ConsentRecord, 'consent_scope' | 'decision' | 'content_hash'>;

/** Whether a scope lets out more than another. */
export function isWider(scope: string, than: string): boolean {
  return breadthOf(scope) < breadthOf(than);
}

function breadthOf(scope: string): number {
  const at = (scopes as readonly string[]).indexOf(scope);
  return at < 0 ? scopes.length - 1 : at;
}

interface Lacking {
  status: Reason | undefined;
  decision: Reason | undefined;
}

/** A declared consent of another State counts when OHCHR confirmed the row as it stands now. */
function declared(row: ConsentRecord): Lacking {
  return { status: statusReason(row.consent_status), decision: decisionReason(row) ?? unconfirmed(row) };
}

/** The State's own statement needs no confirmation, but OHCHR may have recorded that it took it back. */
function ownDeclared(row: ConsentRecord): Lacking {
  const status = row.consent_status === 'not_needed' ? undefined : statusReason(row.consent_status);
  return { status, decision: decisionReason(row) };
}

function statusReason(status: string): Reason | undefined {
  if (status === 'given' || status === 'given_in_part') return undefined;
  if (status === 'requested' || status === 'refused' || status === 'withdrawn') return status;
  return 'not_asked';
}

function expiry({ valid_until }: ConsentRecord, today: string): Reason | undefined {
  return valid_until !== undefined && valid_until < today ? 'expired' : undefined;
}

/** A decision about an earlier wording of the row says nothing about the present one. */
function decisionReason({ decision, content_hash }: ConsentRecord): Reason | undefined {
  if (decision === undefined || decision.consent_hash !== content_hash) return undefined;
  return reasonOf(decision.decision);
}

/** Why a decision of the desk holds back; undefined when it does not. A State that is asked again has been asked. */
export function reasonOf(decision: Decision): Reason | undefined {
  if (decision === 'confirmed') return undefined;
  return decision === 'asked_again' ? 'requested' : decision;
}

function unconfirmed({ decision, content_hash }: ConsentRecord): Reason | undefined {
  const confirmed = decision?.decision === 'confirmed' && decision.consent_hash === content_hash;
  return confirmed ? undefined : 'not_confirmed';
}
