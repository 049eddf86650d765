/** What the gate says about a page beside the records: on whose consent each rests, what is held, how it is counted. */
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { type Asked, changesOfYear, type ReleasedPage, releasedPages } from '../../../pipeline/store/released.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, type Draft, slovenia, taken, undp } from './submissions.ts';

const [engine] = engines;
const today = '2026-06-01';

/** The one page of a small repository. */
async function pageOf(store: Store, asked: Partial<Asked> = {}): Promise<ReleasedPage> {
  const pages: ReleasedPage[] = [];
  for await (const page of releasedPages(store, { today, ...asked })) pages.push(page);
  expect(pages.length).toBeLessThanOrEqual(1);
  return pages[0] ?? { records: [], held: [], changes: [] };
}

function withDrafts<T>(
  drafts: readonly Draft[],
  confirmed: readonly string[],
  use: (store: Store) => Promise<T>,
): Promise<T> {
  if (engine === undefined) throw new Error('no engine');
  return withStore(engine, async (store) => {
    for (const draft of drafts) await consolidate(store, taken(draft));
    for (const consent_id of confirmed) {
      const decided = { decided_at: '2026-01-02T00:00:00Z', decided_by: 'desk', reason: 'seen' };
      await decideConsent(store, { contributor_id: 'un-undp-slovenia', consent_id, decision: 'confirmed', ...decided });
    }
    return use(store);
  });
}

const two: Draft = {
  name: 'two',
  consent: [
    consent({ consent_id: 'C1', consent_scope: 'publish_without_finance', given_by: 'Secret Signer' }),
    consent({ consent_id: 'C2', state: 'ITA', consent_date: '2025-02-02', evidence_type: 'letter' }),
  ],
  activities: [
    activity({ activity_id: 'A1', state_concerned: ['NPL', 'ITA'], consent_id: ['C1', 'C2'], budget_amount: 5 }),
    activity({ activity_id: 'A2', state_concerned: ['ITA'], consent_id: ['C2'], budget_amount: 5 }),
  ],
};

describe('a page of what is released', () => {
  test('says of each record on whose consent it rests, and whether money is left out', () =>
    withDrafts([two], ['C1', 'C2'], async (store) => {
      const { records, held, changes } = await pageOf(store);
      const italy = { state: 'ITA', own: false, date: '2025-02-02', evidence_type: 'letter', scope: 'publish_all' };
      const nepal = {
        state: 'NPL',
        own: false,
        date: '2025-01-15',
        evidence_type: 'note_verbale',
        scope: 'publish_without_finance',
      };
      expect(
        records.map(({ record_id, consents, financeWithheld }) => ({ record_id, consents, financeWithheld })),
      ).toEqual([
        { record_id: 'A1', consents: [nepal, italy], financeWithheld: true },
        { record_id: 'A2', consents: [italy], financeWithheld: false },
      ]);
      expect(records.map(({ double_of }) => double_of)).toEqual([undefined, undefined]);
      expect(held).toEqual([]);
      expect(changes).toEqual([
        { table: 'activities', change: 'new' },
        { table: 'activities', change: 'new' },
      ]);
      expect(JSON.stringify(records)).not.toContain('Secret Signer');
    }));

  test('says what is held back of it, and counts only what passes', () =>
    withDrafts([two], ['C1'], async (store) => {
      const { records, held, changes } = await pageOf(store);
      expect(records.map(({ record_id, consents }) => [record_id, consents.map(({ state }) => state)])).toEqual([
        ['A1', ['NPL']],
      ]);
      const rest = { table: 'activities', contributor_id: 'un-undp-slovenia', state: 'ITA', reason: 'not_confirmed' };
      expect(held).toEqual([
        { ...rest, record_id: 'A1' },
        { ...rest, record_id: 'A2' },
      ]);
      expect(changes).toEqual([{ table: 'activities', change: 'new' }]);
      const counts = await changesOfYear(store, { today, year: 2025 });
      expect(counts.get('activities')).toEqual({ new: 1, changed: 0, unchanged: 0, withdrawn: 0 });
    }));

  test('counts a record that was withdrawn, and names it nowhere', () =>
    withDrafts(
      [
        two,
        {
          name: 'gone',
          submitter: { ...undp, submission_date: '2025-04-01' },
          activities: [{ activity_id: 'A1', withdrawn: true }],
        },
      ],
      [],
      async (store) => {
        const { records, changes } = await pageOf(store);
        expect(records).toEqual([]);
        expect(changes).toEqual([{ table: 'activities', change: 'withdrawn' }]);
      },
    ));

  test('of a State about itself rests on its own word', () =>
    withDrafts(
      [{ name: 'own', submitter: slovenia, activities: [activity({ activity_id: 'A1', state_concerned: ['SVN'] })] }],
      [],
      async (store) => {
        const { records } = await pageOf(store);
        expect(records.map(({ consents }) => consents)).toEqual([[{ state: 'SVN', own: true, scope: 'publish_all' }]]);
      },
    ));

  test('of a day before today is replayed, of today it is now', () =>
    withDrafts([two], ['C1', 'C2'], async (store) => {
      const ids = async (asOf: string): Promise<string[]> =>
        (await pageOf(store, { asOf })).records.map(({ record_id }) => record_id);
      expect(await ids(today)).toEqual(['A1', 'A2']);
      expect(await ids('2026-01-02')).toEqual(['A1', 'A2']);
      // The consents were confirmed on the day after.
      expect(await ids('2026-01-01')).toEqual([]);
    }));

  test('of nothing is nothing', () =>
    withDrafts([], [], async (store) => {
      expect(await pageOf(store)).toEqual({ records: [], held: [], changes: [] });
    }));
});
