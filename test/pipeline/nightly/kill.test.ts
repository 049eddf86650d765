/** A machine that stops at any moment: after the next night the repository is the same as without the accident. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../../pipeline/store/openStore.ts';
import { dumpStore, dumpTables } from '../../support/dump.ts';
import { withFolder } from '../../support/folder.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));
/** A sample in `npm test`; `KILLS=200 npx vitest run test/pipeline/nightly/kill` is the drill. */
const KILLS = Number(process.env.KILLS ?? 5);

function startNight(data: string): { child: ChildProcess; ended: Promise<number | null> } {
  const env = { ...process.env, DATABASE_URL: '' };
  const child = spawn(process.execPath, [CLI, 'nightly', '--data', data], { stdio: 'ignore', env });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, ended };
}

function layExamples(data: string): void {
  mkdirSync(data, { recursive: true });
  cpSync(EXAMPLES, join(data, 'inbox'), { recursive: true, preserveTimestamps: true });
}

async function contents(data: string): Promise<{ store: string[]; tables: Record<string, string> }> {
  const store = await openStore({ file: join(data, 'repository.db') });
  const dump = await dumpStore(store);
  await store.close();
  return { store: dump, tables: dumpTables(data) };
}

test(
  `kill -9 at ${KILLS} moments of a night, and a second run, give the repository of an undisturbed night`,
  async () => {
    await withFolder(async (folder) => {
      const calm = join(folder, 'calm');
      layExamples(calm);
      const begun = Date.now();
      expect(await startNight(calm).ended).toBe(1);
      const length = Date.now() - begun;
      const expected = await contents(calm);
      let killed = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const data = join(folder, String(kill));
        layExamples(data);
        const { child, ended } = startNight(data);
        const moment = ((kill + Math.random()) / KILLS) * length;
        await new Promise((resolve) => setTimeout(resolve, moment));
        child.kill('SIGKILL');
        if ((await ended) === null) killed += 1;
        expect(await startNight(data).ended).toBeLessThanOrEqual(1);
        expect(await contents(data), `killed after ${Math.round(moment)} ms`).toEqual(expected);
      }
      console.log(`${killed} of ${KILLS} nights were killed while they worked.`);
      expect(killed).toBeGreaterThanOrEqual(KILLS / 2);
    });
  },
  KILLS * 60_000,
);
