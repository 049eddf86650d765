/** Nights on which the disk, the clock or the inbox is not as it should be: nothing valid is lost, and what is left is told. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles, type Files } from '../../../pipeline/files.ts';
import { nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import { takeLease } from '../../../pipeline/store/lease.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { ACTIVITY, CONSENT, SUBMITTER } from '../../cases/case.ts';
import { dumpStore } from '../../support/dump.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';

const TODAY = '2026-11-24';

function workbookOf(org_name: string): Promise<Uint8Array> {
  const records = { consent: [CONSENT], activities: [ACTIVITY] };
  return writeTemplate({ language: 'en', build: 'test', entries: { submitter: { ...SUBMITTER, org_name }, records } });
}

async function inRepository<T>(use: (data: string, store: Store) => Promise<T>): Promise<T> {
  return withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    try {
      return await use(data, store);
    } finally {
      await store.close();
    }
  });
}

const quietly = (data: string, store: Store, day = TODAY, files: Files = diskFiles): Promise<RunReport> =>
  nightly(data, store, testEffects(day, { files }), WITHOUT_OUTPUTS);

/** A disk that fails at its nth change, as a full or a read-only one does. */
function failingAt(nth: number, code: string): { files: Files; count: () => number } {
  let changes = 0;
  const failing =
    <Given extends unknown[], T>(change: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      changes += 1;
      if (changes === nth) throw Object.assign(new Error(`${code}: no change`), { code });
      return change(...given);
    };
  const files: Files = {
    ...diskFiles,
    write: failing(diskFiles.write),
    copy: failing(diskFiles.copy),
    pointAt: failing(diskFiles.pointAt),
    begin: failing(diskFiles.begin),
    writeMany: failing(diskFiles.writeMany),
  };
  return { files, count: () => changes };
}

/** The longest of the stages are tried by kill.test.ts. */
const STAGES = { leaveOut: ['tables', 'site'] };

describe('a disk that cannot be written', () => {
  test('at any one change ends the night, and the next makes it good', async () => {
    const files = await Promise.all(['One', 'Two'].map(workbookOf));
    const layAll = (data: string): void => {
      for (const [at, bytes] of files.entries()) lay(data, `${at}.xlsx`, bytes);
    };
    const calm = failingAt(0, '');
    const expected = await inRepository(async (data, store) => {
      layAll(data);
      await nightly(data, store, testEffects(TODAY, { files: calm.files }), STAGES);
      return dumpStore(store);
    });
    expect(calm.count()).toBeGreaterThan(10);
    for (let nth = 1; nth <= calm.count(); nth += 5) {
      const code = nth % 2 === 0 ? 'EROFS' : 'ENOSPC';
      await inRepository(async (data, store) => {
        layAll(data);
        const full = testEffects(TODAY, { files: failingAt(nth, code).files });
        await expect(nightly(data, store, full, STAGES), `change ${nth}`).rejects.toThrow(code);
        await nightly(data, store, testEffects(TODAY), STAGES);
        expect(await dumpStore(store), `change ${nth}`).toEqual(expected);
      });
    }
  });

  const mounts = mayMount();
  if (!mounts) console.info('No small disk can be mounted here: the test of a full one is skipped.');

  test.skipIf(!mounts)('because it is full ends the night, and the next one with room makes it good', async () => {
    const bytes = await workbookOf('One');
    const expected = await inRepository(async (data, store) => {
      lay(data, '1.xlsx', bytes);
      await nightly(data, store, testEffects(TODAY), STAGES);
      return dumpStore(store);
    });
    let filled = 0;
    for (const size of ['500k', '800k', '1200k']) {
      await withFolder(async (data) => {
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', data]);
        try {
          const attempt = async (): Promise<string[]> => {
            const store = await openStore({ file: join(data, 'repository.db') });
            try {
              // Where the disk is full the lease cannot be given back either; the process that held it is gone by then.
              await nightly(data, store, testEffects(TODAY, { isGone: () => true }), STAGES);
              return await dumpStore(store);
            } finally {
              await store.close();
            }
          };
          lay(data, '1.xlsx', bytes);
          const trouble = await attempt().catch((error: unknown) => String(error));
          if (typeof trouble === 'string') filled += 1;
          if (typeof trouble === 'string') expect(trouble, size).toMatch(/ENOSPC|no space|disk.*full/i);
          execFileSync('mount', ['-o', 'remount,size=200m', data]);
          expect(await attempt(), size).toEqual(expected);
        } finally {
          execFileSync('umount', ['-l', data]);
        }
      });
    }
    expect(filled).toBeGreaterThanOrEqual(2);
  });
});

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

/** More than Node reads into one buffer would do as well (2 GiB), and takes long to copy. */
const LARGE = 60 * 1_048_576;

describe('what lies in the inbox and is no plain file', () => {
  test('is told and stops nothing', () =>
    inRepository(async (data, store) => {
      const inbox = join(data, 'inbox');
      lay(data, 'good.xlsx', await workbookOf('One'));
      mkdirSync(join(inbox, 'folder.xlsx', 'empty'), { recursive: true });
      symlinkSync(join(inbox, 'nowhere.xlsx'), join(inbox, 'dangling.xlsx'));
      symlinkSync(join(inbox, 'good.xlsx'), join(inbox, 'link.xlsx'));
      symlinkSync(inbox, join(inbox, 'around'));
      execFileSync('mkfifo', [join(inbox, 'pipe.xlsx')]);
      const server = createServer().listen(join(inbox, 'socket.xlsx'));
      const { counts, left } = await quietly(data, store);
      server.close();
      expect(counts).toMatchObject({ taken: 1, refused: 0, left: 5 });
      expect(left).toEqual(
        expect.arrayContaining([
          { file: 'dangling.xlsx', reason: 'a link, not the file itself' },
          { file: 'link.xlsx', reason: 'a link, not the file itself' },
          { file: 'around', reason: 'a link, not the file itself' },
          { file: 'pipe.xlsx', reason: 'no file' },
          { file: 'socket.xlsx', reason: 'no file' },
        ]),
      );
    }));

  test('a file whose name is no text is told, not passed over', () =>
    inRepository(async (data, store) => {
      lay(data, 'good.xlsx', await workbookOf('One'));
      writeFileSync(
        Buffer.concat([Buffer.from(`${join(data, 'inbox')}/r`), Buffer.from([0xe9]), Buffer.from('.xlsx')]),
        'x',
      );
      const { counts, left } = await quietly(data, store);
      expect(counts).toMatchObject({ taken: 1, left: 1 });
      expect(left).toEqual([{ file: 'r\ufffd.xlsx', reason: 'gone, or its name is no UTF-8' }]);
    }));

  test('names in every script, of every length, that differ by their case only, are all taken', () =>
    inRepository(async (data, store) => {
      const names = [
        'تقرير الأنشطة.xlsx',
        '活动报告.xlsx',
        'Отчёт.xlsx',
        'e\u0301te\u0301.xlsx',
        '\u00e9t\u00e9.xlsx',
        'अनुपालन 😀.xlsx',
        `${'a'.repeat(250)}.xlsx`,
        `${'中'.repeat(83)}.xlsx`,
        'Report.xlsx',
        'report.xlsx',
        'REPORT.XLSX',
        '__proto__.xlsx',
        '-rf.xlsx',
        'a\nb.xlsx',
        'quote\'".xlsx',
        'trailing .xlsx ',
        '=cmd.xlsx',
        'constructor',
      ];
      for (const [at, name] of names.entries()) lay(data, name, await workbookOf(`Network ${at}`));
      const { counts, files, left } = await quietly(data, store);
      expect(left).toEqual([]);
      expect(counts).toMatchObject({ taken: names.length, refused: 0 });
      expect(files.map(({ file }) => file).sort()).toEqual([...names].sort());
      expect((await quietly(data, store)).counts).toMatchObject({ taken: 0, seen: names.length });
    }));

  test('a file too large for any reader is refused, kept whole, and answered', () =>
    inRepository(async (data, store) => {
      const path = join(data, 'inbox', 'huge.xlsx');
      mkdirSync(join(data, 'inbox'));
      writeFileSync(path, '');
      truncateSync(path, LARGE);
      utimesSync(path, new Date('2026-11-24T01:00:00Z'), new Date('2026-11-24T01:00:00Z'));
      let most = 0;
      const read: Files['read'] = async (...given) => {
        const bytes = await diskFiles.read(...given);
        most = Math.max(most, bytes.byteLength);
        return bytes;
      };
      const effects = testEffects(TODAY, { files: { ...diskFiles, read } });
      const { files } = await nightly(data, store, effects, { leaveOut: ['tables', 'exchange', 'site'] });
      expect(files).toMatchObject([{ outcome: 'refused', findings: { FILE_TOO_LARGE: 1 } }]);
      const kept = await diskFiles.facts(join(data, 'archive', 'quarantine', `${files[0]?.submission_id}.xlsx`));
      expect(kept?.bytes).toBe(LARGE);
      expect(most).toBeLessThan(LARGE / 2);
      expect((await diskFiles.list(join(data, 'replies'))).map(({ path: file }) => file)).toHaveLength(4);
    }));

  test('a file that is replaced or taken away while it is read is left, and taken the next night', () =>
    inRepository(async (data, store) => {
      const [first, second] = await Promise.all(['One', 'Two'].map(workbookOf));
      lay(data, 'moving.xlsx', first ?? '');
      lay(data, 'gone.xlsx', await workbookOf('Three'));
      const stamp = new Date('2026-11-24T01:00:00.000Z');
      let done = false;
      const files: Files = {
        ...diskFiles,
        read: async (path, most) => {
          if (!done) {
            // Under the same time, and with a length of its own.
            lay(data, 'moving.xlsx', second ?? '');
            utimesSync(join(data, 'inbox', 'moving.xlsx'), stamp, stamp);
            await diskFiles.remove(join(data, 'inbox', 'gone.xlsx'));
          }
          done = true;
          return diskFiles.read(path, most);
        },
      };
      const { counts } = await quietly(data, store, TODAY, files);
      expect(counts).toMatchObject({ taken: 0, left: 2 });
      expect((await quietly(data, store)).counts).toMatchObject({ taken: 1, left: 0 });
      const rows = await store.db.selectFrom('submission').select('contributor_id').execute();
      expect(rows).toEqual([{ contributor_id: 'cso-two' }]);
    }));
});

describe('a clock', () => {
  test('that goes back a month loses nothing, and a second night changes nothing', () =>
    inRepository(async (data, store) => {
      lay(data, '1.xlsx', await workbookOf('One'));
      await quietly(data, store, '2026-11-24');
      lay(data, '2.xlsx', await workbookOf('Two'));
      expect((await quietly(data, store, '2026-10-24')).counts).toMatchObject({ taken: 1, seen: 1 });
      const before = await dumpStore(store);
      expect((await quietly(data, store, '2026-10-24')).counts).toMatchObject({ taken: 0, seen: 2 });
      expect(await dumpStore(store)).toEqual(before);
    }));
});

describe('a run that another has taken over from', () => {
  test.each([
    ['exchange', ['tables', 'site', 'replies']],
    ['desk', ['tables', 'site', 'replies', 'exchange']],
    ['archive', ['tables', 'site', 'replies', 'exchange']],
  ])('while it writes the %s leaves everything as the other has it', (place, leaveOut) =>
    inRepository(async (data, store) => {
      lay(data, '1.xlsx', await workbookOf('One'));
      let lost = false;
      const lose = async (path: string): Promise<void> => {
        if (lost || !path.includes(place)) return;
        lost = true;
        const later = `${TODAY}T05:00:00.000Z`;
        const other = { name: 'consolidation', holder: 'other/1/run', now: later, until: `${TODAY}T06:00:00.000Z` };
        expect(await takeLease(store, other)).toBe(true);
      };
      const files: Files = {
        ...diskFiles,
        write: (path, bytes) => lose(path).then(() => diskFiles.write(path, bytes)),
        begin: (path) => lose(path).then(() => diskFiles.begin(path)),
        exists: (path) => lose(path).then(() => diskFiles.exists(path)),
      };
      await expect(nightly(data, store, testEffects(TODAY, { files }), { leaveOut })).rejects.toThrow(
        'no longer holds',
      );
      expect(lost).toBe(true);
      for (const out of ['exchange', 'desk/consent-desk.xlsx', 'run.json']) {
        expect(await diskFiles.exists(join(data, out)), out).toBe(false);
      }
      const holder = await store.db.selectFrom('lease').select('holder').executeTakeFirst();
      expect(holder?.holder).toBe('other/1/run');
    }),
  );
});
