/** The hostile corpus in the page of a plain browser: what the night refuses it refuses, in time, and the page goes on. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { corpus } from '../hostile/corpus.ts';
import type { HostileCase } from '../hostile/hostileCase.ts';
import { openBrowser } from '../support/browser.ts';
import { buildAddin } from './builtAddin.ts';
import { openFilePage } from './openFilePage.ts';

const browser = await openBrowser();
const built = await buildAddin({ templates: false });
afterAll(async () => {
  built.remove();
  await browser?.close();
});

/** As for the night (test/hostile/hostile.test.ts), here on the clock: the slowest took a third of it beside other work. */
const SECONDS = 5;
/** Every so many-th case; `EVERY_FILE=1` tries all of them. */
const EVERY_FILE = Number(process.env.EVERY_FILE ?? 9);
const cases = corpus.filter((_, at) => at % EVERY_FILE === 0);

interface Outcome {
  name: string;
  seconds: number;
  refused: string | undefined;
  fault?: string;
}

/** Runs in the page: reads each file as the page does, one after the other. */
async function readInPage(files: { name: string; base64: string }[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const start = performance.now();
    const answer = await new Promise<{ outcome?: { grids?: unknown; findings: { code: string }[] }; fault?: string }>(
      (resolve) => {
        const worker = new Worker('fileWorker.js', { type: 'module' });
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data);
        };
        worker.onerror = ({ message }) => resolve({ fault: message });
        worker.postMessage(bytes, [bytes.buffer]);
      },
    );
    const seconds = (performance.now() - start) / 1000;
    const { outcome, fault } = answer;
    const refused = outcome?.grids === undefined ? outcome?.findings[0]?.code : undefined;
    outcomes.push({ name, seconds, refused, ...(fault === undefined ? {} : { fault }) });
  }
  return outcomes;
}

function asExpected({ expected }: HostileCase, { refused, fault }: Outcome): boolean {
  if (fault !== undefined) return false;
  return 'refused' in expected ? [expected.refused].flat().some((code) => code === refused) : refused === undefined;
}

/** Lets the clock of the page run until its finding says so. */
async function untilSaid(page: Page, words: string): Promise<void> {
  for (let second = 0; second < 90; second += 1) {
    if ((await page.textContent('main'))?.includes(words)) return;
    await page.clock.runFor(1000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await page.textContent('main')).toContain(words);
}

describe.skipIf(browser === undefined)('in a browser', () => {
  test(`${cases.length} of ${corpus.length} hostile files are read or refused as in the night, in time`, async () => {
    if (browser === undefined) return;
    const { page } = await openFilePage(browser, built.folder, 'en');
    const outcomes: Outcome[] = [];
    for (const one of cases) {
      const base64 = Buffer.from(await one.bytes()).toString('base64');
      outcomes.push(...(await page.evaluate(readInPage, [{ name: one.name, base64 }])));
    }
    const wrong = outcomes.filter((outcome, at) => {
      const one = cases[at];
      return one === undefined || !asExpected(one, outcome);
    });
    expect(wrong).toEqual([]);
    const slowest = outcomes.reduce((a, b) => (a.seconds > b.seconds ? a : b));
    console.info(`${outcomes.length} files in a browser: at most ${slowest.seconds.toFixed(1)} s (${slowest.name}).`);
    expect(slowest.seconds).toBeLessThan(SECONDS);
    await page.close();
  }, 600_000);

  test('a file that is never done is given up, with a sentence that says so, and the next one is read', async () => {
    if (browser === undefined) return;
    const { page } = await openFilePage(browser, built.folder, 'en');
    // The clock of the page, put forward past the deadline, over a worker that never answers.
    await page.route('**/fileWorker.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'addEventListener("message", () => { for (;;); });' }),
    );
    await page.clock.install();
    const file = { name: 'endless.xlsx', mimeType: '', buffer: Buffer.from('PK') };
    await page.setInputFiles('#file', file);
    await untilSaid(page, 'was stopped');
    await page.unroute('**/fileWorker.js');
    await page.setInputFiles('#file', { ...file, name: 'next.xlsx', buffer: Buffer.from('no workbook') });
    await untilSaid(page, 'not an Excel workbook');
    await page.close();
  });
});
