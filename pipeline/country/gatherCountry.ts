/**
 * What is released about one State (resolution 54/28, op. 11: information and good practice about activities at country level). All
 * through the gate; the register of recommendations is public.
 */
import type { Organisation } from '../../codebook/columns.ts';
import type { Values } from '../../codebook/tables.ts';
import { findMatches, type KnownRecommendation, type Match } from '../matches/findMatches.ts';
import type { Store } from '../store/openStore.ts';
import { type ReleasedRecord, released } from '../store/released.ts';
import { findOverlaps, type Overlap } from './findOverlaps.ts';

/** Recommendations of one cycle that the State supported. */
export interface CycleCoverage {
  cycle: string;
  supported: number;
  /** References without any activity, in the order of the register. */
  without: string[];
}

export interface Country {
  state: string;
  /** In the order of their status, then start. */
  activities: ReleasedRecord[];
  /** Further reports of these activities, by "contributor/record" of the report that is shown and counted. */
  furtherReports: ReadonlyMap<string, readonly ReleasedRecord[]>;
  overlaps: Overlap[];
  needs: ReleasedRecord[];
  matches: Match[];
  cycles: CycleCoverage[];
}

/** @param today YYYY-MM-DD */
export async function gatherCountry(store: Store, state: string, today: string): Promise<Country> {
  const reported: ReleasedRecord[] = [];
  const needs: ReleasedRecord[] = [];
  const offers: ReleasedRecord[] = [];
  const others: ReleasedRecord[] = [];
  for await (const record of released(store, { today })) {
    const concerns = record.states.includes(state);
    if (record.table === 'activities') (concerns ? reported : others).push(record);
    else if (record.table === 'needs' && concerns) needs.push(record);
    else if (record.table === 'offers') offers.push(record);
  }
  const activities = reported.filter(({ double_of }) => double_of === undefined).sort(byStatus);
  const register = await registerOf(store, state);
  const known = (ref: string): KnownRecommendation | undefined => register.get(ref);
  const matched = { needs, offers, activities: [...reported, ...others] };
  return {
    state,
    activities,
    furtherReports: furtherReportsAmong(reported),
    overlaps: findOverlaps(activities),
    needs,
    matches: findMatches(matched, today, known),
    cycles: coverage(register, reported),
  };
}

function furtherReportsAmong(reported: readonly ReleasedRecord[]): Map<string, ReleasedRecord[]> {
  const further = new Map<string, ReleasedRecord[]>();
  for (const record of reported) {
    const { double_of: counted } = record;
    if (counted !== undefined) further.set(counted, [...(further.get(counted) ?? []), record]);
  }
  return further;
}

/** Completed ones last, as the codes of IATI run. */
function byStatus({ values: a }: ReleasedRecord, { values: b }: ReleasedRecord): number {
  const key = ({ status, start_date, title }: Values<'activities'>): string => [status, start_date, title].join('\n');
  return key(a as Values<'activities'>) < key(b as Values<'activities'>) ? -1 : 1;
}

interface Registered extends KnownRecommendation {
  cycle: string;
  supported: boolean;
}

async function registerOf({ db }: Store, state: string): Promise<Map<string, Registered>> {
  const rows = await db
    .selectFrom('recommendation')
    .select(['ref', 'cycle', 'position', 'text', 'recommending_states'])
    .where('state_under_review', '=', state)
    .orderBy('cycle')
    .orderBy('ref')
    .execute();
  return new Map(
    rows.map(({ ref, cycle, position, text, recommending_states }) => [
      ref,
      {
        cycle,
        supported: position === 'supported',
        text,
        recommending_states: JSON.parse(recommending_states) as string[],
      },
    ]),
  );
}

function coverage(register: ReadonlyMap<string, Registered>, activities: readonly ReleasedRecord[]): CycleCoverage[] {
  const addressed = new Set(
    activities.flatMap(({ values }) => (values as Values<'activities'>).recommendation_refs ?? []),
  );
  const cycles = new Map<string, CycleCoverage>();
  for (const [ref, { cycle, supported }] of register) {
    if (!supported) continue;
    const one = cycles.get(cycle) ?? { cycle, supported: 0, without: [] };
    one.supported += 1;
    if (!addressed.has(ref)) one.without.push(ref);
    cycles.set(cycle, one);
  }
  return [...cycles.values()].sort((a, b) => (a.cycle < b.cycle ? 1 : -1));
}

/** Names of those who provide an activity; its contributor when it names nobody. */
export function providersOf({ values, contributor_name }: ReleasedRecord): string[] {
  const { provider_orgs = [] } = values as { provider_orgs?: Organisation[] };
  return provider_orgs.length === 0 ? [contributor_name] : [...new Set(provider_orgs.map(({ name }) => name))];
}
