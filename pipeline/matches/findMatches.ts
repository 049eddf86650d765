/** The offers that fit each need, best first. Pure but for what it is handed; the same records give the same list. */

import { foldName } from '../../codebook/normalise/text.ts';
import type { Values } from '../../codebook/tables.ts';
import { compareBytes } from '../store/bulk.ts';
import type { ReleasedRecord } from '../store/released.ts';
import { isMeantFor, judge, type Need, type Offer, type Reason } from './matchReasons.ts';
import { termVectors } from './textLikeness.ts';

export interface Match {
  need: ReleasedRecord;
  offer: ReleasedRecord;
  /** 0 to 1. */
  score: number;
  /** The weightiest first. */
  reasons: Reason[];
}

/** What is matched; all of it released. */
export interface MatchedRecords {
  needs: readonly ReleasedRecord[];
  /** Offers and good practices. */
  offers: readonly ReleasedRecord[];
  /** Past and present activities: evidence of what an organisation has done. */
  activities: readonly ReleasedRecord[];
}

/** What the register knows of the recommendations that needs are about. */
export interface KnownRecommendation {
  text: string;
  recommending_states: readonly string[];
}

/** Matches shown for one need. */
const MOST = 10;
/** Below this there is too little reason to look at a pair. */
const LEAST = 0.25;
/** Needs that somebody still waits for. */
const OPEN = new Set(['received', 'under_review', 'accepted', 'partly_met']);

/** Whether a need may be matched at all: its State agreed, it is open, and its time has not passed. */
export function isOpenNeed({ values }: ReleasedRecord, today: string): boolean {
  const { open_to_matching, status = '', needed_by } = values as Values<'needs'>;
  return open_to_matching === true && OPEN.has(status) && (needed_by === undefined || needed_by >= today);
}

/** Whether an offer still stands. A capacity of nought is no offer. */
export function isOpenOffer({ values }: ReleasedRecord, today: string): boolean {
  const { valid_to, capacity_per_year } = values as Values<'offers'>;
  return (valid_to === undefined || valid_to >= today) && capacity_per_year !== 0;
}

/**
 * @param today YYYY-MM-DD
 * @param known of a reference; undefined when the register does not know it
 */
export function findMatches(
  { needs, offers, activities }: MatchedRecords,
  today: string,
  known: (ref: string) => KnownRecommendation | undefined,
): Match[] {
  const openNeeds = needs.filter((one) => isOpenNeed(one, today));
  const openOffers = offers.filter((one) => isOpenOffer(one, today));
  const vectors = termVectors([...openNeeds.map((one) => needText(one, known)), ...openOffers.map(offerText)]);
  const done = experienceOf(activities);
  const judgedOffers = openOffers.map((record, at): [ReleasedRecord, Offer] => {
    const values = record.values as Values<'offers'>;
    const experience = done.get(foldName(values.offering_org ?? '')) ?? new Map();
    return [record, { name: nameOf(record), values, terms: vectors[openNeeds.length + at] ?? new Map(), experience }];
  });
  return openNeeds.flatMap((record, at) => {
    const need = judgedNeed(record, vectors[at] ?? new Map(), known);
    return bestOffers(need, judgedOffers).map((found) => ({ need: record, ...found }));
  });
}

function bestOffers(need: Need, offers: readonly [ReleasedRecord, Offer][]): Omit<Match, 'need'>[] {
  return offers
    .filter(([, { values }]) => isMeantFor(need.values.requesting_state ?? '', values))
    .map(([offer, judged]) => ({ offer, ...judge(need, judged) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || compareBytes(nameOf(a.offer), nameOf(b.offer)))
    .slice(0, MOST);
}

function judgedNeed(
  record: ReleasedRecord,
  terms: Need['terms'],
  known: (ref: string) => KnownRecommendation | undefined,
): Need {
  const values = record.values as Values<'needs'>;
  const refs = values.recommendation_refs ?? [];
  const recommendingStates = new Map(refs.map((ref) => [ref, known(ref)?.recommending_states ?? []]));
  return { name: nameOf(record), values, recommendingStates, terms };
}

/** The text of the recommendations counts too: the need is about them. */
function needText({ values }: ReleasedRecord, known: (ref: string) => KnownRecommendation | undefined): string {
  const { title, description, recommendation_refs = [] } = values as Values<'needs'>;
  return [title, description, ...recommendation_refs.map((ref) => known(ref)?.text)].filter(Boolean).join('\n');
}

function offerText({ values }: ReleasedRecord): string {
  const { title, description, practice_context, what_worked, mechanism } = values as Values<'offers'>;
  return [title, description, practice_context, what_worked, mechanism].filter(Boolean).join('\n');
}

/** Themes that each organisation has worked on, with how many activities; organisations by their folded names. */
function experienceOf(activities: readonly ReleasedRecord[]): Map<string, Map<string, number>> {
  const done = new Map<string, Map<string, number>>();
  for (const { values } of activities) {
    const { provider_orgs = [], themes = [] } = values as Values<'activities'>;
    for (const organisation of new Set(provider_orgs.map(({ name }) => foldName(name)))) {
      const counts = done.get(organisation) ?? new Map<string, number>();
      done.set(organisation, counts);
      for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
  }
  return done;
}

/** "contributor/record", as the desk names records. */
export function nameOf({ contributor_id, record_id }: ReleasedRecord): string {
  return `${contributor_id}/${record_id}`;
}
