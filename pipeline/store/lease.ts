/**
 * One run at a time: a lease row with holder and expiry. Advisory locks would not do: not every engine has them
 * (docs/decisions/0005-store-layout.md). All times are ISO dates with time in UTC, given by the caller.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Store } from './openStore.ts';
import type { Schema } from './schema.ts';

/** Who holds what. */
export interface Claim {
  /** What is leased, such as "consolidation". */
  name: string;
  /** The run that holds it; no two runs have the same. */
  holder: string;
}

/** Another run took the lease over. */
export class LeaseLost extends Error {
  constructor({ name, holder }: Claim) {
    super(`${holder} no longer holds the lease "${name}".`);
    this.name = 'LeaseLost';
  }
}

/**
 * Takes the lease when it is free, has run out, or is the holder's own.
 * @param until when it runs out unless renewed
 * @returns false when another run holds it
 */
export async function takeLease(
  store: Store,
  { name, holder, now, until }: Claim & { now: string; until: string },
): Promise<boolean> {
  const taken = await store.db
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict((held) =>
      held
        .column('name')
        .doUpdateSet({ holder, until })
        .where((eb) => eb.or([eb('lease.until', '<=', now), eb('lease.holder', '=', holder)])),
    )
    .returning('holder')
    .execute();
  return taken.length === 1;
}

/**
 * Prolongs a lease that is still held. One that ran out and that nobody took is still its holder's: a step may have taken longer than
 * thought, or the clock may have jumped.
 * @throws LeaseLost
 */
export async function renewLease(store: Store, claim: Claim & { until: string }): Promise<void> {
  await prolong(store.db, claim, claim.until);
}

/** Gives the lease back; does nothing when another run holds it by now. */
export async function releaseLease(store: Store, { name, holder }: Claim): Promise<void> {
  await store.db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}

/**
 * The fence of a transaction: holds the lease row until the transaction ends, so that no other run can take the lease
 * between this check and the commit.
 * @throws LeaseLost
 */
export async function fenceLease(trx: Transaction<Schema>, claim: Claim): Promise<void> {
  await prolong(trx, claim, undefined);
}

async function prolong(db: Kysely<Schema>, claim: Claim, until: string | undefined): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('lease')
    .set((eb) => ({ until: until ?? eb.ref('until') }))
    .where('name', '=', claim.name)
    .where('holder', '=', claim.holder)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new LeaseLost(claim);
}
