/**
 * The annual report over many records (npm run bench:annual -- [records] [--keep DIR] [--node=--cpu-prof]): seconds and peak memory of
 * the tables as data, and of everything in six languages, each in a process of its own. The repository is filled first and not
 * counted. Needs a build.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listTableKeys } from '../dist/codebook/tables.js';
import { consolidate } from '../dist/pipeline/consolidate/consolidate.js';
import { decideConsent } from '../dist/pipeline/store/consentDecisions.js';
import { openStore } from '../dist/pipeline/store/openStore.js';
import { entriesOf, LANGUAGES } from './workbooks.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, node: { type: 'string', multiple: true, default: [] } },
});
const RECORDS = Number(positionals[0] ?? 100_000);
/** A folder for the repository that is not removed, and is not filled when it is filled already. */
const KEPT = options.keep;
/** Options of Node for the measured process, such as --cpu-prof. */
const NODE_OPTIONS = options.node;
const EACH = 500;
const KEYS = { consent: 'consent_id', activities: 'activity_id' };

/** A submission as the check hands it on, without the way through a workbook. */
function submission(number, rows) {
  const { submitter, records: filled } = entriesOf(number, LANGUAGES[number % LANGUAGES.length], rows);
  const checked = (table, key) =>
    (filled[table] ?? []).map((values, at) => ({
      table,
      record_id: values[key],
      values,
      sheet: table,
      row: at + 6,
      waits: false,
    }));
  const records = Object.fromEntries(listTableKeys.map((table) => [table, checked(table, KEYS[table])]));
  return {
    submissionId: createHash('sha256').update(`bench ${number}`).digest('hex'),
    fileName: `${number}.xlsx`,
    fileBytes: 1,
    receivedAt: '2026-10-16T00:00:00.000Z',
    runId: 'bench',
    ruleSetVersion: '1.0',
    findings: [],
    submission: {
      mark: { template_version: '1.0', codebook_version: '1.0', language: 'en' },
      submitter: { table: 'submitter', record_id: '', values: submitter, sheet: 'Submitter', row: 4, waits: false },
      records,
      accepted: true,
    },
  };
}

async function fill(data) {
  const store = await openStore({ file: join(data, 'repository.db') });
  for (let number = 0; number * EACH < RECORDS; number += 1) {
    await consolidate(store, submission(number, Math.min(EACH, RECORDS - number * EACH)));
    const decided = { decided_at: '2026-10-17T00:00:00Z', decided_by: 'desk', reason: 'note verbale seen' };
    await decideConsent(store, {
      contributor_id: `cso-contributor-${number}`,
      consent_id: 'C1',
      decision: 'confirmed',
      ...decided,
    });
  }
  await store.close();
}

const dist = (path) => JSON.stringify(new URL(`../dist/pipeline/${path}`, import.meta.url).href);

/** The tables as data: models, CSV, JSON and the trace of every figure. */
const DATA_ONLY = `
  const [{ writeEdition }, { openStore }, { diskFiles }, { silentLog }] = await Promise.all([
    import(${dist('annual/makeEdition.js')}), import(${dist('store/openStore.js')}), import(${dist('files.js')}), import(${dist('log.js')})]);
  const [out, , data] = process.argv.slice(-3);
  const store = await openStore({ file: data + '/repository.db' });
  const edition = { year: 2026, today: new Date().toISOString().slice(0, 10), run: 'bench' };
  await writeEdition(out, store, { files: diskFiles, log: silentLog }, { edition, languages: [] });
  await store.close();`;

const EVERYTHING = `await import(${dist('cli.js')});`;

/** Makes the tables in a process of its own; peak memory as the kernel counts it. */
function tables(data, out, script) {
  const peak = join(data, 'peak');
  const told = `process.on('exit', () => { require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)); }); (async () => { ${script} })();`;
  const start = performance.now();
  const args = ['-e', told, '--', 'tables', '--year', '2026', '--out', out, '--data', data];
  const { status, stderr } = spawnSync(process.execPath, [...NODE_OPTIONS, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  });
  if (status !== 0) throw new Error(`the tables failed: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

/** @param most seconds and megabytes that it may take */
function measure(name, data, script, most) {
  const out = join(data, `edition ${name}`);
  const { seconds, megabytes } = tables(data, out, script);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const { total } = JSON.parse(readFileSync(join(out, 'annual-tables.json'), 'utf8'))
    .tables.find(({ key }) => key === 'statuses')
    .rows.map(({ figures: [figure] }) => ({ total: figure.value }))
    .at(-1);
  if (total !== RECORDS) throw new Error(`${total} of ${RECORDS} records were counted`);
  const traces = statSync(join(out, 'figures.json')).size / 1e6;
  console.log(
    `${name}: ${seconds.toFixed(1)} s (at most ${most.seconds}), peak ${megabytes.toFixed(0)} MB (at most ${most.megabytes}), ${files.length} files, figures.json ${traces.toFixed(0)} MB`,
  );
  if (seconds > most.seconds || megabytes > most.megabytes) process.exitCode = 1;
}

const data = KEPT ?? mkdtempSync(join(tmpdir(), 'upr-bench-'));
try {
  if (!existsSync(join(data, 'repository.db'))) {
    const begun = performance.now();
    mkdirSync(data, { recursive: true });
    await fill(data);
    console.log(`${RECORDS} records held after ${((performance.now() - begun) / 1000).toFixed(0)} s (not counted)`);
  }
  measure('tables as data', data, DATA_ONLY, { seconds: 10, megabytes: 600 });
  measure('everything, six languages', data, EVERYTHING, { seconds: 60, megabytes: 600 });
  console.log(`node ${process.version}, ${execFileSync('uname', ['-sm'], { encoding: 'utf8' }).trim()}`);
} finally {
  if (KEPT === undefined) rmSync(data, { recursive: true, force: true });
}
