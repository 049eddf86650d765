/** Whether what staff wrote in a row can be taken in, and if not, why. Pure: how things stand is handed in. */
import { understandCode } from '../../codebook/codelists/understandCode.ts';
import {
  type DeskDecisionKey,
  type DeskKindKey,
  type DeskOutcome,
  deskDecisions,
  reasonedDecisions,
} from '../../codebook/desk.ts';
import { foldName } from '../../codebook/normalise/text.ts';
import { deskTexts } from '../../codebook/text/deskTexts.ts';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import type { Decision, DeskDecisionRow } from '../store/schema.ts';
import type { DeskEntry } from './readDesk.ts';

/** How the subject of a row stands now. */
export interface Standing {
  /** Undefined: it is no longer there. */
  basis: string | undefined;
  latest: DeskDecisionRow | undefined;
}

/** A decision that can be recorded. */
export interface ReadyEntry {
  kind: DeskKindKey;
  subject: string;
  decision: DeskDecisionKey;
  by: string;
  note: string;
  /** For names: what is to be used; empty when the suggestion is. */
  meaning: string;
  /** For consents: code of `consent_scopes`, where less is confirmed than is declared. */
  scope: string | undefined;
  known: number;
}

export interface Told {
  outcome: Exclude<DeskOutcome, 'taken'>;
  /** Arguments of the sentence; a date as YYYY-MM-DD, a decision by its key. */
  params: Readonly<Record<string, string>>;
}

export type Judged = { ready: ReadyEntry } | { told: Told } | { already: true };

/** Words of decisions in every language: a desk may be filled in another one than it was written in. */
const WORDS = new Map<string, DeskDecisionKey>(
  LANGUAGES.flatMap((language) =>
    Object.entries(deskTexts[language].decisions).map(
      ([key, word]) => [foldName(word), key as DeskDecisionKey] as const,
    ),
  ),
);

/** The decision that a word means; also its key, as "ask_again". */
export function decisionMeant(word: string): DeskDecisionKey | undefined {
  const keys = Object.values(deskDecisions).flat() as DeskDecisionKey[];
  return WORDS.get(foldName(word)) ?? keys.find((key) => key === word);
}

/** How a decision is kept: those about consent by the words of the gate. */
export function keptDecision(key: DeskDecisionKey): string {
  return (CONSENT_DECISIONS as Record<string, Decision>)[key] ?? key;
}

export const CONSENT_DECISIONS: Readonly<Record<(typeof deskDecisions)['consent'][number], Decision>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  ask_again: 'asked_again',
  withdraw: 'withdrawn',
};

/** @param officer the name on the first sheet, for rows that name nobody */
export function judgeEntry(entry: DeskEntry, officer: string, { basis, latest }: Standing): Judged {
  const { written, subject, known } = entry;
  const kind = kindOf(entry.kind);
  if (kind === undefined) return told('gone');
  const word = written.decision ?? '';
  const decision = decisionMeant(word);
  const by = written.decided_by ?? officer;
  const { note = '', meaning = '' } = written;
  const scope = scopeMeant(written.scope);
  if (isTaken(decision, by, note, scope, known, latest)) return { already: true };
  if (word === '') return told('decision_missing');
  if (decision === undefined) return told('decision_unknown', { value: word });
  if (!(deskDecisions[kind] as readonly string[]).includes(decision))
    return told('decision_impossible', { value: word });
  if (scope === '') return told('scope_unknown', { value: written.scope ?? '' });
  if (scope !== undefined && (kind !== 'consent' || decision !== 'confirm')) return told('scope_unused');
  if (latest !== undefined && latest.position > known) return told('decided_since', since(latest));
  if (basis === undefined) return told('gone');
  if (basis !== entry.basis) return told('changed_since');
  if (by === '') return told('officer_missing');
  if (note === '' && reasonedDecisions.includes(decision)) return told('note_missing');
  return { ready: { kind, subject, decision, by, note, meaning, scope, known } };
}

/** @returns undefined when nothing is written, an empty text when it is no scope */
function scopeMeant(word: string | undefined): string | undefined {
  return word === undefined ? undefined : (understandCode('consent_scopes', word)?.code ?? '');
}

function kindOf(kind: string): DeskKindKey | undefined {
  return (Object.keys(deskDecisions) as DeskKindKey[]).find((one) => one === kind);
}

/** The same row of a desk that was taken in before, of the same file or a copy. */
function isTaken(
  decision: DeskDecisionKey | undefined,
  by: string,
  note: string,
  scope: string | undefined,
  known: number,
  latest: DeskDecisionRow | undefined,
): boolean {
  if (decision === undefined || latest === undefined || latest.position <= known) return false;
  const kept = JSON.parse(latest.after) as { scope?: string };
  return (
    kept.scope === scope &&
    latest.decision === keptDecision(decision) &&
    latest.decided_by === by &&
    latest.reason.startsWith(note)
  );
}

function since({ decision, decided_by, decided_at }: DeskDecisionRow): Record<string, string> {
  return { decision, by: decided_by, date: decided_at.slice(0, 10) };
}

function told(outcome: Told['outcome'], params: Record<string, string> = {}): Judged {
  return { told: { outcome, params } };
}
