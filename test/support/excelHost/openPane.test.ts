/** The emulated page of Excel on the web: a small add-in page with the real office.js starts in it and works. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { openBrowser } from '../browser.ts';
import { withFolder } from '../folder.ts';
import { type Conditions, openHost } from './host.ts';
import { selectionOf } from './objects/range.ts';
import { type OpenPane, openPane } from './openPane.ts';
import { type as typeInto } from './person.ts';

const browser = await openBrowser();
afterAll(() => browser?.close());

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; connect-src 'self'">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="page.js"></script></head>
<body><output></output></body></html>`;

const SCRIPT = `
window.heard = [];
Office.onReady(async (told) => {
  window.validate = (event) => { heard.push('pressed'); event.completed(); };
  window.told = { ...told, language: Office.context.displayLanguage,
    sets: ['1.7', '1.9', '1.10', '1.15'].filter((set) => Office.context.requirements.isSetSupported('ExcelApi', set)) };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Activities').onChanged.add(async ({ address }) => { heard.push(address); });
    await context.sync();
  });
  window.ready = true;
});
window.choose = () => Excel.run(async (context) => {
  context.workbook.worksheets.getItem('Activities').getRange('C8').select();
  await context.sync();
}).then(() => 'done', ({ code }) => code);
window.keep = () => new Promise((resolve) => {
  Office.context.document.settings.set('mine', { a: [1] });
  Office.context.document.settings.saveAsync(({ status }) => resolve(status));
});`;

async function withPane(
  conditions: Partial<Conditions>,
  use: (pane: OpenPane, host: Awaited<ReturnType<typeof openHost>>) => Promise<void>,
): Promise<void> {
  if (browser === undefined) return;
  const host = await openHost(await writeTemplate({ language: 'en', build: 'test' }), conditions);
  await withFolder(async (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'page.html'), PAGE);
    writeFileSync(join(folder, 'page.js'), SCRIPT);
    const pane = await openPane(browser, host, { folder, file: 'page.html' });
    await expect.poll(() => pane.frame.evaluate('window.ready === true'), { timeout: 10_000 }).toBe(true);
    await use(pane, host);
    await pane.page.close();
  });
}

describe.skipIf(browser === undefined)('a page in the frame', () => {
  test.each([
    ['en-US', 15, ['1.7', '1.9', '1.10', '1.15']],
    ['fr-FR', 9, ['1.7', '1.9']],
    ['ar-SA', 7, ['1.7']],
    ['zh-CN', 10, ['1.7', '1.9', '1.10']],
  ])('%s, ExcelApi 1.%i', (displayLanguage, apiLevel, sets) =>
    withPane({ displayLanguage, apiLevel }, async ({ frame }) => {
      const told = await frame.evaluate('told');
      expect(told).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', language: displayLanguage, sets });
    }),
  );

  test('selects, hears the person type, keeps settings, is pressed from the ribbon; nothing leaves the machine', () =>
    withPane({}, async ({ frame, conversation, left }, host) => {
      expect(await frame.evaluate('choose()')).toBe('done');
      expect(selectionOf(host)).toBe('Activities!C8');
      typeInto(host, 'Activities!B6', 'Training');
      await expect.poll(() => frame.evaluate("heard.includes('B6')")).toBe(true);
      expect(await frame.evaluate('keep()')).toBe('succeeded');
      expect(host.book.settings.get('mine')).toEqual({ a: [1] });
      conversation.press('validate');
      await expect.poll(() => frame.evaluate("heard.includes('pressed')")).toBe(true);
      await expect.poll(() => conversation.completed).toEqual(['button']);
      expect([left.filter((url) => !url.includes('telemetry')), conversation.unknown]).toEqual([[], []]);
    }));

  test.each<[Partial<Conditions>, string]>([
    [{ cellEdit: true }, 'InvalidOperationInCellEditMode'],
    [{ connection: 'lost' }, 'InvalidOrTimedOutSession'],
    [{ limit: 100 }, 'RequestPayloadSizeLimitExceeded'],
  ])('%j is told as %s', (conditions, code) =>
    withPane({}, async ({ frame }, host) => {
      Object.assign(host.conditions, conditions);
      expect(await frame.evaluate('choose()')).toBe(code);
    }),
  );
});
