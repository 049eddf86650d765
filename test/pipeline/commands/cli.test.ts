/** The command line as a person calls it: the built file, in a process of its own. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withFolder } from '../../support/folder.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));
const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

interface Ran {
  code: number;
  out: string;
  err: string;
}

function call(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '' };
    execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, out, err });
    });
  });
}

const COMMANDS = [
  'template',
  'check',
  'nightly',
  'tables',
  'register import',
  'status',
  'history',
  'consent list',
  'consent decide',
];

describe('upr-repo', () => {
  test.each(COMMANDS)('%s --help is complete', async (command) => {
    const { code, out } = await call(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: upr-repo ${command}`);
    expect(out).toContain('--data');
  });

  test('the README names every command', () => {
    for (const command of COMMANDS) expect(README).toContain(command.split(' ')[0]);
  });

  test('what is not a command could not run', async () => {
    expect((await call('tabels')).code).toBe(2);
    expect((await call('tables', '--year', '26', '--out', 'x')).code).toBe(2);
    expect((await call('template', '--language', 'xx', '--out', 'x')).code).toBe(2);
  });

  test('check --json prints one line of JSON a file, and changes nothing', async () => {
    await withFolder(async (folder) => {
      const files = ['ngo-with-mistakes-2026.xlsx', 'fiji-ministry-2026.xlsx'].map((name) => join(EXAMPLES, name));
      const { code, out } = await call('check', ...files, '--json', '--data', join(folder, 'none'));
      expect(code).toBe(1);
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatchObject({
        file: files[0],
        accepted: true,
        counts: { error: 9 },
        records: { activities: 8, consent: 2 },
      });
      expect(lines[0].findings[0]).toMatchObject({
        code: 'CONSENT_EVIDENCE_MISSING',
        severity: 'error',
        address: { row: 7, column: 'evidence_ref' },
      });
      expect(lines[0].findings[0].sentence).toContain('note verbale');
      expect(lines[1]).toMatchObject({ accepted: true, counts: { error: 0 } });
      expect(existsSync(join(folder, 'none'))).toBe(false);
    });
  });

  test('check: 0 without errors, 2 when a file is not there', async () => {
    await withFolder(async (folder) => {
      const good = join(EXAMPLES, 'fiji-ministry-2026.xlsx');
      expect((await call('check', good, '--data', folder)).code).toBe(0);
      expect((await call('check', good, join(folder, 'missing.xlsx'), '--data', folder)).code).toBe(2);
    });
  });

  test('check answers in the language asked for, or in that of the submission', async () => {
    await withFolder(async (folder) => {
      const file = join(EXAMPLES, 'kazakhstan-ministry-2026.xlsx');
      expect((await call('check', file, '--data', folder)).out).toMatch(/[а-я]{4}/);
      expect((await call('check', file, '--language', 'es', '--data', folder)).out).toContain('fecha');
    });
  });

  test('a template with a State carries its recommendations once a register is loaded; it comes back without findings of errors but blanks', async () => {
    await withFolder(async (folder) => {
      const out = join(folder, 'ar.xlsx');
      const { code } = await call(
        'template',
        '--language',
        'ar',
        '--kind',
        'regional-mechanism',
        '--out',
        out,
        '--data',
        folder,
      );
      expect(code).toBe(0);
      const { out: json } = await call('check', out, '--json', '--data', folder);
      const { findings } = JSON.parse(json);
      const codes = new Set(findings.map((one: { code: string }) => one.code));
      expect([...codes].sort()).toEqual(['SUBMISSION_EMPTY', 'VALUE_MISSING']);
    });
  });

  test('a night, its status, the history of a record, a decision about consent and the tables of a year', async () => {
    await withFolder(async (folder) => {
      const inbox = join(folder, 'inbox');
      await call('nightly', '--data', folder);
      copyFileSync(join(EXAMPLES, 'un-entity-2026.xlsx'), join(inbox, 'un.xlsx'));
      copyFileSync(join(EXAMPLES, 'fiji-ministry-2026.xlsx'), join(inbox, 'fiji.xlsx'));
      const night = await call('nightly', '--data', folder);
      expect(night.code).toBe(0);
      expect(night.out).toContain('2 taken');
      const status = JSON.parse((await call('status', '--json', '--data', folder)).out);
      expect(status).toMatchObject({ submissions: { taken: 2 }, records: { activities: { held: 3, released: 2 } } });
      expect((await call('history', 'FJ-1', '--data', folder)).out).toContain('fiji.xlsx');
      expect((await call('history', 'state-fji/FJ-1', '--data', folder)).out).toContain('version 1, new');
      expect((await call('history', 'nothing', '--data', folder)).code).toBe(1);
      const [waiting] = (await call('consent', 'list', '--data', folder)).out.split('  ');
      expect(waiting).toBe('un-united-nations-development-programme/C1');
      const decided = await call(
        'consent',
        'decide',
        'confirm',
        waiting ?? '',
        '--by',
        'desk',
        '--reason',
        'NV seen',
        '--data',
        folder,
      );
      expect(decided.code).toBe(0);
      const about = [waiting ?? '', '--by', 'desk', '--reason', 'no amounts', '--data', folder];
      const only = ['--scope', 'publish_without_finance'];
      expect((await call('consent', 'withdraw', ...only, ...about)).code).toBe(2);
      expect((await call('consent', 'confirm', ...only, ...about)).code).toBe(0);
      expect((await call('consent', 'list', '--data', folder)).out).toContain('publish_without_finance confirmed');
      expect((await call('consent', 'trail', '--data', folder)).out).toContain('"scope":"publish_without_finance"');
      const tables = await call(
        'tables',
        '--year',
        '2026',
        '--out',
        join(folder, 'annex'),
        '--language',
        'fr',
        '--data',
        folder,
      );
      expect(tables.code).toBe(0);
      expect(existsSync(join(folder, 'annex', 'annual-tables.fr.xlsx'))).toBe(true);
      expect(readFileSync(join(folder, 'annex', 'csv', 'states.csv'), 'utf8')).toContain('FJI,Fiji,3');
    });
  }, 60_000);
});
