/** A workbook of an older template: one click puts its entries into the current one, in a window of its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import { CODEBOOK_VERSION } from '../../../codebook/tables.ts';
import { MARK_SHEET } from '../../../codebook/template.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { type Host, openHost, putValue } from '../../support/excelHost/host.ts';
import { saveBook } from '../../support/excelHost/saveBook.ts';
import { reference } from '../../support/sheet.ts';
import { MISTAKES, openStages, PATIENCE, WAIT } from './stage.ts';

const { ready, inPane } = await openStages();

/** The same workbook as if it had been made from an earlier template. */
function makeOld(host: Host): void {
  const mark = host.book.sheets.find(({ name }) => name === MARK_SHEET);
  if (mark === undefined) throw new Error('no mark');
  putValue(host, mark, 1, 1, '0.9');
}

async function recordsOf(bytes: Uint8Array) {
  const { grids } = await readWorkbook(bytes);
  if (grids === undefined) throw new Error('cannot be read');
  const { submission } = checkSubmission(grids, reference);
  const values = Object.values(submission.records).map((records) => records.map((one) => one.values));
  return { mark: submission.mark, values };
}

describe.skipIf(!ready)('an older template', () => {
  test(
    'is told, and its entries come into the current one with one click; this workbook stays as it is',
    inPane({}, async ({ host, frame, validate, press, idle, status }) => {
      makeOld(host);
      const before = await saveBook(host.book);
      await validate();
      expect(await frame.textContent('#outcome')).toContain('older template (version 0.9');
      await press('clear');
      await idle();
      await press('bring-over');
      await expect.poll(() => host.opened.length, WAIT).toBe(1);
      await idle();
      expect(await status()).toMatch(/new workbook made from the current template \(\d+ rows\)/);
      const [made = new Uint8Array()] = host.opened;
      const [old, fresh] = [await recordsOf(before), await recordsOf(made)];
      expect(fresh.mark.template_version).toBe(CODEBOOK_VERSION);
      expect(fresh.values).toEqual(old.values);
      expect(await recordsOf(await saveBook(host.book))).toEqual(old);
      // It opens in Excel as a workbook of today, without a word about its version.
      const next = await openHost(made);
      expect(next.book.sheets.map(({ name }) => name)).toEqual(host.book.sheets.map(({ name }) => name));
    }),
    PATIENCE,
  );

  test(
    'an Excel that opens no workbook for an add-in leaves it to be saved',
    inPane(
      { failing: 'Workbook.createAndOpenWorkbook' },
      async ({ host, page, frame, validate, press, idle, trouble }) => {
        makeOld(host);
        await validate();
        await press('bring-over');
        await idle();
        expect(await trouble()).toBe('');
        const download = page.waitForEvent('download', WAIT);
        await frame.locator('#brought').click(WAIT);
        const saved = await (await download).path();
        expect((await recordsOf(new Uint8Array(readFileSync(saved)))).values).toEqual(
          (await recordsOf(MISTAKES)).values,
        );
      },
    ),
    PATIENCE,
  );
});
