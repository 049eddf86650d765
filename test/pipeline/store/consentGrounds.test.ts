import { describe, expect, test } from 'vitest';
import { consentGround } from '../../../pipeline/store/consentGrounds.ts';
import type { ConsentRecord } from '../../../pipeline/store/consentInForce.ts';

const today = '2026-06-01';

function row(part: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    contributor_id: 'un-undp',
    consent_id: 'C1',
    state: 'NPL',
    consent_status: 'given',
    consent_scope: 'publish_all',
    valid_until: undefined,
    consent_date: '2025-01-15',
    evidence_type: 'note_verbale',
    withdrawn: false,
    content_hash: 'now',
    decision: { decision: 'confirmed', consent_hash: 'now' },
    ...part,
  };
}

describe('on what a release rests', () => {
  test('the consent row in force; of several the latest', () => {
    const later = row({ consent_id: 'C2', consent_date: '2026-02-01', evidence_type: 'letter' });
    const lapsed = row({ consent_id: 'C3', consent_date: '2026-03-01', valid_until: '2026-04-01' });
    const question = { state: 'NPL', isOwn: false, named: [row(), later, lapsed], own: [], today };
    expect(consentGround(question)).toEqual({
      state: 'NPL',
      own: false,
      date: '2026-02-01',
      evidence_type: 'letter',
      scope: 'publish_all',
    });
  });

  test('nothing when no row is in force', () => {
    const question = { state: 'NPL', isOwn: false, named: [row({ decision: undefined })], own: [], today };
    expect(consentGround(question)).toBeUndefined();
  });

  test('a State about itself, without a row of its own', () => {
    const question = { state: 'NPL', isOwn: true, named: [], own: [], today };
    expect(consentGround(question)).toEqual({ state: 'NPL', own: true, scope: 'publish_all' });
  });

  test('says neither who gave it nor the number of the evidence', () => {
    const named = [{ ...row(), given_by: 'A Minister', evidence_ref: 'NV 12/2025' }];
    const ground = consentGround({ state: 'NPL', isOwn: false, named, own: [], today });
    expect(JSON.stringify(ground)).not.toMatch(/Minister|NV 12/);
  });
});
