/**
 * Which activities of different contributors are probably one: the same State, overlapping dates, near titles in any script, shared
 * organisations or recommendations. Pure. Two contributors that report one training are the usual case (experience of UN INFO and 3W);
 * the desk decides, nothing is merged by itself.
 */
import type { DoubleReason } from '../../codebook/desk.ts';
import { searchTerms } from '../../codebook/normalise/searchText.ts';
import { foldName } from '../../codebook/normalise/text.ts';

/** What is compared of an activity. */
export interface ComparedActivity {
  /** "contributor/record". */
  name: string;
  contributor: string;
  title: string;
  states: readonly string[];
  /** YYYY-MM-DD. */
  start: string;
  end: string | undefined;
  organisations: readonly string[];
  recommendations: readonly string[];
  modality: string;
}

/** A pair with its score and why. */
export interface Double {
  first: string;
  second: string;
  /** 0 to 1. */
  score: number;
  reasons: { reason: DoubleReason; figure: number }[];
}

/** Pairs below this are not shown. */
const LEAST = 0.55;

/** What each likeness adds, of 1 in all. */
const WEIGHTS: Readonly<Record<DoubleReason, number>> = {
  title: 0.55,
  organisations: 0.2,
  dates: 0.1,
  recommendations: 0.1,
  modality: 0.05,
};

/** A word that more activities of one State share says nothing: pairs are sought by rarer ones. */
const COMMON = 40;

/**
 * All probable doubles that concern a State: the likeliest first, then by name.
 * @param activities all that concern it
 */
export function findDoubles(activities: readonly ComparedActivity[], state: string): Double[] {
  const found: Double[] = [];
  for (const [one, other] of candidatePairs(activities.map(prepare), state)) {
    const double = compare(one, other);
    if (double !== undefined) found.push(double);
  }
  return inOrderOfScore(found);
}

/** The likeliest first, then by name. */
export function inOrderOfScore<D extends Double>(doubles: readonly D[]): D[] {
  return [...doubles].sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ first, second }: Double): string {
  return `${first}\n${second}`;
}

interface Prepared extends ComparedActivity {
  terms: ReadonlySet<string>;
  folded: ReadonlySet<string>;
}

function prepare(activity: ComparedActivity): Prepared {
  return {
    ...activity,
    terms: new Set(searchTerms(activity.title)),
    folded: new Set(activity.organisations.map(foldName)),
  };
}

/** Pairs of one State that share a rare word of the title, or an organisation or a recommendation and the first day. */
function* candidatePairs(activities: readonly Prepared[], state: string): Generator<[Prepared, Prepared]> {
  const shared = new Map<string, Prepared[]>();
  for (const activity of activities) {
    if (!activity.states.includes(state)) continue;
    for (const key of keysOf(activity)) {
      const known = shared.get(key);
      if (known === undefined) shared.set(key, [activity]);
      else known.push(activity);
    }
  }
  const seen = new Set<string>();
  for (const group of shared.values()) {
    if (group.length < 2 || group.length > COMMON) continue;
    for (const pair of pairsOf(group)) {
      const name = `${pair[0].name}\n${pair[1].name}`;
      if (seen.has(name)) continue;
      seen.add(name);
      yield pair;
    }
  }
}

function keysOf({ terms, folded, recommendations, start }: Prepared): string[] {
  return [
    ...[...terms].map((term) => `t${term}`),
    ...[...folded].map((name) => `o${name} ${start}`),
    ...recommendations.map((ref) => `r${ref} ${start}`),
  ];
}

/** In bytewise order of their names: the first of a pair leads it. */
function* pairsOf(group: readonly Prepared[]): Generator<[Prepared, Prepared]> {
  for (const [at, one] of group.entries()) {
    for (const other of group.slice(at + 1)) {
      if (one.contributor !== other.contributor) yield isBefore(one.name, other.name) ? [one, other] : [other, one];
    }
  }
}

/** UTF-16 order, which is the bytewise one but for rare characters; only the same answer every time matters here. */
function isBefore(a: string, b: string): boolean {
  return a < b;
}

/** @returns undefined when the two are not probably one */
function compare(one: Prepared, other: Prepared): Double | undefined {
  const days = commonDays(one, other);
  if (days === 0 || !one.states.some((state) => other.states.includes(state))) return undefined;
  const likeness: Record<DoubleReason, { share: number; figure: number }> = {
    title: titleLikeness(one.terms, other.terms),
    organisations: inCommon(one.folded, other.folded),
    dates: dateLikeness(one, other, days),
    recommendations: inCommon(new Set(one.recommendations), new Set(other.recommendations)),
    modality: { share: Number(one.modality === other.modality), figure: 1 },
  };
  const reasons = Object.keys(WEIGHTS) as DoubleReason[];
  const score = reasons.reduce((sum, reason) => sum + WEIGHTS[reason] * likeness[reason].share, 0);
  if (score < LEAST) return undefined;
  const told = reasons.filter((reason) => likeness[reason].share > 0);
  return {
    first: one.name,
    second: other.name,
    score: Math.round(score * 100) / 100,
    reasons: told.map((reason) => ({ reason, figure: likeness[reason].figure })),
  };
}

/** Terms in common of all terms (Dice): a title with a few words more is still near. */
function titleLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): { share: number; figure: number } {
  const common = [...one].filter((term) => other.has(term)).length;
  const share = one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
  return { share, figure: Math.round(share * 100) };
}

/** One in common says nearly all; it is rare by chance within one State and time. */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): { share: number; figure: number } {
  const figure = [...one].filter((entry) => other.has(entry)).length;
  return { share: figure === 0 ? 0 : 0.75 + 0.25 * (figure / Math.max(one.size, other.size)), figure };
}

const DAY = 86_400_000;
/** An activity without an end has gone on since it began. */
const OPEN = '9999-12-31';

function commonDays(one: ComparedActivity, other: ComparedActivity): number {
  const [, start = ''] = [one.start, other.start].sort();
  const [end = ''] = [one.end ?? OPEN, other.end ?? OPEN].sort();
  // Both go on: how many days they share is not known, but they share some.
  if (end === OPEN) return 1;
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1);
}

/** Both days the same is the strongest sign; else how near the first days are, up to half a year. */
function dateLikeness(one: ComparedActivity, other: ComparedActivity, days: number): { share: number; figure: number } {
  const apart = Math.abs(Date.parse(one.start) - Date.parse(other.start)) / DAY;
  const ends = one.end === other.end ? 0.3 : 0;
  return { share: Math.max(0, 0.7 * (1 - apart / 183)) + ends, figure: days };
}
