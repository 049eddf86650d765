/**
 * Whole nights: every folder beside this file is a situation, described in its case.ts. Its outcome is compared with the texts under
 * expected/night-N/; a text that is missing is written, except in CI.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { CodebookVersion } from '../../codebook/versions/versions.ts';
import { nightly } from '../../pipeline/nightly.ts';
import { openStore } from '../../pipeline/store/openStore.ts';
import { testEffects } from '../support/effects.ts';
import { lay, withFolder } from '../support/folder.ts';
import type { Case, CaseNight, Laid, Place } from './case.ts';
import { records, released, run } from './shows.ts';

/** There is one version of the codebook so far: a case about older templates brings a history of its own. */
const told = vi.hoisted((): { history: readonly CodebookVersion[] | undefined } => ({ history: undefined }));
vi.mock('../../codebook/versions/versions.ts', async (original) => {
  const real = await original<typeof import('../../codebook/versions/versions.ts')>();
  return Object.defineProperty({ ...real }, 'versions', { get: () => told.history ?? real.versions });
});

const CASES = fileURLToPath(new URL('.', import.meta.url));
const situations = readdirSync(CASES, { withFileTypes: true }).filter((one) => one.isDirectory());

async function bytesOf(laid: Laid, place: Place): Promise<Uint8Array | string> {
  return typeof laid === 'function' ? laid(place) : laid;
}

async function spend(night: CaseNight, place: Place, { leaveOut = [] }: Case): Promise<void> {
  place.today = night.day;
  place.effects = testEffects(night.day);
  await night.before?.(place);
  for (const [path, laid] of Object.entries(night.inbox ?? {})) lay(place.data, path, await bytesOf(laid, place));
  if (night.breaksOff !== undefined) {
    await expect(nightly(place.data, place.store, night.breaksOff(place.effects), { leaveOut })).rejects.toThrow();
    place.report = undefined;
  } else place.report = await nightly(place.data, place.store, place.effects, { leaveOut });
  await night.after?.(place);
}

/** Texts that no night writes any more would be read as still true. */
function withoutLeftovers(folder: string, written: ReadonlySet<string>): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const leftovers = paths.filter((path) => !written.has(path));
  if (process.env.UPDATE_CASES !== undefined) for (const path of leftovers) rmSync(path);
  return process.env.UPDATE_CASES === undefined ? leftovers : [];
}

describe.each(situations.map(({ name }) => name))('%s', (name) => {
  test('comes out as expected', async () => {
    const { situation } = (await import(pathToFileURL(join(CASES, name, 'case.ts')).href)) as { situation: Case };
    told.history = situation.history;
    const expected = join(CASES, name, 'expected');
    const written = new Set<string>();
    await withFolder(async (data) => {
      const store = await openStore({ file: join(data, 'repository.db') });
      try {
        const first = situation.nights[0]?.day ?? '';
        const place: Place = { data, store, today: first, effects: testEffects(first), report: undefined };
        for (const [index, night] of situation.nights.entries()) {
          await spend(night, place, situation);
          for (const show of situation.shows ?? [run, records, released]) {
            for (const [file, text] of Object.entries(await show(place))) {
              const path = join(expected, `night-${index + 1}`, file);
              written.add(path);
              await expect.soft(text, `${situation.about} (night ${index + 1})`).toMatchFileSnapshot(path);
            }
          }
        }
      } finally {
        await store.close();
      }
    });
    expect(withoutLeftovers(expected, written), 'texts under expected/ that nothing writes').toEqual([]);
  });
});
