import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { changesOfYear, held, type ReleasedRecord, released } from '../../../pipeline/store/released.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, type Draft, idOf, slovenia, taken, undp } from './submissions.ts';

const today = '2026-06-01';
const UNDP = 'un-undp-slovenia';

async function take(store: Store, draft: Draft): Promise<void> {
  await consolidate(store, taken(draft));
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
}

async function confirm(store: Store, consent_id: string, contributor_id = UNDP): Promise<void> {
  await decideConsent(store, {
    contributor_id,
    consent_id,
    decision: 'confirmed',
    decided_at: '2026-01-02T00:00:00Z',
    decided_by: 'desk officer',
    reason: 'note verbale seen',
  });
}

async function onlyReleased(store: Store, year?: number): Promise<ReleasedRecord | undefined> {
  const list = await all(released(store, { today, year }));
  expect(list.length).toBeLessThanOrEqual(1);
  return list[0];
}

async function reasons(store: Store, year?: number): Promise<string[]> {
  return (await all(held(store, { today, year }))).map(
    ({ record_id, state, reason }) => `${record_id} ${state} ${reason}`,
  );
}

async function loadRegister(store: Store): Promise<void> {
  const rest = {
    cycle: '4',
    session: '',
    position: 'supported' as const,
    recommending_states: '["FRA"]',
    text: '',
    themes: '[]',
    affected_groups: '[]',
    sdg_targets: '[]',
    source: 'test',
    loaded_at: '2026-01-01',
  };
  const uhri = '11111111-2222-3333-4444-555555555555';
  const rows = [
    {
      ref: 'A/HRC/59/15 140.7',
      state_under_review: 'NPL',
      document_symbol: 'A/HRC/59/15',
      paragraph: '140.7',
      uhri_id: '',
    },
    {
      ref: 'A/HRC/58/3 120.1',
      state_under_review: 'ITA',
      document_symbol: 'A/HRC/58/3',
      paragraph: '120.1',
      uhri_id: uhri,
    },
  ];
  await store.db
    .insertInto('recommendation')
    .values(rows.map((row) => ({ ...row, ...rest })))
    .execute();
}

/** Three States, consent of two of them, one without finance or not. */
const threeStates: Draft = {
  name: 'three',
  consent: [
    consent({ consent_id: 'C1', state: 'NPL' }),
    consent({ consent_id: 'C2', state: 'ITA' }),
    consent({ consent_id: 'C3', state: 'KEN' }),
  ],
  activities: [
    activity({
      activity_id: 'A1',
      state_concerned: ['NPL', 'ITA', 'KEN'],
      consent_id: ['C1', 'C2', 'C3'],
      recommendation_refs: ['A/HRC/59/15 140.7', '11111111-2222-3333-4444-555555555555', 'KEN-4-1.2', 'A/HRC/1/1 1.1'],
      budget_amount: 100,
      currency: 'USD',
    }),
  ],
};

describe.each(engines)('the gate on $name', (engine) => {
  test('three States with two consents: the third appears nowhere', () =>
    withStore(engine, async (store) => {
      await loadRegister(store);
      await take(store, threeStates);
      expect(await onlyReleased(store)).toBeUndefined();
      await confirm(store, 'C1');
      await confirm(store, 'C3');
      const record = await onlyReleased(store);
      expect(record).toMatchObject({
        table: 'activities',
        contributor_id: UNDP,
        contributor_kind: 'un',
        contributor_state: undefined,
        record_id: 'A1',
        states: ['NPL', 'KEN'],
        statesWithheld: 1,
        version: 1,
        change: 'new',
        submission_id: idOf('three'),
        sheet: 'activities',
        sheet_row: 4,
        reporting_year: 2025,
      });
      expect(record?.values).toMatchObject({
        state_concerned: ['NPL', 'KEN'],
        consent_id: ['C1', 'C3'],
        recommendation_refs: ['A/HRC/59/15 140.7', 'KEN-4-1.2'],
        budget_amount: 100,
      });
      expect(JSON.stringify(record)).not.toContain('ITA');
      expect(await reasons(store)).toEqual(['A1 ITA not_confirmed']);
      await confirm(store, 'C2');
      expect((await onlyReleased(store))?.values.recommendation_refs).toHaveLength(4);
    }));

  test('money leaves only when every State released allows it', () =>
    withStore(engine, async (store) => {
      const narrow = consent({ consent_id: 'C3', state: 'KEN', consent_scope: 'publish_without_finance' });
      await take(store, { ...threeStates, consent: [...(threeStates.consent ?? []).slice(0, 2), narrow] });
      await confirm(store, 'C1');
      expect((await onlyReleased(store))?.values).toMatchObject({ budget_amount: 100, currency: 'USD' });
      await confirm(store, 'C3');
      const values = (await onlyReleased(store))?.values ?? {};
      expect(Object.keys(values)).not.toContain('budget_amount');
      expect(Object.keys(values)).not.toContain('currency');
    }));

  test('every reason for holding a record back', () =>
    withStore(engine, async (store) => {
      const rows = [
        consent({ consent_id: 'not_asked', consent_status: 'not_asked' }),
        consent({ consent_id: 'requested', consent_status: 'requested' }),
        consent({ consent_id: 'refused', consent_status: 'refused' }),
        consent({ consent_id: 'withdrawn', consent_status: 'withdrawn' }),
        consent({ consent_id: 'expired', valid_until: '2026-05-31' }),
        consent({ consent_id: 'not_confirmed' }),
        consent({ consent_id: 'internal_only', consent_scope: 'internal_only' }),
      ];
      const names = ['not_recorded', ...rows.map(({ consent_id = '' }) => consent_id)];
      const activities = names.map((name) =>
        activity({ activity_id: name, ...(name !== 'not_recorded' && { consent_id: [name] }) }),
      );
      await take(store, { name: 'reasons', consent: rows, activities });
      for (const name of ['expired', 'internal_only']) await confirm(store, name);
      expect(await all(released(store, { today }))).toEqual([]);
      expect(await reasons(store)).toEqual(names.map((name) => `${name} NPL ${name}`).sort());
    }));

  test('a contributor that does not allow publishing, last time it stated the record', () =>
    withStore(engine, async (store) => {
      await take(store, { ...threeStates, name: 'yes' });
      await confirm(store, 'C1');
      expect(await onlyReleased(store)).toBeDefined();
      const silent = { ...undp, submission_date: '2025-09-01', may_publish: false };
      await take(store, { name: 'no', submitter: silent, activities: threeStates.activities });
      expect(await onlyReleased(store)).toBeUndefined();
      expect(await reasons(store)).toEqual(['NPL', 'ITA', 'KEN'].map((state) => `A1 ${state} publishing_not_allowed`));
    }));

  test('a State about itself needs no confirmation, and can object', () =>
    withStore(engine, async (store) => {
      const needs = [{ request_id: 'N1', requesting_state: 'SVN', estimated_cost: 5, currency: 'EUR' }];
      await take(store, { name: 'svn', submitter: slovenia, needs });
      expect(await onlyReleased(store)).toMatchObject({
        table: 'needs',
        contributor_state: 'SVN',
        states: ['SVN'],
        values: { estimated_cost: 5 },
      });
      const later = { ...slovenia, submission_date: '2025-05-01' };
      await take(store, {
        name: 'objects',
        submitter: later,
        consent: [consent({ consent_id: 'C1', state: 'SVN', consent_status: 'refused' })],
      });
      expect(await onlyReleased(store)).toBeUndefined();
      expect(await reasons(store)).toEqual(['N1 SVN refused']);
    }));

  test('the consent of another contributor counts for nothing', () =>
    withStore(engine, async (store) => {
      await take(store, {
        name: 'other',
        submitter: { ...undp, org_name: 'UNICEF' },
        consent: [consent({ consent_id: 'C1' })],
      });
      await confirm(store, 'C1', 'un-unicef');
      await take(store, { name: 'own', activities: [activity({ activity_id: 'A1', consent_id: ['C1'] })] });
      expect(await onlyReleased(store)).toBeUndefined();
      expect(await reasons(store)).toEqual(['A1 NPL not_recorded']);
    }));

  test('a changed consent must be confirmed again, and a withdrawn one takes the record out', () =>
    withStore(engine, async (store) => {
      const activities = [activity({ activity_id: 'A1', consent_id: ['C1'] })];
      await take(store, { name: 'first', consent: [consent({ consent_id: 'C1' })], activities });
      await confirm(store, 'C1');
      expect(await onlyReleased(store)).toBeDefined();
      const changed = consent({ consent_id: 'C1', evidence_ref: 'NV 99/2025' });
      await take(store, { name: 'changed', submitter: { ...undp, submission_date: '2025-05-01' }, consent: [changed] });
      expect(await reasons(store)).toEqual(['A1 NPL not_confirmed']);
      await confirm(store, 'C1');
      expect(await onlyReleased(store)).toBeDefined();
      const gone = { ...changed, withdrawn: true };
      await take(store, { name: 'gone', submitter: { ...undp, submission_date: '2025-06-01' }, consent: [gone] });
      expect(await onlyReleased(store)).toBeUndefined();
      expect(await reasons(store)).toEqual(['A1 NPL withdrawn']);
    }));

  test('private columns never leave, and a record about no State needs no consent', () =>
    withStore(engine, async (store) => {
      const offer = { offer_id: 'O1', offering_org: 'UNDP', contact: 'ana@example.org', target_states: ['ITA'] };
      await take(store, { name: 'offer', offers: [offer] });
      const record = await onlyReleased(store);
      expect(record).toMatchObject({ table: 'offers', states: [], statesWithheld: 0 });
      expect(record?.values).toEqual({ offer_id: 'O1', offering_org: 'UNDP', target_states: ['ITA'] });
    }));

  test('links become references of their record; withdrawn ones and their sheet do not leave', () =>
    withStore(engine, async (store) => {
      await loadRegister(store);
      const link = { record_id: 'A1', document_symbol: 'A/HRC/59/15', paragraph: '140.7', contribution_text: 'secret' };
      const gone = { ...link, paragraph: '140.8', withdrawn: true };
      const italian = { record_id: 'A1', uhri_annotation_id: '11111111-2222-3333-4444-555555555555' };
      const activities = [activity({ activity_id: 'A1', consent_id: ['C1'], recommendation_refs: ['NPL-4-1.1'] })];
      await take(store, {
        name: 'links',
        consent: [consent({ consent_id: 'C1' })],
        activities,
        recommendation_links: [link, gone, italian],
      });
      await confirm(store, 'C1');
      expect((await onlyReleased(store))?.values.recommendation_refs).toEqual(['NPL-4-1.1', 'A/HRC/59/15 140.7']);
      expect((await onlyReleased(store, 2025))?.values.recommendation_refs).toEqual(['NPL-4-1.1', 'A/HRC/59/15 140.7']);
    }));

  test('a withdrawn record is not released, and comes back without the mark', () =>
    withStore(engine, async (store) => {
      await take(store, { name: 'a', offers: [{ offer_id: 'O1', title: 'One' }] });
      await take(store, {
        name: 'b',
        submitter: { ...undp, submission_date: '2025-04-01' },
        offers: [{ offer_id: 'O1', withdrawn: true }],
      });
      expect(await onlyReleased(store)).toBeUndefined();
      expect(await onlyReleased(store, 2025)).toBeUndefined();
      expect(await reasons(store)).toEqual(['O1 undefined record_withdrawn']);
      expect((await changesOfYear(store, { today, year: 2025 })).get('offers')).toEqual({
        new: 0,
        changed: 0,
        unchanged: 0,
        withdrawn: 1,
      });
      await take(store, {
        name: 'c',
        submitter: { ...undp, submission_date: '2025-05-01' },
        offers: [{ offer_id: 'O1', title: 'One' }],
      });
      expect(await onlyReleased(store)).toMatchObject({ version: 3, change: 'changed' });
    }));

  test('a year shows what was stated in it, as it stood then', () =>
    withStore(engine, async (store) => {
      const of = (year: number): Draft['submitter'] => ({
        ...undp,
        submission_date: `${year}-03-01`,
        reporting_year: year,
      });
      const named = (...ids: string[]): Draft['offers'] => ids.map((id) => ({ offer_id: id, title: id }));
      await take(store, { name: '2024', submitter: of(2024), offers: named('O1', 'O2', 'O3') });
      await take(store, {
        name: '2025',
        submitter: of(2025),
        offers: [
          { offer_id: 'O1', title: 'Other' },
          { offer_id: 'O2', title: 'O2' },
          { offer_id: 'O3', withdrawn: true },
        ],
      });
      await take(store, {
        name: '2026',
        submitter: of(2026),
        offers: [
          { offer_id: 'O1', title: 'Last' },
          { offer_id: 'O4', title: 'New' },
        ],
      });
      const seen = async (year?: number): Promise<string[]> =>
        (await all(released(store, { today, year }))).map(
          ({ record_id, values, version, change }) => `${record_id} ${values.title} ${version} ${change}`,
        );
      expect(await seen()).toEqual(['O1 Last 3 changed', 'O2 O2 1 new', 'O4 New 1 new']);
      // O3 was taken back since: it leaves earlier years too.
      expect(await seen(2024)).toEqual(['O1 O1 1 new', 'O2 O2 1 new']);
      expect(await seen(2025)).toEqual(['O1 Other 2 changed', 'O2 O2 1 unchanged']);
      expect(await seen(2026)).toEqual(['O1 Last 3 changed', 'O4 New 1 new']);
      expect((await changesOfYear(store, { today, year: 2025 })).get('offers')).toEqual({
        new: 0,
        changed: 1,
        unchanged: 1,
        withdrawn: 1,
      });
    }));

  test('pages join without gaps, in bytewise order', () =>
    withStore(engine, async (store) => {
      const ids = Array.from({ length: 1100 }, (_, at) => `O${at}`).concat('o1', 'Ö1', '人', '😀', '～');
      const contributors = ['Alpha', 'alpha two', 'Ärzte'];
      for (const org_name of contributors) {
        await take(store, {
          name: org_name,
          submitter: { ...undp, org_name },
          offers: ids.map((offer_id) => ({ offer_id, title: 'x' })),
        });
      }
      const seen = (await all(released(store, { today }))).map((one) => `${one.contributor_id}\0${one.record_id}`);
      const expected = ['un-alpha', 'un-alpha-two', 'un-ärzte'].flatMap((id) => ids.map((offer) => `${id}\0${offer}`));
      expect(seen).toEqual(expected.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
      expect(new Set(seen).size).toBe(contributors.length * ids.length);
    }));
});
