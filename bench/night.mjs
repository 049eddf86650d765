/**
 * A night over many workbooks (npm run bench -- [workbooks]): rows/s, share of each stage, peak resident memory, and what the same
 * night costs again with nothing new. The workbooks are made first and not counted. Needs a build.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';
import { writeTemplate } from '../dist/workbook/write/writeTemplate.js';

const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const WORKBOOKS = Number(process.argv[2] ?? 1000);
/** So many different workbooks are made; the others are the same with another contributor, which costs as much to read. */
const states = codeLists.states.codes;

/** 50 to 500 activities, 275 in the middle, as measured of typical submissions. */
const rowsOf = (number) => 50 + ((number * 97) % 451);

function activity(number, index) {
  const seed = number * 31 + index;
  const pick = (list) => codeLists[list].codes[seed % codeLists[list].codes.length];
  return {
    activity_id: `A-${index}`,
    title: `Activity ${index} of contributor ${number} on ${codeLists.themes.label(pick('themes'), 'en')}`,
    description: `Courses, advice and follow-up for the institutions concerned. ${'They are held in several places. '.repeat(seed % 12)}`,
    state_concerned: [states[number % states.length]],
    modality: pick('activity_types'),
    status: '2',
    start_date: `2026-0${(seed % 9) + 1}-15`,
    end_date: '2026-12-31',
    unlinked_reason: 'cross_cutting',
    themes: [pick('themes')],
    affected_groups: [pick('affected_groups')],
    sdg_targets: [pick('sdg_targets')],
    cooperation_form: pick('cooperation_forms'),
    provider_orgs: [{ name: `Contributor ${number}`, role: '4', type: pick('organisation_types') }],
    recipient_orgs: ['Ministry of Justice'],
    beneficiary_institution: [pick('beneficiary_institutions')],
    consent_id: ['C1'],
    budget_amount: 1000 + seed,
    currency: 'USD',
    funding_source: [pick('funding_sources')],
    gender_marker: String(seed % 4),
    hr_marker: '3',
    lessons: 'Courses in the local language reach more people.',
  };
}

async function make(number, folder) {
  const language = LANGUAGES[number % LANGUAGES.length];
  const entries = {
    submitter: {
      org_name: `Contributor ${number}`,
      submitter_kind: 'cso',
      contact_name: 'Focal point',
      contact_email: 'focal.point@example.org',
      reporting_year: 2026,
      submission_date: '2026-10-15',
      language,
      may_publish: true,
      voluntary_declaration: true,
    },
    records: {
      consent: [
        {
          consent_id: 'C1',
          state: states[number % states.length],
          consent_status: 'given',
          consent_scope: 'publish_all',
          given_by: 'Ministry of Foreign Affairs',
          consent_date: '2026-06-30',
          evidence_type: 'note_verbale',
          evidence_ref: 'NV 1',
          recorded_by: 'Focal point',
        },
      ],
      activities: Array.from({ length: rowsOf(number) }, (_, index) => activity(number, index)),
    },
  };
  const path = join(folder, `${String(number).padStart(6, '0')}.xlsx`);
  writeFileSync(path, await writeTemplate({ language, build: 'bench', entries }));
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(path, anHourAgo, anHourAgo);
}

/** Runs a night in a process of its own; peak memory as the kernel counts it. */
function night(data) {
  const script = `process.on('exit', () => { require('node:fs').writeFileSync(${JSON.stringify(join(data, 'peak'))}, String(process.resourceUsage().maxRSS)); }); import(${JSON.stringify(CLI)});`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, '--', 'nightly', '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  });
  if (status === null || status > 1) throw new Error(`the night failed: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return {
    seconds,
    megabytes: Number(readFileSync(join(data, 'peak'), 'utf8')) / 1024,
    report: JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')),
  };
}

const data = mkdtempSync(join(tmpdir(), 'upr-bench-'));
try {
  mkdirSync(join(data, 'inbox'), { recursive: true });
  const begun = performance.now();
  for (let number = 0; number < WORKBOOKS; number += 1) await make(number, join(data, 'inbox'));
  console.log(`${WORKBOOKS} workbooks made in ${((performance.now() - begun) / 1000).toFixed(0)} s (not counted)`);
  const first = night(data);
  const { files, counts, milliseconds } = first.report;
  const rows = counts.records.new;
  const stage = (name) => files.reduce((sum, file) => sum + file.milliseconds[name], 0) / 1000;
  console.log(
    `first night   ${first.seconds.toFixed(1)} s, ${counts.taken} taken, ${rows} records, ${(rows / first.seconds).toFixed(0)} records/s, peak ${first.megabytes.toFixed(0)} MB`,
  );
  console.log(
    `  of it: intake ${(milliseconds.intake / 1000).toFixed(1)} s, read ${stage('read').toFixed(1)} s (in the worker, beside the rest), check ${stage('check').toFixed(1)} s, consolidate ${stage('consolidate').toFixed(1)} s, tables ${(milliseconds.tables / 1000).toFixed(1)} s`,
  );
  const second = night(data);
  console.log(
    `same again    ${second.seconds.toFixed(1)} s = ${((100 * second.seconds) / first.seconds).toFixed(1)} % of the first, peak ${second.megabytes.toFixed(0)} MB`,
  );
  console.log(`node ${process.version}, ${execFileSync('uname', ['-sm'], { encoding: 'utf8' }).trim()}`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
