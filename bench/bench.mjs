/**
 * All benchmarks as one table: `npm run bench -- [--small 1000] [--large 10000] [--sample 60] [--shared 200] [--check]`. Writes
 * bench/results.json. Only ratios of one run say anything: machines differ, and other programs run beside.
 * With --check it fails when a ratio is worse than bench/limits.json allows. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fillInbox, night, nightsWithWorkers } from './nights.mjs';
import { makeWorkbooks } from './workbooks.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '10000' },
    sample: { type: 'string', default: '60' },
    /** Workbooks of the nights that workers share; 0 leaves them out. */
    shared: { type: 'string', default: '200' },
    check: { type: 'boolean', default: false },
  },
});
const [small, large, sample, shared] = [options.small, options.large, options.sample, options.shared].map(Number);

/** Runs a program and gives what it prints last, as JSON. */
function json(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** A python with pandas and openpyxl; Debian's own first. */
const python = ['/usr/bin/python3', 'python3'].find(
  (one) => spawnSync(one, ['-c', 'import pandas, openpyxl']).status === 0,
);

const ways = ['floor', 'read + check', 'read alone', 'SheetJS + zod', 'exceljs + zod'];

/** Each way twice, there and back, and the better of the two: a burst of other work then hits all of them or none. */
function sideBySide(folder) {
  const once = (way) =>
    way === 'pandas'
      ? json(python, [here('pandas_script.py'), folder, String(sample)])
      : json(process.execPath, [here('contenders.mjs'), way, folder, String(sample)]);
  const all = python === undefined ? ways : [...ways, 'pandas'];
  const found = new Map();
  for (const way of [...all, ...(all.toReversed?.() ?? [...all].reverse())]) {
    const result = once(way);
    const best = found.get(way);
    if (best === undefined || result.cpu < best.cpu) found.set(way, result);
  }
  return Object.fromEntries(found);
}

function nightOver(books, count, root) {
  const data = join(root, `data-${count}`);
  fillInbox(books, count, data);
  const first = night(data);
  const again = night(data);
  rmSync(data, { recursive: true, force: true });
  return { first, again };
}

function ratiosOf(sides, nights, helped) {
  const cpu = (way) => sides[way]?.cpu;
  const perRow = (way) => (sides[way] === undefined ? undefined : sides[way].cpu / sides[way].rows);
  const [one, two] = nights;
  const perRecord = ({ first }) => first.cpu / first.records;
  const ratios = {
    read_check_over_floor: cpu('read + check') / cpu('floor'),
    read_alone_over_floor: cpu('read alone') / cpu('floor'),
    exceljs_over_read_check: perRow('exceljs + zod') / perRow('read + check'),
    sheetjs_over_read_check: perRow('SheetJS + zod') / perRow('read + check'),
    ...(sides.pandas === undefined ? {} : { pandas_over_read_check: perRow('pandas') / perRow('read + check') }),
    rerun_over_first: one.again.cpu / one.first.cpu,
    peak_megabytes: Math.max(...nights.map(({ first }) => first.megabytes)),
  };
  if (one.first.growth !== undefined) ratios.cost_per_record_held_over_empty = (two ?? one).first.growth;
  if (helped !== undefined) ratios.one_over_two_workers = sharedSeconds(helped[0]) / sharedSeconds(helped[1]);
  if (two === undefined) return ratios;
  return {
    ...ratios,
    memory_large_over_small: two.first.megabytes / one.first.megabytes,
    cost_per_record_large_over_small: perRecord(two) / perRecord(one),
  };
}

/** What workers share: reading and the replies. The rest of a night is one program's. */
function sharedSeconds({ stages: { files, replies } }) {
  return files + replies;
}

const root = mkdtempSync(join(tmpdir(), 'upr-bench-'));
try {
  const books = join(root, 'books');
  await makeWorkbooks(books, 0, Math.max(small, large, shared));
  const sides = sideBySide(books);
  const nights = [small, ...(large > small ? [large] : [])].map((count) => nightOver(books, count, root));
  // The night itself is one worker.
  const helped = shared === 0 ? undefined : await nightsWithWorkers(books, shared, root, [0, 1]);
  const ratios = ratiosOf(sides, nights, helped);
  console.table(
    Object.fromEntries(
      Object.entries(sides).map(([way, { rows, cpu, megabytes }]) => [
        way,
        { rows, 'processor s': cpu.toFixed(2), 'rows/s': Math.round(rows / cpu), 'peak MB': Math.round(megabytes) },
      ]),
    ),
  );
  console.table(
    nights.flatMap(({ first, again }) =>
      Object.entries({ first, again }).map(([which, one]) => ({
        night: `${one.workbooks || first.workbooks} workbooks, ${which}`,
        records: one.records,
        s: one.seconds.toFixed(1),
        'processor s': one.cpu.toFixed(1),
        'records/s': Math.round(one.records / one.seconds),
        'peak MB': Math.round(one.megabytes),
      })),
    ),
  );
  const [{ first }] = nights;
  const shares = Object.entries(first.stages).map(
    ([stage, time]) => `${stage} ${((100 * time) / first.seconds).toFixed(0)} %`,
  );
  console.log(`Share of the night (read goes on in a worker, beside the rest): ${shares.join(', ')}`);
  if (helped === undefined) console.log('No PostgreSQL server answers (TEST_POSTGRES_URL): workers were not measured.');
  else console.table(helped.map(rowOfShared));
  console.table(Object.fromEntries(Object.entries(ratios).map(([name, value]) => [name, value.toFixed(2)])));
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length };
  const results = {
    machine,
    small,
    large,
    sample,
    pandas: python !== undefined,
    side_by_side: sides,
    nights,
    shared: helped,
    ratios,
  };
  writeFileSync(here('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (options.check) check(ratios);
} finally {
  if (existsSync(root)) rmSync(root, { recursive: true, force: true });
}

function rowOfShared({ workers, helped, ...one }) {
  return {
    workers: workers + 1,
    'reading and replies s': sharedSeconds(one).toFixed(1),
    'night s': one.seconds.toFixed(1),
    'pieces done by the others': helped,
  };
}

/** Ratios, not seconds: they are the same on a slow machine and on a quick one. */
function check(ratios) {
  const limits = JSON.parse(readFileSync(here('limits.json'), 'utf8'));
  for (const [name, { atMost = Number.POSITIVE_INFINITY, atLeast = 0 }] of Object.entries(limits)) {
    const value = ratios[name];
    if (value === undefined || (value <= atMost && value >= atLeast)) continue;
    console.error(
      `${name} is ${value.toFixed(2)}; allowed is ${atLeast > 0 ? `at least ${atLeast}` : `at most ${atMost}`}.`,
    );
    process.exitCode = 1;
  }
}
