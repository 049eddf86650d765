/** By State and organisation: which activities of other contributors may be the same as one (rule W3). */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Organisation } from '../../codebook/columns.ts';
import { foldName } from '../../codebook/normalise/text.ts';
import type { HeldActivity } from '../../codebook/reference.ts';
import { chunks, insertMany } from './bulk.ts';
import type { Schema } from './schema.ts';

/** What of an activity says where it belongs. */
export interface Placed {
  state_concerned?: readonly string[];
  provider_orgs?: readonly Pick<Organisation, 'name'>[];
}

/** An activity of one contributor. */
export interface PlacedRecord {
  record_id: string;
  values: Placed;
}

/** Hex digits of the digest that names a place: names of organisations can be longer than what an index takes. */
const DIGITS = 32;

/** @param organisation as written; case, accents and the like make no difference */
export function placeOf(state: string, organisation: string): string {
  return createHash('sha256')
    .update(`${state}\n${foldName(organisation)}`)
    .digest('hex')
    .slice(0, DIGITS);
}

/** Each once. */
export function placesOf({ state_concerned = [], provider_orgs = [] }: Placed): string[] {
  return [...new Set(state_concerned.flatMap((state) => provider_orgs.map(({ name }) => placeOf(state, name))))];
}

/** Keeps the places of activities of one contributor in step with what they say now. */
export async function storePlaces(
  trx: Transaction<Schema>,
  contributor_id: string,
  { fresh, changed }: { fresh: readonly PlacedRecord[]; changed: readonly PlacedRecord[] },
): Promise<void> {
  if (changed.length > 0) {
    const names = changed.map(({ record_id }) => record_id);
    await trx
      .deleteFrom('activity_place')
      .where('contributor_id', '=', contributor_id)
      .where('record_id', 'in', names)
      .execute();
  }
  const rows = [...fresh, ...changed].flatMap(({ record_id, values }) =>
    placesOf(values).map((place) => [contributor_id, record_id, place]),
  );
  await insertMany(trx, 'activity_place', ['contributor_id', 'record_id', 'place'], rows);
}

const CHUNK = 500;

/** Activities at some places, but for those of one contributor. @returns by place; places without any are left out */
export async function heldAt(
  db: Kysely<Schema>,
  places: readonly string[],
  but: string,
): Promise<Map<string, HeldActivity[]>> {
  const held = new Map<string, HeldActivity[]>();
  for (const some of chunks(places, CHUNK)) {
    const rows = await db
      .selectFrom('activity_place as at')
      .innerJoin('activities', (join) =>
        join
          .onRef('activities.contributor_id', '=', 'at.contributor_id')
          .onRef('activities.record_id', '=', 'at.record_id'),
      )
      .select(['at.place', 'activities.title', 'activities.start_date', 'activities.end_date'])
      .where('at.place', 'in', [...some])
      .where('at.contributor_id', '!=', but)
      .execute();
    for (const { place, title, start_date, end_date } of rows) {
      if (title === null || start_date === null) continue;
      const known = held.get(place) ?? [];
      held.set(place, known);
      known.push({ title, start_date, end_date: end_date ?? undefined });
    }
  }
  return held;
}
