import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent, listConsents } from '../../../pipeline/store/consentDecisions.ts';
import type { Decision } from '../../../pipeline/store/schema.ts';
import { engines, withStore } from '../../support/stores.ts';
import { consent, slovenia, taken, undp } from './submissions.ts';

function decided(consent_id: string, decision: Decision, decided_at: string) {
  return { contributor_id: 'un-undp-slovenia', consent_id, decision, decided_at, decided_by: 'desk', reason: 'seen' };
}

describe.each(engines)('decisions about consents on $name', (engine) => {
  test('the trail grows, and the latest decision counts', () =>
    withStore(engine, async (store) => {
      await consolidate(store, taken({ name: 'one', consent: [consent({ consent_id: 'C1' })] }));
      await decideConsent(store, decided('C1', 'confirmed', '2026-01-02T00:00:00Z'));
      await decideConsent(store, decided('C1', 'withdrawn', '2026-01-02T00:00:00Z'));
      const trail = await store.db.selectFrom('consent_decision').selectAll().orderBy('position').execute();
      expect(trail.map(({ position, decision }) => [position, decision])).toEqual([
        [1, 'confirmed'],
        [2, 'withdrawn'],
      ]);
      const [listed] = await listConsents(store, { today: '2026-01-03' });
      expect(listed).toMatchObject({
        waiting: false,
        daysWaiting: 0,
        decision: { decision: 'withdrawn', reason: 'seen' },
      });
    }));

  test('a consent that is not held cannot be decided about', () =>
    withStore(engine, async (store) => {
      await expect(decideConsent(store, decided('C9', 'confirmed', '2026-01-02T00:00:00Z'))).rejects.toThrow(
        'No consent C9',
      );
    }));

  test('the longest waiting come first', () =>
    withStore(engine, async (store) => {
      const rows = [
        consent({ consent_id: 'asked', consent_status: 'requested' }),
        consent({ consent_id: 'decided' }),
        consent({ consent_id: 'old' }),
      ];
      await consolidate(store, taken({ name: 'old', consent: rows }));
      const later = { ...undp, submission_date: '2025-03-11' };
      await consolidate(store, taken({ name: 'new', submitter: later, consent: [consent({ consent_id: 'fresh' })] }));
      await consolidate(
        store,
        taken({ name: 'svn', submitter: slovenia, consent: [consent({ consent_id: 'own', state: 'SVN' })] }),
      );
      await decideConsent(store, decided('decided', 'confirmed', '2026-01-02T00:00:00Z'));
      const listed = await listConsents(store, { today: '2025-03-12' });
      expect(listed.map(({ consent_id, waiting, daysWaiting }) => [consent_id, waiting, daysWaiting])).toEqual([
        ['old', true, 11],
        ['fresh', true, 1],
        ['own', false, 0],
        ['asked', false, 0],
        ['decided', false, 0],
      ]);
      expect(listed[0]).toMatchObject({
        evidence_type: 'note_verbale',
        evidence_ref: 'NV 12/2025',
        consent_date: '2025-01-15',
        declared_on: '2025-03-01',
      });
    }));
});
