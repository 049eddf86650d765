/** The pane as a person uses it: the built add-in in a browser, inside the emulated Excel, with Microsoft's office.js. */
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import { countBySeverity, type Finding } from '../../../codebook/findings.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { commentsOf } from '../../support/excelHost/objects/comments.ts';
import { selectionOf } from '../../support/excelHost/objects/range.ts';
import { looksOf, paste, type as typeInto, valueAt } from '../../support/excelHost/person.ts';
import { MISTAKES, openStages, PATIENCE, WAIT } from './stage.ts';

const { ready, inPane } = await openStages();

async function findingsOf(file: Uint8Array): Promise<Finding[]> {
  const { grids } = await readWorkbook(file);
  const today = new Date().toISOString().slice(0, 10);
  return grids === undefined ? [] : checkSubmission(grids, { today }).findings;
}

describe.skipIf(!ready)('the pane in Excel', () => {
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
      inPane({ displayLanguage }, async ({ frame, validate, host, counted }) => {
        await validate();
        expect(await frame.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
          lang,
          dir,
        ]);
        const findings = await findingsOf(MISTAKES);
        expect(await counted()).toBe(findings.length);
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
    'a click leads to the cell in one request; the keyboard stays where it was',
    inPane({}, async ({ frame, page, validate, host, idle, status }) => {
      await validate();
      const before = host.counts.syncs;
      await frame.locator('#findings .finding .place').first().click(WAIT);
      await idle();
      expect(host.counts.syncs - before).toBe(1);
      await frame.locator('#next').focus();
      await page.keyboard.press('F8');
      await idle();
      expect(await status()).toMatch(/^2 of \d+\. /);
      expect(await frame.evaluate('document.activeElement.id')).toBe('next');
    }),
    PATIENCE,
  );

  test(
    '500 pasted rows are re-checked; a typed cell is checked at once',
    inPane({}, async ({ validate, host, press, idle, status, counted }) => {
      await validate();
      const before = await counted();
      paste(
        host,
        'Activities!A100',
        Array.from({ length: 500 }, (_, row) => [`P-${row}`, 'Pasted', 'Rows', 'Ruritania']),
      );
      await validate();
      await expect.poll(counted, WAIT).toBeGreaterThan(before + 500);
      await press('live');
      await idle();
      const now = await counted();
      typeInto(host, 'Activities!D100', 'Fiji');
      await expect.poll(counted, WAIT).not.toBe(now);
      typeInto(host, 'Activities!D100', 'Ruritania');
      await expect.poll(counted, WAIT).toBe(now);
      expect(await status()).toMatch(/^[\d,]+ errors/);
      // Pasted over a sheet that is watched: more than is patched, read whole.
      paste(
        host,
        'Activities!A700',
        Array.from({ length: 500 }, (_, row) => [`Q-${row}`, 'Pasted', 'Rows', 'Ruritania']),
      );
      await expect.poll(counted, WAIT).toBeGreaterThan(now + 500);
    }),
    PATIENCE,
  );
});
