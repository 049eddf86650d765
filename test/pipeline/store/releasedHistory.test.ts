/** How released records came to be: versions by day, and only the columns that may be named. */
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import { type ReleasedRecord, released } from '../../../pipeline/store/released.ts';
import { type PublicVersion, releasedHistories } from '../../../pipeline/store/releasedHistory.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, type Draft, taken, undp } from './submissions.ts';

const today = '2026-06-01';

/** The histories of all released records after these submissions. */
async function historiesOf(drafts: readonly Draft[], consents: readonly string[] = []): Promise<PublicVersion[][]> {
  const [engine] = engines;
  if (engine === undefined) throw new Error('no engine');
  return withStore(engine, async (store) => {
    for (const draft of drafts) await consolidate(store, taken(draft));
    for (const consent_id of consents) {
      const decided = { decided_at: '2026-01-02T00:00:00Z', decided_by: 'desk', reason: 'seen' };
      await decideConsent(store, { contributor_id: 'un-undp-slovenia', consent_id, decision: 'confirmed', ...decided });
    }
    const records: ReleasedRecord[] = [];
    for await (const record of released(store, { today })) records.push(record);
    const historyOf = await releasedHistories(store, records);
    return records.map(historyOf);
  });
}

const on = (submission_date: string): Draft['submitter'] => ({ ...undp, submission_date });

describe('the history of a released record', () => {
  test('names each version with its day, year and changed columns; what was said again is none', async () => {
    const offer = { offer_id: 'O1', title: 'One', contact: 'ana@example.org' };
    const histories = await historiesOf([
      { name: 'a', submitter: on('2025-03-01'), offers: [offer] },
      { name: 'b', submitter: on('2025-04-01'), offers: [offer] },
      {
        name: 'c',
        submitter: on('2025-05-01'),
        offers: [{ ...offer, title: 'Two', contact: 'eva@example.org', description: 'New' }],
      },
      { name: 'd', submitter: on('2025-06-01'), offers: [{ offer_id: 'O1', withdrawn: true }] },
      { name: 'e', submitter: on('2025-07-01'), offers: [{ ...offer, title: 'Two' }] },
    ]);
    expect(histories).toHaveLength(1);
    expect(histories[0]?.slice(0, 3)).toEqual([
      { version: 1, change: 'new', date: '2025-03-01', reporting_year: 2025, columns: [] },
      { version: 2, change: 'changed', date: '2025-05-01', reporting_year: 2025, columns: ['title', 'description'] },
      { version: 3, change: 'withdrawn', date: '2025-06-01', reporting_year: 2025, columns: [] },
    ]);
    expect(histories[0]?.[3]).toMatchObject({ version: 4, change: 'changed', date: '2025-07-01' });
  });

  test('does not name figures of money that are held back', async () => {
    const drafts = (consent_scope: string): Draft[] => {
      const rest = { consent: [consent({ consent_id: 'C1', consent_scope })] };
      const one = activity({ activity_id: 'A1', consent_id: ['C1'], budget_amount: 1, currency: 'EUR' });
      return [
        { name: 'a', submitter: on('2025-03-01'), ...rest, activities: [one] },
        { name: 'b', submitter: on('2025-04-01'), activities: [{ ...one, budget_amount: 2, lessons: 'Many.' }] },
      ];
    };
    const [all] = await historiesOf(drafts('publish_all'), ['C1']);
    const [withheld] = await historiesOf(drafts('publish_without_finance'), ['C1']);
    expect([...(all?.[1]?.columns ?? [])].sort()).toEqual(['budget_amount', 'lessons']);
    expect(withheld?.[1]?.columns).toEqual(['lessons']);
  });

  test('of no records is none', async () => {
    expect(await historiesOf([])).toEqual([]);
  });
});
