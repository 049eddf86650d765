/** Pictures of the pane in six languages, for looking at: UPR_SCREENSHOTS=out/screenshots npx vitest run test/addin/screenshots.test.ts */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openHost } from '../support/excelHost/host.ts';
import { openPane } from '../support/excelHost/openPane.ts';
import { buildAddin } from './builtAddin.ts';

const folder = process.env.UPR_SCREENSHOTS ?? '';
const browser = folder === '' ? undefined : await openBrowser();
const built = folder === '' ? undefined : await buildAddin({ templates: false });
afterAll(async () => {
  built?.remove();
  await browser?.close();
});

const EXAMPLE = new URL('../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url);

describe.skipIf(browser === undefined || built === undefined)('pictures', () => {
  test.each([
    ['ar-SA', 'light'],
    ['zh-CN', 'light'],
    ['en-US', 'dark'],
    ['fr-FR', 'light'],
    ['ru-RU', 'dark'],
    ['es-ES', 'light'],
  ] as const)(
    '%s, %s',
    async (displayLanguage, colorScheme) => {
      if (browser === undefined || built === undefined) return;
      mkdirSync(folder, { recursive: true });
      const host = await openHost(new Uint8Array(readFileSync(EXAMPLE)), { displayLanguage });
      const options = { folder: built.folder, file: 'pane.html', colorScheme, height: 1800 };
      const { page, frame } = await openPane(browser, host, options);
      await frame.waitForSelector('#validate', { timeout: 60_000 });
      await frame.click('#validate');
      await frame.waitForSelector('.verdict', { timeout: 60_000 });
      await expect.poll(() => frame.getAttribute('#validate', 'aria-busy'), { timeout: 60_000 }).toBe('false');
      await page.screenshot({ path: join(folder, `pane-${displayLanguage.slice(0, 2)}.png`) });
      await page.close();
    },
    120_000,
  );
});
