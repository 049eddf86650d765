/** Replays: what was known and consented on a day, less what was withdrawn since (docs/decisions/0027). */
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import { partName } from '../../../pipeline/store/objections.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { held, released } from '../../../pipeline/store/released.ts';
import { afterDay, replayed } from '../../../pipeline/store/replay.ts';
import type { Decision } from '../../../pipeline/store/schema.ts';
import { waitingSubject } from '../../../pipeline/store/waitingName.ts';
import { decided } from '../../support/deskDecision.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, type Draft, idOf, taken, undp } from './submissions.ts';

const today = '2026-06-01';
const UNDP = 'un-undp-slovenia';

async function take(store: Store, receivedAt: string, draft: Draft): Promise<void> {
  await consolidate(store, { ...taken(draft), receivedAt });
}

async function decide(store: Store, decided_at: string, decision: Decision = 'confirmed'): Promise<void> {
  const reason = 'note verbale seen';
  await decideConsent(store, {
    contributor_id: UNDP,
    consent_id: 'C1',
    decision,
    decided_at,
    decided_by: 'desk',
    reason,
  });
}

/** "A-1: Training for judges [NPL]" for each released record. */
async function shown(store: Store, asOf?: string, year?: number): Promise<string[]> {
  const list: string[] = [];
  for await (const { record_id, values, states } of released(store, { today, year, asOf }))
    list.push(`${record_id}: ${String(values.title)} [${states.join(' ')}]`);
  return list;
}

async function reasons(store: Store, asOf: string): Promise<string[]> {
  const list: string[] = [];
  for await (const { record_id, state, reason, since } of held(store, { today, asOf }))
    list.push(`${record_id} ${state} ${reason}${since === true ? ' since' : ''}`);
  return list;
}

const named = { activity_id: 'A-1', consent_id: ['C1'] };
const first: Draft = { name: 'first', consent: [consent({ consent_id: 'C1' })], activities: [activity(named)] };
const later = { ...undp, submission_date: '2025-05-01' };

describe.each(engines)('on $name', (engine) => {
  test('a submission counts from the day it was received, a decision from the day it was taken', async () => {
    await withStore(engine, async (store) => {
      await take(store, '2026-01-10T23:59:00Z', first);
      await decide(store, '2026-01-20T09:00:00Z');
      expect(await shown(store, '2026-01-09')).toEqual([]);
      expect(await reasons(store, '2026-01-09')).toEqual([]);
      expect(await shown(store, '2026-01-19')).toEqual([]);
      expect(await reasons(store, '2026-01-10')).toEqual(['A-1 NPL not_confirmed']);
      expect(await shown(store, '2026-01-20')).toEqual(['A-1: Training for judges [NPL]']);
    });
  });

  test('a record is shown in the wording of the day, also when it is asked by year', async () => {
    await withStore(engine, async (store) => {
      await take(store, '2026-01-10T00:00:00Z', first);
      await decide(store, '2026-01-20T09:00:00Z');
      const changed = { ...named, title: 'Training for prosecutors' };
      await take(store, '2026-03-01T00:00:00Z', {
        ...first,
        name: 'second',
        submitter: later,
        activities: [activity(changed)],
      });
      expect(await shown(store, '2026-02-01')).toEqual(['A-1: Training for judges [NPL]']);
      expect(await shown(store, '2026-02-01', 2025)).toEqual(['A-1: Training for judges [NPL]']);
      expect(await shown(store, '2026-03-01')).toEqual(['A-1: Training for prosecutors [NPL]']);
      expect(await shown(store)).toEqual(['A-1: Training for prosecutors [NPL]']);
    });
  });

  test('a consent that OHCHR withdrew since is obeyed, and the replay says so', async () => {
    await withStore(engine, async (store) => {
      await take(store, '2026-01-10T00:00:00Z', first);
      await decide(store, '2026-01-20T09:00:00Z');
      await decide(store, '2026-04-01T09:00:00Z', 'withdrawn');
      expect(await shown(store, '2026-02-01')).toEqual([]);
      expect(await reasons(store, '2026-02-01')).toEqual(['A-1 NPL withdrawn since']);
      expect(await reasons(store, '2026-05-01')).toEqual(['A-1 NPL withdrawn']);
    });
  });

  test('so is a record that its contributor took back since', async () => {
    await withStore(engine, async (store) => {
      await take(store, '2026-01-10T00:00:00Z', first);
      await decide(store, '2026-01-20T09:00:00Z');
      const back = { ...named, withdrawn: true };
      await take(store, '2026-03-01T00:00:00Z', {
        ...first,
        name: 'second',
        submitter: later,
        activities: [activity(back)],
      });
      expect(await shown(store, '2026-02-01')).toEqual([]);
      expect(await reasons(store, '2026-02-01')).toEqual(['A-1 NPL record_withdrawn since']);
    });
  });

  test('and leave to publish that was taken back; leave that came later does not reach back', async () => {
    await withStore(engine, async (store) => {
      await take(store, '2026-01-10T00:00:00Z', { ...first, submitter: { ...undp, may_publish: false } });
      await decide(store, '2026-01-20T09:00:00Z');
      await take(store, '2026-03-01T00:00:00Z', { ...first, name: 'second', submitter: later });
      await take(store, '2026-05-01T00:00:00Z', {
        ...first,
        name: 'third',
        submitter: { ...undp, submission_date: '2025-06-01', may_publish: false },
      });
      expect(await reasons(store, '2026-02-01')).toEqual(['A-1 NPL publishing_not_allowed']);
      expect(await reasons(store, '2026-03-01')).toEqual(['A-1 NPL publishing_not_allowed since']);
    });
  });

  test('a consent that lapsed since, or whose row was changed since, stands as it stood', async () => {
    await withStore(engine, async (store) => {
      const lapsing = consent({ consent_id: 'C1', valid_until: '2026-02-15' });
      await take(store, '2026-01-10T00:00:00Z', { ...first, consent: [lapsing] });
      await decide(store, '2026-01-20T09:00:00Z');
      expect(await shown(store, '2026-02-15')).toEqual(['A-1: Training for judges [NPL]']);
      expect(await reasons(store, '2026-02-16')).toEqual(['A-1 NPL expired']);
      const reworded = consent({ consent_id: 'C1', evidence_ref: 'NV 99/2026' });
      await take(store, '2026-03-01T00:00:00Z', { ...first, name: 'second', submitter: later, consent: [reworded] });
      expect(await shown(store, '2026-02-01')).toEqual(['A-1: Training for judges [NPL]']);
      expect(await reasons(store, '2026-03-01')).toEqual(['A-1 NPL not_confirmed']);
    });
  });

  test('an objection to one record stands in replays of the days before it was lifted, and only of these', async () => {
    await withStore(engine, async (store) => {
      await take(store, '2026-01-10T00:00:00Z', first);
      await decide(store, '2026-01-20T09:00:00Z');
      const part = [
        'part',
        partName({ table: 'activities', contributor_id: UNDP, record_id: 'A-1', state: 'NPL' }),
      ] as const;
      await decided(store, part, 'refused', '2026-02-10T09:00:00Z');
      expect(await reasons(store, '2026-02-01')).toEqual(['A-1 NPL refused since']);
      await decided(store, part, 'confirmed', '2026-03-10T09:00:00Z');
      expect(await shown(store, '2026-02-01')).toEqual(['A-1: Training for judges [NPL]']);
      expect(await shown(store, '2026-02-20')).toEqual([]);
      expect(await reasons(store, '2026-02-20')).toEqual(['A-1 NPL refused']);
      expect(await shown(store, '2026-03-10')).toEqual(['A-1: Training for judges [NPL]']);
    });
  });

  test('names, double reports and waivers count from the day on which the desk decided', async () => {
    await withStore(engine, async (store) => {
      const second = activity({ activity_id: 'A-2', consent_id: ['C1'], themes: ['courts'] });
      await take(store, '2026-01-10T00:00:00Z', { ...first, activities: [activity(named), second] });
      await decide(store, '2026-01-20T09:00:00Z');
      await decided(store, ['alias', 'themes/courts'], 'use', '2026-02-10T09:00:00Z', { meaning: 'justice' });
      await decided(store, ['double', `${UNDP}/A-1\n${UNDP}/A-2`], 'same', '2026-02-11T09:00:00Z');
      const row = { submission_id: idOf('first'), table_name: 'activities', sheet: 'activities', sheet_row: 4 };
      await decided(store, ['waiver', waitingSubject(row)], 'release', '2026-02-12T09:00:00Z');
      const about = async (asOf: string): Promise<string[]> => {
        const list: string[] = [];
        for await (const { record_id, values, double_of } of released(store, { today, asOf }))
          list.push([record_id, values.themes, double_of].join(' '));
        return list;
      };
      expect(await about('2026-02-09')).toEqual(['A-2 courts ']);
      expect(await about('2026-02-11')).toEqual(['A-2 justice ']);
      expect(await about('2026-02-12')).toEqual(['A-1 justice ', `A-2 justice ${UNDP}/A-1`]);
    });
  });
});

test('a scope that was narrowed since narrows the replay; a wider one does not widen it', () => {
  const all = { inForce: true, scope: 'publish_all' } as const;
  const narrow = { inForce: true, scope: 'publish_without_finance' } as const;
  expect(replayed(all, narrow)).toEqual({ verdict: narrow, since: false });
  expect(replayed(narrow, all)).toEqual({ verdict: narrow, since: false });
});

test('a day ends at midnight, also at the end of a year', () => {
  expect(afterDay('2026-12-31')).toBe('2027-01-01T00:00:00.000Z');
  expect('2026-12-31T23:59:59.999Z' < afterDay('2026-12-31')).toBe(true);
});
