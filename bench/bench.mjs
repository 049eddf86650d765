/**
 * All benchmarks as one table: `npm run bench -- [--small 1000] [--large 10000] [--sample 60] [--check]`. Writes
 * bench/results.json. Only ratios of one run say anything: machines differ, and other programs run beside.
 * With --check it fails when a ratio is worse than bench/limits.json allows. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeWorkbooks } from './workbooks.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '10000' },
    sample: { type: 'string', default: '60' },
    check: { type: 'boolean', default: false },
  },
});
const [small, large, sample] = [options.small, options.large, options.sample].map(Number);

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

/** A night in a process of its own; peak memory as the kernel counts it, time of the processor with the worker's. */
function night(data) {
  const peak = join(data, 'peak.json');
  const cli = new URL('../dist/pipeline/cli.js', import.meta.url).href;
  const script = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(${JSON.stringify(peak)}, JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, cpu: (user + system) / 1e6 })); }); import(${JSON.stringify(cli)});`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, '--', 'nightly', '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  });
  if (status === null || status > 1) throw new Error(`the night failed: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const { files, counts, milliseconds } = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'));
  const step = (name) => files.reduce((sum, file) => sum + file.milliseconds[name], 0) / 1000;
  return {
    workbooks: counts.taken,
    records: counts.records.new,
    seconds,
    ...JSON.parse(readFileSync(peak, 'utf8')),
    stages: {
      ...Object.fromEntries(Object.entries(milliseconds).map(([name, time]) => [name, time / 1000])),
      read: step('read'),
      check: step('check'),
      consolidate: step('consolidate'),
    },
  };
}

function nightOver(books, count, root) {
  const data = join(root, `data-${count}`);
  mkdirSync(join(data, 'inbox'), { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const name = `${String(number).padStart(6, '0')}.xlsx`;
    cpSync(join(books, name), join(data, 'inbox', name), { preserveTimestamps: true });
  }
  const first = night(data);
  const again = night(data);
  rmSync(data, { recursive: true, force: true });
  return { first, again };
}

function ratiosOf(sides, nights) {
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
  if (two === undefined) return ratios;
  return {
    ...ratios,
    memory_large_over_small: two.first.megabytes / one.first.megabytes,
    cost_per_record_large_over_small: perRecord(two) / perRecord(one),
  };
}

const root = mkdtempSync(join(tmpdir(), 'upr-bench-'));
try {
  const books = join(root, 'books');
  await makeWorkbooks(books, 0, Math.max(small, large));
  const sides = sideBySide(books);
  const nights = [small, ...(large > small ? [large] : [])].map((count) => nightOver(books, count, root));
  const ratios = ratiosOf(sides, nights);
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
  console.table(Object.fromEntries(Object.entries(ratios).map(([name, value]) => [name, value.toFixed(2)])));
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length };
  const results = { machine, small, large, sample, pandas: python !== undefined, side_by_side: sides, nights, ratios };
  writeFileSync(here('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (options.check) check(ratios);
} finally {
  if (existsSync(root)) rmSync(root, { recursive: true, force: true });
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
