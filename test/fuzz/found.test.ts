/** Workbooks that were once too much for the reader or the check (npm run fuzz): none of them is again. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import type { Grids } from '../../codebook/grid.ts';
import { readWorkbook } from '../../workbook/read/readWorkbook.ts';

const FOUND = new URL('./found/', import.meta.url);
/** Of the processor, for one workbook (scripts/fuzz.mjs). */
const SECONDS = 5;

interface Found {
  /** What was wrong with it. */
  why: string;
  /** Base64 of the file, or what was read of it. */
  bytes?: string;
  grids?: Grids;
}

function found(name: string): Found {
  // A blank cell is written as null.
  return JSON.parse(readFileSync(new URL(name, FOUND), 'utf8'), (_key, value) => value ?? undefined) as Found;
}

describe('a workbook that was found', () => {
  test.each(readdirSync(FOUND))('%s is read or refused, in time', async (name) => {
    const { bytes, grids, why } = found(name);
    const start = process.cpuUsage();
    const outcome =
      bytes === undefined ? { grids, findings: [] } : await readWorkbook(new Uint8Array(Buffer.from(bytes, 'base64')));
    const { findings } =
      outcome.grids === undefined ? outcome : checkSubmission(outcome.grids, { today: '2026-11-25' });
    const { user, system } = process.cpuUsage(start);
    expect(findings.length, why).toBeGreaterThan(0);
    expect((user + system) / 1e6, why).toBeLessThan(SECONDS);
  });
});
