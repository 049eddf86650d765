/** The pane as people see and hear it: accessible in six languages and three colour schemes, narrow, full of findings, or elsewhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { writeTemplate } from '../../workbook/write/writeTemplate.ts';
import { openBrowser } from '../support/browser.ts';
import { type Host, openHost } from '../support/excelHost/host.ts';
import { type OpenPane, openPane } from '../support/excelHost/openPane.ts';
import { paste } from '../support/excelHost/person.ts';
import { buildAddin } from './builtAddin.ts';

const browser = await openBrowser();
const built = await buildAddin({ templates: false });
afterAll(async () => {
  built.remove();
  await browser?.close();
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLE = readFileSync(new URL('../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url));

async function validated(host: Host, width = 350): Promise<OpenPane> {
  if (browser === undefined) throw new Error('no browser');
  const pane = await openPane(browser, host, { folder: built.folder, file: 'pane.html', width });
  await pane.frame.waitForSelector('#validate', { timeout: 60_000 });
  await pane.frame.click('#validate');
  await pane.frame.waitForSelector('.verdict', { timeout: 120_000 });
  await expect.poll(() => pane.frame.getAttribute('#validate', 'aria-busy'), { timeout: 120_000 }).toBe('false');
  return pane;
}

const SCHEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

const LOCALES = ['ar-SA', 'zh-CN', 'en-US', 'fr-FR', 'ru-RU', 'es-ES'];

describe.skipIf(browser === undefined)('accessible', () => {
  test.each(LOCALES)(
    '%s: axe finds nothing in light, dark and forced colours; 320 px are enough',
    async (displayLanguage) => {
      const pane = await validated(await openHost(new Uint8Array(EXAMPLE), { displayLanguage }), 320);
      const { frame, page } = pane;
      expect(await frame.getAttribute('html', 'lang')).toBe(displayLanguage.slice(0, 2));
      expect(await frame.getAttribute('html', 'dir')).toBe(displayLanguage === 'ar-SA' ? 'rtl' : 'ltr');
      await frame.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      await frame.evaluate(AXE);
      for (const scheme of SCHEMES) {
        await page.emulateMedia(scheme);
        const found = (await frame.evaluate(
          "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).slice(0, 3).join(' ')))",
        )) as string[];
        expect(found, JSON.stringify(scheme)).toEqual([]);
      }
      const wide = await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBe(0);
      await page.close();
    },
    120_000,
  );
});

describe.skipIf(browser === undefined)('unusual workbooks', () => {
  test('another workbook gets one message and the way to the template', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Budget').getCell('A1').value = 'Costs';
    const pane = await validated(await openHost(new Uint8Array(await workbook.xlsx.writeBuffer())));
    expect(await pane.frame.textContent('#outcome')).toContain('not the submission template');
    expect(await pane.frame.getAttribute('#template', 'href')).toBe('templates/en.xlsx');
    expect(await pane.frame.locator('#findings li').count()).toBe(0);
    expect(await pane.frame.textContent('#summary')).toBe('');
    await pane.page.close();
  });

  test('50,000 findings: counted, the first ones listed, the rest on demand', async () => {
    const host = await openHost(await writeTemplate({ language: 'en', build: 'test' }));
    const row = ['', 'Title', 'Text', 'Atlantis', 'Dancing', 'Somehow', 'soon', 'later', 'x', 'nowhere'];
    paste(
      host,
      'Activities!A6',
      Array.from({ length: 6000 }, (_, index) => [`A-${index}`, ...row.slice(1)]),
    );
    const pane = await validated(host);
    const counts = await pane.frame.locator('.severity.error .count').allTextContents();
    const total = counts.reduce((sum, count) => sum + Number(count), 0);
    expect(total).toBeGreaterThan(50_000);
    const listed = await pane.frame.locator('.severity.error li').count();
    expect(listed).toBeLessThan(300);
    await pane.frame.locator('.severity.error .more').first().click();
    expect(await pane.frame.locator('.severity.error li').count()).toBe(listed + 100);
    await pane.page.close();
  }, 240_000);
});

describe.skipIf(browser === undefined)('what was said stays a choice', () => {
  test('the language can be chosen; the check need not run again', async () => {
    const host = await openHost(new Uint8Array(EXAMPLE));
    const pane = await validated(host);
    const { syncs } = host.counts;
    await pane.frame.selectOption('#language', 'ar');
    await expect.poll(() => pane.frame.getAttribute('html', 'dir')).toBe('rtl');
    expect(host.counts.syncs).toBe(syncs);
    expect(await pane.frame.textContent('.severity.error h2')).toMatch(/[\u0600-\u06ff]/);
    await pane.page.close();
  }, 120_000);
});
