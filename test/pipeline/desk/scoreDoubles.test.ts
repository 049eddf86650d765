/** Probable double reports: found in any script, with reasons; what only looks alike is left alone. */
import { describe, expect, test } from 'vitest';
import { type ComparedActivity, findDoubles } from '../../../pipeline/desk/scoreDoubles.ts';

function activity(name: string, changes: Partial<ComparedActivity> = {}): ComparedActivity {
  return {
    name,
    contributor: name.split('/')[0] ?? '',
    title: 'Training of judges on fair trial standards',
    states: ['FJI'],
    start: '2026-02-01',
    end: '2026-03-31',
    organisations: ['Judicial Academy'],
    recommendations: [],
    modality: 'training',
    ...changes,
  };
}

function pairs(one: Partial<ComparedActivity>, other: Partial<ComparedActivity>): string[] {
  return findDoubles([activity('a/1', one), activity('b/1', other)], 'FJI').map(
    ({ first, second }) => `${first} ${second}`,
  );
}

const TITLES = {
  Arabic: ['تدريب القضاة على معايير المحاكمة العادلة', 'تدريب القضاه علي معايير المحاكمة العـادلة'],
  Chinese: ['法官公正审判标准培训', '公正审判标准法官培训'],
  Russian: ['Обучение судей стандартам справедливого суда', 'ОБУЧЕНИЕ СУДЕЙ: стандартам справедливого суда'],
  French: ['Formation des magistrats au procès équitable', 'Formation des magistrats : procès equitable'],
} as const;

describe('probable double reports', () => {
  test.each(Object.entries(TITLES))('near titles in %s are found', (_, [one, other]) => {
    expect(pairs({ title: one }, { title: other })).toEqual(['a/1 b/1']);
  });

  test('the score has its reasons', () => {
    const [double] = findDoubles(
      [
        activity('a/1', { recommendations: ['A/HRC/59/15 140.7'] }),
        activity('b/1', { recommendations: ['A/HRC/59/15 140.7'] }),
      ],
      'FJI',
    );
    expect(double).toEqual({
      first: 'a/1',
      second: 'b/1',
      score: 1,
      reasons: [
        { reason: 'title', figure: 100 },
        { reason: 'organisations', figure: 1 },
        { reason: 'dates', figure: 59 },
        { reason: 'recommendations', figure: 1 },
        { reason: 'modality', figure: 1 },
      ],
    });
  });

  test.each([
    ['another State', { states: ['PER'] }],
    ['other dates', { start: '2026-05-01', end: '2026-06-30' }],
    [
      'another title and other organisations',
      { title: 'Water supply in villages', organisations: ['Ministry of Water'] },
    ],
    ['the same contributor', { contributor: 'a' }],
  ])('%s is no double', (_, other) => {
    expect(pairs({}, other)).toEqual([]);
  });

  test('an activity without an end goes on: one that begins later overlaps it', () => {
    expect(pairs({ end: undefined }, { start: '2026-06-01', end: '2026-06-30' })).toEqual(['a/1 b/1']);
  });

  test('the order of the records makes no difference', () => {
    const all = ['c/1', 'a/1', 'b/1'].map((name) => activity(name));
    expect(findDoubles([...all].reverse(), 'FJI')).toEqual(findDoubles(all, 'FJI'));
    expect(findDoubles(all, 'FJI')).toHaveLength(3);
  });

  test('ten thousand activities of one State are looked through in seconds', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      activity(`c${at % 50}/${at}`, {
        title: `Workshop ${at} on topic ${(at * 7919) % 10_007} in district ${(at * 31) % 997}`,
        organisations: [`Organisation ${at % 300}`],
      }),
    );
    const start = performance.now();
    findDoubles(many, 'FJI');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
