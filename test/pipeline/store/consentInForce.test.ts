import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConsentRecord, consentInForce, type Verdict } from '../../../pipeline/store/consentInForce.ts';

const today = '2026-06-01';
const inForce: Verdict = { inForce: true, scope: 'publish_all' };

function row(part: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    contributor_id: 'un-undp',
    consent_id: 'C1',
    state: 'NPL',
    consent_status: 'given',
    consent_scope: 'publish_all',
    valid_until: undefined,
    withdrawn: false,
    content_hash: 'now',
    decision: { decision: 'confirmed', consent_hash: 'now' },
    ...part,
  };
}

function of(...named: ConsentRecord[]): Verdict {
  return consentInForce({ state: 'NPL', isOwn: false, named, own: [], today });
}

function ownOf(named: ConsentRecord[], own: ConsentRecord[] = []): Verdict {
  return consentInForce({ state: 'NPL', isOwn: true, named, own, today });
}

function held(reason: string): unknown {
  return { inForce: false, reason };
}

describe('another State', () => {
  test('given and confirmed', () => expect(of(row())).toEqual(inForce));
  test('given in part and confirmed', () => expect(of(row({ consent_status: 'given_in_part' }))).toEqual(inForce));
  test('valid until today', () => expect(of(row({ valid_until: today }))).toEqual(inForce));
  test('without finance', () =>
    expect(of(row({ consent_scope: 'publish_without_finance' }))).toEqual({
      inForce: true,
      scope: 'publish_without_finance',
    }));

  test.each([
    ['publish_all', 'publish_without_finance', 'publish_without_finance'],
    ['publish_without_finance', 'publish_all', 'publish_without_finance'],
    ['publish_all', 'publish_all', 'publish_all'],
  ])('declared %s, confirmed %s: %s counts', (consent_scope, scope, counts) => {
    const decision = { decision: 'confirmed' as const, consent_hash: 'now', scope };
    expect(of(row({ consent_scope, decision }))).toEqual({ inForce: true, scope: counts });
    expect(ownOf([row({ consent_scope, decision })])).toEqual({ inForce: true, scope: counts });
  });

  test('confirmed for internal use: held; a decision about an earlier wording says nothing', () => {
    const decision = { decision: 'confirmed' as const, consent_hash: 'now', scope: 'internal_only' };
    expect(of(row({ decision }))).toEqual(held('internal_only'));
    expect(ownOf([row({ decision: { ...decision, consent_hash: 'before' } })])).toEqual(inForce);
  });

  test.each<[string, Partial<ConsentRecord>]>([
    ['not_recorded', { state: 'ITA' }],
    ['not_asked', { consent_status: 'not_asked' }],
    ['not_asked', { consent_status: 'not_needed' }],
    ['requested', { consent_status: 'requested' }],
    ['refused', { consent_status: 'refused' }],
    ['withdrawn', { consent_status: 'withdrawn' }],
    ['withdrawn', { withdrawn: true }],
    ['expired', { valid_until: '2026-05-31' }],
    ['not_confirmed', { decision: undefined }],
    ['not_confirmed', { decision: { decision: 'confirmed', consent_hash: 'before' } }],
    ['not_confirmed', { decision: { decision: 'refused', consent_hash: 'before' } }],
    ['refused', { decision: { decision: 'refused', consent_hash: 'now' } }],
    ['withdrawn', { decision: { decision: 'withdrawn', consent_hash: 'now' } }],
    ['internal_only', { consent_scope: 'internal_only' }],
    ['internal_only', { consent_scope: '' }],
  ])('%s: %o', (reason, part) => expect(of(row(part))).toEqual(held(reason)));

  test('no row at all', () => expect(of()).toEqual(held('not_recorded')));

  test('one row in force is enough, and the narrowest scope in force counts', () => {
    expect(of(row({ consent_status: 'refused' }), row())).toEqual(inForce);
    expect(of(row({ consent_scope: 'publish_without_finance' }), row())).toMatchObject({
      scope: 'publish_without_finance',
    });
  });

  test('of several rows not in force the one that lacks least is told', () => {
    expect(of(row({ consent_status: 'refused' }), row({ decision: undefined }))).toEqual(held('not_confirmed'));
  });
});

describe('the contributor itself', () => {
  test('consents by submitting', () => expect(ownOf([])).toEqual(inForce));
  test('its rows about other States say nothing', () =>
    expect(ownOf([row({ state: 'ITA', consent_status: 'refused' })])).toEqual(inForce));
  test('needs no confirmation', () =>
    expect(ownOf([row({ decision: undefined, consent_status: 'not_needed' })])).toEqual(inForce));

  test.each<[string, Partial<ConsentRecord>]>([
    ['refused', { consent_status: 'refused' }],
    ['withdrawn', { consent_status: 'withdrawn' }],
    ['withdrawn', { withdrawn: true }],
    ['internal_only', { consent_scope: 'internal_only' }],
    ['expired', { valid_until: '2020-01-01' }],
    ['requested', { consent_status: 'requested' }],
    ['withdrawn', { decision: { decision: 'withdrawn', consent_hash: 'now' } }],
  ])('%s, named by the record or not: %o', (reason, part) => {
    expect(ownOf([row(part)])).toEqual(held(reason));
    expect(ownOf([], [row(part)])).toEqual(held(reason));
  });

  test('the row the record names goes before the others', () =>
    expect(ownOf([row()], [row(), row({ consent_status: 'refused' })])).toEqual(inForce));
  test('an objection stands beside a consent', () =>
    expect(ownOf([], [row(), row({ consent_scope: 'internal_only' })])).toEqual(held('internal_only')));
});

test('no other State is ever in force without a confirmed, valid row that says so', () => {
  const rows = fc.array(
    fc.record({
      contributor_id: fc.constant('un-undp'),
      consent_id: fc.constantFrom('C1', 'C2'),
      state: fc.constantFrom('NPL', 'ITA'),
      consent_status: fc.constantFrom(
        'not_asked',
        'requested',
        'given',
        'given_in_part',
        'refused',
        'withdrawn',
        'not_needed',
      ),
      consent_scope: fc.constantFrom('publish_all', 'publish_without_finance', 'internal_only'),
      valid_until: fc.constantFrom(undefined, '2026-05-31', '2026-06-01'),
      withdrawn: fc.boolean(),
      content_hash: fc.constant('now'),
      decision: fc.option(
        fc.record({
          decision: fc.constantFrom('confirmed', 'refused', 'withdrawn'),
          consent_hash: fc.constantFrom('now', 'before'),
        }),
        { nil: undefined },
      ),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const named = all as ConsentRecord[];
      const reasons = named.some(
        (one) =>
          one.state === 'NPL' &&
          !one.withdrawn &&
          one.consent_status.startsWith('given') &&
          one.valid_until !== '2026-05-31' &&
          one.decision?.decision === 'confirmed' &&
          one.decision.consent_hash === 'now' &&
          one.consent_scope !== 'internal_only',
      );
      expect(of(...named).inForce).toBe(reasons);
    }),
  );
});
