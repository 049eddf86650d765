/** Decisions of the desk: the trail, objections to one record, consents that lapse. */
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decidePart } from '../../../pipeline/desk/decidePart.ts';
import { isLapsing } from '../../../pipeline/desk/lapsing.ts';
import { decideConsent, listConsents, WiderThanDeclared } from '../../../pipeline/store/consentDecisions.ts';
import { DecidedSince, trailOf } from '../../../pipeline/store/deskDecisions.ts';
import { type Part, partName, partNamed } from '../../../pipeline/store/objections.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { held, released } from '../../../pipeline/store/released.ts';
import type { Decision } from '../../../pipeline/store/schema.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, slovenia, taken } from '../store/submissions.ts';

const today = '2026-06-01';
const UNDP = 'un-undp-slovenia';
const by = { decided_at: '2026-06-01T00:00:00Z', decided_by: 'desk officer', reason: 'note verbale' };

async function confirm(store: Store, consent_id: string, decision: Decision = 'confirmed'): Promise<void> {
  await decideConsent(store, { contributor_id: UNDP, consent_id, decision, ...by });
}

async function object(store: Store, part: Part, decision: Decision, after?: number): Promise<void> {
  await store.db
    .transaction()
    .execute((trx) => decidePart(trx, part, { decision, ...by }, { source: 'test', file_hash: '', after }));
}

async function shown(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const { record_id, states, consents } of released(store, { today }))
    lines.push(`${record_id} ${states.join(' ')} (${consents.map(({ state }) => state).join(' ')})`);
  for await (const { record_id, state, reason } of held(store, { today }))
    lines.push(`${record_id} ${state} ${reason}`);
  return lines;
}

describe.each(engines)('the desk on $name', (engine) => {
  test('a State objects to one record: its part leaves, the other State and the other record stay', () =>
    withStore(engine, async (store) => {
      const consents = [consent({ consent_id: 'C1', state: 'NPL' }), consent({ consent_id: 'C2', state: 'ITA' })];
      const both = { state_concerned: ['NPL', 'ITA'], consent_id: ['C1', 'C2'] };
      const activities = ['A1', 'A2'].map((activity_id) => activity({ activity_id, ...both }));
      await consolidate(store, taken({ name: 'one', consent: consents, activities }));
      await confirm(store, 'C1');
      await confirm(store, 'C2');
      const part: Part = { table: 'activities', contributor_id: UNDP, record_id: 'A1', state: 'NPL' };
      await object(store, part, 'withdrawn');
      expect(await shown(store)).toEqual(['A1 ITA (ITA)', 'A2 NPL ITA (NPL ITA)', 'A1 NPL withdrawn']);
      await object(store, part, 'confirmed');
      expect(await shown(store)).toEqual(['A1 NPL ITA (NPL ITA)', 'A2 NPL ITA (NPL ITA)']);
    }));

  test('a State that consents by submitting takes one of its records back; lifting the objection needs no other consent', () =>
    withStore(engine, async (store) => {
      const own = activity({ activity_id: 'S/1', state_concerned: ['SVN'] });
      await consolidate(store, taken({ name: 'svn', submitter: slovenia, activities: [own] }));
      const part: Part = { table: 'activities', contributor_id: 'state-svn', record_id: 'S/1', state: 'SVN' };
      await object(store, part, 'withdrawn');
      expect(await shown(store)).toEqual(['S/1 SVN withdrawn']);
    }));

  test('lifting an objection lets nothing through that has no consent of its own', () =>
    withStore(engine, async (store) => {
      const activities = [activity({ activity_id: 'A1', consent_id: ['C1'] })];
      await consolidate(store, taken({ name: 'one', consent: [consent({ consent_id: 'C1' })], activities }));
      await object(store, { table: 'activities', contributor_id: UNDP, record_id: 'A1', state: 'NPL' }, 'confirmed');
      expect(await shown(store)).toEqual(['A1 NPL not_confirmed']);
    }));

  test('a record that is not held, or does not concern the State, cannot be objected to', () =>
    withStore(engine, async (store) => {
      const activities = [activity({ activity_id: 'A1', consent_id: ['C1'] })];
      await consolidate(store, taken({ name: 'one', consent: [consent({ consent_id: 'C1' })], activities }));
      const part: Part = { table: 'activities', contributor_id: UNDP, record_id: 'A1', state: 'KEN' };
      await expect(object(store, part, 'refused')).rejects.toThrow('does not concern KEN');
      await expect(object(store, { ...part, record_id: 'A9' }, 'refused')).rejects.toThrow('No record');
    }));

  test('the trail tells before, after, who, when, why and from where; the consent asked again waits', () =>
    withStore(engine, async (store) => {
      await consolidate(store, taken({ name: 'one', consent: [consent({ consent_id: 'C1' })] }));
      await confirm(store, 'C1', 'asked_again');
      const [listed] = await listConsents(store, { today });
      expect(listed).toMatchObject({ waiting: true, decision: { decision: 'asked_again' } });
      await confirm(store, 'C1');
      const trail = await trailOf(store, `${UNDP}/C1`);
      expect(
        trail.map(({ position, decision, before, after }) => [
          position,
          decision,
          JSON.parse(before),
          JSON.parse(after),
        ]),
      ).toEqual([
        [1, 'asked_again', { decision: null, current: false }, expect.objectContaining({ decision: 'asked_again' })],
        [
          2,
          'confirmed',
          { decision: 'asked_again', current: true },
          {
            decision: 'confirmed',
            state: 'NPL',
            consent_status: 'given',
            consent_scope: 'publish_all',
            valid_until: null,
          },
        ],
      ]);
      expect(trail[1]).toMatchObject({ kind: 'consent', ...by, source: 'command line', file_hash: '' });
    }));

  test('less is confirmed than is declared: money leaves the record; more than is declared is not recorded', () =>
    withStore(engine, async (store) => {
      const consents = [consent({ consent_id: 'C1' }), consent({ consent_id: 'C2', consent_scope: 'internal_only' })];
      const activities = [activity({ activity_id: 'A1', consent_id: ['C1'], budget_amount: 5, currency: 'USD' })];
      await consolidate(store, taken({ name: 'one', consent: consents, activities }));
      const narrow = { contributor_id: UNDP, decision: 'confirmed' as const, ...by, scope: 'publish_without_finance' };
      await decideConsent(store, { ...narrow, consent_id: 'C1' });
      for await (const record of released(store, { today })) {
        expect(record).toMatchObject({ financeWithheld: true, consents: [{ scope: 'publish_without_finance' }] });
        expect(record.values).not.toHaveProperty('budget_amount');
      }
      expect(JSON.parse((await trailOf(store))[0]?.after ?? '')).toMatchObject({ scope: 'publish_without_finance' });
      await expect(decideConsent(store, { ...narrow, consent_id: 'C2' })).rejects.toThrow(WiderThanDeclared);
      expect(await trailOf(store)).toHaveLength(1);
    }));

  test('a decision made without knowing of another is not recorded', () =>
    withStore(engine, async (store) => {
      await consolidate(store, taken({ name: 'one', consent: [consent({ consent_id: 'C1' })] }));
      await confirm(store, 'C1');
      const late = { contributor_id: UNDP, consent_id: 'C1', decision: 'refused' as const, ...by };
      const from = { source: 'desk.xlsx', file_hash: 'f', after: 0 };
      await expect(decideConsent(store, late, from)).rejects.toThrow(DecidedSince);
      expect(await trailOf(store)).toHaveLength(1);
      expect(await store.db.selectFrom('consent_decision').selectAll().execute()).toHaveLength(1);
    }));

  test('lapsing within 60 days: confirmed, or the State’s own; the last day counts', () =>
    withStore(engine, async (store) => {
      const consents = [
        ['in', '2026-07-31'],
        ['last-day', '2026-06-01'],
        ['far', '2026-08-01'],
        ['past', '2026-05-31'],
        ['unconfirmed', '2026-07-01'],
      ].map(([consent_id, valid_until]) => consent({ consent_id, valid_until }));
      await consolidate(store, taken({ name: 'one', consent: consents }));
      for (const one of ['in', 'last-day', 'far', 'past']) await confirm(store, one);
      const own = consent({ consent_id: 'own', state: 'SVN', valid_until: '2026-07-01' });
      await consolidate(store, taken({ name: 'svn', submitter: slovenia, consent: [own] }));
      const lapsing = (await listConsents(store, { today })).filter((one) => isLapsing(one, today));
      expect(lapsing.map(({ consent_id }) => consent_id).sort()).toEqual(['in', 'last-day', 'own']);
    }));
});

test('names of parts are read back', () => {
  const part: Part = { table: 'activities', contributor_id: 'state-svn', record_id: 'S/1@x', state: 'SVN' };
  expect(partNamed(partName(part))).toEqual(part);
  expect(partNamed('cso-centre/C1')).toBeUndefined();
});
