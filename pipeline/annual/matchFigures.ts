/**
 * Needs of the year and offers that the desk proposed to each other (op. 16), and what came of it: from the desk's decisions, as far as
 * the gate releases both sides.
 */
import { splitPair } from '../desk/deskState.ts';
import { decisionsOfKind, subjectOf } from '../store/deskDecisions.ts';
import type { Store } from '../store/openStore.ts';
import { type ReleasedRecord, released } from '../store/released.ts';
import { afterDay } from '../store/replay.ts';
import type { DeskDecisionRow } from '../store/schema.ts';

/** A need and an offer that were proposed to each other. */
export interface MatchedPair {
  /** Places in the edition's list of records. */
  need: number;
  offer: number;
  /** Both sides were brought into contact, or have agreed. */
  contacted: boolean;
  agreed: boolean;
  /** From the request to the agreement; undefined when there is none. */
  days: number | undefined;
}

/** Released needs and offers of the year, by "contributor/record". */
export class MatchedRecords {
  readonly #needs = new Map<string, { at: number; requested: string }>();
  readonly #offers = new Map<string, number>();

  /** @param at its place in the edition's list of records */
  add({ table, contributor_id, record_id, values }: ReleasedRecord, at: number): void {
    const name = subjectOf(contributor_id, record_id);
    if (table === 'needs') this.#needs.set(name, { at, requested: String(values.request_date ?? '') });
    if (table === 'offers') this.#offers.set(name, at);
  }

  /**
   * @param asked the day, and in a replay the day shown
   * @param place puts an offer of another year into the edition's list of records, and says where
   */
  async pairs(
    store: Store,
    asked: { today: string; asOf: string | undefined },
    place: (offer: ReleasedRecord) => number,
  ): Promise<MatchedPair[]> {
    const { asOf } = asked;
    const decisions = await decisionsOfKind(store, 'match', asOf === undefined ? undefined : afterDay(asOf));
    const trails = trailsOf(decisions.filter(({ subject }) => this.#needs.has(splitPair(subject)[0])));
    if (trails.size === 0) return [];
    await this.#placeOffers(store, asked, new Set([...trails.keys()].map((subject) => splitPair(subject)[1])), place);
    return [...trails].flatMap(([subject, trail]) => {
      const [needName, offerName] = splitPair(subject);
      const need = this.#needs.get(needName);
      const offer = this.#offers.get(offerName);
      return need === undefined || offer === undefined ? [] : pairOf(need, offer, trail);
    });
  }

  /** An offer may stand longer than the year in which it was made. */
  async #placeOffers(
    store: Store,
    asked: { today: string; asOf: string | undefined },
    wanted: ReadonlySet<string>,
    place: (offer: ReleasedRecord) => number,
  ): Promise<void> {
    if ([...wanted].every((name) => this.#offers.has(name))) return;
    for await (const offer of released(store, { ...asked, table: 'offers' })) {
      const name = subjectOf(offer.contributor_id, offer.record_id);
      if (wanted.has(name) && !this.#offers.has(name)) this.#offers.set(name, place(offer));
    }
  }
}

function trailsOf(decisions: readonly DeskDecisionRow[]): Map<string, DeskDecisionRow[]> {
  const trails = new Map<string, DeskDecisionRow[]>();
  for (const one of decisions) {
    const trail = trails.get(one.subject);
    if (trail === undefined) trails.set(one.subject, [one]);
    else trail.push(one);
  }
  return trails;
}

const DAY = 86_400_000;

/** Pairs that the desk only found unsuitable were never proposed. */
function pairOf(
  need: { at: number; requested: string },
  offer: number,
  trail: readonly DeskDecisionRow[],
): MatchedPair[] {
  const reached = (...stages: string[]): boolean => trail.some(({ decision }) => stages.includes(decision));
  if (!reached('propose', 'contacted', 'agreed')) return [];
  const last = trail.at(-1);
  const agreed = last?.decision === 'agreed';
  const days = agreed ? Math.floor((Date.parse(last.decided_at) - Date.parse(need.requested)) / DAY) : Number.NaN;
  return [
    {
      need: need.at,
      offer,
      contacted: reached('contacted', 'agreed'),
      agreed,
      days: Number.isFinite(days) ? days : undefined,
    },
  ];
}
