import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { fenceLease, LeaseLost, releaseLease, renewLease, takeLease } from '../../../pipeline/store/lease.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, taken } from './submissions.ts';

const name = 'consolidation';
const [now, soon, later] = ['2026-01-01T01:00:00Z', '2026-01-01T01:10:00Z', '2026-01-01T01:20:00Z'] as const;

describe.each(engines)('the lease on $name', (engine) => {
  test('of 8 that ask at once, one has it', async () => {
    const place = await engine.place();
    const stores = await Promise.all(Array.from({ length: 8 }, () => place.open()));
    for (let round = 0; round < 10; round += 1) {
      const taking = stores.map((store, at) =>
        takeLease(store, { name: `${name} ${round}`, holder: `run-${at}`, now, until: soon }),
      );
      expect((await Promise.all(taking)).filter(Boolean)).toHaveLength(1);
    }
    await Promise.all(stores.map((store) => store.close()));
    await place.drop();
  });

  test('is taken again when it was given back or ran out, and by its own holder', () =>
    withStore(engine, async (store) => {
      const ask = (holder: string, at: string, until: string): Promise<boolean> =>
        takeLease(store, { name, holder, now: at, until });
      expect(await ask('one', now, soon)).toBe(true);
      expect(await ask('one', now, soon)).toBe(true);
      expect(await ask('two', now, soon)).toBe(false);
      await releaseLease(store, { name, holder: 'two' });
      expect(await ask('two', now, soon)).toBe(false);
      await releaseLease(store, { name, holder: 'one' });
      expect(await ask('two', now, soon)).toBe(true);
      expect(await ask('three', soon, later)).toBe(true);
    }));

  test('can be prolonged until another run has it, also when it ran out', () =>
    withStore(engine, async (store) => {
      await takeLease(store, { name, holder: 'one', now, until: soon });
      await renewLease(store, { name, holder: 'one', until: later });
      expect(await takeLease(store, { name, holder: 'two', now: soon, until: later })).toBe(false);
      await expect(renewLease(store, { name, holder: 'two', until: later })).rejects.toThrow(LeaseLost);
      await renewLease(store, { name, holder: 'one', until: soon });
      expect(await takeLease(store, { name, holder: 'two', now: later, until: later })).toBe(true);
      await expect(renewLease(store, { name, holder: 'one', until: later })).rejects.toThrow(LeaseLost);
    }));

  test('a run that lost it writes nothing', () =>
    withStore(engine, async (store) => {
      await takeLease(store, { name, holder: 'one', now, until: soon });
      await takeLease(store, { name, holder: 'two', now: soon, until: later });
      const submission = taken({ name: 'late', activities: [activity({ activity_id: 'A1' })] });
      const lost = consolidate(store, submission, (trx) => fenceLease(trx, { name, holder: 'one' }));
      await expect(lost).rejects.toThrow(LeaseLost);
      expect(await store.db.selectFrom('submission').selectAll().execute()).toEqual([]);
      await consolidate(store, submission, (trx) => fenceLease(trx, { name, holder: 'two' }));
      expect(await store.db.selectFrom('submission').selectAll().execute()).toHaveLength(1);
    }));
});
