/** Real input: submissions in six languages linked to real recommendations, read, checked and consolidated (resolution 54/28, op. 14). */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../codebook/register.ts';
import { silentLog } from '../../pipeline/log.ts';
import { nightly } from '../../pipeline/nightly.ts';
import { importRegister } from '../../pipeline/register/importRegister.ts';
import { openStore, type Store } from '../../pipeline/store/openStore.ts';
import { writeTemplate } from '../../workbook/write/writeTemplate.ts';
import { corpusSubmission } from '../support/corpus.ts';
import { testEffects } from '../support/effects.ts';
import { lay, withFolder } from '../support/folder.ts';
import { hasSharedData, LISTED_RECOMMENDATIONS, sharedPath, TAGGED_RECOMMENDATIONS } from '../support/sharedData.ts';

const TODAY = '2026-11-24';
const SUBMISSIONS = 204;
const ROWS = 21;
/** Every so many-th workbook is saved by LibreOffice before it is read. */
const RESAVED = 34;

const present = hasSharedData(LISTED_RECOMMENDATIONS) && hasSharedData(TAGGED_RECOMMENDATIONS);
if (!present)
  console.log('Real input: the reference data is not here; its tests are skipped (UPR_SHARED_DATA names its folder).');

function libreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function byState({ db }: Store): Promise<Map<string, Recommendation[]>> {
  const rows = await db.selectFrom('recommendation').selectAll().orderBy('ref').execute();
  const states = new Map<string, Recommendation[]>();
  for (const row of rows) {
    const one = { ...row, recommending_states: JSON.parse(row.recommending_states) as string[] };
    states.set(row.state_under_review, [...(states.get(row.state_under_review) ?? []), one]);
  }
  return states;
}

/** The same workbook as LibreOffice writes it; undefined where LibreOffice is not installed. */
function resave(folder: string, name: string, bytes: Uint8Array): Uint8Array {
  mkdirSync(join(folder, 'resaved'), { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'resaved'), join(folder, name)],
    { stdio: 'ignore' },
  );
  return readFileSync(join(folder, 'resaved', name));
}

describe.skipIf(!present)('real recommendations', () => {
  test(`${SUBMISSIONS} workbooks in six languages are taken whole, and every link is found in the register`, async () => {
    await withFolder(async (folder) => {
      const store = await openStore({ file: join(folder, 'repository.db') });
      const effects = testEffects(TODAY);
      const listed = await importRegister(store, sharedPath(LISTED_RECOMMENDATIONS), 'listed', TODAY, silentLog);
      const tagged = await importRegister(store, sharedPath(TAGGED_RECOMMENDATIONS), 'tagged', TODAY, silentLog);
      expect(listed).toMatchObject({ rows: 41_066, skipped: 0 });
      expect(tagged).toMatchObject({ rows: 632, recommendations: 632, skipped: 0 });
      const states = [...(await byState(store)).values()];
      const office = libreOffice();
      if (!office) console.log('Real input: LibreOffice is not installed; no workbook is saved by it before reading.');
      for (let number = 0; number < SUBMISSIONS; number += 1) {
        const { file, language, entries } = corpusSubmission(number, states[number % states.length] ?? [], ROWS);
        const bytes = await writeTemplate({ language, build: 'test', entries });
        lay(folder, file, office && number % RESAVED === 0 ? resave(folder, file, bytes) : bytes);
      }
      const report = await nightly(folder, store, effects);
      const errors = report.files.flatMap(({ file, findings, counts }) =>
        (counts.error ?? 0) > 0 ? [{ file, findings }] : [],
      );
      expect(errors).toEqual([]);
      expect(report.counts).toMatchObject({ taken: SUBMISSIONS, refused: 0, left: 0 });
      const activities = await store.db
        .selectFrom('activities')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirst();
      expect(activities?.n).toBe(SUBMISSIONS * ROWS);
      expect(Object.keys(report.files[0]?.findings ?? {})).not.toContain('REGISTER_NOT_LOADED');
      expect(report.tables.map((path) => path.slice(-4))).toEqual(['2025', '2026']);
      const again = await nightly(folder, store, effects);
      expect(again.counts).toMatchObject({ taken: 0, seen: SUBMISSIONS });
      expect(again.tables).toEqual([]);
      await store.close();
    });
  }, 300_000);
});
