/** A restore drill: what was backed up comes back the same, on every engine; what is damaged is seen (resolution 54/28, op. 14). */
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../../pipeline/backup/makeBackup.ts';
import { restoreBackup } from '../../../pipeline/backup/restoreBackup.ts';
import { type Trouble, verifyRepository } from '../../../pipeline/backup/verifyRepository.ts';
import { foldersOf } from '../../../pipeline/folders.ts';
import { nightly } from '../../../pipeline/nightly.ts';
import { digestsOf } from '../../../pipeline/store/moveStore.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { dumpStore } from '../../support/dump.ts';
import { testEffects } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';
import { engines, withStore } from '../../support/stores.ts';

const TODAY = '2026-11-24';
const effects = testEffects(TODAY);

async function workbook(title: string): Promise<Uint8Array> {
  return writeTemplate({
    language: 'en',
    build: 'test',
    entries: {
      submitter: {
        org_name: 'Ministry',
        submitter_kind: 'state',
        state: 'FJI',
        contact_name: 'Focal point',
        contact_email: 'focal.point@example.org',
        reporting_year: 2026,
        submission_date: '2026-10-01',
        language: 'en',
        may_publish: true,
        voluntary_declaration: true,
      },
      records: {
        activities: [
          {
            activity_id: 'A-1',
            title,
            description: 'Courses.',
            state_concerned: ['FJI'],
            modality: 'training',
            status: '2',
            start_date: '2026-02-01',
            unlinked_reason: 'cross_cutting',
            themes: ['access_to_justice'],
            cooperation_form: 'bilateral',
            provider_orgs: [{ name: 'Ministry', role: '4' }],
            beneficiary_institution: ['government'],
          },
        ],
      },
    },
  });
}

/** A repository after one night: a workbook taken, one refused. */
async function worked(data: string, store: Store): Promise<void> {
  lay(data, 'one.xlsx', await workbook('Legal clinics'));
  lay(data, 'names/отчёт 报告 تقرير.xlsx', 'no workbook');
  await nightly(data, store, effects, { leaveOut: ['tables', 'site'] });
}

function troubles(data: string, store: Store): Promise<Trouble[]> {
  return verifyRepository({ folders: foldersOf(data), store, files: effects.files, today: TODAY });
}

describe.each(engines)('a restore drill ($name)', (engine) => {
  test('the repository comes back row by row and file by file, is whole, and its next night changes nothing', async () => {
    await withFolder((place) =>
      withStore(engine, async (store) => {
        const data = join(place, 'data');
        await worked(data, store);
        await makeBackup(data, store, effects, join(place, 'backup'));
        const again = join(place, 'again');
        await restoreBackup(join(place, 'backup'), again, effects);
        const restored = await openStore({ file: join(again, 'repository.db') });
        try {
          expect(await digestsOf(store, restored)).toEqual(await digestsOf(restored));
          expect(await troubles(again, restored)).toEqual([]);
          const before = await dumpStore(restored);
          const { counts } = await nightly(again, restored, effects, { leaveOut: ['tables', 'site'] });
          expect(counts).toMatchObject({ taken: 0, refused: 0 });
          expect(await dumpStore(restored)).toEqual(before);
        } finally {
          await restored.close();
        }
      }),
    );
  });
});

async function withBackup(use: (place: string, store: Store) => Promise<void>): Promise<void> {
  await withFolder(async (place) => {
    const store = await openStore({ file: join(place, 'repository.db') });
    try {
      await worked(join(place, 'data'), store);
      await makeBackup(join(place, 'data'), store, effects, join(place, 'backup'));
      await use(place, store);
    } finally {
      await store.close();
    }
  });
}

describe('a backup', () => {
  test('that is damaged is not restored, and says what is damaged', async () => {
    await withBackup(async (place) => {
      const folder = join(place, 'backup', 'archive', 'quarantine');
      const [name = ''] = readdirSync(folder);
      appendFileSync(join(folder, name), 'x');
      const restored = restoreBackup(join(place, 'backup'), join(place, 'again'), effects);
      await expect(restored).rejects.toThrow(name);
      expect(await effects.files.names(join(place, 'again'))).toEqual([]);
    });
  });

  test('without its last file is none', async () => {
    await withBackup(async (place) => {
      writeFileSync(join(place, 'backup', 'backup.json'), '{}');
      await expect(restoreBackup(join(place, 'backup'), join(place, 'again'), effects)).rejects.toThrow(
        /not that of a backup/,
      );
    });
  });

  test('is never written over, nor is a repository', async () => {
    await withBackup(async (place, store) => {
      await expect(makeBackup(join(place, 'data'), store, effects, join(place, 'backup'))).rejects.toThrow(/not empty/);
      await expect(restoreBackup(join(place, 'backup'), join(place, 'data'), effects)).rejects.toThrow(/not empty/);
    });
  });
});

describe('verify', () => {
  test('sees a changed and a missing original, rows that lead nowhere, records that no statement makes', async () => {
    await withBackup(async (place, store) => {
      const data = join(place, 'data');
      expect(await troubles(data, store)).toEqual([]);
      const { submission_id } = await store.db
        .selectFrom('submission')
        .select('submission_id')
        .where('accepted', '=', 1)
        .executeTakeFirstOrThrow();
      rmSync(join(data, 'archive', submission_id.slice(0, 2)), { recursive: true });
      mkdirSync(join(data, 'archive', 'ff'));
      writeFileSync(join(data, 'archive', 'ff', `${'f'.repeat(64)}.xlsx`), 'other');
      await store.db.updateTable('activities').set({ version: 7, first_submission_id: 'nobody' }).execute();
      const found = await troubles(data, store);
      expect(found).toEqual([
        expect.stringContaining('is not what its name says'),
        expect.stringContaining('is not in the archive'),
        '1 rows of activities name a first_submission_id that is not held',
        'activities state-fji/A-1 is not what its statements say',
        expect.stringContaining('is not in the exchange as it is released'),
      ]);
    });
  });

  test('sees a record that is published and must not be', async () => {
    await withBackup(async (place, store) => {
      const data = join(place, 'data');
      const index = join(data, 'exchange', 'index.json');
      writeFileSync(
        index,
        JSON.stringify({ a0000: 'x', ...JSON.parse(new TextDecoder().decode(await effects.files.read(index))) }),
      );
      expect(await troubles(data, store)).toEqual(['record a0000 is in the exchange and must not be']);
    });
  });
});
