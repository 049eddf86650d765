/** Where a record, a field and a figure come from; what a change of the rules would do. Through the built command line. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleSets } from '../../../codebook/rules/ruleSets.ts';
import { workbook } from '../../cases/case.ts';
import { lay, withFolder } from '../../support/folder.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));

function call(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '' };
    execFile(process.execPath, [CLI, ...args], { env }, (error, out) =>
      resolve({ code: error === null ? 0 : Number(error.code), out }),
    );
  });
}

describe('provenance and rules', () => {
  test('a record is traced to file, cell, versions and consent; a figure to its records; a rule set to its impact', async () => {
    await withFolder(async (data) => {
      const folder = ['--data', data];
      const bad = { activity_id: 'A-2', end_date: '2026-01-01' };
      lay(data, 'one.xlsx', await workbook({ activities: [{}, bad] }));
      await call('nightly', ...folder);
      const waiting = await call('trace', 'cso-rights-network/A-1', ...folder);
      expect(waiting.out).toContain('FJI        held back, not_confirmed');
      await call('consent', 'confirm', 'cso-rights-network/C1', '--by', 'Ana', '--reason', 'NV seen', ...folder);
      await call('nightly', ...folder);

      const { out } = await call('trace', 'A-1', ...folder);
      expect(out).toMatch(/^cso-rights-network\/A-1 \(activities\), version 1, new, reported for 2026/);
      expect(out).toMatch(/file {7}one\.xlsx, SHA-256 [0-9a-f]{64}, received .*, archived copy as received/);
      expect(out).toContain('place      Activities row 6');
      expect(out).toContain('title B6');
      expect(out).toContain('FJI        released, publish_all');
      expect(out).toContain('consent  cso-rights-network/C1, note_verbale NV 214/2026 2026-06-30');
      expect(out).toMatch(/confirmed on [\d-]+ by Ana: NV seen \(command line\)/);
      const field = await call('trace', 'A-1#title', ...folder);
      expect(field.out).toContain('cells      title B6\n');

      const figure = await call('trace', '2026/states/FJI/activities', ...folder);
      expect(figure.out).toMatch(/^2026\/states\/FJI\/activities = 1, from 1 records/);
      expect(figure.out).toContain('cso-rights-network/A-1 (activities) version 1');
      expect(figure.out).toContain('FJI confirmed note_verbale 2026-06-30');
      expect((await call('trace', '2026/states/XXX/activities', ...folder)).code).toBe(1);
      expect((await call('trace', 'nothing', ...folder)).code).toBe(1);

      const same = await call('rules', 'impact', '--against', '1.0', ...folder);
      expect(same.code).toBe(0);
      expect(same.out).toContain('0 rows newly wait');
      const all = ruleSets.at(-1)?.rules ?? [];
      const proposal = join(data, 'proposal.json');
      writeFileSync(proposal, JSON.stringify({ version: '1.1', rules: all.filter((name) => name !== 'datesInOrder') }));
      const softer = await call('rules', 'impact', '--against', proposal, ...folder);
      expect(softer.out).toContain('0 rows newly wait (0 %), 1 rows newly pass');
      expect(softer.out).toContain('datesInOrder: 0 newly wait, 1 newly pass, findings +0 −1');
      expect(softer.out).toMatch(/- one\.xlsx Activities![A-Z]+7 END_BEFORE_START \(error\)/);
      const strict = {
        version: '1.1',
        rules: all,
        severities: { CONSENT_NOT_IN_FORCE: 'error', CODE_NOT_LISTED: 'error' },
      };
      writeFileSync(proposal, JSON.stringify(strict));
      expect((await call('rules', 'impact', '--against', proposal, ...folder)).code).toBe(0);
      expect((await call('rules', 'impact', '--against', 'no-such-file', ...folder)).code).toBe(2);
    });
  }, 600_000);
});
