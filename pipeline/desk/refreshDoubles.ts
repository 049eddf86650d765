/** Looks for double reports in the repository and keeps what was found. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Night } from '../night.ts';
import { insertMany } from '../store/bulk.ts';
import { activitiesByState, type HashedActivity } from './activitiesByState.ts';
import { type Double, findDoubles, inOrderOfScore } from './scoreDoubles.ts';

/** Pairs kept; a repository with more has another trouble than double reports. */
const MOST = 5000;

/** Beside the desk: what lies there is no desk and is not looked at. */
const SCRATCH = '.doubles';

interface BasedDouble extends Double {
  /** Hash of what both say. */
  basis: string;
}

type Looking = Pick<Night, 'store' | 'lease' | 'folders' | 'effects'>;

/** Looks through all activities and replaces what was found before. Decisions about pairs stay in the trail. */
export async function refreshDoubles(night: Looking): Promise<void> {
  const { store, lease } = night;
  const doubles = await allDoubles(night);
  await lease.renew();
  await store.db.transaction().execute(async (trx) => {
    await lease.fence(trx);
    await trx.deleteFrom('double_report').execute();
    await insertMany(
      trx,
      'double_report',
      ['first', 'second', 'score', 'reasons', 'basis'],
      doubles.map(({ first, second, score, reasons, basis }) => [first, second, score, JSON.stringify(reasons), basis]),
    );
  });
}

/** A pair that concerns several States is found in each; it is one. */
async function allDoubles({ store, lease, folders, effects }: Looking): Promise<BasedDouble[]> {
  let likeliest: BasedDouble[] = [];
  for await (const { state, activities } of activitiesByState(store, join(folders.desk, SCRATCH), effects.files)) {
    const found = withBasis(findDoubles(activities, state), activities);
    if (found.length === 0) continue;
    const byPair = new Map([...likeliest, ...found].map((double) => [`${double.first}\n${double.second}`, double]));
    likeliest = inOrderOfScore([...byPair.values()]).slice(0, MOST);
    await lease.renew();
  }
  return likeliest;
}

function withBasis(doubles: readonly Double[], activities: readonly HashedActivity[]): BasedDouble[] {
  const hashes = new Map(activities.map(({ name, hash }) => [name, hash]));
  return doubles.map((double) => {
    const both = `${hashes.get(double.first)}${hashes.get(double.second)}`;
    return { ...double, basis: createHash('sha256').update(both).digest('hex') };
  });
}
