/** The consents that a page of records rests on. */

import { chunks, inKeys } from './bulk.ts';
import type { Candidate } from './candidates.ts';
import type { ConsentRecord } from './consentInForce.ts';
import type { Store } from './openStore.ts';
import { consentsAsTheyStood, decisionsTakenBy, type Past } from './replay.ts';
import type { ConsentDecisionRow, ListRow } from './schema.ts';

/** The consents at hand for judging a page. */
export interface Consents {
  /** The consent rows that the record names. */
  named(candidate: Candidate): ConsentRecord[];
  /** All consent rows of the contributor about its own State. */
  own(candidate: Candidate): readonly ConsentRecord[];
}

/** Consent rows about their own State by contributor, kept from page to page. Grows with the States, not with the records. */
export type OwnConsents = Map<string, readonly ConsentRecord[]>;

/** A consent row with the whole of the latest decision about it. */
export interface DecidedConsent extends ConsentRecord {
  decision: ConsentDecisionRow | undefined;
}

type Key = readonly [contributor: string, consent: string];
type ConsentRow = ListRow<'consent'>;

/** Keys looked up at a time. */
const CHUNK = 500;

/**
 * Reads the consents for a page, and adds to `ownConsents` those of contributors met for the first time.
 * @param past leaves out what was not known on a day
 */
export async function readConsents(
  store: Store,
  page: readonly Candidate[],
  ownConsents: OwnConsents,
  past?: Past,
): Promise<Consents> {
  const rows = await consentsByKey(store, page.flatMap(namedKeys), past);
  const fresh = page.filter((one) => one.contributor_state !== undefined && !ownConsents.has(ownKey(one)));
  for (const one of new Map(fresh.map((candidate) => [ownKey(candidate), candidate])).values()) {
    ownConsents.set(ownKey(one), await consentsOfState(store, one.contributor_id, one.contributor_state ?? '', past));
  }
  return {
    named: (candidate) => namedKeys(candidate).flatMap((key) => rows.get(keyText(key)) ?? []),
    own: (candidate) => ownConsents.get(ownKey(candidate)) ?? [],
  };
}

function namedKeys({ contributor_id, values }: Candidate): Key[] {
  const ids = Array.isArray(values.consent_id) ? values.consent_id : [];
  return ids.map((id) => [contributor_id, String(id)]);
}

function ownKey({ contributor_id, contributor_state }: Candidate): string {
  return `${contributor_id}\n${contributor_state}`;
}

function keyText([contributor, consent]: Key): string {
  return `${contributor}\n${consent}`;
}

async function consentsByKey(
  store: Store,
  keys: readonly Key[],
  past: Past | undefined,
): Promise<Map<string, ConsentRecord>> {
  const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = new Map<string, ConsentRecord>();
  for (const chunk of chunks(distinct, CHUNK)) {
    const rows = await store.db
      .selectFrom('consent')
      .selectAll()
      .where(inKeys(['contributor_id', 'record_id'], chunk))
      .execute();
    for (const one of await standing(store, rows, past)) found.set(`${one.contributor_id}\n${one.consent_id}`, one);
  }
  return found;
}

async function consentsOfState(
  store: Store,
  contributor: string,
  state: string,
  past: Past | undefined,
): Promise<ConsentRecord[]> {
  const rows = await store.db.selectFrom('consent').selectAll().where('contributor_id', '=', contributor).execute();
  return (await standing(store, rows, past)).filter((row) => row.state === state);
}

async function standing(store: Store, rows: readonly ConsentRow[], past: Past | undefined): Promise<DecidedConsent[]> {
  return past === undefined
    ? withDecisions(store, rows)
    : withDecisions(store, await consentsAsTheyStood(store, rows, past), past);
}

/**
 * Stored consent rows with the latest decision about each, in the order of the rows.
 * @param past leaves out later decisions
 */
export async function withDecisions(store: Store, rows: readonly ConsentRow[], past?: Past): Promise<DecidedConsent[]> {
  const latest = new Map<string, ConsentDecisionRow>();
  for (const chunk of chunks(rows, CHUNK)) {
    const keys = chunk.map(({ contributor_id, record_id }): Key => [contributor_id, record_id]);
    const decisions = await decisionsOf(store, keys);
    for (const decision of past === undefined ? decisions : decisionsTakenBy(decisions, past)) {
      latest.set(keyText([decision.contributor_id, decision.consent_id]), decision);
    }
  }
  return rows.map((row) => consentRecord(row, latest.get(keyText([row.contributor_id, row.record_id]))));
}

/** Oldest first. */
function decisionsOf(store: Store, keys: readonly Key[]): Promise<ConsentDecisionRow[]> {
  return store.db
    .selectFrom('consent_decision')
    .selectAll()
    .where(inKeys(['contributor_id', 'consent_id'], keys))
    .orderBy('position')
    .execute();
}

function consentRecord(row: ConsentRow, decision: ConsentDecisionRow | undefined): DecidedConsent {
  return {
    contributor_id: row.contributor_id,
    consent_id: row.record_id,
    state: row.state ?? '',
    consent_status: row.consent_status ?? '',
    consent_scope: row.consent_scope ?? '',
    valid_until: row.valid_until ?? undefined,
    consent_date: row.consent_date ?? undefined,
    evidence_type: row.evidence_type ?? undefined,
    withdrawn: row.withdrawn === 1,
    content_hash: row.content_hash,
    decision,
  };
}
