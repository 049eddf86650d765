/** What of a record may leave: only what the States in force, the columns' privacy and the consents' scope allow. */
import type { Column, Value } from '../../codebook/columns.ts';
import { linkRef } from '../../codebook/rules/linkComplete.ts';
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import type { ConsentRecord } from './consentInForce.ts';
import type { RecordValues } from './storedValues.ts';

/** What the gate decided about a record. */
export interface Ruling {
  /** ISO3 of the States in force. */
  states: readonly string[];
  /** ISO3 of the States concerned whose consent is not in force. */
  withheld: readonly string[];
  /** Whether every State in force consents to money being published too. */
  finance: boolean;
  /** The consent rows that the record names. */
  consents: readonly ConsentRecord[];
  stateUnderReview: (ref: string) => string | undefined;
}

/** The columns whose references are about the States that the record concerns. */
const OWN_REFERENCES = 'recommendation_refs';

/** The values that may leave. Columns that lose all they hold are left out. */
export function redact(table: ListTableKey, values: RecordValues, ruling: Ruling): Record<string, Value> {
  const { columns, states } = tableOf(table);
  const kept: Record<string, Value> = {};
  for (const [key, column] of Object.entries(columns)) {
    const value = values[key];
    if (value === undefined || column.private || (column.financial && !ruling.finance)) continue;
    const rest = states.includes(key)
      ? only(value, (state) => ruling.states.includes(state))
      : part(key, column, value, ruling);
    if (rest !== undefined) kept[key] = rest;
  }
  return kept;
}

function part(key: string, column: Column, value: Value, ruling: Ruling): Value | undefined {
  if (key === 'consent_id') return only(value, (id) => namesReleased(id, ruling));
  if (column.type !== 'recommendations') return value;
  // Recommendations that an offering State made itself are about other States than those the record concerns.
  return only(value, (ref) => (key === OWN_REFERENCES ? isAboutReleased(ref, ruling) : !isAboutWithheld(ref, ruling)));
}

/** The number of a consent can name its State ("NPL-2025"): only those of States in force stay. */
function namesReleased(id: string, { consents, states, withheld }: Ruling): boolean {
  const consent = consents.find(({ consent_id }) => consent_id === id);
  return consent === undefined ? withheld.length === 0 : states.includes(consent.state);
}

function isAboutReleased(ref: string, { states, withheld, stateUnderReview }: Ruling): boolean {
  const state = stateUnderReview(ref);
  return state === undefined ? withheld.length === 0 : states.includes(state);
}

function isAboutWithheld(ref: string, { withheld, stateUnderReview }: Ruling): boolean {
  const state = stateUnderReview(ref);
  return state === undefined ? withheld.length > 0 : withheld.includes(state);
}

/** Keeps the entries of a list, or a single value, that pass. */
function only(value: Value, passes: (entry: string) => boolean): Value | undefined {
  if (!Array.isArray(value)) return passes(String(value)) ? value : undefined;
  const kept = (value as string[]).filter(passes);
  return kept.length === 0 ? undefined : kept;
}

/** Whether released values say an amount of money: it is the whole record's, also where States of it are held back. */
export function hasAmount(table: ListTableKey, values: Readonly<Record<string, Value>>): boolean {
  const { columns } = tableOf(table);
  return Object.entries(values).some(([key, value]) => columns[key]?.financial === true && typeof value === 'number');
}

/** The record's own references with those of its rows in the Recommendation links sheet, each once. */
export function withLinks(table: ListTableKey, values: RecordValues, links: readonly RecordValues[]): RecordValues {
  if (links.length === 0 || !(OWN_REFERENCES in tableOf(table).columns)) return values;
  const own = (values[OWN_REFERENCES] ?? []) as string[];
  const refs = [...new Set([...own, ...links.flatMap((link) => linkRef(link) ?? [])])];
  return refs.length === 0 ? values : { ...values, [OWN_REFERENCES]: refs };
}

/** All references that a record holds. */
export function refsIn(table: ListTableKey, values: RecordValues): string[] {
  const columns = Object.entries(tableOf(table).columns).filter(([, column]) => column.type === 'recommendations');
  return columns.flatMap(([key]) => (values[key] ?? []) as string[]);
}
