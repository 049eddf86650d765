/** The emulated Excel under Microsoft's own client library: what the client does by itself, and how the host answers it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { type Conditions, type Host, openHost } from './host.ts';
import { connectNode, type NodeClient } from './nodeClient.ts';
import { commentsOf } from './objects/comments.ts';
import { selectionOf } from './objects/range.ts';
import { fillAt, looksOf, paste, removeSheet, type, valueAt } from './person.ts';
import { saveBook } from './saveBook.ts';

const template = await writeTemplate({ language: 'en', build: 'test' });
const inbox = new URL('../../../examples/inbox/', import.meta.url);

async function open(conditions: Partial<Conditions> = {}): Promise<{ host: Host } & NodeClient> {
  const host = await openHost(template, conditions);
  return { host, ...connectNode(host) };
}

/** Code of the error that the client throws. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe('what the client itself does', () => {
  test('a property that was not loaded throws', async () => {
    const { Excel } = await open();
    const code = codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Activities');
        await context.sync();
        return sheet.name;
      }),
    );
    expect(await code).toBe('PropertyNotLoaded');
  });

  test('references are kept between syncs and given back at the end', async () => {
    const { Excel, host } = await open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Activities').getRange('A5:B5').load('values');
      await context.sync();
      expect(range.values).toEqual([['activity_id', 'title']]);
      expect(host.references.size).toBeGreaterThan(0);
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Activities!A5:B5');
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.references.size).toBe(0);
  });

  test('a null object says so, and so does what hangs on it', async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = sheet.getUsedRangeOrNullObject().load('values');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test('an error names the statement', async () => {
    const { Excel, OfficeExtension } = await open();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
      await context.sync();
    });
    const error = await run.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect((error as OfficeExtension.Error).code).toBe('ItemNotFound');
    expect((error as OfficeExtension.Error).debugInfo.statement).toContain('worksheets.getItem');
  });
});

describe('cells', () => {
  test('values, formats and formulas of the file are those the guarded reader sees', async () => {
    for (const name of readdirSync(inbox).filter((one) => one.endsWith('.xlsx'))) {
      const bytes = new Uint8Array(readFileSync(new URL(name, inbox)));
      const host = await openHost(bytes);
      const { Excel } = connectNode(host);
      const texts = await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        const used = sheets.items.map((sheet) => sheet.getRange().getUsedRangeOrNullObject(true).load('values'));
        await context.sync();
        return used.flatMap((range) => (range.isNullObject ? [] : range.values.flat()));
      });
      const { grids } = await readWorkbook(bytes);
      const read = (grids?.sheets ?? []).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
      const words = (values: readonly unknown[]): unknown[] =>
        values.filter((value) => typeof value === 'string' && value !== '' && !/^\d{4}-\d\d-\d\d/.test(value)).sort();
      expect(words(texts), name).toEqual(words(read));
    }
  });

  test('writing takes text as typed: dates, numbers and formulas; text cells keep it', async () => {
    const { Excel, host } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Activities');
      sheet.getRange('A6:B6').values = [['2026-03-01', "'2026"]];
      sheet.getRange('X6').values = [['1200']];
      await context.sync();
    });
    // The id column is formatted as text, the amount as a number.
    expect(valueAt(host, 'Activities!A6')).toBe('2026-03-01');
    expect(valueAt(host, 'Activities!X6')).toBe(1200);
  });

  test('an array of the wrong size is refused; what came before stays', async () => {
    const { Excel, host } = await open();
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Activities');
        sheet.getRange('A6').values = [['A-1']];
        sheet.getRange('A7:B7').values = [['A-2']];
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
    expect(valueAt(host, 'Activities!A6')).toBe('A-1');
  });

  test('a locked cell and a format on a protected sheet are refused', async () => {
    const { Excel } = await open();
    const on = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          work(context.workbook.worksheets.getItem('Activities'));
          await context.sync();
        }),
      );
    expect(await on((sheet) => (sheet.getRange('A5').values = [['x']]))).toBe('AccessDenied');
    expect(await on((sheet) => (sheet.getRange('A6').format.fill.color = '#FF0000'))).toBe('AccessDenied');
    expect(
      await on((sheet) => {
        sheet.protection.unprotect();
        sheet.getRange('A6').format.fill.color = '#FF0000';
      }),
    ).toBe('none');
  });

  test('a selection moves the sheet too; a hidden one cannot be selected', async () => {
    const { Excel, host } = await open();
    const choose = (name: string): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('C8').select();
          await context.sync();
        }),
      );
    expect(await choose('Activities')).toBe('none');
    expect(selectionOf(host)).toBe('Activities!C8');
    expect(await choose('_lists')).toBe('InvalidOperation');
  });
});

describe('marks', () => {
  test('fills, rules and comments are seen in the saved file, and can be taken away again', async () => {
    const { Excel, host } = await open();
    const before = looksOf(host);
    const ids = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Activities');
      sheet.protection.unprotect();
      sheet.getRanges('A6,C6').format.fill.color = '#FFC7CE';
      const rule = sheet.getRange('B6').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      rule.custom.format.fill.color = '#FFC7CE';
      rule.load('id');
      context.workbook.comments.add('Activities!B6', 'Title is missing.');
      await context.sync();
      return rule.id;
    });
    expect(fillAt(host, 'Activities!C6')).toBe('#FFC7CE');
    expect(commentsOf(host)).toEqual(['Activities!B6: Title is missing.']);
    const again = await openHost(await saveBook(host.book));
    expect(fillAt(again, 'Activities!A6')).toBe('#FFC7CE');
    const rules = (one: Host): number => one.book.sheets[3]?.conditionalFormats.length ?? 0;
    expect(rules(again)).toBe(rules(await openHost(template)) + 1);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Activities');
      sheet.getRanges('A6,C6').format.fill.clear();
      sheet.getRange('B6').conditionalFormats.getItem(ids).delete();
      context.workbook.comments.getItemByCell('Activities!B6').delete();
      sheet.protection.load('options');
      await context.sync();
      expect(sheet.protection.options).toBeNull();
    });
    expect(fillAt(host, 'Activities!A6')).toBe('');
    expect(commentsOf(host)).toEqual([]);
    expect(rules(host)).toBe(before.filter((line) => line.startsWith('Activities rule')).length);
  });

  test('the saved file is one that the guarded reader takes', async () => {
    const { host } = await open();
    type(host, 'Activities!A6', 'A_x0041_-1');
    const { grids, findings } = await readWorkbook(await saveBook(host.book));
    expect(findings).toEqual([]);
    expect(grids?.sheets.find(({ sheet }) => sheet === 'Activities')?.rows.at(-1)?.cells[0]).toBe('A_x0041_-1');
  });
});

describe('the person in front of it', () => {
  test('typing and pasting tell who listens, the sheet or the workbook', async () => {
    const { Excel, host } = await open();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ address, changeType }) => void heard.push(`all ${address} ${changeType}`));
      worksheets.getItem('Activities').onChanged.add(async ({ address }) => void heard.push(`one ${address}`));
      await context.sync();
    });
    type(host, 'Activities!B6', 'Training');
    paste(host, 'Needs!A6', [['R-1'], ['R-2']]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard.sort()).toEqual(['all A6:A7 RangeEdited', 'all B6 RangeEdited', 'one B6']);
  });

  test('a sheet that is deleted meanwhile is not found', async () => {
    const { Excel, host } = await open();
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Needs').getRange('A1').load('values');
        await context.sync();
        removeSheet(host, 'Needs');
        range.load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
  });
});

describe('what can go wrong', () => {
  const read = ({ Excel }: NodeClient): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Activities').getUsedRange().load('values');
        await context.sync();
      }),
    );
  const write = ({ Excel }: NodeClient): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Activities').getRange('A6').values = [['x']];
        await context.sync();
      }),
    );

  test.each<[Partial<Conditions>, string, string]>([
    [{}, 'none', 'none'],
    [{ cellEdit: true }, 'InvalidOperationInCellEditMode', 'InvalidOperationInCellEditMode'],
    [{ readOnly: true }, 'none', 'AccessDenied'],
    [{ connection: 'lost' }, 'InvalidOrTimedOutSession', 'InvalidOrTimedOutSession'],
    [{ limit: 2_000 }, 'ResponsePayloadSizeLimitExceeded', 'none'],
    [{ limit: 100 }, 'RequestPayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'],
    [{ delay: 30 }, 'none', 'none'],
  ])('%j: reading %s, writing %s', async (conditions, reading, writing) => {
    expect([await read(await open(conditions)), await write(await open(conditions))]).toEqual([reading, writing]);
  });

  test.each([
    [7, 'ApiNotFound', 'ApiNotFound'],
    [9, 'none', 'ApiNotFound'],
    [15, 'none', 'none'],
  ])('ExcelApi 1.%i: getCellProperties %s, comments %s', async (apiLevel, properties, comments) => {
    const { Excel } = await open({ apiLevel });
    const ask = (work: (context: Excel.RequestContext) => void): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          work(context);
          await context.sync();
        }),
      );
    expect(
      await ask((context) =>
        context.workbook.worksheets.getItem('Activities').getRange('A6').getCellProperties({ address: true }),
      ),
    ).toBe(properties);
    expect(await ask((context) => context.workbook.comments.load('items/content'))).toBe(comments);
  });

  test('what the host does not play fails loudly', async () => {
    const { Excel } = await open();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Activities').charts.load('items');
      await context.sync();
    });
    await expect(run).rejects.toThrow('lacks Worksheet.charts');
  });
});
