/** One consolidation at a time, on one machine or several. */
import type { Transaction } from 'kysely';
import type { Effects } from './effects.ts';
import { fenceLease, releaseLease, renewLease, takeLease } from './store/lease.ts';
import type { Store } from './store/openStore.ts';
import type { Schema } from './store/schema.ts';

const NAME = 'consolidation';
/** Longer than the slowest single step; renewed with every submission. */
const MINUTES = 5;

export interface RunLease {
  renew(): Promise<void>;
  /** For what is written to the repository: throws inside the transaction when another run has taken over. */
  fence(trx: Transaction<Schema>): Promise<void>;
  /**
   * For what is written to the disk: no other run can take over until `act` has ended. `act` must be short and must not use the store.
   * @throws LeaseLost instead of acting when another run has taken over
   */
  whileHeld<T>(act: () => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

/** Says that another run is at work. */
export class AnotherRun extends Error {
  constructor(holder: string) {
    super(
      `Another run is at work on this repository (${holder}). Try again when it has ended, or in ${MINUTES} minutes if it stopped.`,
    );
    this.name = 'AnotherRun';
  }
}

/**
 * @throws AnotherRun when another run holds the lease; that of a run whose process is gone is taken over
 */
export async function takeRunLease(
  store: Store,
  runId: string,
  { now, isGone, worker }: Pick<Effects, 'now' | 'isGone' | 'worker'>,
): Promise<RunLease> {
  const holder = `${worker}/${runId}`;
  const claim = (): { name: string; holder: string; now: string; until: string } => {
    const time = now().getTime();
    return {
      name: NAME,
      holder,
      now: new Date(time).toISOString(),
      until: new Date(time + MINUTES * 60_000).toISOString(),
    };
  };
  if (!(await takeLease(store, claim()))) {
    const other = await store.db.selectFrom('lease').select('holder').where('name', '=', NAME).executeTakeFirst();
    if (other !== undefined && isGone(other.holder)) await releaseLease(store, { name: NAME, holder: other.holder });
    if (!(await takeLease(store, claim()))) throw new AnotherRun(other?.holder ?? 'unknown');
  }
  return {
    renew: () => renewLease(store, claim()),
    fence: (trx) => fenceLease(trx, claim()),
    whileHeld: (act) =>
      store.db.transaction().execute(async (trx) => {
        await fenceLease(trx, claim());
        return act();
      }),
    release: () => releaseLease(store, { name: NAME, holder }),
  };
}
