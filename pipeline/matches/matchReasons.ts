/**
 * Why an offer fits a need: each reason with its weight and how far it holds (resolution 54/28, op. 6, 7 and 16; preamble:
 * South-South cooperation). Pure. Weights are public: they stand in docs/matching.md and on every match.
 */
import { stateRows } from '../../codebook/codelists/official/stateRows.ts';
import type { Values } from '../../codebook/tables.ts';
import type { TermVector } from './textLikeness.ts';
import { likeness } from './textLikeness.ts';

export interface Need {
  /** "contributor/record". */
  name: string;
  values: Values<'needs'>;
  /** States that made the recommendations which the need is about, by reference. */
  recommendingStates: ReadonlyMap<string, readonly string[]>;
  terms: TermVector;
}

export interface Offer {
  /** "contributor/record". */
  name: string;
  values: Values<'offers'>;
  terms: TermVector;
  /** Themes of released activities that the offering organisation took part in, with how many activities. */
  experience: ReadonlyMap<string, number>;
}

export const reasonKeys = [
  'recommendation',
  'theme',
  'type',
  'text',
  'south_south',
  'region',
  'language',
  'dates',
  'capacity',
  'fund',
  'experience',
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

/** Points of a reason that holds fully; they were set by trying them on needs and offers with known pairs (bench/matches.mjs). */
export const weights: Readonly<Record<ReasonKey, number>> = {
  recommendation: 20,
  theme: 25,
  type: 12,
  text: 30,
  south_south: 15,
  region: 5,
  language: 8,
  dates: 5,
  capacity: 2,
  fund: 3,
  experience: 5,
};

export interface Reason {
  key: ReasonKey;
  /** Points out of the weight. */
  points: number;
  /** What it rests on: codes, references or a number, for the sentence that says it. */
  detail: Readonly<Record<string, string | number | readonly string[]>>;
}

interface StateFacts {
  group: string;
  region: string;
  subregion: string;
  flags: string;
}

const factsOf: ReadonlyMap<string, StateFacts> = new Map(
  stateRows.map(([iso3, , , , group, region, subregion, flags]) => [iso3, { group, region, subregion, flags }]),
);

/** Groups whose members cooperate South-South. */
const SOUTH = new Set(['AfG', 'APG', 'GRULAC']);

/** How far something holds, from 0 to 1, and what it rests on; undefined: the question does not arise for this need. */
type Judged = { holds: number; detail?: Reason['detail'] } | undefined;

type Judge = (need: Need, offer: Offer) => Judged;

const shared = <T>(a: readonly T[] = [], b: readonly T[] = []): T[] => a.filter((one) => b.includes(one));

const judges: Readonly<Record<ReasonKey, Judge>> = {
  /** Op. 6–7: the States that made a recommendation consider helping with it. */
  recommendation({ values: { recommendation_refs: refs = [] }, recommendingStates }, { values }) {
    const own = shared(refs, values.own_recommendation_refs);
    const made = refs.filter((ref) => (recommendingStates.get(ref) ?? []).includes(values.offering_state ?? ''));
    const about = [...new Set([...own, ...made])];
    return {
      holds: about.length > 0 ? 1 : 0,
      detail: { refs: about, state: made.length > 0 ? (values.offering_state ?? '') : '' },
    };
  },
  theme({ values: { themes = [] } }, { values }) {
    const both = shared(themes, values.themes);
    return { holds: themes.length === 0 ? 0 : both.length / themes.length, detail: { themes: both } };
  },
  type: ({ values: { modality_wanted } }, { values: { modality = '' } }) => ({
    holds: modality_wanted === modality ? 1 : 0,
    detail: { type: modality },
  }),
  text: ({ terms }, offer) => {
    // Texts about one thing seldom share half of their terms: what they share counts more at the beginning.
    const alike = likeness(terms, offer.terms);
    return { holds: Math.sqrt(alike), detail: { percent: Math.round(alike * 100) } };
  },
  south_south({ values: { south_south_preferred, requesting_state = '' } }, { values: { offering_state = '' } }) {
    if (south_south_preferred !== true || !isSouth(requesting_state)) return undefined;
    return { holds: isSouth(offering_state) ? 1 : 0, detail: { state: offering_state } };
  },
  region({ values: { requesting_state = '' } }, { values: { offering_state = '', target_states, target_regions } }) {
    if (target_states !== undefined || target_regions !== undefined)
      return { holds: 1, detail: { state: requesting_state } };
    const [here, there] = [factsOf.get(requesting_state), factsOf.get(offering_state)];
    const near = here !== undefined && here.subregion === there?.subregion;
    return { holds: near ? 1 : 0, detail: { state: requesting_state } };
  },
  language({ values: { language_wanted: wanted } }, { values: { languages } }) {
    if (wanted === undefined) return undefined;
    const both = shared(wanted, languages);
    return { holds: both.length > 0 ? 1 : 0, detail: { languages: both } };
  },
  dates({ values: { needed_by } }, { values: { valid_from = '', valid_to = '' } }) {
    if (needed_by === undefined) return undefined;
    return { holds: valid_from <= needed_by && needed_by <= valid_to ? 1 : 0, detail: { date: needed_by } };
  },
  capacity: (_, { values: { capacity_per_year } }) => ({
    holds: (capacity_per_year ?? 0) > 0 ? 1 : 0,
    detail: { count: capacity_per_year ?? 0 },
  }),
  /** Op. 4 and the preamble: least developed countries and small island developing States first. */
  fund({ values: { requesting_state = '' } }, { values: { kind } }) {
    const flags = factsOf.get(requesting_state)?.flags ?? '';
    if (!/[LS]/.test(flags)) return undefined;
    return { holds: kind === 'funding' ? 1 : 0, detail: { state: requesting_state } };
  },
  experience({ values: { themes = [] } }, { experience }) {
    const count = Math.max(0, ...themes.map((theme) => experience.get(theme) ?? 0));
    return { holds: Math.min(1, count / 3), detail: { count } };
  },
};

function isSouth(state: string): boolean {
  return SOUTH.has(factsOf.get(state)?.group ?? '');
}

/** Whether the offer is meant for the State: no target named, the State itself, or a region that it lies in. */
export function isMeantFor(state: string, { target_states, target_regions }: Values<'offers'>): boolean {
  if (target_states === undefined && target_regions === undefined) return true;
  const { region = '', subregion = '' } = factsOf.get(state) ?? {};
  return (target_states ?? []).includes(state) || shared(target_regions, ['001', region, subregion]).length > 0;
}

/**
 * Judges one need and one offer.
 * @returns the reasons that hold at all, the weightiest first, and the score: points out of those that could be had, 0 to 1
 */
export function judge(need: Need, offer: Offer): { score: number; reasons: Reason[] } {
  let possible = 0;
  const reasons: Reason[] = [];
  for (const key of reasonKeys) {
    const judged = judges[key](need, offer);
    if (judged === undefined) continue;
    possible += weights[key];
    if (judged.holds > 0) reasons.push({ key, points: judged.holds * weights[key], detail: judged.detail ?? {} });
  }
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const order = (one: Reason): number => reasonKeys.indexOf(one.key);
  return { score: points / possible, reasons: reasons.sort((a, b) => b.points - a.points || order(a) - order(b)) };
}
