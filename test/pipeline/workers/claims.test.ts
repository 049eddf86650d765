/** Claims: one holder a piece, free again when the holder falls silent, and answers only from who holds it. */
import { describe, expect, test } from 'vitest';
import { answer, claimNext, look, offer, prolong, SILENCE } from '../../../pipeline/workers/claims.ts';
import { pack, unpack } from '../../../pipeline/workers/pack.ts';
import { engines, withStore } from '../../support/stores.ts';

const START = Date.parse('2026-11-24T02:00:00Z');
const at = (milliseconds: number): Date => new Date(START + milliseconds);
const run = { run_id: 'run', kind: 'read' };
const pieces = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ subject: `${index + 1}.xlsx`, asked: {} }));

describe.each(engines)('claims on $name', (engine) => {
  test('many who ask at once get different pieces, in order, and nobody gets more than there are', () =>
    withStore(engine, async (first, place) => {
      const others = engine.separateConnections ? await Promise.all([place.open(), place.open(), place.open()]) : [];
      await offer(first, run, pieces(10));
      const asking = Array.from({ length: 16 }, (_, index) =>
        claimNext([first, ...others][index % (others.length + 1)] ?? first, { holder: `w${index}`, now: at(0) }),
      );
      const got = (await Promise.all(asking)).flatMap((one) => one?.subject ?? []);
      // One that finds all rows locked gets nothing for now, and looks again.
      for (let more = 0; got.length < 10 && more < 16; more += 1) {
        const claim = await claimNext(first, { holder: 'again', now: at(0) });
        if (claim !== undefined) got.push(claim.subject);
      }
      expect([...got].sort()).toEqual(
        pieces(10)
          .map(({ subject }) => subject)
          .sort(),
      );
      for (const store of others) await store.close();
    }));

  test('a holder that falls silent loses its piece, and its answer no longer counts', () =>
    withStore(engine, async (store) => {
      await offer(store, run, pieces(1));
      const key = { ...run, subject: '1.xlsx' };
      expect(await claimNext(store, { holder: 'one', now: at(0) })).toMatchObject(key);
      expect(await claimNext(store, { holder: 'two', now: at(SILENCE - 1) })).toBeUndefined();
      expect(await prolong(store, key, 'one', at(SILENCE - 1))).toBe(true);
      expect(await claimNext(store, { holder: 'two', now: at(SILENCE) })).toBeUndefined();
      expect(await claimNext(store, { holder: 'two', now: at(2 * SILENCE) })).toMatchObject({ holder: 'two' });
      expect(await prolong(store, key, 'one', at(2 * SILENCE))).toBe(false);
      expect(await answer(store, key, 'one', 'late')).toBe(false);
      expect(await answer(store, key, 'two', 'first')).toBe(true);
      expect(await answer(store, key, 'two', 'second')).toBe(false);
      expect(await look(store, key)).toMatchObject({ answer: 'first' });
    }));

  test('workers keep near to where the night stands, and another build takes nothing', () =>
    withStore(engine, async (store) => {
      await offer(store, run, pieces(200));
      let count = 0;
      while ((await claimNext(store, { holder: 'one', now: at(0) })) !== undefined) count += 1;
      expect(count).toBe(65);
      await offer(store, { ...run, run_id: 'next' }, pieces(2));
      await store.db.updateTable('claim').set({ build: 'another' }).where('position', '=', 1).execute();
      expect(await claimNext(store, { holder: 'one', now: at(0) })).toMatchObject({
        run_id: 'next',
        subject: '2.xlsx',
      });
      expect(await claimNext(store, { holder: 'one', now: at(0) })).toBeUndefined();
    }));
});

test('an answer comes back as it was: blank cells, holes, dates before 1900, what JSON cannot say', async () => {
  const cells: unknown[] = ['تقرير', undefined, 1.5, true, Number.NaN];
  cells[7] = '报告';
  const back = (await unpack(await pack({ cells, of: new Map([['a', 1]]) }))) as { cells: unknown[] };
  expect(back).toEqual({ cells, of: new Map([['a', 1]]) });
  expect(1 in back.cells).toBe(true);
  expect(5 in back.cells).toBe(false);
});
