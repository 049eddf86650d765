/** Double reports over several States: each pair once, and nothing left lying beside the desk. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { activitiesByState } from '../../../pipeline/desk/activitiesByState.ts';
import { refreshDoubles } from '../../../pipeline/desk/refreshDoubles.ts';
import { diskFiles } from '../../../pipeline/files.ts';
import { foldersOf } from '../../../pipeline/folders.ts';
import type { RunLease } from '../../../pipeline/runLease.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { testEffects } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { activity, taken, undp } from '../store/submissions.ts';

const lease: RunLease = {
  renew: async () => undefined,
  fence: async () => undefined,
  whileHeld: (act) => act(),
  release: async () => undefined,
};

async function withTwo(use: (store: Store, data: string) => Promise<void>): Promise<void> {
  await withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    const both = {
      title: 'Training of judges on fair trial',
      state_concerned: ['FJI', 'PER'],
      start_date: '2026-02-01',
    };
    const other = { ...both, activity_id: 'A2', title: 'Water supply in villages', state_concerned: ['PER'] };
    for (const org_name of ['One', 'Two']) {
      await consolidate(
        store,
        taken({
          name: org_name,
          submitter: { ...undp, org_name },
          activities: [
            activity({ activity_id: 'A1', ...both }),
            activity({ ...other, title: `${other.title} of ${org_name}`.repeat(2) }),
          ],
        }),
      );
    }
    try {
      await use(store, data);
    } finally {
      await store.close();
    }
  });
}

test('each State has its own, and one that concerns two is in both', async () => {
  await withTwo(async (store, data) => {
    const scratch = join(data, 'scratch');
    mkdirSync(scratch);
    writeFileSync(join(scratch, 'FJI'), 'left by a night that was killed');
    const found: Record<string, number> = {};
    for await (const { state, activities } of activitiesByState(store, scratch, diskFiles))
      found[state] = activities.length;
    expect(found).toEqual({ FJI: 2, PER: 4 });
    expect(existsSync(scratch)).toBe(false);
  });
});

test('a pair that concerns two States is one double', async () => {
  await withTwo(async (store, data) => {
    await refreshDoubles({ store, lease, folders: foldersOf(data), effects: testEffects('2026-11-24') });
    const rows = await store.db.selectFrom('double_report').select(['first', 'second']).execute();
    expect(rows.filter(({ first }) => first.endsWith('/A1'))).toHaveLength(1);
    expect(new Set(rows.map(({ first, second }) => `${first} ${second}`)).size).toBe(rows.length);
  });
});
