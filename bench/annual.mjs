/**
 * The annual report over many records (npm run bench:annual -- [records]): seconds and peak memory for all tables in six languages, in
 * a process of its own. The repository is filled first and not counted. Needs a build.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';
import { listTableKeys } from '../dist/codebook/tables.js';
import { consolidate } from '../dist/pipeline/consolidate/consolidate.js';
import { decideConsent } from '../dist/pipeline/store/consentDecisions.js';
import { openStore } from '../dist/pipeline/store/openStore.js';

const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));
const RECORDS = Number(process.argv[2] ?? 100_000);
const EACH = 500;
const states = codeLists.states.codes;

function activity(number, index) {
  const seed = number * 31 + index;
  const pick = (list) => codeLists[list].codes[seed % codeLists[list].codes.length];
  return {
    activity_id: `A-${index}`,
    title: `Activity ${index} of contributor ${number}`,
    description: 'Courses, advice and follow-up for the institutions concerned. They are held in several places.',
    state_concerned: [states[number % states.length]],
    modality: pick('activity_types'),
    status: '2',
    start_date: `2026-0${(seed % 9) + 1}-15`,
    end_date: '2026-12-31',
    unlinked_reason: 'cross_cutting',
    themes: [...new Set([pick('themes'), codeLists.themes.codes[(seed * 7) % codeLists.themes.codes.length]])],
    sdg_targets: [pick('sdg_targets')],
    cooperation_form: pick('cooperation_forms'),
    provider_orgs: [{ name: `Contributor ${number}`, role: '4', type: pick('organisation_types') }],
    beneficiary_institution: [pick('beneficiary_institutions')],
    consent_id: ['C1'],
    budget_amount: 1000 + seed,
    currency: 'USD',
    funding_source: [pick('funding_sources')],
  };
}

function consentOf(number) {
  return {
    consent_id: 'C1',
    state: states[number % states.length],
    consent_status: 'given',
    consent_scope: 'publish_all',
    given_by: 'Ministry of Foreign Affairs',
    consent_date: '2026-06-30',
    evidence_type: 'note_verbale',
    evidence_ref: 'NV 1',
  };
}

function submission(number, rows) {
  const submitter = {
    org_name: `Contributor ${number}`,
    submitter_kind: 'cso',
    reporting_year: 2026,
    submission_date: '2026-10-15',
    language: 'en',
    may_publish: true,
    voluntary_declaration: true,
  };
  const checked = (table, all, key) =>
    all.map((values, at) => ({ table, record_id: values[key], values, sheet: table, row: at + 6, waits: false }));
  const records = Object.fromEntries(listTableKeys.map((table) => [table, []]));
  records.consent = checked('consent', [consentOf(number)], 'consent_id');
  records.activities = checked(
    'activities',
    Array.from({ length: rows }, (_, index) => activity(number, index)),
    'activity_id',
  );
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

/** Runs the command in a process of its own; peak memory as the kernel counts it. */
function tables(data, out) {
  const peak = join(data, 'peak');
  const script = `process.on('exit', () => { require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)); }); import(${JSON.stringify(CLI)});`;
  const start = performance.now();
  const args = ['-e', script, '--', 'tables', '--year', '2026', '--out', out, '--data', data];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  });
  if (status !== 0) throw new Error(`the tables failed: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

const data = mkdtempSync(join(tmpdir(), 'upr-bench-'));
try {
  const begun = performance.now();
  await fill(data);
  console.log(`${RECORDS} records held after ${((performance.now() - begun) / 1000).toFixed(0)} s (not counted)`);
  const out = join(data, 'edition');
  const { seconds, megabytes } = tables(data, out);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const { total } = JSON.parse(readFileSync(join(out, 'annual-tables.json'), 'utf8'))
    .tables.find(({ key }) => key === 'statuses')
    .rows.map(({ figures: [figure] }) => ({ total: figure.value }))
    .at(-1);
  if (total !== RECORDS) throw new Error(`${total} of ${RECORDS} records were counted`);
  const traces = statSync(join(out, 'figures.json')).size / 1e6;
  console.log(
    `all tables, six languages: ${seconds.toFixed(1)} s (at most 60), peak ${megabytes.toFixed(0)} MB (at most 600), ${files.length} files, figures.json ${traces.toFixed(0)} MB`,
  );
  console.log(`node ${process.version}, ${execFileSync('uname', ['-sm'], { encoding: 'utf8' }).trim()}`);
  if (seconds > 60 || megabytes > 600) process.exitCode = 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
