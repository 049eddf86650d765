/** The pane as a person uses it: the built add-in in a browser, inside the emulated Excel, with Microsoft's office.js. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import { countBySeverity, type Finding } from '../../../codebook/findings.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { openBrowser } from '../../support/browser.ts';
import { type Conditions, type Host, openHost } from '../../support/excelHost/host.ts';
import { commentsOf } from '../../support/excelHost/objects/comments.ts';
import { selectionOf } from '../../support/excelHost/objects/range.ts';
import { type OpenPane, openPane } from '../../support/excelHost/openPane.ts';
import { looksOf, paste, removeSheet, type as typeInto, valueAt } from '../../support/excelHost/person.ts';

const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), 'upr-addin-'));
const bytes = new Uint8Array(
  readFileSync(new URL('../../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url)),
);

const PATIENCE = 120_000;
const WAIT = { timeout: 30_000 };

beforeAll(async () => {
  if (browser === undefined) return;
  const build = new URL('../../../scripts/addin/bundle.mjs', import.meta.url).href;
  const { bundleAddin } = (await import(build)) as { bundleAddin(to: object): Promise<unknown> };
  await bundleAddin({ folder, templates: false });
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function findingsOf(file: Uint8Array): Promise<Finding[]> {
  const { grids } = await readWorkbook(file);
  const today = new Date().toISOString().slice(0, 10);
  return grids === undefined ? [] : checkSubmission(grids, { today }).findings;
}

interface Stage extends OpenPane {
  host: Host;
  press(id: string): Promise<void>;
  status(): Promise<string>;
  /** Presses Validate and waits for the outcome. */
  validate(): Promise<void>;
}

function inPane(conditions: Partial<Conditions>, use: (stage: Stage) => Promise<void>, file = bytes) {
  return async (): Promise<void> => {
    if (browser === undefined) return;
    const host = await openHost(file, conditions);
    const pane = await openPane(browser, host, { folder, file: 'pane.html' });
    const { frame } = pane;
    const status = async (): Promise<string> => (await frame.locator('#status').textContent()) ?? '';
    const press = (id: string): Promise<void> => frame.locator(`#${id}`).click(WAIT);
    const validate = async (): Promise<void> => {
      await press('validate');
      await frame.locator('#outcome .verdict').waitFor(WAIT);
      await frame.locator('#validate[aria-busy=false]').waitFor(WAIT);
    };
    await use({ ...pane, host, press, status, validate });
    // Microsoft's library sets styles inline, which the page's policy refuses, and asks at its start for a service of Office that the
    // host does not play; nothing else may go wrong.
    const expected = /inline style|telemetry|ERR_FAILED|lacks new objects of/i;
    const faults = pane.faults.filter((fault) => !expected.test(fault));
    expect(faults).toEqual([]);
    expect(pane.left.filter((url) => !url.includes('telemetry'))).toEqual([]);
    await pane.page.close();
  };
}

describe.skipIf(browser === undefined)('the pane in Excel', () => {
  test.each([
    ['ar-SA', 'ar', 'rtl'],
    ['zh-CN', 'zh', 'ltr'],
    ['en-US', 'en', 'ltr'],
    ['fr-FR', 'fr', 'ltr'],
    ['ru-RU', 'ru', 'ltr'],
    ['es-ES', 'es', 'ltr'],
  ])(
    '%s: Validate lists every finding, in the language of Excel',
    (displayLanguage, lang, dir) =>
      inPane({ displayLanguage }, async ({ frame, validate, host }) => {
        await validate();
        expect(await frame.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
          lang,
          dir,
        ]);
        const groups = await frame.locator('#findings summary .count').allTextContents();
        const counted = groups.reduce((sum, text) => sum + Number(text), 0);
        const findings = await findingsOf(bytes);
        expect(counted).toBe(findings.length);
        expect(countBySeverity(findings).error).toBeGreaterThan(0);
        expect(host.counts.syncs).toBeLessThanOrEqual(12);
      })(),
    PATIENCE,
  );

  test(
    'a finding leads to its cell; Next and Previous walk by keyboard',
    inPane({}, async ({ frame, page, validate, host, status }) => {
      await validate();
      const place = frame.locator('#findings .finding .place');
      const first = (await place.first().textContent()) ?? '';
      await place.first().click(WAIT);
      await expect.poll(() => selectionOf(host), WAIT).toBe(first.replace(' · ', '!'));
      await frame.locator('#next').focus();
      await page.keyboard.press('Enter');
      const second = (await place.nth(1).textContent()) ?? '';
      await expect.poll(() => selectionOf(host), WAIT).toBe(second.replace(' · ', '!'));
      await page.keyboard.press('Shift+F8');
      await expect.poll(() => selectionOf(host), WAIT).toBe(first.replace(' · ', '!'));
      expect(await status()).toContain('1');
    }),
    PATIENCE,
  );

  test(
    'marks show on the cells; Clear leaves everything as it was',
    inPane({}, async ({ validate, press, host, frame }) => {
      const before = looksOf(host);
      await validate();
      const rules = looksOf(host).filter((line) => line.includes(' rule ')).length;
      expect(rules).toBeGreaterThan(before.filter((line) => line.includes(' rule ')).length);
      expect(commentsOf(host).length).toBeGreaterThan(0);
      await press('clear');
      await expect.poll(() => commentsOf(host), WAIT).toEqual([]);
      await frame.locator('#validate[aria-busy=false]').waitFor(WAIT);
      expect(looksOf(host)).toEqual(before);
      expect(host.book.settings.size).toBe(0);
    }),
    PATIENCE,
  );

  test(
    'without comments (ExcelApi 1.9) the rest works',
    inPane({ apiLevel: 9 }, async ({ validate, host }) => {
      await validate();
      expect(commentsOf(host)).toEqual([]);
      expect(looksOf(host).some((line) => line.includes('rule Custom'))).toBe(true);
    }),
    PATIENCE,
  );

  test(
    'Fix all corrects what is certain; Undo puts it back',
    inPane({}, async ({ validate, press, host }) => {
      const values = (): unknown[] =>
        host.book.sheets.map(({ cells }) => [...cells].map(([key, { content }]) => [key, content]));
      typeInto(host, 'Activities!G6', '1 March 2026');
      await validate();
      const before = JSON.stringify(values());
      await press('fix-all');
      // 1 March 2026 as Excel counts days.
      await expect.poll(() => valueAt(host, 'Activities!G6'), WAIT).toBe(46_082);
      await press('undo');
      await expect.poll(() => JSON.stringify(values()), WAIT).toBe(before);
    }),
    PATIENCE,
  );

  test(
    '500 pasted rows are re-checked; a typed cell is checked at once',
    inPane({}, async ({ frame, validate, host, press, status }) => {
      await validate();
      const counts = async (): Promise<number> =>
        (await frame.locator('#findings summary .count').allTextContents()).reduce(
          (sum, text) => sum + Number(text),
          0,
        );
      const before = await counts();
      paste(
        host,
        'Activities!A100',
        Array.from({ length: 500 }, (_, row) => [`P-${row}`, 'Pasted', 'Rows', 'Ruritania']),
      );
      await validate();
      await expect.poll(counts, WAIT).toBeGreaterThan(before + 500);
      await press('live');
      await frame.locator('#validate[aria-busy=false]').waitFor(WAIT);
      const now = await counts();
      typeInto(host, 'Activities!D100', 'Fiji');
      await expect.poll(counts, WAIT).not.toBe(now);
      expect(await status()).not.toBe('');
    }),
    PATIENCE,
  );

  test.each<[string, Partial<Conditions>, string]>([
    ['a cell is being edited', { cellEdit: true }, 'A cell is being edited'],
    ['the connection is lost', { connection: 'lost' }, 'The connection was lost'],
    ['the document may not be changed', { readOnly: true }, ''],
  ])(
    '%s: a plain message and a retry',
    (_, conditions, message) =>
      inPane({}, async ({ frame, press, host, validate }) => {
        await frame.locator('#validate').waitFor(WAIT);
        Object.assign(host.conditions, conditions);
        if (message === '') return validate();
        await press('validate');
        await expect.poll(() => frame.locator('#trouble').textContent(), WAIT).toContain(message);
        Object.assign(host.conditions, { cellEdit: false, connection: 'there' });
        await press('retry');
        await frame.locator('#outcome .verdict').waitFor(WAIT);
        await expect.poll(() => frame.locator('#trouble').textContent(), WAIT).toBe('');
      })(),
    PATIENCE,
  );

  test(
    'a sheet that was deleted meanwhile is named as gone',
    inPane({}, async ({ frame, validate, host }) => {
      await validate();
      removeSheet(host, 'Activities');
      await frame.locator('#findings .place', { hasText: 'Activities' }).first().click(WAIT);
      await expect.poll(() => frame.locator('#trouble').textContent(), WAIT).toContain('no longer there');
    }),
    PATIENCE,
  );
});
