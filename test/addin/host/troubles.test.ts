/** What goes wrong between the pane and Excel: always a plain message and a retry, never silence. */
import { describe, expect, test } from 'vitest';
import type { Conditions } from '../../support/excelHost/host.ts';
import { looksOf, removeSheet, type as typeInto } from '../../support/excelHost/person.ts';
import { openStages, PATIENCE, type Stage, WAIT } from './stage.ts';

const { ready, inPane } = await openStages();

/** Longer than the pane waits before it says that Excel is slow. */
const LONG = 25_000;

async function told({ trouble }: Stage, message: string): Promise<void> {
  await expect.poll(trouble, WAIT).toContain(message);
}

async function mended({ press, frame, trouble, idle }: Stage): Promise<void> {
  await press('retry');
  await frame.locator('#outcome .verdict').waitFor(WAIT);
  await idle();
  expect(await trouble()).toBe('');
}

describe.skipIf(!ready)('a check that fails', () => {
  test.each<[string, Partial<Conditions>, string]>([
    ['a cell is being edited', { cellEdit: true }, 'A cell is being edited'],
    ['the connection is lost', { connection: 'lost' }, 'The connection was lost'],
    ['Excel fails', { failing: 'Worksheet.getUsedRangeOrNullObject' }, 'Excel could not do this'],
  ])(
    '%s: told, and Try again works',
    (_, conditions, message) =>
      inPane(
        {},
        async (stage) => {
          const { frame, host, press } = stage;
          await frame.locator('#validate').waitFor(WAIT);
          Object.assign(host.conditions, conditions);
          await press('validate');
          await told(stage, message);
          expect(await frame.getAttribute('#trouble', 'role')).toBe('alert');
          Object.assign(host.conditions, { cellEdit: false, connection: 'there', failing: undefined });
          await mended(stage);
          // Microsoft's library says at its start that it is ready, and is refused too while a cell is being edited.
        },
        { faults: /Invalid API call in the current context/ },
      )(),
    PATIENCE,
  );

  test(
    'an answer that never comes is told; a new try does not wait for it',
    inPane({}, async (stage) => {
      const { frame, host, page, press } = stage;
      await frame.locator('#validate').waitFor(WAIT);
      await page.clock.install();
      host.conditions.connection = 'silent';
      await press('validate');
      await expect.poll(() => host.counts.syncs, WAIT).toBeGreaterThan(0);
      await page.clock.fastForward(LONG);
      await told(stage, 'Excel has not answered for some time');
      host.conditions.connection = 'there';
      await mended(stage);
    }),
    PATIENCE,
  );

  test(
    'an answer that comes late is taken, and the message goes',
    inPane({}, async (stage) => {
      const { frame, host, page, press, trouble, idle } = stage;
      await frame.locator('#validate').waitFor(WAIT);
      await page.clock.install();
      host.conditions.delay = 400;
      await press('validate');
      await page.clock.fastForward(LONG);
      await told(stage, 'Excel has not answered for some time');
      await frame.locator('#outcome .verdict').waitFor(WAIT);
      await idle();
      await expect.poll(trouble, WAIT).toBe('');
    }),
    PATIENCE,
  );
});

describe.skipIf(!ready)('something else that fails', () => {
  test(
    'a cell of a sheet that was deleted is named as gone; a new check puts it right',
    inPane({}, async (stage) => {
      const { frame, host, validate } = stage;
      await validate();
      removeSheet(host, 'Activities');
      await frame.locator('#findings .place', { hasText: 'Activities' }).first().click(WAIT);
      await told(stage, 'no longer there');
      expect(await frame.locator('#retry').count()).toBe(1);
      await validate();
      expect(await frame.locator('#findings .place', { hasText: 'Activities ·' }).count()).toBe(0);
      expect(await stage.trouble()).toBe('');
    }),
    PATIENCE,
  );

  test(
    'a correction in a document that may not be changed is told; allowed again, Try again makes it',
    inPane({}, async (stage) => {
      const { host, press, validate, status, trouble } = stage;
      typeInto(host, 'Activities!D8', 'fidji');
      await validate();
      host.conditions.readOnly = true;
      await press('fix-all');
      await told(stage, 'The sheet is protected, so nothing could be changed');
      host.conditions.readOnly = false;
      await press('retry');
      await expect.poll(status, WAIT).toContain('corrected');
      expect(await trouble()).toBe('');
    }),
    PATIENCE,
  );

  test(
    'a document that may not be changed is checked all the same; the sheets without marks are named',
    inPane({ readOnly: true }, async ({ frame, validate, trouble }) => {
      await validate();
      expect(await frame.locator('#findings .finding').count()).toBeGreaterThan(0);
      expect(await trouble()).toContain('could not be marked');
    }),
    PATIENCE,
  );

  test(
    'marking that fails midway leaves the sheets protected as they were, and the list there',
    inPane({}, async (stage) => {
      const { frame, host, press, idle } = stage;
      const protections = (): string[] => looksOf(host).filter((line) => line.includes(' protection '));
      const before = protections();
      expect(before.join()).toContain('allowFormatCells');
      await frame.locator('#validate').waitFor(WAIT);
      host.conditions.failing = 'ConditionalFormatCollection.add';
      await press('validate');
      await told(stage, 'Excel could not do this');
      await idle();
      expect(protections()).toEqual(before);
      expect(await frame.locator('#findings .finding').count()).toBeGreaterThan(0);
      host.conditions.failing = undefined;
      await mended(stage);
    }),
    PATIENCE,
  );

  test(
    'words that cannot be loaded: the page says so in six languages and can be loaded again',
    inPane(
      {},
      async ({ frame }) => {
        await frame.locator('#unreachable').waitFor(WAIT);
        expect(await frame.locator('#unreachable p').count()).toBe(6);
        expect(await frame.locator('#unreachable [lang=fr]').textContent()).toContain('réseau');
      },
      { lost: /\/parts\/en-/ },
    ),
    PATIENCE,
  );
});

describe.skipIf(!ready)('requirement sets', () => {
  test(
    'ExcelApi 1.7: says what this Excel cannot do, and does the rest',
    inPane({ apiLevel: 7 }, async ({ frame, host, validate, trouble, press, idle }) => {
      await frame.locator('#validate').waitFor(WAIT);
      expect(await frame.textContent('#actions')).toContain('too old to mark cells');
      expect(await frame.locator('#live').count()).toBe(0);
      typeInto(host, 'Activities!D8', 'fidji');
      const before = looksOf(host);
      await validate();
      expect(await trouble()).toBe('');
      expect(looksOf(host)).toEqual(before);
      await frame.locator('#findings .finding .place').first().click(WAIT);
      await idle();
      await press('fix-all');
      await idle();
      expect(await trouble()).toBe('');
    }),
    PATIENCE,
  );

  test.each([9, 10, 15])(
    'ExcelApi 1.%i: everything works, comments from 1.10 on',
    (apiLevel) =>
      inPane({ apiLevel }, async ({ host, validate, trouble }) => {
        await validate();
        expect(await trouble()).toBe('');
        expect(looksOf(host).some((line) => line.includes('rule Custom'))).toBe(true);
        expect(host.book.comments.length > 0).toBe(apiLevel >= 10);
      })(),
    PATIENCE,
  );
});

describe.skipIf(!ready)('check as I type', () => {
  const link = "='https://example.org/[Budget.xlsx]Sheet1'!B2";

  test(
    'what was said about the whole workbook stays when a cell is typed',
    inPane({}, async ({ host, frame, press, validate, idle }) => {
      const sheet = host.book.sheets.find(({ name }) => name === 'Activities');
      typeInto(host, 'Activities!B7', 'From another workbook');
      const cell = [...(sheet?.cells.values() ?? [])].find(
        ({ content }) => content.kind === 'text' && content.value === 'From another workbook',
      );
      if (cell === undefined) throw new Error('no cell');
      cell.formula = link;
      await validate();
      await frame.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      const linked = frame.locator('#findings .sentence', { hasText: 'link to another workbook' });
      await linked.waitFor(WAIT);
      await press('live');
      await idle();
      typeInto(host, 'Activities!D8', 'Ruritania');
      await frame.locator('#findings .sentence', { hasText: 'Ruritania' }).first().waitFor(WAIT);
      expect(await linked.count()).toBe(1);
    }),
    PATIENCE,
  );
});
