/** Recording a decision of the desk, and what it does, in one transaction. */
import type { Kysely, Transaction } from 'kysely';
import { understandCode } from '../../codebook/codelists/understandCode.ts';
import { recordConsentDecision } from '../store/consentDecisions.ts';
import { isWider } from '../store/consentInForce.ts';
import { addDecision, DecidedSince, latestDecision, splitSubject } from '../store/deskDecisions.ts';
import { partNamed } from '../store/objections.ts';
import type { Decision, Schema } from '../store/schema.ts';
import { decidePart } from './decidePart.ts';
import { aliasNamed, basisOf } from './deskState.ts';
import { CONSENT_DECISIONS, type Judged, judgeEntry, type ReadyEntry, type Told } from './judgeEntry.ts';
import type { DeskEntry } from './readDesk.ts';
import type { ReleasedRow } from './releaseRow.ts';
import { suggestionFor } from './suggestName.ts';

/** From which file, by default by whom, and when. */
export interface Filling {
  officer: string;
  source: string;
  file_hash: string;
  /** ISO date and time. */
  decided_at: string;
}

/** What became of an entry. */
export type Applied =
  | { outcome: 'taken'; entry: ReadyEntry }
  | { outcome: 'already' }
  | { outcome: 'told'; told: Told };

/**
 * @param row the waiting row that the entry may release, read from its file before; absent: it could not be read
 */
export async function applyEntry(
  trx: Transaction<Schema>,
  entry: DeskEntry,
  filling: Filling,
  row: ReleasedRow | undefined,
): Promise<Applied> {
  const judged = await judgeNow(trx, entry, filling.officer);
  if ('already' in judged) return { outcome: 'already' };
  if ('told' in judged) return { outcome: 'told', told: judged.told };
  const { ready } = judged;
  try {
    const told = await record(trx, ready, { ...filling, basis: entry.basis }, row);
    return told === undefined ? { outcome: 'taken', entry: ready } : { outcome: 'told', told };
  } catch (error) {
    if (error instanceof DecidedSince) return { outcome: 'told', told: { outcome: 'gone', params: {} } };
    throw error;
  }
}

/** How an entry would be judged as things stand. */
export async function judgeNow(db: Kysely<Schema>, entry: DeskEntry, officer: string): Promise<Judged> {
  const kind = entry.kind as ReadyEntry['kind'];
  const basis = await basisOf(db, kind, entry.subject);
  const latest = await latestDecision(db, { kind, subject: entry.subject });
  const judged = judgeEntry(entry, officer, { basis, latest });
  const told = 'ready' in judged ? await faultOf(db, judged.ready) : undefined;
  return told === undefined ? judged : { told };
}

/** What speaks against a decision that is complete in itself. */
async function faultOf(db: Kysely<Schema>, ready: ReadyEntry): Promise<Told | undefined> {
  if (ready.kind === 'consent' && ready.decision === 'confirm') {
    const { isGiven, scope } = await declaredConsent(db, ...splitSubject(ready.subject));
    if (!isGiven) return { outcome: 'not_given', params: {} };
    return ready.scope !== undefined && isWider(ready.scope, scope)
      ? { outcome: 'scope_wider', params: {} }
      : undefined;
  }
  if (ready.kind === 'alias' && ready.decision === 'use') {
    const meaning = await meaningOf(db, ready);
    return 'told' in meaning ? meaning.told : undefined;
  }
  return undefined;
}

type Recording = Filling & { basis: string };

/** @returns why it could not be recorded after all */
async function record(
  trx: Transaction<Schema>,
  ready: ReadyEntry,
  filling: Recording,
  row: ReleasedRow | undefined,
): Promise<Told | undefined> {
  switch (ready.kind) {
    case 'consent':
      return recordConsent(trx, ready, filling);
    case 'part':
      return recordPart(trx, ready, filling);
    case 'alias':
      return recordAlias(trx, ready, filling);
    case 'waiver':
      if (ready.decision === 'release') {
        if (row === undefined) return { outcome: 'row_unreadable', params: {} };
        await row.take(trx);
      }
      return plain(trx, ready, filling, { decision: ready.decision });
    case 'double':
    case 'match':
      return plain(trx, ready, filling, { decision: ready.decision });
  }
}

async function recordConsent(
  trx: Transaction<Schema>,
  ready: ReadyEntry,
  filling: Recording,
): Promise<Told | undefined> {
  const [contributor_id, consent_id] = splitSubject(ready.subject);
  const declared = await declaredConsent(trx, contributor_id, consent_id);
  const decision = consentDecision(ready);
  const { decided_at, source, file_hash } = filling;
  // Whoever confirms without a note confirms the evidence that the row names.
  const reason = ready.note === '' ? declared.evidence : ready.note;
  const what = { contributor_id, consent_id, decision, decided_at, decided_by: ready.by, reason, scope: ready.scope };
  await recordConsentDecision(trx, what, { source, file_hash, after: ready.known });
  return undefined;
}

async function declaredConsent(
  trx: Kysely<Schema>,
  contributor_id: string,
  consent_id: string,
): Promise<{ isGiven: boolean; scope: string; evidence: string }> {
  const row = await trx
    .selectFrom('consent')
    .select(['consent_status', 'consent_scope', 'withdrawn', 'evidence_type', 'evidence_ref'])
    .where('contributor_id', '=', contributor_id)
    .where('record_id', '=', consent_id)
    .executeTakeFirst();
  const given = row?.consent_status === 'given' || row?.consent_status === 'given_in_part';
  const evidence = [row?.evidence_type, row?.evidence_ref].filter((part) => part != null).join(' ');
  return { isGiven: given && row?.withdrawn !== 1, scope: row?.consent_scope ?? '', evidence };
}

function consentDecision({ decision }: ReadyEntry): Decision {
  return (CONSENT_DECISIONS as Record<string, Decision>)[decision] ?? 'asked_again';
}

async function recordPart(trx: Transaction<Schema>, ready: ReadyEntry, filling: Recording): Promise<Told | undefined> {
  const part = partNamed(ready.subject);
  if (part === undefined) return { outcome: 'gone', params: {} };
  const { decided_at, source, file_hash } = filling;
  const what = { decision: consentDecision(ready), decided_at, decided_by: ready.by, reason: ready.note };
  await decidePart(trx, part, what, { source, file_hash, after: ready.known });
  return undefined;
}

async function recordAlias(trx: Transaction<Schema>, ready: ReadyEntry, filling: Recording): Promise<Told | undefined> {
  if (ready.decision === 'keep_name') return plain(trx, ready, filling, { meaning: null });
  const meaning = await meaningOf(trx, ready);
  return 'told' in meaning ? meaning.told : plain(trx, ready, filling, meaning);
}

/** The name that is to be used: what was written beside it, else the suggestion; themes by their code. */
async function meaningOf(
  db: Kysely<Schema>,
  { subject, meaning }: ReadyEntry,
): Promise<{ meaning: string } | { told: Told }> {
  const alias = aliasNamed(subject);
  if (alias === undefined) return { told: { outcome: 'gone', params: {} } };
  const wanted = meaning === '' ? await suggestionFor(db, alias) : meaning;
  if (wanted === '') return { told: { outcome: 'meaning_missing', params: {} } };
  const code = alias.list === 'themes' ? understandCode('themes', wanted)?.code : wanted;
  return code === undefined ? { told: { outcome: 'meaning_unknown', params: { value: wanted } } } : { meaning: code };
}

async function plain(
  trx: Transaction<Schema>,
  { kind, subject, decision, by, note, known }: ReadyEntry,
  { decided_at, source, file_hash, basis }: Recording,
  after: object,
): Promise<undefined> {
  const before = await latestDecision(trx, { kind, subject });
  await addDecision(
    trx,
    {
      kind,
      subject,
      decision,
      decided_at,
      decided_by: by,
      reason: note,
      before: before?.after ?? '{}',
      after: JSON.stringify(after),
      basis,
      source,
      file_hash,
    },
    known,
  );
  return undefined;
}
