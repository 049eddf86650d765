/** Nights in processes of their own, for the benchmarks. Needs a build. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const CLI = new URL('../dist/pipeline/cli.js', import.meta.url);

/** Lays the first workbooks into the inbox of a new data folder. */
export function fillInbox(books, count, data) {
  mkdirSync(join(data, 'inbox'), { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const name = `${String(number).padStart(6, '0')}.xlsx`;
    cpSync(join(books, name), join(data, 'inbox', name), { preserveTimestamps: true });
  }
}

/**
 * One night; peak memory as the kernel counts it, time of the processor with the reading thread's.
 * @param database address of a PostgreSQL server; absent: a file
 */
export function night(data, database = '') {
  const peak = join(data, 'peak.json');
  const script = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(${JSON.stringify(peak)}, JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, cpu: (user + system) / 1e6 })); }); import(${JSON.stringify(CLI.href)});`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, '--', 'nightly', '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database },
    maxBuffer: 1e8,
  });
  if (status === null || status > 1) throw new Error(`the night failed: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const { files, counts, milliseconds, workers = {} } = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'));
  const step = (name, some = files) => some.reduce((sum, file) => sum + file.milliseconds[name], 0) / 1000;
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
    helped: Object.values(workers).reduce((sum, pieces) => sum + pieces, 0),
    growth: growthOf(files, step),
  };
}

/** What a record costs to check and consolidate when all others are held already, over what it costs at the beginning. */
function growthOf(files, step) {
  const tenth = Math.floor(files.length / 10);
  if (tenth < 10) return undefined;
  const perRecord = (some) => {
    const records = some.reduce((sum, { records: { activities } }) => sum + activities.new, 0);
    return (step('check', some) + step('consolidate', some)) / records;
  };
  // The second tenth: in the first the program is still being compiled.
  return perRecord(files.slice(-tenth)) / perRecord(files.slice(tenth, 2 * tenth));
}

/** Where the tests find a PostgreSQL server too. */
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/test';

async function onServer(statement) {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * The same night on a PostgreSQL server by itself and with helping workers.
 * @returns one night a number of workers; undefined where no server answers
 */
export async function nightsWithWorkers(books, count, root, numbers) {
  if (
    !(await onServer('select 1').then(
      () => true,
      () => false,
    ))
  )
    return undefined;
  const nights = [];
  for (const number of numbers) {
    const data = join(root, `workers-${number}`);
    const schema = `bench_${process.pid}_${number}`;
    await onServer(`create schema ${schema}`);
    const url = new URL(SERVER);
    url.searchParams.set('options', `-c search_path=${schema}`);
    fillInbox(books, count, data);
    const workers = await Promise.all(Array.from({ length: number }, () => startWorker(data, url.href)));
    try {
      nights.push({ workers: number, ...night(data, url.href) });
    } finally {
      for (const worker of workers) worker.kill();
      await onServer(`drop schema ${schema} cascade`);
      rmSync(data, { recursive: true, force: true });
    }
  }
  return nights;
}

/** Resolves when the worker is ready for work. */
function startWorker(data, url) {
  const worker = spawn(process.execPath, [fileURLToPath(CLI), 'worker', '--data', data], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    worker.stdout.once('data', () => resolve(worker));
  });
}
