/**
 * Pictures of the annual report, for looking at it (npm run pictures -- [folder]): the example workbooks → annex, workbook and country
 * sheet in Arabic, Chinese and Russian → PDF → PNG. Needs a build, LibreOffice and pdftoppm; without them it says so and ends well.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));
const out = process.argv[2] ?? 'out/pictures';
const LANGUAGES = ['ar', 'zh', 'ru'];

const missing = ['soffice', 'pdftoppm'].filter((name) => spawnSync(name, ['--help']).status === null);
if (missing.length > 0) {
  console.log(`No pictures: ${missing.join(' and ')} not found.`);
  process.exit(0);
}

function upr(...args) {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(stderr);
}

const data = mkdtempSync(join(tmpdir(), 'upr-pictures-'));
try {
  upr('demo', '--data', data);
  for (const language of LANGUAGES) {
    upr('tables', '--year', '2026', '--language', language, '--out', join(data, 'edition'), '--data', data);
    upr('country', 'FJI', '--language', language, '--out', join(data, 'edition'), '--data', data);
  }
  mkdirSync(out, { recursive: true });
  const documents = readdirSync(join(data, 'edition')).filter((name) => /\.(docx|xlsx)$/.test(name));
  for (const name of documents) {
    const path = join(data, 'edition', name);
    const folder = join(data, 'pdf');
    const profile = `-env:UserInstallation=file://${join(data, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
    });
    const pdf = join(folder, `${basename(name).replace(/\.\w+$/, '')}.pdf`);
    execFileSync('pdftoppm', ['-r', '60', '-png', pdf, join(out, name)]);
  }
  console.log(`${readdirSync(out).length} pictures of ${documents.length} documents: ${out}`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
