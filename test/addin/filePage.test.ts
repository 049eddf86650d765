/** Outside Excel the same page checks a workbook where it is, and nothing leaves. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import { readWorkbook } from '../../workbook/read/readWorkbook.ts';
import { openBrowser } from '../support/browser.ts';
import { buildAddin } from './builtAddin.ts';
import { openFilePage } from './openFilePage.ts';

const browser = await openBrowser();
const built = await buildAddin({ templates: false });
afterAll(async () => {
  built.remove();
  await browser?.close();
});

const EXAMPLE = new URL('../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url).pathname;

describe.skipIf(browser === undefined)('a workbook that is dropped', () => {
  test('is checked as everywhere else; the page says that nothing leaves, and nothing does', async () => {
    if (browser === undefined) return;
    const { page, left, sent } = await openFilePage(browser, built.folder, 'fr-CH');
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect(await page.textContent('#drop')).toContain('Rien n’en sort');
    await page.setInputFiles('#file', EXAMPLE);
    await page.waitForSelector('#verdict', { timeout: 30_000 });
    const { grids } = await readWorkbook(new Uint8Array(readFileSync(EXAMPLE)));
    const today = new Date().toISOString().slice(0, 10);
    const errors = checkSubmission(grids ?? { sheets: [], epoch: 1900 }, { today }).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(await page.locator('.severity.error li').count()).toBe(errors.length);
    expect(await page.textContent('#outcome')).toContain('ngo-with-mistakes-2026.xlsx');
    expect(left.filter((url) => !url.startsWith('https://appsforoffice.microsoft.com/'))).toEqual([]);
    expect(sent).toEqual([]);
    await page.close();
  });

  test('that is no workbook is told so in one sentence', async () => {
    if (browser === undefined) return;
    const { page } = await openFilePage(browser, built.folder, 'en-GB');
    await page.setInputFiles('#file', {
      name: 'notes.xlsx',
      mimeType: '',
      buffer: Buffer.from('not a workbook at all'),
    });
    await page.waitForSelector('.severity.error li', { timeout: 30_000 });
    expect(await page.textContent('.severity.error .sentence')).toContain('not an Excel workbook');
    await page.close();
  });
});
