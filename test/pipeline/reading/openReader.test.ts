/** The warm worker: what a workbook does to memory or time, it does there; the next one is read as if nothing had been. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openReader } from '../../../pipeline/reading/openReader.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { withFolder } from '../../support/folder.ts';

const BUILT = new URL('../../../dist/pipeline/reading/readingWorker.js', import.meta.url);

describe('the reading worker', () => {
  test('reads a template, twice, and leaves the caller’s bytes alone when asked to copy', async () => {
    const reader = openReader({ deadlineSeconds: 20, memoryMegabytes: 320 }, BUILT);
    const bytes = await writeTemplate({ language: 'en', build: 'test' });
    const [first, second] = await Promise.all([reader.read(new Uint8Array(bytes)), reader.read(new Uint8Array(bytes))]);
    expect(first.grids?.sheets.length).toBeGreaterThan(7);
    expect(second).toEqual(first);
    expect(bytes.byteLength).toBeGreaterThan(10_000);
    await reader.close();
  });

  test('a workbook that takes too long or too much is refused, and the next is read by a new worker', async () => {
    await withFolder(async (folder) => {
      const worker = join(folder, 'worker.mjs');
      writeFileSync(
        worker,
        `import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ id, bytes }) => {
          if (bytes[0] === 1) for (;;);
          if (bytes[0] === 2) { const held = []; for (;;) held.push(new Array(100000).fill(id)); }
          parentPort.postMessage({ id, outcome: { grids: undefined, findings: [] } });
        });`,
      );
      const reader = openReader({ deadlineSeconds: 2, memoryMegabytes: 32 }, pathToFileURL(worker));
      const codes = async (kind: number): Promise<string[]> =>
        (await reader.read(new Uint8Array([kind]))).findings.map(({ code }) => code);
      expect(await codes(0)).toEqual([]);
      expect(await codes(1)).toEqual(['FILE_TOO_SLOW']);
      expect(await codes(0)).toEqual([]);
      expect(await codes(2)).toEqual(['FILE_TOO_MUCH_INSIDE']);
      expect(await codes(0)).toEqual([]);
      await reader.close();
    });
  });
});
