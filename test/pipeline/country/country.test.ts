/** Country sheets: what is released about one State, and nothing else. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { countryDocument, countryPage, countrySheet } from '../../../pipeline/country/countrySheet.ts';
import { findOverlaps } from '../../../pipeline/country/findOverlaps.ts';
import { type Country, gatherCountry } from '../../../pipeline/country/gatherCountry.ts';
import type { Match } from '../../../pipeline/matches/findMatches.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import type { ReleasedRecord } from '../../../pipeline/store/released.ts';
import { withFolder } from '../../support/folder.ts';
import { hasOffice, printedPages } from '../../support/office.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, slovenia, taken, undp } from '../store/submissions.ts';

const today = '2026-06-01';
const [engine] = engines;

describe('the sheet of a State', () => {
  test('shows what it consented to, with requests, and no word about others', async () => {
    if (engine === undefined) throw new Error('no engine');
    await withStore(engine, async (store) => {
      await consolidate(
        store,
        taken({
          name: 'first',
          consent: [consent({ consent_id: 'C1', state: 'SVN' }), consent({ consent_id: 'C2', state: 'NPL' })],
          activities: [
            activity({
              activity_id: 'A-1',
              state_concerned: ['SVN', 'NPL'],
              consent_id: ['C1', 'C2'],
              title: 'Shared',
            }),
            activity({ activity_id: 'A-2', state_concerned: ['NPL'], consent_id: ['C2'], title: 'Secret' }),
          ],
        }),
      );
      const decided = {
        decision: 'confirmed',
        decided_at: '2026-01-02T00:00:00Z',
        decided_by: 'desk',
        reason: 'seen',
      } as const;
      await decideConsent(store, { contributor_id: 'un-undp-slovenia', consent_id: 'C1', ...decided });
      await consolidate(
        store,
        taken({
          name: 'own',
          submitter: slovenia,
          needs: [
            {
              request_id: 'R-1',
              title: 'Advice on prisons',
              requesting_state: 'SVN',
              status: 'received',
              request_date: '2026-01-01',
            },
          ],
        }),
      );
      const country = await gatherCountry(store, 'SVN', today);
      for (const language of LANGUAGES) {
        const page = countryPage(countrySheet(country, today, language), language);
        expect(page).toContain('Shared');
        expect(page).toContain('Advice on prisons');
        expect(page).not.toMatch(/Secret|Nepal|Непал|尼泊尔|نيبال|Népal/);
        expect(page).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
      }
      expect((await gatherCountry(store, 'NPL', today)).activities).toEqual([]);
    });
  });
});

/** More of everything than a page has room for, in long words. */
function crowded(): Country {
  const long = 'Capacity-building for investigators, prosecutors and judges on the documentation of allegations';
  const record = (n: number, values: Record<string, unknown>): ReleasedRecord =>
    ({
      ...open(`un-${n}`, {
        title: `${long} ${n}`,
        end_date: '2026-12-31',
        recommendation_refs: ['SVN-4-140.7'],
        ...values,
      }),
      record_id: `R-${n}`,
      contributor_name: `United Nations Office for Cooperation ${n}`,
      states: ['SVN'],
      statesWithheld: 1,
      other_reports: [],
    }) as unknown as ReleasedRecord;
  const activities = Array.from({ length: 40 }, (_, n) =>
    record(n, { provider_orgs: [{ name: `Institute for the Administration of Justice ${n}`, role: '4' }] }),
  );
  const needs = activities
    .slice(0, 12)
    .map((_, n) => record(n, { status: 'under_review', request_date: '2026-01-01', reply_date: '2026-09-30' }));
  const offer = record(99, { offering_org: long });
  const reasons: Match['reasons'] = [
    { key: 'recommendation', points: 20, detail: { refs: ['SVN-4-140.7'], state: 'NPL' } },
  ];
  return {
    state: 'SVN',
    activities,
    furtherReports: new Map(),
    overlaps: findOverlaps(activities),
    needs,
    matches: needs.flatMap((need) => [1, 2, 3].map(() => ({ need, offer, score: 1, reasons }))),
    cycles: ['4', '3', '2', '1'].map((cycle) => ({
      cycle,
      supported: 200,
      without: Array.from({ length: 150 }, (_, n) => `SVN-${cycle}-140.${n}`),
    })),
  };
}

test.skipIf(!hasOffice)(
  'a crowded sheet fits one page, and counts what it leaves out',
  { timeout: 240_000 },
  async () => {
    await withFolder(async (folder) => {
      for (const language of ['ar', 'ru'] as const) {
        const sheet = countrySheet(crowded(), today, language);
        const pages = printedPages(folder, `${language}.docx`, await countryDocument(sheet, language));
        expect(pages, language).toHaveLength(1);
        for (const left of [40 - 5, 12 - 3, 24 - 2, 150 - 5, 40 - 4]) expect(pages[0]).toContain(String(left));
      }
    });
  },
);

function open(contributor_id: string, values: Record<string, unknown>): ReleasedRecord {
  return { contributor_id, values: { ...activity({}), ...values } } as ReleasedRecord;
}

test('activities overlap when they are of different contributors, at the same time, on the same matter', () => {
  const first = open(undp.org_name ?? '', {
    recommendation_refs: ['SVN-4-140.7'],
    start_date: '2026-01-01',
    end_date: '2026-06-30',
  });
  const same = { recommendation_refs: ['SVN-4-140.7'], modality: '9' };
  const pairs = (second: ReleasedRecord): number => findOverlaps([first, second]).length;
  expect(pairs(open('other', { ...same, start_date: '2026-06-30' }))).toBe(1);
  expect(pairs(open('other', { ...same, start_date: '2026-07-01' }))).toBe(0);
  expect(pairs(open(undp.org_name ?? '', { ...same, start_date: '2026-02-01' }))).toBe(0);
  expect(pairs(open('other', { ...same, start_date: '2026-02-01', status: '4' }))).toBe(0);
  expect(pairs(open('other', { start_date: '2026-02-01' }))).toBe(1);
  expect(pairs(open('other', { start_date: '2026-02-01', modality: '9' }))).toBe(0);
});
