/** A State takes its consent back: after one night nothing of the record stands in desk, exchange or run.json; history keeps the fact. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import { openStore } from '../../../pipeline/store/openStore.ts';
import { workbook } from '../../cases/case.ts';
import { testEffects } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';
import { findTexts } from '../../support/searchBytes.ts';

/** Words that stand in the withdrawn record and nowhere else. */
const MARKS = ['Zanzibar lanterns', 'quinquereme', 'Ophir Network', 'AMETHYST-7', 'Марципан'];
const SECRET = {
  activity_id: 'AMETHYST-7',
  title: 'Zanzibar lanterns',
  description: 'A quinquereme of Nineveh. Марципан.',
  provider_orgs: [{ name: 'Ophir Network', role: '4' }],
};

/** The repository and the originals keep what was said. */
function isKept(path: string): boolean {
  return /^(?:inbox|archive)\b|^repository\.db/.test(path);
}

test('nothing of a withdrawn record stands in any byte', async () => {
  await withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    // Tables and site have searches of their own, and take most of a night.
    const night = (today: string) =>
      nightly(data, store, testEffects(today), { leaveOut: ['tables', 'site', 'replies'] });
    const decide = (decision: 'confirmed' | 'withdrawn', day: string) =>
      decideConsent(store, {
        contributor_id: 'cso-rights-network',
        consent_id: 'C1',
        decision,
        decided_at: `${day}T01:00:00.000Z`,
        decided_by: 'Ana',
        reason: 'note verbale',
      });
    try {
      lay(data, 'network.xlsx', await workbook({ activities: [SECRET] }));
      await night('2026-11-22');
      await decide('confirmed', '2026-11-23');
      await night('2026-11-23');
      // The search finds the record while it is released; otherwise finding nothing later would prove nothing.
      const found = await findTexts(data, MARKS, isKept);
      expect(new Set(found.map((line) => line.split(': ').at(-1)))).toEqual(new Set(MARKS));
      await decide('withdrawn', '2026-11-24');
      await night('2026-11-24');
      expect(await findTexts(data, MARKS, isKept)).toEqual([]);
      const history = await store.db.selectFrom('record_statement').select('values').execute();
      expect(history.some(({ values }) => values.includes('Zanzibar lanterns'))).toBe(true);
    } finally {
      await store.close();
    }
  });
}, 300_000);
