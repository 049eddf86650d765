/**
 * Loading the register from exports of 300,000 rows, as Excel, CSV and JSON: time and peak memory of the whole process.
 * node bench/register.mjs [rows]. Each format is imported by a process of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';

const ROWS = Number(process.argv[2] ?? 300_000);
const HEADINGS = {
  Text: 'Text',
  Countries: 'Countries Concerned',
  Body: 'Reccomending Body',
  Symbol: 'Document Symbol',
  Themes: 'Themes',
  AffectedPersons: 'Affected Persons',
  Sdgs: 'Sdgs',
  PublicationDate: 'Document Publication Date',
  UprRecommendingStates: 'UPR Reccomending States',
  UprPosition: 'UPR Position',
  AnnotationType: 'Type',
  AnnotationId: 'OHCHR Annotation Id',
  UprSession: 'UPR Session',
};
const STATES = ['Slovenia', 'Fiji', 'Morocco', 'Peru', 'Senegal', 'Kazakhstan', 'Norway', 'Portugal', 'Ghana', 'Nepal'];
const THEMES = ['Right to education', 'Gender-based violence', 'Prohibition of torture', 'Access to justice'];

/** A row that looks like the export's: the lengths are those of real recommendations (about 250 characters). */
function annotation(index) {
  const paragraph = `${6 + (index % 200)}.${1 + (Math.floor(index / 200) % 300)}`;
  return {
    AnnotationId: `0f8fad5b-d9cb-469f-a165-${String(index).padStart(12, '0')}`,
    Text: `<p>${paragraph} ${`Take the measures that number ${index} asks for, and report on them in time; `.repeat(3)}</p>`,
    Symbol: `A/HRC/${10 + (Math.floor(index / 60_000) % 40)}/${1 + (index % 19)}`,
    Body: ['- UPR'],
    Countries: [STATES[index % 10]],
    Themes: THEMES.slice(0, 1 + (index % 3)),
    AffectedPersons: ['Children', 'Women & girls'].slice(0, index % 3),
    Sdgs: ['16.3 - Promote the rule of law', '4 - Quality education'].slice(0, index % 3),
    PublicationDate: '2020-03-01T00:00:00',
    UprRecommendingStates: [STATES[(index + 3) % 10]],
    UprPosition: index % 3 === 0 ? 'Noted' : 'Supported',
    AnnotationType: 'Recommendations',
    UprSession: `${1 + (index % 45)} Session`,
  };
}

function cells(row) {
  return Object.keys(HEADINGS).map((key) =>
    Array.isArray(row[key]) ? row[key].map((one) => `- ${one}`).join('\n') : row[key],
  );
}

async function writeLines(path, head, line, tail) {
  const out = createWriteStream(path);
  out.write(head);
  for (let index = 0; index < ROWS; index += 1) {
    if (!out.write(line(index))) await new Promise((resolve) => out.once('drain', resolve));
  }
  await new Promise((resolve) => out.end(tail, resolve));
}

const writers = {
  json: (path) =>
    writeLines(path, '[', (index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(annotation(index), null, 2)}`, ']'),
  csv: (path) =>
    writeLines(
      path,
      `${Papa.unparse([Object.values(HEADINGS)])}\r\n`,
      (index) => `${Papa.unparse([cells(annotation(index))])}\r\n`,
      '',
    ),
  xlsx: async (path) => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
    const sheet = workbook.addWorksheet('Export');
    sheet.addRow(Object.values(HEADINGS)).commit();
    for (let index = 0; index < ROWS; index += 1) {
      sheet.addRow(cells(annotation(index))).commit();
      if (index % 5000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await workbook.commit();
  },
};

if (process.argv[3] !== undefined) {
  await writers[process.argv[3]](process.argv[4]);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'register-'));
const cli = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));
console.log(`Register: ${ROWS} rows`);
for (const format of Object.keys(writers)) {
  const path = join(folder, `export.${format}`);
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(ROWS), format, path]);
  const start = performance.now();
  const data = join(folder, format);
  const { stdout, stderr, status } = spawnSync('/usr/bin/env', [
    process.execPath,
    '--import',
    `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`,
    cli,
    'register',
    'import',
    path,
    '--data',
    data,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(/peak (\d+)/.exec(String(stderr))?.[1]) / 1024;
  const size = statSync(path).size / 2 ** 20;
  console.log(
    `  ${format.padEnd(5)} ${size.toFixed(0)} MB  ${seconds.toFixed(1)} s  ${peak.toFixed(0)} MB peak  (exit ${status}) ${String(stdout).trim()}`,
  );
}
rmSync(folder, { recursive: true, force: true });
