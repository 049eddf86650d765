/** The add-in and the command line say the same about the same workbook: codes, addresses, parameters, order. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../codebook/findings.ts';
import { openHost } from '../../support/excelHost/host.ts';
import { withFolder } from '../../support/folder.ts';
import { addinFindings } from './inExcel.ts';
import { layCorpus } from './parityCorpus.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));
const INBOX = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));

/** Findings of `upr-repo check --json` by file, without the sentences: those are the same function in both. */
function checkJson(folder: string, files: readonly string[]): Map<string, Finding[]> {
  const call = [CLI, 'check', '--json', '--data', join(folder, 'none'), ...files.map((file) => join(folder, file))];
  const lines = run(call).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { file, findings } = JSON.parse(line) as { file: string; findings: (Finding & { sentence: string })[] };
      return [file.slice(folder.length + 1), findings.map(({ sentence: _, ...finding }) => finding as Finding)];
    }),
  );
}

/** Exit code 1 means that there are errors in the workbooks. */
function run(call: readonly string[]): string {
  try {
    return execFileSync(process.execPath, call, {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, DATABASE_URL: '' },
    });
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    if (status !== 1) throw error;
    return stdout;
  }
}

async function compare(folder: string, files: readonly string[]): Promise<string[]> {
  const expected = checkJson(folder, files);
  const today = new Date().toISOString().slice(0, 10);
  const seen: string[] = [];
  for (const file of files) {
    const host = await openHost(new Uint8Array(readFileSync(join(folder, file))));
    const findings = await addinFindings(host, { today });
    expect(findings, file).toEqual(expected.get(file));
    seen.push(...findings.map(({ code }) => code));
  }
  return seen;
}

/** Some fifty workbooks are made, opened and checked twice. */
const PATIENCE = 300_000;

describe('add-in and command line', () => {
  test(
    'say the same about every example',
    async () => {
      const files = readdirSync(INBOX).filter((name) => name.endsWith('.xlsx'));
      expect(files.length).toBeGreaterThan(10);
      await compare(INBOX, files);
    },
    PATIENCE,
  );

  test(
    'say the same about every workbook of the corpus',
    () =>
      withFolder(async (folder) => {
        const files = await layCorpus(folder);
        const seen = new Set(await compare(folder, files));
        // The corpus is worth what it makes the check say.
        expect([...seen].sort().join(' ')).toMatchInlineSnapshot(
          `"CELLS_MERGED CELL_HAS_ERROR CODE_UNDERSTOOD CODE_UNKNOWN CONSENT_UNKNOWN CURRENCY_WITHOUT_AMOUNT DATE_AMBIGUOUS DATE_UNDERSTOOD DATE_UNREADABLE END_BEFORE_START FORMULA_RESULT_TAKEN ID_DUPLICATE LINK_UNREADABLE NUMBER_UNDERSTOOD NUMBER_UNREADABLE RECOMMENDATION_MISSING REGISTER_NOT_LOADED SHEET_HIDDEN SHEET_MISSING SHEET_UNKNOWN SUBMISSION_EMPTY TEMPLATE_FOREIGN TEMPLATE_MARK_MISSING TEXT_TIDIED TEXT_TOO_LONG VALUE_MISSING YES_NO_UNREADABLE"`,
        );
      }),
    PATIENCE,
  );
});
