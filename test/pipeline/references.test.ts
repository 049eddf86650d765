/** What the check is told of the repository: other contributors' activities at the same place, the contributor's own requests. */

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { HeldActivity, Reference } from '../../codebook/reference.ts';
import type { Values } from '../../codebook/tables.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { openReference } from '../../pipeline/references.ts';
import type { Store } from '../../pipeline/store/openStore.ts';
import { engines, withStore } from '../support/stores.ts';
import { activity, taken, undp } from './store/submissions.ts';

const other: Values<'submitter'> = { ...undp, org_name: 'Another' };
const orgs = (name: string) => [{ name, role: '4' as const }];

/** What a check that asks once is told, and how often it is run. */
async function asked(store: Store, state: string, organisation: string, submitter: Values<'submitter'> = other) {
  let runs = 0;
  const repository = await openReference(store, '2026-11-24');
  const held = await repository.checking(({ heldActivities }: Reference): readonly HeldActivity[] => {
    runs += 1;
    return heldActivities?.(submitter, state, organisation) ?? [];
  });
  return { titles: held.map(({ title }) => title).sort(), runs };
}

describe.each(engines)('the reference on $name', (engine) => {
  test('activities of others at a place, as they stand now, however the organisation is written', () =>
    withStore(engine, async (store) => {
      const one = activity({
        activity_id: 'A1',
        title: 'Training of judges',
        state_concerned: ['FJI', 'PER'],
        provider_orgs: orgs('École de la Magistrature'),
      });
      await consolidate(store, taken({ name: 'one', activities: [one] }));
      expect(await asked(store, 'FJI', 'ECOLE de la magistrature')).toEqual({
        titles: ['Training of judges'],
        runs: 2,
      });
      expect(await asked(store, 'PER', 'École de la Magistrature')).toMatchObject({ titles: ['Training of judges'] });
      expect(await asked(store, 'FJI', 'Another school')).toEqual({ titles: [], runs: 1 });
      // A contributor's own records are no double reports.
      expect(await asked(store, 'FJI', 'École de la Magistrature', undp)).toEqual({ titles: [], runs: 1 });

      const later = { ...undp, submission_date: '2025-04-01' };
      const moved = { ...one, title: 'Training of prosecutors', state_concerned: ['NPL'] };
      await consolidate(store, taken({ name: 'two', submitter: later, activities: [moved] }));
      expect(await asked(store, 'FJI', 'École de la Magistrature')).toMatchObject({ titles: [] });
      expect(await asked(store, 'NPL', 'École de la Magistrature')).toMatchObject({
        titles: ['Training of prosecutors'],
      });

      // An older workbook that comes late changes nothing of what the record says now.
      const earlier = { ...undp, submission_date: '2025-01-01' };
      await consolidate(store, taken({ name: 'three', submitter: earlier, activities: [one] }));
      expect(await asked(store, 'FJI', 'École de la Magistrature')).toMatchObject({ titles: [] });
      expect(await asked(store, 'NPL', 'École de la Magistrature')).toMatchObject({
        titles: ['Training of prosecutors'],
      });
    }));

  test('a repository from before is filled when it is opened', () =>
    withStore(engine, async (store, place) => {
      const rows = Array.from({ length: 700 }, (_, number) =>
        activity({ activity_id: `A${number}`, state_concerned: ['FJI'], provider_orgs: orgs(`School ${number % 3}`) }),
      );
      await consolidate(store, taken({ name: 'one', activities: rows }));
      const all = () => store.db.selectFrom('activity_place').selectAll().orderBy('record_id').execute();
      const before = await all();
      expect(before).toHaveLength(700);
      await store.db.schema.dropTable('activity_place').execute();
      await sql`delete from kysely_migration where name = '0007_places'`.execute(store.db);
      const again = await place.open();
      expect(await all()).toEqual(before);
      await again.close();
    }));
});
