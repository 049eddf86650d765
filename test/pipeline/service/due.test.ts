/** Nights by the clock on the wall: none lost and none twice when the clocks change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue, lastDue, nextDue, wallTime } from '../../../pipeline/service/due.ts';

const ZURICH = { cron: '0 2 * * *', timeZone: 'Europe/Zurich' };
const at = (iso: string): Date => new Date(iso);

/** Runs the clock minute by minute and says at which moments a night begins. */
function nights(schedule: typeof ZURICH, from: string, to: string, step = 60_000): string[] {
  const begun: string[] = [];
  let last: Date | undefined = at(from);
  for (let time = Date.parse(from); time <= Date.parse(to); time += step) {
    if (!isDue(schedule, new Date(time), last)) continue;
    last = new Date(time);
    begun.push(last.toISOString());
  }
  return begun;
}

describe('nights', () => {
  test('at 02:00 on the wall, in winter and in summer', () => {
    expect(nights(ZURICH, '2026-01-10T12:00:00Z', '2026-01-12T12:00:00Z')).toEqual([
      '2026-01-11T01:00:00.000Z',
      '2026-01-12T01:00:00.000Z',
    ]);
    expect(nights(ZURICH, '2026-07-10T12:00:00Z', '2026-07-11T12:00:00Z')).toEqual(['2026-07-11T00:00:00.000Z']);
  });

  test('in spring 02:00 does not exist: the night begins at 03:00, once', () => {
    expect(nights(ZURICH, '2026-03-28T12:00:00Z', '2026-03-29T23:00:00Z')).toEqual(['2026-03-29T01:00:00.000Z']);
    expect(nextDue(ZURICH, at('2026-03-28T12:00:00Z'))?.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  test('in autumn 02:00 comes twice: the night begins the first time, once', () => {
    expect(nights(ZURICH, '2026-10-24T12:00:00Z', '2026-10-25T23:00:00Z')).toEqual(['2026-10-25T00:00:00.000Z']);
    expect(nextDue(ZURICH, at('2026-10-24T12:00:00Z'))?.toISOString()).toBe('2026-10-25T00:00:00.000Z');
  });

  test('every day of a year has one night, in zones of every kind', () => {
    for (const timeZone of ['Europe/Zurich', 'Asia/Tokyo', 'Australia/Lord_Howe']) {
      const begun = nights(
        { cron: '0 2 * * *', timeZone },
        '2026-01-01T12:00:00Z',
        '2027-01-01T11:00:00Z',
        60 * 60_000,
      );
      const days = begun.map((iso) => wallTime(at(iso), timeZone).slice(0, 10));
      expect(new Set(days).size, timeZone).toBe(365);
      expect(begun, timeZone).toHaveLength(365);
    }
  });

  test('a night that was missed is due at the start, and only one', () => {
    expect(isDue(ZURICH, at('2026-11-24T09:00:00Z'), at('2026-11-20T01:00:00Z'))).toBe(true);
    expect(isDue(ZURICH, at('2026-11-24T09:00:00Z'), at('2026-11-24T01:00:00Z'))).toBe(false);
    expect(isDue(ZURICH, at('2026-11-24T09:00:00Z'), undefined)).toBe(true);
  });

  test('days of the week and of the month', () => {
    expect(lastDue('30 22 * * 1-5', '2026-11-22T12:00')).toBe('2026-11-20T22:30');
    expect(lastDue('0 0 29 2 *', '2026-11-22T12:00')).toBe('2024-02-29T00:00');
  });

  test('what is next is due then and not a minute before', () => {
    fc.assert(
      fc.property(fc.date({ min: at('2025-01-01'), max: at('2030-01-01'), noInvalidDate: true }), (now) => {
        const next = nextDue(ZURICH, now);
        if (next === undefined) throw new Error('never');
        expect(isDue(ZURICH, next, now)).toBe(true);
        const before = new Date(next.getTime() - 60_000);
        if (before > now) expect(isDue(ZURICH, before, now)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
