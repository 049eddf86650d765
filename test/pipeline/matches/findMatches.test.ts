/** Needs and offers that fit each other, and why (resolution 54/28, op. 6, 7 and 16). */
import { describe, expect, test } from 'vitest';
import type { Values } from '../../../codebook/tables.ts';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { findMatches, type KnownRecommendation, type Match } from '../../../pipeline/matches/findMatches.ts';
import { reasonKeys } from '../../../pipeline/matches/matchReasons.ts';
import { reasonSpeaker } from '../../../pipeline/matches/sayReason.ts';
import type { ReleasedRecord } from '../../../pipeline/store/released.ts';

const TODAY = '2026-11-24';

function record(table: ReleasedRecord['table'], record_id: string, values: object): ReleasedRecord {
  return { table, contributor_id: 'x', record_id, values } as unknown as ReleasedRecord;
}

function need(values: Values<'needs'> = {}): ReleasedRecord {
  return record('needs', 'N', {
    requesting_state: 'FJI',
    description: 'Training of judges on fair trial standards.',
    modality_wanted: 'training',
    themes: ['access_to_justice'],
    recommendation_refs: ['FJI-4-1.1'],
    status: 'accepted',
    open_to_matching: true,
    ...values,
  });
}

function offer(record_id: string, values: Values<'offers'> = {}): ReleasedRecord {
  return record('offers', record_id, {
    kind: 'expertise',
    offering_org: 'Centre',
    description: 'Courses for magistrates and judges on fair trial.',
    themes: ['access_to_justice'],
    modality: 'training',
    languages: ['en'],
    valid_from: '2026-01-01',
    valid_to: '2027-12-31',
    ...values,
  });
}

const register: Readonly<Record<string, KnownRecommendation>> = {
  'FJI-4-1.1': { text: 'Train judges.', recommending_states: ['NOR'] },
};

function matches(needs: ReleasedRecord[], offers: ReleasedRecord[], activities: ReleasedRecord[] = []): Match[] {
  return findMatches({ needs, offers, activities }, TODAY, (ref) => register[ref]);
}

function ranking(needs: ReleasedRecord[], offers: ReleasedRecord[]): string[] {
  return matches(needs, offers).map(({ offer: { record_id } }) => record_id);
}

function keysOf(found: Match | undefined): string[] {
  return (found?.reasons ?? []).map(({ key }) => key);
}

describe('a need', () => {
  test.each([
    ['its State did not agree to matching', { open_to_matching: false }],
    ['it is met', { status: 'met' }],
    ['it was declined', { status: 'declined' }],
    ['its day has passed', { needed_by: '2026-11-23' }],
  ])('is not matched when %s', (_, values) => {
    expect(ranking([need(values)], [offer('O')])).toEqual([]);
  });

  test('is matched up to the day by which help is needed', () => {
    expect(ranking([need({ needed_by: TODAY })], [offer('O')])).toEqual(['O']);
  });
});

describe('an offer', () => {
  test.each([
    ['it has expired', { valid_to: '2026-11-23' }],
    ['it has no capacity left', { capacity_per_year: 0 }],
    ['it is meant for other States', { target_states: ['NPL'] }],
    ['it is meant for another region', { target_regions: ['150'] }],
  ])('is not proposed when %s', (_, values) => {
    expect(ranking([need()], [offer('O', values)])).toEqual([]);
  });

  test('for the State’s own region is proposed, with that as a reason', () => {
    const [found] = matches([need()], [offer('O', { target_regions: ['054'] })]);
    expect(keysOf(found)).toContain('region');
  });
});

describe('the ranking', () => {
  test('puts the State that made the recommendation first', () => {
    const offers = [offer('A', { offering_state: 'ITA' }), offer('B', { offering_state: 'NOR' })];
    const found = matches([need()], offers);
    expect(found.map((one) => one.offer.record_id)).toEqual(['B', 'A']);
    expect(found[0]?.reasons.find(({ key }) => key === 'recommendation')?.detail).toEqual({
      refs: ['FJI-4-1.1'],
      state: 'NOR',
    });
  });

  test('puts States of the South first when that is asked, and not otherwise', () => {
    const offers = [offer('A', { offering_state: 'ITA' }), offer('B', { offering_state: 'GHA' })];
    expect(ranking([need({ south_south_preferred: true })], offers)).toEqual(['B', 'A']);
    expect(ranking([need()], offers)).toEqual(['A', 'B']);
  });

  test('is stable: offers that fit equally stand in the order of their names, whatever order they come in', () => {
    const offers = [offer('C'), offer('A'), offer('B')];
    expect(ranking([need()], offers)).toEqual(['A', 'B', 'C']);
    expect(ranking([need()], [...offers].reverse())).toEqual(['A', 'B', 'C']);
  });

  test('takes what an organisation has done for evidence', () => {
    const done = record('activities', 'A-1', {
      provider_orgs: [{ name: 'CENTRE', role: '4' }],
      themes: ['access_to_justice'],
    });
    const [found] = matches([need()], [offer('O')], [done]);
    expect(found?.reasons.find(({ key }) => key === 'experience')?.detail).toEqual({ count: 1 });
  });

  test('leaves out what hardly fits', () => {
    const other = offer('O', {
      themes: ['right_to_health'],
      modality: 'grant',
      description: 'Vaccines.',
      languages: ['es'],
    });
    expect(ranking([need({ language_wanted: ['en'] })], [other])).toEqual([]);
  });

  test('a score is the share of the points that could be had', () => {
    for (const { score, reasons } of matches(
      [need({ needed_by: '2027-01-01' })],
      [offer('O', { capacity_per_year: 5 })],
    )) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reasons.map(({ points }) => points)).toEqual(reasons.map(({ points }) => points).sort((a, b) => b - a));
    }
  });
});

test.each(LANGUAGES)('every reason is said in words, with its points (%s)', (language) => {
  const say = reasonSpeaker(language);
  const detail = {
    refs: ['FJI-4-1.1'],
    themes: ['access_to_justice'],
    type: 'training',
    percent: 40,
    state: 'NOR',
    languages: ['en', 'fr'],
    date: '2027-01-01',
    count: 3,
  };
  for (const key of reasonKeys) {
    const sentence = say({ key, points: 2, detail });
    expect(sentence).not.toMatch(/[{}]|undefined|access_to_justice/);
    expect(sentence).toMatch(/2/);
  }
  const unnamed = say({ key: 'recommendation', points: 20, detail: { refs: ['X'], state: '' } });
  expect(unnamed).not.toBe(say({ key: 'recommendation', points: 20, detail: { refs: ['X'], state: 'NOR' } }));
});
