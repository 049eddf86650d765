/**
 * The public site of a large repository (node bench/site.mjs [records]): seconds, peak memory, bytes, size of the search's data, and in
 * headless Chromium how long the search takes to be ready and to answer. Texts are made from recommendations of UPR_SHARED_DATA when it
 * is there, else from labels of the code lists. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';
import { consolidate } from '../dist/pipeline/consolidate/consolidate.js';
import { openStore } from '../dist/pipeline/store/openStore.js';
import { activity, hasRealTexts } from './siteRecords.mjs';

const RECORDS = Number(process.argv[2] ?? 10_000);
const PER_SUBMISSION = 500;
const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));

async function fill(data) {
  const store = await openStore({ file: join(data, 'repository.db') });
  const states = codeLists.states.codes;
  for (let first = 0; first < RECORDS; first += PER_SUBMISSION) {
    const number = first / PER_SUBMISSION;
    const submitter = {
      org_name: `Ministry ${number}`,
      submitter_kind: 'state',
      state: states[number],
      reporting_year: 2024 + (number % 3),
      submission_date: '2026-10-15',
      language: 'en',
      may_publish: true,
      voluntary_declaration: true,
    };
    const rows = Array.from({ length: Math.min(PER_SUBMISSION, RECORDS - first) }, (_, at) => ({
      ...activity(first + at),
      state_concerned: [states[number]],
    }));
    const checked = (table, values, at) => ({
      table,
      record_id: values.activity_id ?? '',
      values,
      sheet: table,
      row: at + 6,
      waits: false,
    });
    const records = Object.fromEntries(
      ['consent', 'activities', 'needs', 'offers', 'contributions', 'recommendation_links'].map((table) => [
        table,
        table === 'activities' ? rows.map((one, at) => checked(table, one, at)) : [],
      ]),
    );
    await consolidate(store, {
      submissionId: createHash('sha256').update(String(number)).digest('hex'),
      fileName: `${number}.xlsx`,
      fileBytes: 1,
      receivedAt: '2026-10-15T00:00:00Z',
      runId: 'bench',
      ruleSetVersion: '1.0',
      findings: [],
      submission: {
        mark: { template_version: '1.0', codebook_version: '1.0', language: 'en' },
        submitter: checked('submitter', submitter, 0),
        records,
        accepted: true,
      },
    });
  }
  await store.close();
}

function publish(data, out) {
  const script = `process.on('exit', () => { require('node:fs').writeFileSync(${JSON.stringify(join(data, 'peak'))}, String(process.resourceUsage().maxRSS)); }); import(${JSON.stringify(CLI)});`;
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-e', script, '--', 'publish', '--data', data, '--out', out],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(readFileSync(join(data, 'peak'), 'utf8')) / 1024,
  };
}

const gz = (path) => gzipSync(readFileSync(path)).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

async function inBrowser(out) {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  const executablePath = process.env.CHROME_PATH || (await chromium.executablePath());
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto(`file://${out}/ar/search.html`);
  await page.waitForSelector('.hits a');
  const ready = performance.now() - start;
  const queries = [
    'judges',
    'j',
    'tra',
    'right to',
    'human rights',
    '自由',
    '权',
    '言论自由',
    'العدالة',
    'حقوق',
    'الحق',
    'пыт',
    'права',
    'право на',
    'niños',
    'droits de',
    'A-123',
    'zzz',
  ];
  // The time of an answer: from the letters typed to the list drawn, without the pause that waits for the next letter.
  const times = await page.evaluate((all) => {
    const input = document.querySelector('#q');
    const form = document.querySelector('form.search');
    return [...all, ...all, ...all].map((query) => {
      input.value = query;
      const from = performance.now();
      form.requestSubmit();
      return performance.now() - from;
    });
  }, queries);
  await browser.close();
  const sorted = times.sort((a, b) => a - b);
  return { ready, p50: sorted[Math.floor(sorted.length / 2)], p95: sorted[Math.floor(sorted.length * 0.95)] };
}

const data = mkdtempSync(join(tmpdir(), 'upr-bench-site-'));
try {
  await fill(data);
  const out = join(data, 'public');
  const { seconds, megabytes } = publish(data, out);
  const assets = readdirSync(join(out, 'assets')).map((name) => join(out, 'assets', name));
  const find = (start) => assets.find((path) => path.includes(`/${start}`));
  const records = gz(find('records-'));
  const first = gz(join(out, 'en', 'index.html')) + gz(find('site-'));
  const page = statSync(join(out, 'en', 'records', readdirSync(join(out, 'en', 'records'))[0])).size;
  console.log(
    `${RECORDS} records × 6 languages: ${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB; a record's page ${kB(page)}`,
  );
  console.log(
    `first page with style ${kB(first)} gzip; search data ${kB(records)} gzip for all languages, words ${kB(gz(find('words-ar')))}, script ${kB(gz(find('search-')))}`,
  );
  try {
    const { ready, p50, p95 } = await inBrowser(out);
    console.log(
      `in Chromium: ready after ${ready.toFixed(0)} ms, query p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    );
  } catch (error) {
    console.log(`no browser: ${error.message.split('\n')[0]}`);
  }
  console.log(
    `texts: ${hasRealTexts ? 'real recommendations (English) and labels' : 'labels of the code lists'}; node ${process.version}`,
  );
} finally {
  rmSync(data, { recursive: true, force: true });
}
