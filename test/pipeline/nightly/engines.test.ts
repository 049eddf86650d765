/** The same nights on every engine: every byte of every output is the same (docs/decisions/0005-store-layout.md). */
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import { decideConsent, listConsents } from '../../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { dumpStore } from '../../support/dump.ts';
import { testEffects } from '../../support/effects.ts';
import { engines, type TestEngine, withStore } from '../../support/stores.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));

interface Outcome {
  /** Every file of the data folder by path, as base64. */
  files: Record<string, string>;
  rows: string[];
}

function filesOf(data: string): Record<string, string> {
  const paths = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(data, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(data, path)).toString('base64')]));
}

async function inOneFolder<T>(use: (data: string) => Promise<T>): Promise<T> {
  const data = join(tmpdir(), `upr-engines-${process.pid}`);
  try {
    return await use(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function night(data: string, store: Store, day: string): Promise<void> {
  await nightly(data, store, testEffects(day, { newRunId: () => `run-${day}` }));
}

/** Two nights: the examples, then decisions about consents. In the same folder each time, since run.json names it. */
function outcomeOn(engine: TestEngine): Promise<Outcome> {
  return inOneFolder(async (data) =>
    withStore(engine, async (store) => {
      cpSync(EXAMPLES, join(data, 'inbox'), { recursive: true, preserveTimestamps: true });
      await night(data, store, '2026-11-24');
      for (const { contributor_id, consent_id, waiting } of await listConsents(store, { today: '2026-11-24' })) {
        if (!waiting) continue;
        const decided = { decided_at: '2026-11-24T09:00:00.000Z', decided_by: 'desk', reason: 'seen' } as const;
        await decideConsent(store, { contributor_id, consent_id, decision: 'confirmed', ...decided });
      }
      await night(data, store, '2026-11-25');
      return { files: filesOf(data), rows: await dumpStore(store) };
    }),
  );
}

/** The server where one answers, else PostgreSQL's own code in this process: two nights take their time. */
const [libsql, other] = [engines[0], engines.at(-1)];
if (libsql === undefined || other === undefined) throw new Error('no engine');

describe.each([other])('two nights on $name', (engine) => {
  let expected: Outcome;
  let found: Outcome;

  beforeAll(async () => {
    // The libraries that write .xlsx files put the machine's time into them.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00:00Z') });
    expected = await outcomeOn(libsql);
    found = await outcomeOn(engine);
  }, 300_000);

  afterAll(() => {
    vi.useRealTimers();
  });

  test('write the same files as on libsql, byte for byte', () => {
    const names = Object.keys(expected.files);
    expect(names.length).toBeGreaterThan(30);
    expect(Object.keys(found.files)).toEqual(names);
    expect(names.filter((name) => found.files[name] !== expected.files[name])).toEqual([]);
  });

  test('hold the same rows', () => {
    expect(found.rows).toEqual(expected.rows);
  });
});
