/**
 * The add-in in the emulated Excel under Microsoft's office.js (npm run bench:addin; needs a build): 5,000 rows of 30 columns read and
 * checked, requests and bytes it took, what marking, going to a cell and one typed cell cost. The host's own work (reading the requests,
 * making the answers) is part of the times.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { openChecker } from '../dist/addin/checker.js';
import { fixesOf } from '../dist/addin/engine.js';
import { jump } from '../dist/addin/jump.js';
import { mark } from '../dist/addin/marks.js';
import { patchGrids } from '../dist/addin/patchGrids.js';
import { readExcel, readRange } from '../dist/addin/readExcel.js';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';
import { writeTemplate } from '../dist/workbook/write/writeTemplate.js';

const ROWS = 5_000;
const ROUNDS = 5;
const TYPED = 20;

/** The host is TypeScript of the tests: bundled here, its libraries left outside. */
async function loadHost() {
  const folder = fileURLToPath(new URL('../dist/bench/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const support = fileURLToPath(new URL('../test/support/excelHost/', import.meta.url));
  const outfile = `${folder}excelHost.mjs`;
  const contents = ['host', 'nodeClient', 'person'].map((name) => `export * from '${support}${name}.ts';`).join('\n');
  await build({
    stdin: { contents, resolveDir: support },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** Thirty columns of every row are filled, as a careful contributor fills them. */
function activity(index) {
  const pick = (list) => codeLists[list].codes[index % codeLists[list].codes.length];
  return {
    activity_id: `A-${index}`,
    title: `Activity ${index} on ${codeLists.themes.label(pick('themes'), 'en')}`,
    description: 'Courses, advice and follow-up for the institutions concerned. They are held in several places.',
    state_concerned: ['FJI'],
    modality: pick('activity_types'),
    status: '4',
    start_date: `2025-0${(index % 9) + 1}-15`,
    end_date: '2026-06-30',
    recommendation_refs: [`A/HRC/59/15 140.${(index % 200) + 1}`],
    upr_cycle: '3',
    themes: [pick('themes')],
    affected_groups: [pick('affected_groups')],
    sdg_targets: [pick('sdg_targets')],
    cooperation_form: pick('cooperation_forms'),
    provider_orgs: [{ name: 'Centre for Rights', role: '4', type: pick('organisation_types') }],
    recipient_orgs: ['Ministry of Justice'],
    beneficiary_institution: [pick('beneficiary_institutions')],
    consent_id: ['C1'],
    budget_amount: 1000 + index,
    currency: 'USD',
    budget_usd: 1000 + index,
    funding_source: [pick('funding_sources')],
    gender_marker: String(index % 4),
    hr_marker: '3',
    results: 'Two hundred officials were trained.',
    lessons: 'Courses in the local language reach more people.',
    good_practice: false,
    evidence_url: 'https://example.org/report',
    title_language: 'en',
    iati_id: `XM-EXAMPLE-${index}`,
  };
}

/** Made in a process of its own: what writing leaves behind in memory would be measured otherwise. */
async function makeWorkbook(path) {
  const entries = {
    submitter: {
      org_name: 'Centre for Rights',
      submitter_kind: 'cso',
      contact_name: 'Focal point',
      contact_email: 'focal.point@example.org',
      reporting_year: 2026,
      submission_date: '2026-11-02',
      language: 'en',
      may_publish: true,
      voluntary_declaration: true,
    },
    records: {
      consent: [
        {
          consent_id: 'C1',
          state: 'FJI',
          consent_status: 'given',
          consent_scope: 'publish_all',
          given_by: 'Ministry',
          consent_date: '2026-06-30',
          evidence_type: 'note_verbale',
          evidence_ref: 'NV 1',
          recorded_by: 'Focal point',
        },
      ],
      activities: Array.from({ length: ROWS }, (_, index) => activity(index)),
    },
  };
  writeFileSync(path, await writeTemplate({ language: 'en', build: 'bench', entries }));
}

function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}

/** Time by the clock, and time of this process on the processor: on a shared machine only the second tells what the work costs. */
async function timed(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: performance.now() - start, processor: (user + system) / 1000 };
}

async function counted(host, work) {
  const before = { ...host.counts };
  const { value, milliseconds, processor } = await timed(work);
  // What the client sends behind a batch to give references back comes a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    value,
    milliseconds,
    processor,
    syncs: host.counts.syncs - before.syncs,
    bytes: host.counts.responseBytes - before.responseBytes,
  };
}

const [made] = process.argv.slice(2);
if (made !== undefined) {
  await makeWorkbook(made);
  process.exit(0);
}
const { openHost, connectNode, type } = await loadHost();
const path = fileURLToPath(new URL('../dist/bench/addin.xlsx', import.meta.url));
execFileSync(process.execPath, [fileURLToPath(import.meta.url), path]);
const bytes = new Uint8Array(readFileSync(path));
rmSync(path);
const host = await openHost(bytes);
const client = connectNode(host);
Object.assign(globalThis, { Excel: client.Excel, Office: { context: client.context } });
const { run } = client.Excel;
const today = '2026-11-25';

const validations = [];
let grids;
let checked;
for (let round = 0; round < ROUNDS; round += 1) {
  const checker = openChecker(() => ({ today }));
  const reading = await counted(host, () => run(readExcel));
  const checking = await timed(async () => checker.check(reading.value.grids));
  validations.push({ reading, checking });
  grids = reading.value.grids;
  checked = checking.value;
}
const [first] = validations;
const marking = await counted(host, () =>
  run((context) => mark(context, checked.findings, { sentence: (one) => one.code })),
);
const jumping = await counted(host, () => run((context) => jump(context, 'Activities', 'C4000')));

const checker = openChecker(() => ({ today }));
checker.check(grids);
const { calendar } = await run(readExcel);
const typed = [];
const scripts = [];
for (let index = 0; index < TYPED; index += 1) {
  const address = `E${3_000 + index}`;
  type(host, `Activities!${address}`, 'Teaching of somebody');
  const reading = await timed(() => run((context) => readRange(context, 'Activities', address, calendar)));
  const script = await timed(async () => {
    grids = patchGrids(grids, reading.value);
    const { findings, submission } = checker.check(grids);
    return fixesOf(findings, grids, submission);
  });
  typed.push(reading);
  scripts.push(script);
}

const both = ({ reading, checking }) => ({
  milliseconds: reading.milliseconds + checking.milliseconds,
  processor: reading.processor + checking.processor,
});
const times = (runs, digits = 0) => ({
  measured: Number(median(runs.map(({ milliseconds }) => milliseconds)).toFixed(digits)),
  processor: Number(median(runs.map(({ processor }) => processor)).toFixed(digits)),
});
const { arch, version } = process;
console.log(
  `${ROWS} rows of ${Object.keys(activity(0)).length} columns, Node ${version} ${arch}, median of ${ROUNDS} rounds`,
);
console.table({
  'validate: read and check, ms': { ...times(validations.map(both)), wanted: 2_000 },
  '  of which reading': times(validations.map(({ reading }) => reading)),
  '  first round, nothing compiled yet': times(validations.slice(0, 1).map(both)),
  'validate: syncs': { measured: first.reading.syncs, wanted: 12 },
  'validate and mark: syncs': { measured: first.reading.syncs + marking.syncs, wanted: 12 },
  'mark: ms': times([marking]),
  'bytes of answers, MB': { measured: Number((first.reading.bytes / 1e6).toFixed(1)) },
  'largest answer, MB': { measured: Number((host.counts.largestResponse / 1e6).toFixed(2)), wanted: 5.24 },
  'go to a cell: syncs': { measured: jumping.syncs, wanted: 1 },
  'one typed cell: script, ms': { ...times(scripts, 1), wanted: 50 },
  'one typed cell: reading it, ms': times(typed, 1),
});
