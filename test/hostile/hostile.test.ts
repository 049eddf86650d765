/**
 * The hostile corpus: every file is made here, then read and checked in one process as a night would, so that the memory measured is
 * that of the whole process and a fault of one file would show in the next.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import type { HostileCase } from './hostileCase.ts';

/** What a case may take: the promise is for the whole of reading and checking. */
const SECONDS = 5;
const MEGABYTES = 512;

interface Outcome {
  name: string;
  readSeconds: number;
  checkSeconds: number;
  megabytes: number;
  refused?: { code: string; params: Record<string, unknown> };
  accepted: boolean;
  codes: Record<string, number>;
  sheets: {
    sheet: string;
    visibility: string;
    rows: number;
    values: Record<string, unknown>;
    oddities: Record<string, string>;
  }[];
}

const RUNNER = fileURLToPath(new URL('./runCorpus.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upr-hostile-'));
const outcomes = new Map<string, Outcome>();
let ended: { status: number | null; stderr: string } = { status: null, stderr: '' };

beforeAll(async () => {
  for (const [index, one] of corpus.entries()) writeFileSync(join(folder, fileOf(index)), await one.bytes());
  const names = corpus.map((_, index) => fileOf(index)).join('\n');
  const run = spawnSync(process.execPath, ['--heap-growing-percent=30', '--expose-gc', RUNNER, folder], {
    input: names,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 500_000,
  });
  ended = { status: run.status, stderr: run.stderr };
  for (const line of run.stdout.split('\n').filter(Boolean)) {
    const outcome = JSON.parse(line) as Outcome;
    outcomes.set(outcome.name, outcome);
  }
  const all = [...outcomes.values()];
  const slowest = Math.max(...all.map(({ readSeconds, checkSeconds }) => readSeconds + checkSeconds));
  const largest = Math.max(...all.map(({ megabytes }) => megabytes));
  console.info(`${all.length} files: at most ${slowest.toFixed(1)} s and ${largest.toFixed(0)} MB each.`);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(index: number): string {
  return `${String(index).padStart(3, '0')}.xlsx`;
}

function outcomeOf(one: HostileCase): Outcome {
  const outcome = outcomes.get(fileOf(corpus.indexOf(one)));
  if (outcome === undefined) throw new Error(`nothing came of it: ${ended.stderr.slice(0, 500)}`);
  return outcome;
}

test('the corpus has its size and no case twice', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test('the process that read all of them came to its end', () => {
  expect(ended).toEqual({ status: 0, stderr: '' });
});

describe('each file has the outcome it must have', () => {
  test.each(corpus)('$name', (one) => {
    const outcome = outcomeOf(one);
    const { expected } = one;
    if ('refused' in expected) {
      const codes = [expected.refused].flat();
      expect(codes, JSON.stringify(outcome.refused)).toContain(outcome.refused?.code);
      if (expected.value !== undefined) expect(String(outcome.refused?.params.value)).toContain(expected.value);
      expect(outcome.accepted).toBe(false);
      return;
    }
    expect(outcome.refused).toBeUndefined();
    const sheet = outcome.sheets.find((each) => expected.sheet === undefined || each.sheet === expected.sheet);
    for (const [address, value] of Object.entries(expected.values ?? {}))
      expect(sheet?.values[address] ?? null, address).toEqual(value);
    expect(sheet?.oddities).toMatchObject(expected.oddities ?? {});
    for (const code of expected.findings ?? []) expect(Object.keys(outcome.codes)).toContain(code);
    for (const code of expected.absent ?? []) expect(Object.keys(outcome.codes)).not.toContain(code);
  });
});

describe('each file stays within time and memory', () => {
  test.each(corpus)('$name', (one) => {
    const { readSeconds, checkSeconds, megabytes } = outcomeOf(one);
    expect(readSeconds + checkSeconds).toBeLessThanOrEqual(SECONDS);
    expect(megabytes).toBeLessThanOrEqual(MEGABYTES);
  });
});
