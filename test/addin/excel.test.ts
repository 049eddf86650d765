/** A person at work: the pane in the emulated Excel, from the press of Validate to Undo. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Host, openHost } from '../support/excelHost/host.ts';
import { selectionOf } from '../support/excelHost/objects/range.ts';
import { type OpenPane, openPane } from '../support/excelHost/openPane.ts';
import { looksOf, paste, removeSheet, type, valueAt } from '../support/excelHost/person.ts';
import { buildAddin } from './builtAddin.ts';

const browser = await openBrowser();
const built = await buildAddin({ templates: false });
afterAll(async () => {
  built.remove();
  await browser?.close();
});

const EXAMPLE = new URL('../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url);
const SLOW = { timeout: 60_000 };

async function opened(apiLevel = 15): Promise<{ host: Host; pane: OpenPane }> {
  if (browser === undefined) throw new Error('no browser');
  const host = await openHost(new Uint8Array(readFileSync(EXAMPLE)), { apiLevel });
  const pane = await openPane(browser, host, { folder: built.folder, file: 'pane.html' });
  await pane.frame.waitForSelector('#validate', SLOW);
  return { host, pane };
}

async function idle({ frame }: OpenPane): Promise<void> {
  await frame.waitForSelector('#validate[aria-busy=false]', SLOW);
}

async function press(pane: OpenPane, selector: string): Promise<void> {
  await pane.frame.locator(selector).first().click();
  await idle(pane);
}

/** How a protection is written is compared in marks.test.ts. */
function withoutProtection(looks: readonly string[]): string[] {
  return looks.filter((line) => !line.includes(' protection '));
}

async function errors({ frame }: OpenPane): Promise<string[]> {
  return frame.locator('.severity.error .place').allTextContents();
}

describe.skipIf(browser === undefined)('Validate', () => {
  let host: Host;
  let pane: OpenPane;
  let looks: string[];
  beforeAll(async () => {
    ({ host, pane } = await opened());
    looks = looksOf(host);
    await press(pane, '#validate');
    await pane.frame.waitForSelector('.verdict', SLOW);
  }, 120_000);
  afterAll(() => pane?.page.close());

  test('lists what is wrong and says it aloud', async () => {
    expect((await errors(pane)).length).toBeGreaterThan(5);
    expect(await pane.frame.textContent('[role=status]')).toMatch(/^\d+ errors/);
  });

  test('a click leads to the cell, in one request', async () => {
    const before = host.counts.syncs;
    await press(pane, '.severity.error button.finding');
    const [place = ''] = await errors(pane);
    expect(selectionOf(host)).toBe(place.replace(' · ', '!'));
    // Excel.run itself adds one request that frees what it used.
    expect(host.counts.syncs - before).toBeLessThanOrEqual(2);
  });

  test('F8 and Shift+F8, Next and Previous walk, and the place is read aloud', async () => {
    const places = await errors(pane);
    await pane.frame.locator('#next').focus();
    await pane.page.keyboard.press('F8');
    await idle(pane);
    await expect.poll(() => selectionOf(host), SLOW).toBe(places[1]?.replace(' · ', '!'));
    expect(await pane.frame.textContent('[role=status]')).toMatch(/^2 of \d+\. /);
    await pane.page.keyboard.press('Shift+F8');
    await expect.poll(() => selectionOf(host), SLOW).toBe(places[0]?.replace(' · ', '!'));
    await idle(pane);
    await pane.page.keyboard.press('Enter');
    await expect.poll(() => selectionOf(host), SLOW).toBe(places[1]?.replace(' · ', '!'));
    expect(await pane.frame.evaluate('document.activeElement.id')).toBe('next');
  });

  test('marks the cells; Clear marks leaves all as it was', async () => {
    expect(looksOf(host)).not.toEqual(looks);
    expect(
      host.book.sheets.some(({ conditionalFormats }) => JSON.stringify(conditionalFormats).includes('upr-mark')),
    ).toBe(true);
    await press(pane, '#clear');
    expect(withoutProtection(looksOf(host))).toEqual(withoutProtection(looks));
    expect(JSON.stringify(host.book.sheets.map(({ conditionalFormats }) => conditionalFormats))).not.toContain(
      'upr-mark',
    );
  });

  test('no address but our own and Microsoft’s was asked for', () => {
    expect(pane.left.filter((url) => !url.includes('telemetry'))).toEqual([]);
  });
});

describe.skipIf(browser === undefined)('putting right', () => {
  test('Fix writes the certain value, Undo puts back what stood there', async () => {
    const { host, pane } = await opened(9);
    type(host, 'Activities!D8', 'fidji');
    type(host, 'Activities!B8', '  Two   spaces ');
    await press(pane, '#validate');
    await press(pane, '#fix-all');
    expect([valueAt(host, 'Activities!D8'), valueAt(host, 'Activities!B8')]).toEqual(['Fiji', 'Two spaces']);
    expect(await pane.frame.textContent('[role=status]')).toMatch(/corrected: \d/);
    await press(pane, '#undo');
    expect([valueAt(host, 'Activities!D8'), valueAt(host, 'Activities!B8')]).toEqual(['fidji', '  Two   spaces ']);
    await pane.page.close();
  }, 180_000);

  test('500 pasted rows are checked with the next press, a typed cell at once', async () => {
    const { host, pane } = await opened();
    await press(pane, '#validate');
    paste(
      host,
      'Activities!A30',
      Array.from({ length: 500 }, (_, index) => [`P-${index}`, 'Title', 'Text', 'Atlantis']),
    );
    await press(pane, '#validate');
    const count = async (): Promise<number> =>
      Number(/^[\d,]+/.exec((await pane.frame.textContent('.verdict h2')) ?? '')?.[0].replaceAll(',', '') ?? 0);
    expect(await count()).toBeGreaterThan(500);
    await press(pane, '#live');
    const before = await count();
    type(host, 'Activities!D30', 'Fiji');
    await expect.poll(count, SLOW).toBe(before - 1);
    await pane.page.close();
  }, 240_000);

  test('a recommendation or a code goes into the selected row', async () => {
    const { host, pane } = await opened();
    await press(pane, '#validate');
    await pane.frame.locator('#lookup summary').nth(1).click();
    await pane.frame.selectOption('#list', 'states');
    await pane.frame.fill('#code', 'slov');
    host.book.active = host.book.sheets.find(({ name }) => name === 'Activities') ?? host.book.active;
    await pane.frame.evaluate(
      "Excel.run(async (context) => { context.workbook.worksheets.getItem('Activities').getRange('D8').select(); await context.sync(); })",
    );
    const before = valueAt(host, 'Activities!D8');
    await pane.frame.locator('#found-codes button').first().click();
    await idle(pane);
    expect(valueAt(host, 'Activities!D8')).toMatch(new RegExp(`^${before}; Slov`));
    await pane.page.close();
  }, 120_000);
});

describe.skipIf(browser === undefined)('when something fails', () => {
  test.each([
    ['a cell is being edited', { cellEdit: true }, 'A cell is being edited'],
    ['the connection is lost', { connection: 'lost' }, 'connection was lost'],
  ] as const)(
    '%s: a plain message, and Try again works',
    async (_, condition, message) => {
      const { host, pane } = await opened();
      Object.assign(host.conditions, condition);
      await press(pane, '#validate');
      expect(await pane.frame.textContent('[role=alert]')).toContain(message);
      Object.assign(host.conditions, { cellEdit: false, connection: 'there' });
      await press(pane, '#retry');
      await pane.frame.waitForSelector('.verdict', SLOW);
      expect(await pane.frame.textContent('[role=alert]')).toBe('');
      await pane.page.close();
    },
    120_000,
  );

  test('a sheet that is gone is named as gone, and a new check puts it right', async () => {
    const { host, pane } = await opened();
    await press(pane, '#validate');
    removeSheet(host, 'Activities');
    await press(pane, '.severity.error button.finding');
    expect(await pane.frame.textContent('[role=alert]')).toContain('no longer there');
    await press(pane, '#validate');
    expect((await errors(pane)).filter((place) => place.startsWith('Activities'))).toEqual([]);
    await pane.page.close();
  }, 120_000);

  test('the ribbon’s Validate checks in the same page and says when it is done', async () => {
    const { pane } = await opened();
    pane.conversation.press('validate');
    await pane.frame.waitForSelector('.verdict', SLOW);
    await expect.poll(() => pane.conversation.completed.length, SLOW).toBe(1);
    await pane.page.close();
  }, 120_000);
});
