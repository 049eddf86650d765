import { statesOf } from '../statesOf.ts';
import type { CheckedRecord, Submission } from '../submission.ts';
import { type ConsentTable, consentTables, type Rule, type RuleContext, standing } from './rule.ts';

const IN_FORCE = ['given', 'given_in_part'];

/**
 * E1: every consent number resolves and belongs to a State concerned (else the row waits); every State concerned other than
 * the submitter has a consent that was given (else the row is taken, but held: docs/decisions/0003).
 */
export const consentRecorded: Rule = {
  name: 'consentRecorded',
  source: 'E1; op. 14',
  codes: ['CONSENT_UNKNOWN', 'CONSENT_STATE_MISMATCH', 'CONSENT_NOT_RECORDED', 'CONSENT_NOT_IN_FORCE'],
  check(context) {
    const byNumber = new Map(context.submission.records.consent.map((consent) => [consent.record_id, consent]));
    const consents = { byNumber, numbers: [...byNumber.keys()] };
    for (const table of consentTables) {
      for (const record of standing(context.submission, table)) checkRecord(record, consents, context);
    }
  },
};

interface Consents {
  byNumber: ReadonlyMap<string, CheckedRecord<'consent'>>;
  numbers: readonly string[];
}

function checkRecord(record: CheckedRecord<ConsentTable>, consents: Consents, context: RuleContext): void {
  const numbers = record.values.consent_id ?? [];
  const concerned = statesOf(record);
  for (const value of numbers) checkNumber(record, value, concerned, consents, context);
  // A cell that could not be read has its own finding; its States are not guessed.
  const faulty = numbers.some((number) => !consents.byNumber.has(number));
  const others = concerned.filter((state) => state !== submitterState(context.submission));
  if (!faulty) for (const state of others) checkState(record, state, consents, context);
}

function checkNumber(
  record: CheckedRecord<ConsentTable>,
  value: string,
  concerned: readonly string[],
  consents: Consents,
  { report, nearest }: RuleContext,
): void {
  const consent = consents.byNumber.get(value);
  if (consent === undefined) {
    report('CONSENT_UNKNOWN', record, 'consent_id', { value, suggestion: nearest(value, consents.numbers) });
    return;
  }
  const { state } = consent.values;
  if (state !== undefined && concerned.length > 0 && !concerned.includes(state)) {
    report('CONSENT_STATE_MISMATCH', record, 'consent_id', { value, state });
  }
}

function checkState(
  record: CheckedRecord<ConsentTable>,
  state: string,
  consents: Consents,
  { report }: RuleContext,
): void {
  const named = (record.values.consent_id ?? []).map((number) => consents.byNumber.get(number));
  const ofState = named.filter((consent) => consent?.values.state === state && consent.values.withdrawn !== true);
  if (ofState.length === 0) {
    report('CONSENT_NOT_RECORDED', record, 'consent_id', { state });
    return;
  }
  const statuses = ofState.map((consent) => consent?.values.consent_status ?? '');
  if (statuses.some((status) => IN_FORCE.includes(status))) return;
  const [value = ''] = statuses;
  if (value !== '') report('CONSENT_NOT_IN_FORCE', record, 'consent_id', { state, value, list: 'consent_status' });
}

/** ISO3 of a submitter that is a State; it consents by submitting (resolution 54/28, op. 14). */
export function submitterState({ submitter }: Submission): string | undefined {
  return submitter?.values.submitter_kind === 'state' ? submitter.values.state : undefined;
}
