/** Outputs are made anew when anything that they show can have changed, and not otherwise. */
import { expect, test } from 'vitest';
import { RULE_SET_VERSION } from '../../../codebook/rules/index.ts';
import { CODEBOOK_VERSION } from '../../../codebook/tables.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import { releasedBasis } from '../../../pipeline/store/releasedBasis.ts';
import { engines, withStore } from '../../support/stores.ts';
import { consent, taken } from './submissions.ts';

test.each(engines)('a submission, a decision, a recommendation and the end of a consent change it on $name', (engine) =>
  withStore(engine, async (store) => {
    const basis = async (today = '2026-06-01'): Promise<unknown> => JSON.parse(await releasedBasis(store, today));
    const none = { submissions: 0, decisions: 0, desk_decisions: 0, recommendations: 0, consents_lapsed: 0 };
    const counts = { ...none, register_loaded: null };
    const versions = { codebook_version: CODEBOOK_VERSION, rule_set_version: RULE_SET_VERSION };
    expect(await basis()).toEqual({ ...counts, ...versions });
    const lapsing = consent({ consent_id: 'C1', valid_until: '2026-06-01' });
    await consolidate(store, taken({ name: 'a', consent: [lapsing, consent({ consent_id: 'C2' })] }));
    const decided = { decided_at: '2026-01-02T00:00:00Z', decided_by: 'desk', reason: 'seen' };
    for (const consent_id of ['C1', 'C2']) {
      await decideConsent(store, { contributor_id: 'un-undp-slovenia', consent_id, decision: 'confirmed', ...decided });
    }
    const after = { ...counts, ...versions, submissions: 1, decisions: 2, desk_decisions: 2 };
    expect(await basis()).toEqual(after);
    expect(await basis('2026-06-02')).toEqual({ ...after, consents_lapsed: 1 });
  }),
);
