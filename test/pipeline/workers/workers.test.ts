/** Several machines at one intake: whoever does the work, and whoever dies over it, the repository and the replies are the same. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { dumpStore } from '../../support/dump.ts';
import { testEffects } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { engines, type Place, withStore } from '../../support/stores.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Worker {
  name: string;
  process: ChildProcess;
  /** Asks it to stop. @returns its log */
  stop(): Promise<string>;
}

/** A worker as an operator starts it; resolves when it is ready. */
async function startWorker(data: string, url: string): Promise<Worker> {
  const child = spawn(process.execPath, [CLI, 'worker', '--data', data], {
    env: { ...process.env, DATABASE_URL: url },
  });
  let log = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      log += part;
      if (log.includes('The worker is ready')) resolve();
    });
  });
  let faults = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    faults += part;
  });
  await Promise.race([ready, ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${faults}`)))]);
  const stop = async (): Promise<string> => {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    return log;
  };
  return { name: `${hostname()}/${child.pid}`, process: child, stop };
}

interface Outcome {
  report: RunReport;
  rows: string[];
  /** Every file of the replies, by path. */
  replies: Record<string, string>;
}

/** Some of the examples, refused ones and resubmissions among them. */
function fillInbox(data: string): void {
  const names = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'));
  for (const name of names.sort().slice(4, 12)) {
    cpSync(join(EXAMPLES, name), join(data, 'inbox', name), { preserveTimestamps: true });
  }
}

/** A night whose own reader takes its time, so that the workers get their share on any machine. */
async function night(data: string, store: Store): Promise<Outcome> {
  const usual = testEffects('2026-11-24');
  const effects = {
    ...usual,
    now: () => new Date(),
    pause,
    worker: `${hostname()}/${process.pid}`,
    isGone: (worker: string) => !isThere(Number(worker.split('/').at(-1))),
    reader: { ...usual.reader, read: async (bytes: Uint8Array) => pause(300).then(() => usual.reader.read(bytes)) },
  };
  const report = await nightly(data, store, effects, { leaveOut: ['tables', 'exchange', 'site', 'desk_written'] });
  return { report, rows: await dumpStore(store), replies: filesOf(join(data, 'replies')) };
}

function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).filter((path) => !path.endsWith('index.json'));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

const server = engines.find(({ name }) => name === 'postgres');

describe.runIf(server !== undefined)('workers at one PostgreSQL server', () => {
  async function withNight<T>(use: (data: string, store: Store, url: string) => Promise<T>): Promise<T> {
    if (server === undefined) throw new Error('no server');
    return withFolder((data) =>
      withStore(server, async (store, place: Place) => {
        fillInbox(data);
        return use(data, store, place.where !== undefined && 'url' in place.where ? place.where.url : '');
      }),
    );
  }
  const alone = withNightOnce(() => withNight((data, store) => night(data, store)));

  test.each([1, 2, 4])('%i of them: the same rows and the same replies as with none', async (count) => {
    const expected = await alone();
    expect(expected.report.workers).toBeUndefined();
    await withNight(async (data, store, url) => {
      const workers = await Promise.all(Array.from({ length: count }, () => startWorker(data, url)));
      const found = await night(data, store);
      const logs = await Promise.all(workers.map(({ stop }) => stop()));
      expect(found.rows).toEqual(expected.rows);
      expect(found.replies).toEqual(expected.replies);
      expect(found.report.files.map(({ file }) => file)).toEqual(expected.report.files.map(({ file }) => file));
      // Each did its part, and what is claimed is gone.
      expect(Object.keys(found.report.workers ?? {}).sort()).toEqual(workers.map(({ name }) => name).sort());
      expect(await store.db.selectFrom('claim').selectAll().execute()).toEqual([]);
      // What the workbooks say is in no line.
      for (const log of logs) expect(log).not.toContain('@example.org');
    });
  });

  test('one that is killed over its work: another does it', async () => {
    const expected = await alone();
    await withNight(async (data, store, url) => {
      const [first, second] = [await startWorker(data, url), await startWorker(data, url)];
      const running = night(data, store);
      const held = await killOver(first, store);
      const found = await running;
      await second.stop();
      expect(held.length).toBeGreaterThan(0);
      expect(found.rows).toEqual(expected.rows);
      expect(found.replies).toEqual(expected.replies);
    });
  });
});

/** Kills a worker (-9) while it holds a piece of work. @returns what it held */
async function killOver({ name, process: child }: Worker, { db }: Store): Promise<string[]> {
  for (;;) {
    child.kill('SIGSTOP');
    // What was under way when it was stopped has reached the server by now.
    await pause(50);
    const rows = await db
      .selectFrom('claim')
      .select('subject')
      .where('holder', '=', name)
      .where('answer', 'is', null)
      .execute();
    if (rows.length > 0) {
      child.kill('SIGKILL');
      return rows.map(({ subject }) => subject);
    }
    child.kill('SIGCONT');
    await pause(10);
  }
}

/** The night without workers is the measure of all the others. */
function withNightOnce(make: () => Promise<Outcome>): () => Promise<Outcome> {
  let made: Promise<Outcome> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
