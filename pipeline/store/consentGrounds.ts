/**
 * On whose consent a release rests, in general terms: the State, the day, the kind of evidence. Who signed, and the number of the
 * note, stay in the repository (resolution 54/28, op. 14; design.md, "Consent in practice").
 */
import { type ConsentQuestion, type ConsentRecord, consentInForce, type Scope } from './consentInForce.ts';

/** The consent of one State in force. */
export interface ConsentGround {
  /** ISO3. */
  state: string;
  /** True when the State submitted the record itself and consents by doing so. */
  own: boolean;
  /** YYYY-MM-DD; absent when the State submitted the record itself without a separate consent. */
  date?: string;
  /** Code of `evidence_types`. */
  evidence_type?: string;
  scope: Scope;
}

/** @returns undefined when the State's consent is not in force */
export function consentGround(question: ConsentQuestion): ConsentGround | undefined {
  const verdict = consentInForce(question);
  if (!verdict.inForce) return undefined;
  const { state, isOwn } = question;
  const row = latest(rowsInForce(question));
  return {
    state,
    own: isOwn,
    ...(row?.consent_date === undefined ? {} : { date: row.consent_date }),
    ...(row?.evidence_type === undefined ? {} : { evidence_type: row.evidence_type }),
    scope: verdict.scope,
  };
}

/** The rows that would carry the release each by itself. */
function rowsInForce({ state, isOwn, named, own, today }: ConsentQuestion): ConsentRecord[] {
  const ofState = named.filter((row) => row.state === state);
  const rows = isOwn && ofState.length === 0 ? own : ofState;
  return rows.filter((row) => consentInForce({ state, isOwn, named: [row], own: [], today }).inForce);
}

function latest(rows: readonly ConsentRecord[]): ConsentRecord | undefined {
  return [...rows].sort((a, b) => ((a.consent_date ?? '') < (b.consent_date ?? '') ? 1 : -1))[0];
}
