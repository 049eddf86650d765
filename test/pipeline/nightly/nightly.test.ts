/** Whole nights: what is taken, what waits, what is told (resolution 54/28, op. 14). */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Values } from '../../../codebook/tables.ts';
import { diskFiles } from '../../../pipeline/files.ts';
import { type NightOptions, nightly } from '../../../pipeline/nightly.ts';
import { AnotherRun } from '../../../pipeline/runLease.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import { takeLease } from '../../../pipeline/store/lease.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { released } from '../../../pipeline/store/released.ts';
import type { Entries } from '../../../workbook/write/writeTemplate.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { dumpStore, dumpTables } from '../../support/dump.ts';
import { testEffects, WITH_TABLES, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';
import { confirm } from '../../support/taking.ts';

const TODAY = '2026-11-24';

const SUBMITTER: Values<'submitter'> = {
  org_name: 'Rights Network',
  submitter_kind: 'cso',
  contact_name: 'Focal point',
  contact_email: 'secret.person@example.org',
  reporting_year: 2026,
  submission_date: '2026-10-01',
  language: 'en',
  may_publish: true,
  voluntary_declaration: true,
};
const CONSENT: Values<'consent'> = {
  consent_id: 'C1',
  state: 'FJI',
  consent_status: 'given',
  consent_scope: 'publish_all',
  given_by: 'Ministry',
  consent_date: '2026-06-30',
  evidence_type: 'note_verbale',
  evidence_ref: 'NV 1',
  recorded_by: 'Focal point',
};
const ACTIVITY: Values<'activities'> = {
  activity_id: 'A-1',
  title: 'Legal clinics',
  description: 'Free legal advice.',
  state_concerned: ['FJI'],
  modality: 'training',
  status: '2',
  start_date: '2026-02-01',
  unlinked_reason: 'cross_cutting',
  themes: ['access_to_justice'],
  cooperation_form: 'bilateral',
  provider_orgs: [{ name: 'Rights Network', role: '4' }],
  beneficiary_institution: ['government'],
  consent_id: ['C1'],
  funding_source: ['own_resources'],
};

interface Said {
  submitter?: Partial<Values<'submitter'>>;
  activities?: readonly Partial<Values<'activities'>>[];
}

async function workbookOf({ submitter, activities = [{}] }: Said = {}): Promise<Uint8Array> {
  const entries: Entries = {
    submitter: { ...SUBMITTER, ...submitter },
    records: { consent: [CONSENT], activities: activities.map((one) => ({ ...ACTIVITY, ...one })) },
  };
  return writeTemplate({ language: 'en', build: 'test', entries });
}

interface Place {
  data: string;
  store: Store;
  night(today?: string, options?: NightOptions): Promise<RunReport>;
}

async function inRepository<T>(use: (place: Place) => Promise<T>): Promise<T> {
  return withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    try {
      return await use({
        data,
        store,
        night: (today = TODAY, options = WITHOUT_OUTPUTS) => nightly(data, store, testEffects(today), options),
      });
    } finally {
      await store.close();
    }
  });
}

async function releasedTitles(store: Store, today = TODAY): Promise<unknown[]> {
  const titles: unknown[] = [];
  for await (const { values } of released(store, { today })) titles.push(values.title);
  return titles;
}

describe('a night', () => {
  test('takes good rows, leaves bad ones waiting, and says which', async () => {
    await inRepository(async ({ data, night, store }) => {
      lay(data, 'one.xlsx', await workbookOf({ activities: [{}, { activity_id: 'A-2', title: undefined }] }));
      const { counts, files } = await night();
      expect(counts).toMatchObject({ taken: 1, refused: 0, records: { new: 2, waiting: 1 } });
      expect(files[0]?.findings).toMatchObject({ VALUE_MISSING: 1 });
      expect(await store.db.selectFrom('waiting_row').select(['sheet', 'sheet_row', 'codes']).execute()).toEqual([
        { sheet: 'Activities', sheet_row: 7, codes: '["VALUE_MISSING"]' },
      ]);
      expect(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'))).toMatchObject({ counts: { taken: 1 } });
    });
  });

  test('keeps every original untouched; what cannot be read lies in quarantine, byte for byte', async () => {
    await inRepository(async ({ data, night }) => {
      const good = await workbookOf();
      lay(data, 'good.xlsx', good);
      lay(data, 'sub/bad.xlsx', 'PK\u0003\u0004 not a workbook');
      lay(data, 'list.csv', 'a,b\n1,2\n');
      const { files, counts } = await night();
      expect(counts).toMatchObject({ taken: 1, refused: 2 });
      const quarantine = join(data, 'archive', 'quarantine');
      expect(readdirSync(quarantine)).toHaveLength(2);
      const csv = files.find(({ file }) => file === 'list.csv');
      expect(csv?.findings).toEqual({ FILE_WRONG_FORMAT: 1 });
      expect(readFileSync(join(quarantine, `${csv?.submission_id}.csv`), 'utf8')).toBe('a,b\n1,2\n');
      const id = files.find(({ file }) => file === 'good.xlsx')?.submission_id ?? '';
      expect(readFileSync(join(data, 'archive', id.slice(0, 2), `${id}.xlsx`)).equals(Buffer.from(good))).toBe(true);
      expect(readdirSync(join(data, 'inbox')).sort()).toEqual(['good.xlsx', 'list.csv', 'sub']);
    });
  });

  test('a workbook that is not our template gets one clear finding', async () => {
    await inRepository(async ({ data, night }) => {
      const { default: ExcelJS } = await import('exceljs');
      const foreign = new ExcelJS.Workbook();
      foreign.addWorksheet('Budget').addRow(['Quarter', 'Amount']);
      lay(data, 'budget.xlsx', new Uint8Array(await foreign.xlsx.writeBuffer()));
      const { files } = await night();
      expect(files[0]).toMatchObject({ outcome: 'refused', findings: { TEMPLATE_FOREIGN: 1 } });
    });
  });

  test('the same file again changes nothing and is said so, also under another name', async () => {
    await inRepository(async ({ data, night, store }) => {
      const bytes = await workbookOf();
      lay(data, 'one.xlsx', bytes);
      await night(TODAY, WITH_TABLES);
      const before = await dumpStore(store);
      lay(data, 'copy of one.xlsx', bytes);
      const { counts, files, tables } = await night('2026-11-25', WITH_TABLES);
      expect(counts).toMatchObject({ taken: 0, repeated: 1, seen: 1 });
      expect(files[0]).toMatchObject({ file: 'copy of one.xlsx', outcome: 'repeated' });
      expect(tables).toEqual([]);
      const isHeld = (line: string): boolean => !/^(?:inbox_file|reply) /.test(line);
      expect((await dumpStore(store)).filter(isHeld)).toEqual(before.filter(isHeld));
    });
  });

  test('a file that is still being written is left for the next night', async () => {
    await inRepository(async ({ data, store }) => {
      const bytes = await workbookOf();
      mkdirSync(join(data, 'inbox'), { recursive: true });
      const path = join(data, 'inbox', 'slow.xlsx');
      writeFileSync(path, bytes.subarray(0, 1000));
      writeFileSync(join(data, 'inbox', '~$slow.xlsx'), 'owner');
      writeFileSync(join(data, 'inbox', 'mail.xlsx.part'), 'half');
      const now = (): Date => new Date();
      const writing = testEffects(TODAY, { now, pause: async () => writeFileSync(path, bytes) });
      const first = await nightly(data, store, writing, WITHOUT_OUTPUTS);
      expect(first).toMatchObject({
        counts: { taken: 0, left: 1 },
        left: [{ file: 'slow.xlsx', reason: 'still being written' }],
      });
      const second = await nightly(data, store, testEffects(TODAY, { now }), WITHOUT_OUTPUTS);
      expect(second.counts).toMatchObject({ taken: 1, left: 0 });
    });
  });

  test('a file that cannot be opened is told and does not stop the others', async () => {
    await inRepository(async ({ data, store }) => {
      lay(data, 'locked.xlsx', await workbookOf({ submitter: { org_name: 'Other' } }));
      lay(data, 'open.xlsx', await workbookOf());
      const hash = (path: string): Promise<string> =>
        path.endsWith('locked.xlsx') ? Promise.reject(new Error('EACCES')) : diskFiles.hash(path);
      const { counts, left } = await nightly(
        data,
        store,
        testEffects(TODAY, { files: { ...diskFiles, hash } }),
        WITHOUT_OUTPUTS,
      );
      expect(counts).toMatchObject({ taken: 1, left: 1 });
      expect(left).toEqual([{ file: 'locked.xlsx', reason: 'EACCES' }]);
    });
  });

  test('the same inbox in any order, in one night or in several, gives the same repository', async () => {
    const files: [string, Uint8Array][] = [
      ['a.xlsx', await workbookOf()],
      [
        'b.xlsx',
        await workbookOf({
          submitter: { submission_date: '2026-10-05' },
          activities: [{ title: 'Legal clinics in towns' }],
        }),
      ],
      [
        'c.xlsx',
        await workbookOf({
          submitter: { submission_date: '2026-10-09' },
          activities: [{ title: 'Legal clinics in villages', withdrawn: true }, { activity_id: 'A-2' }],
        }),
      ],
      ['d.xlsx', await workbookOf({ submitter: { org_name: 'Another network' } })],
    ];
    const nights = async (order: readonly number[][]): Promise<string[]> =>
      inRepository(async ({ data, night, store }) => {
        for (const some of order) {
          for (const index of some) {
            const [name, bytes] = files[index] ?? ['', ''];
            lay(data, name, bytes);
          }
          await night();
        }
        // Which of two twin reports is told of the other depends on which night it came in; what is held does not.
        return (await dumpStore(store))
          .filter((line) => !line.startsWith('finding'))
          .map((line) => line.replace(/\["warnings",\d+\]/, ''));
      });
    const together = await nights([[0, 1, 2, 3]]);
    expect(await nights([[3], [2], [1], [0]])).toEqual(together);
    expect(
      await nights([
        [1, 3],
        [0, 2],
      ]),
    ).toEqual(together);
  });

  test('an update keeps every version, a withdrawal takes the record out, and history keeps the fact', async () => {
    await inRepository(async ({ data, night, store }) => {
      lay(data, '1.xlsx', await workbookOf());
      await night();
      await confirm(store, 'cso-rights-network', 'C1');
      expect(await releasedTitles(store)).toEqual(['Legal clinics']);
      lay(
        data,
        '2.xlsx',
        await workbookOf({ submitter: { submission_date: '2026-10-05' }, activities: [{ title: 'Clinics' }] }),
      );
      await night();
      expect(await releasedTitles(store)).toEqual(['Clinics']);
      lay(
        data,
        '3.xlsx',
        await workbookOf({ submitter: { submission_date: '2026-10-09' }, activities: [{ withdrawn: true }] }),
      );
      await night();
      expect(await releasedTitles(store)).toEqual([]);
      const history = await store.db
        .selectFrom('record_statement')
        .select(['version', 'change'])
        .where('table_name', '=', 'activities')
        .orderBy('precedence')
        .execute();
      expect(history).toEqual([
        { version: 1, change: 'new' },
        { version: 2, change: 'changed' },
        { version: 3, change: 'withdrawn' },
      ]);
    });
  });

  test('a decision about consent, or its end, remakes the tables although no workbook came', async () => {
    await inRepository(async ({ data, night, store }) => {
      lay(data, '1.xlsx', await workbookOf());
      await night(TODAY, WITH_TABLES);
      expect(dumpTables(data)['2026/csv/states.csv']).not.toContain('FJI');
      await confirm(store, 'cso-rights-network', 'C1');
      const { tables } = await night(TODAY, WITH_TABLES);
      expect(tables).toHaveLength(1);
      expect(dumpTables(data)['2026/csv/states.csv']).toContain('FJI,Fiji,1');
    });
  });

  test('nothing private and nothing without consent stands in any output', async () => {
    await inRepository(async ({ data, night }) => {
      lay(data, '1.xlsx', await workbookOf());
      await night(TODAY, WITH_TABLES);
      const outputs = readdirSync(join(data, 'tables'), { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.(csv|json)$/.test(path),
      );
      expect(outputs.length).toBeGreaterThan(10);
      const all = [
        ...outputs.map((path) => readFileSync(join(data, 'tables', path), 'utf8')),
        readFileSync(join(data, 'run.json'), 'utf8'),
      ].join('\n');
      expect(all).not.toContain('secret.person');
      expect(all).not.toContain('Legal clinics');
      expect(all).not.toContain('FJI');
    });
  });

  test('two nights at once: the second says who is at work; a dead worker’s lease is taken over', async () => {
    await inRepository(async ({ data, store }) => {
      const now = `${TODAY}T02:00:00.000Z`;
      await takeLease(store, { name: 'consolidation', holder: 'other/2/run', now, until: `${TODAY}T03:00:00.000Z` });
      await expect(nightly(data, store, testEffects(TODAY))).rejects.toThrow(AnotherRun);
      expect(existsSync(join(data, 'run.json'))).toBe(false);
      const report = await nightly(
        data,
        store,
        testEffects(TODAY, { isGone: (worker) => worker.startsWith('other/2') }),
        WITHOUT_OUTPUTS,
      );
      expect(report.counts.taken).toBe(0);
    });
  });
});
