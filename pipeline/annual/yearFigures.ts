/** The counts of one reporting year, gathered in one pass over the released records, so that memory does not grow with them. */

import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { sessionRows } from '../../codebook/codelists/official/sessionRows.ts';
import { stateRows } from '../../codebook/codelists/official/stateRows.ts';
import type { Organisation } from '../../codebook/columns.ts';
import type { Position } from '../../codebook/register.ts';
import type { Values } from '../../codebook/tables.ts';
import type { Change } from '../store/schema.ts';
import type { MatchedPair } from './matchFigures.ts';
import { Tally } from './tally.ts';

/** What the tables need of a released record. */
export interface CountedRecord {
  table: string;
  contributor_kind: string;
  values: Readonly<Record<string, unknown>>;
  /** ISO3 of the States whose consent is in force. */
  states: readonly string[];
  /** True when the consent of a State leaves out financial figures. */
  financeWithheld: boolean;
  /** What the year did to it. */
  change: Change;
  /** The released record of which this is another report. */
  double_of?: string | undefined;
  /** How many States concerned are held back. */
  statesWithheld: number;
}

/** Finds the position of a recommendation; undefined when the register lacks it. */
export type PositionOf = (ref: string) => Position | undefined;

/** Dimensions of the activity tables. */
export const dimensions = [
  'regional_groups',
  'states',
  'types',
  'themes',
  'sdgs',
  'cycles',
  'cooperation_forms',
  'provider_kinds',
  'funding_sources',
  'country_groups',
  'statuses',
] as const;

export type Dimension = (typeof dimensions)[number];

/** Rows for what has no code of its own. */
export const NOT_STATED = '';
export const WITHHELD = '\u0000withheld';
export const UNLISTED = '\u0000unlisted';
export const OBSERVER = '\u0000observer';
export const NO_GROUP = '\u0000none';

export interface Amounts {
  /** Places of the contributions in the edition's list of records. */
  records: number[];
  pledged: number;
  paid: number;
}

export interface YearFigures {
  /** Activities by dimension and code; an activity counts once in each code it falls under. */
  activities: Record<Dimension, Tally>;
  /** Places of all activities in the edition's list of records; the same for the other `all`. */
  allActivities: number[];
  /** Released records by table, then contributor kind. */
  records: Record<string, Tally>;
  /** Released records by table, then what the year did to them. */
  changes: Record<string, Tally>;
  /** Recommendations named by at least one activity, by position, with the activities; 'unknown' = not in the register. */
  recommendations: Record<Position | 'unknown', { refs: Set<string>; records: Set<number> }>;
  unlinkedActivities: number;
  needs: { received: Tally; answered: Tally; days: Map<string, number[]>; all: number[]; allAnswered: number[] };
  offers: Tally;
  allOffers: number[];
  /** Needs of the year with the offers that were proposed for them; filled in after the pass. */
  matches: readonly MatchedPair[];
  /** By "fund\ncurrency". */
  contributions: Map<string, Amounts>;
  /** Activities whose money is left out for want of consent. */
  financeWithheld: number;
  /** Activities that concern further States, which are held back. */
  shownInPart: number;
  /** Records by State concerned whose consent is in force, by scope. */
  released: Record<'all' | 'withoutFinance', { count: number; records: number[] }>;
}

const CLOSED_REPLIES = ['accepted', 'partly_met', 'met', 'declined'];
const DAY_MS = 86_400_000;

const stateFacts = new Map(
  stateRows.map(([iso3, , , , group, , , flags]) => [iso3, { group: group === '' ? OBSERVER : group, flags }]),
);
const cycleOfSession = new Map(sessionRows.map(([session, cycle]) => [session, cycle]));

/** Counts one pass of released records; a record is known by its place in the pass. */
export async function countYear(records: AsyncIterable<CountedRecord>, positionOf: PositionOf): Promise<YearFigures> {
  const figures = emptyFigures();
  let at = 0;
  for await (const record of records) {
    countRecord(record, at, figures);
    if (record.table === 'activities') {
      // Two reports of one activity are one activity; both are records, and each may name recommendations of its own.
      if (record.double_of === undefined) countActivity(record, at, figures);
      countRecommendations(record, at, figures, positionOf);
    } else if (record.table === 'needs') countNeed(record, at, figures);
    else if (record.table === 'offers') countOffer(record, at, figures);
    else if (record.table === 'contributions') countContribution(record, at, figures);
    at += 1;
  }
  return figures;
}

function countRecord(record: CountedRecord, at: number, { records, changes, ...figures }: YearFigures): void {
  const { table, contributor_kind, states, financeWithheld, change } = record;
  tallyOf(records, table).add([contributor_kind], at);
  tallyOf(changes, table).add([change], at);
  const released = figures.released[financeWithheld ? 'withoutFinance' : 'all'];
  released.count += states.length;
  if (states.length > 0) released.records.push(at);
}

function tallyOf(tallies: Record<string, Tally>, table: string): Tally {
  const tally = tallies[table] ?? new Tally();
  tallies[table] = tally;
  return tally;
}

function emptyFigures(): YearFigures {
  const addressed = (): { refs: Set<string>; records: Set<number> } => ({ refs: new Set(), records: new Set() });
  return {
    activities: Object.fromEntries(dimensions.map((one) => [one, new Tally()])) as Record<Dimension, Tally>,
    allActivities: [],
    records: {},
    changes: {},
    recommendations: { supported: addressed(), noted: addressed(), pending: addressed(), unknown: addressed() },
    unlinkedActivities: 0,
    needs: { received: new Tally(), answered: new Tally(), days: new Map(), all: [], allAnswered: [] },
    offers: new Tally(),
    allOffers: [],
    matches: [],
    contributions: new Map(),
    financeWithheld: 0,
    shownInPart: 0,
    released: { all: { count: 0, records: [] }, withoutFinance: { count: 0, records: [] } },
  };
}

function countActivity(record: CountedRecord, at: number, figures: YearFigures): void {
  const values = record.values as Values<'activities'>;
  figures.allActivities.push(at);
  if (record.financeWithheld) figures.financeWithheld += 1;
  if (record.statesWithheld > 0) figures.shownInPart += 1;
  const codes = codesOf(values, record);
  for (const dimension of dimensions) figures.activities[dimension].add(codes[dimension], at);
  if ((values.recommendation_refs ?? []).length === 0) figures.unlinkedActivities += 1;
}

function countRecommendations(
  { values }: CountedRecord,
  at: number,
  figures: YearFigures,
  positionOf: PositionOf,
): void {
  const refs = (values as Values<'activities'>).recommendation_refs ?? [];
  for (const ref of refs) {
    const addressed = figures.recommendations[positionOf(ref) ?? 'unknown'];
    addressed.refs.add(ref);
    addressed.records.add(at);
  }
}

function codesOf(
  values: Values<'activities'>,
  { states: concerned, financeWithheld }: CountedRecord,
): Record<Dimension, readonly string[]> {
  const themes = (values.themes ?? []).map((theme) => (codeLists.themes.codes.includes(theme) ? theme : UNLISTED));
  return {
    regional_groups: concerned.map(groupOf),
    states: concerned,
    types: one(values.modality),
    themes: stated(themes),
    sdgs: stated((values.sdg_targets ?? []).map((target) => target.split('.')[0] ?? '')),
    cycles: cyclesOf(values),
    cooperation_forms: one(values.cooperation_form),
    provider_kinds: stated((values.provider_orgs ?? []).map(({ type }: Organisation) => type ?? NOT_STATED)),
    funding_sources: financeWithheld ? [WITHHELD] : stated(values.funding_source ?? []),
    country_groups: stated(concerned.flatMap(countryGroupsOf), NO_GROUP),
    statuses: one(values.status),
  };
}

/** From the references where they name a cycle, else from the columns. */
function cyclesOf({ recommendation_refs = [], upr_cycle, upr_session }: Values<'activities'>): string[] {
  const named = recommendation_refs.flatMap((ref) => /^[A-Z]{3}-([1-4])-/.exec(ref)?.[1] ?? []);
  const told = upr_cycle ?? cycleOfSession.get(upr_session ?? '');
  return stated([...named, ...(told === undefined ? [] : [told])]);
}

function one(code: string | undefined): readonly string[] {
  return [code ?? NOT_STATED];
}

function stated(codes: readonly string[], otherwise = NOT_STATED): string[] {
  return codes.length === 0 ? [otherwise] : [...codes];
}

function groupOf(state: string): string {
  return stateFacts.get(state)?.group ?? NOT_STATED;
}

function countryGroupsOf(state: string): string[] {
  const flags = stateFacts.get(state)?.flags ?? '';
  return [
    ...(flags.includes('L') ? ['ldc'] : []),
    ...(flags.includes('K') ? ['lldc'] : []),
    ...(flags.includes('S') ? ['sids'] : []),
  ];
}

function countNeed({ values: plain }: CountedRecord, at: number, { needs }: YearFigures): void {
  const values = plain as Values<'needs'>;
  const group = groupOf(values.requesting_state ?? '');
  needs.received.add([group], at);
  needs.all.push(at);
  if (!CLOSED_REPLIES.includes(values.status ?? '') || values.reply_date === undefined) return;
  needs.answered.add([group], at);
  needs.allAnswered.push(at);
  const days = (Date.parse(values.reply_date) - Date.parse(values.request_date ?? '')) / DAY_MS;
  if (!Number.isFinite(days)) return;
  const known = needs.days.get(group);
  if (known === undefined) needs.days.set(group, [days]);
  else known.push(days);
}

function countOffer({ values }: CountedRecord, at: number, figures: YearFigures): void {
  figures.offers.add(one((values as Values<'offers'>).kind), at);
  figures.allOffers.push(at);
}

function countContribution(record: CountedRecord, at: number, { contributions }: YearFigures): void {
  const values = record.values as Values<'contributions'>;
  const name = `${values.fund ?? NOT_STATED}\n${record.financeWithheld ? WITHHELD : (values.currency ?? NOT_STATED)}`;
  const sums = contributions.get(name) ?? { records: [], pledged: 0, paid: 0 };
  sums.records.push(at);
  if (values.pledge_or_paid === 'paid') sums.paid += values.amount ?? 0;
  else sums.pledged += values.amount ?? 0;
  contributions.set(name, sums);
}

/** Median of some numbers; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
