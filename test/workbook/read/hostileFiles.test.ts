import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { type ZipPart, zip } from '../../support/zip.ts';
import { firstGrid, refusal, sheet, strings, styles, values, workbook, workbookParts } from './parts.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Deflated zero bytes, made a mebibyte at a time so that the test itself needs no memory. */
function deflatedZeros(mebibytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1_048_576), { finishFlush: 2 });
  const end = deflateRawSync(new Uint8Array(0));
  return new Uint8Array(Buffer.concat([...Array.from({ length: mebibytes }, () => block), end]));
}

/** Runs the reading, which must take less than two seconds of the processor and with little memory. */
async function cheaply<T>(reading: () => Promise<T>): Promise<T> {
  const memory = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const outcome = await reading();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000_000).toBeLessThan(2);
  expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1_048_576);
  return outcome;
}

describe('A compression bomb ends quickly and in little memory', () => {
  const bomb = deflatedZeros(1024);
  const declared = (part: Omit<ZipPart, 'content'>) => zip(workbookParts({ parts: [{ content: '', ...part }] }));

  test('a gigabyte in a sheet', async () => {
    const bytes = declared({ name: SHEET, deflated: bomb, size: 2 ** 30, crc32: 1 });
    expect(await cheaply(() => refusal(bytes))).toMatchObject({
      code: 'FILE_TOO_MUCH_INSIDE',
      params: { value: 'partBytes', limit: 134_217_728 },
    });
  });

  test('a gigabyte in a picture that nothing uses', async () => {
    const bytes = declared({ name: 'xl/media/image1.png', deflated: bomb, size: 2 ** 30, crc32: 1 });
    expect(await cheaply(() => refusal(bytes))).toMatchObject({ code: 'FILE_TOO_MUCH_INSIDE' });
  });

  test.each([100, 10_000_000])('a gigabyte declared as %i bytes', async (size) => {
    const bytes = declared({ name: SHEET, deflated: bomb, size, crc32: 1 });
    expect(await cheaply(() => refusal(bytes))).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  test('a few bytes declared as four gigabytes', async () => {
    const bytes = declared({ name: SHEET, deflated: deflateRawSync('<a/>'), size: 2 ** 32 - 2, crc32: 1 });
    expect(await cheaply(() => refusal(bytes))).toMatchObject({ code: 'FILE_TOO_MUCH_INSIDE' });
  });

  test('many parts that are harmless one by one', async () => {
    const parts = Array.from({ length: 300 }, (_, at) => ({
      name: `xl/media/${at}.png`,
      content: '',
      deflated: deflatedZeros(1),
      size: 1_048_576,
      crc32: 1,
    }));
    expect(await cheaply(() => refusal(zip(workbookParts({ parts }))))).toMatchObject({
      params: { value: 'totalBytes' },
    });
  });

  test('a part that inflates two hundred times and more', async () => {
    const bytes = declared({ name: 'xl/media/a.png', deflated: deflatedZeros(20), size: 20 * 1_048_576, crc32: 1 });
    expect(await cheaply(() => refusal(bytes))).toMatchObject({ params: { value: 'ratio', limit: 200 } });
  });

  test('two thousand parts that share their bytes', async () => {
    const parts: ZipPart[] = [{ name: 'xl/media/0', content: 'x'.repeat(10_000) }];
    const all = workbookParts({ parts });
    const first = all.length - 1;
    for (let at = 1; at < 1_500; at += 1) all.push({ name: 'xl/media/0', content: '', sharesBytesOf: first });
    expect(await cheaply(() => refusal(zip(all)))).toMatchObject({ code: 'FILE_UNSAFE' });
  });

  test('more parts than any workbook has', async () => {
    const parts = Array.from({ length: 2_500 }, (_, at) => ({ name: `xl/media/${at}`, content: '' }));
    expect(await cheaply(() => refusal(zip(workbookParts({ parts }))))).toMatchObject({ params: { value: 'entries' } });
  });

  test('twenty sheets that are all the same large part', async () => {
    const sheets = Array.from({ length: 20 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`);
    expect(await refusal(workbook({ sheets: sheets.join('') }))).toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

describe('A container that two programs could read in two ways is refused', () => {
  const parts = workbookParts();
  const changed = (change: Partial<ZipPart>, name = SHEET) =>
    zip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
  const added = (part: ZipPart) => zip([...parts, part]);
  const cases: readonly (readonly [title: string, bytes: Uint8Array, code: string])[] = [
    ['two parts of one name', added({ name: SHEET, content: sheet('') }), 'FILE_UNSAFE'],
    ['two parts whose names differ in case', added({ name: SHEET.toUpperCase(), content: '' }), 'FILE_UNSAFE'],
    ['a name that climbs out of its folder', added({ name: 'xl/../../etc/passwd', content: '' }), 'FILE_UNSAFE'],
    ['an absolute name', added({ name: '/etc/passwd', content: '' }), 'FILE_UNSAFE'],
    ['a name with a drive', added({ name: 'C:/a.xml', content: '' }), 'FILE_UNSAFE'],
    ['a name with backslashes', added({ name: 'xl\\a.xml', content: '' }), 'FILE_UNSAFE'],
    ['a symbolic link', added({ name: 'xl/a', content: '/etc/passwd', externalAttributes: 0xa1ff0000 }), 'FILE_UNSAFE'],
    ['an encrypted part', changed({ flags: 0x0801 }), 'FILE_ENCRYPTED'],
    ['an unusual compression', changed({ method: 12 }), 'FILE_UNSAFE'],
    ['another name in the local header', changed({ local: { name: 'xl/worksheets/sheet2.xml' } }), 'FILE_UNSAFE'],
    ['another size in the local header', changed({ local: { size: 5 } }), 'FILE_UNSAFE'],
    ['another checksum in the local header', changed({ local: { crc32: 5 } }), 'FILE_UNSAFE'],
    ['another method in the local header', changed({ local: { method: 0 } }), 'FILE_UNSAFE'],
    ['a wrong checksum', changed({ crc32: 5 }), 'FILE_DAMAGED'],
    ['a wrong checksum of a stored part', changed({ crc32: 5, method: 0 }), 'FILE_DAMAGED'],
    ['a part smaller than declared', changed({ size: 100_000 }), 'FILE_DAMAGED'],
    ['a part larger than declared', changed({ size: 20 }), 'FILE_DAMAGED'],
    ['a stored part with two sizes', changed({ size: 20, method: 0 }), 'FILE_DAMAGED'],
    ['bytes in front of the container', zip(parts, { prefix: new TextEncoder().encode('MZ program') }), 'FILE_UNSAFE'],
    ['bytes behind the container', zip(parts, { suffix: new Uint8Array(500) }), 'FILE_UNSAFE'],
  ];
  test.each(cases)('%s', async (_title, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ code });
  });

  test.each([
    ['leave checksum and sizes to what follows the part', { flags: 0x0008, local: { crc32: 0, flags: 0x0008 } }],
    ['leave checksum and sizes zero', { local: { crc32: 0, size: 0, stored: 0 } }],
    ['mark an ASCII name as UTF-8 in one place only', { local: { flags: 0 } }],
  ])('programs that %s are fine', async (_title, change) => {
    expect((await readWorkbook(changed(change))).grids?.sheets).toHaveLength(1);
  });

  test('folders and a stored part are fine', async () => {
    const bytes = zip([{ name: 'xl/', content: '', method: 0 }, ...parts.map((part) => ({ ...part, method: 0 }))]);
    expect((await readWorkbook(bytes)).grids?.sheets).toHaveLength(1);
  });
});

describe('XML made to attack its reader is refused', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>${sheet('')}`.replace(/<\?.*\?>/, '');
  const cases: readonly (readonly [title: string, content: string, code: string])[] = [
    ['a billion laughs', laughs, 'FILE_UNSAFE'],
    ['an entity from a file', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet/>`, 'FILE_UNSAFE'],
    ['a document type declaration alone', '<!DOCTYPE worksheet><worksheet/>', 'FILE_UNSAFE'],
    ['an unknown entity', sheet('<row><c t="str"><v>&x;</v></c></row>'), 'FILE_DAMAGED'],
    ['a NUL by its number', sheet('<row><c t="str"><v>&#0;</v></c></row>'), 'FILE_DAMAGED'],
    ['a raw control character', sheet('<row><c t="str"><v>\u0001</v></c></row>'), 'FILE_DAMAGED'],
    ['elements that are not closed', '<worksheet><sheetData><row>', 'FILE_DAMAGED'],
    ['elements a thousand deep', sheet('', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`), 'FILE_TOO_MUCH_INSIDE'],
    [
      'a million attributes',
      `<worksheet${Array.from({ length: 300_000 }, (_, at) => ` a${at}=""`).join('')}/>`,
      'FILE_TOO_MUCH_INSIDE',
    ],
    [
      'bytes that are not in the declared encoding',
      '<?xml version="1.0" encoding="UTF-16"?><worksheet/>',
      'FILE_DAMAGED',
    ],
    ['an unknown encoding', '<?xml version="1.0" encoding="x-none"?><worksheet/>', 'FILE_DAMAGED'],
  ];
  test.each(cases)('%s', async (_title, content, code) => {
    expect(await cheaply(() => refusal(workbook({ sheet: content })))).toMatchObject({ code });
  });

  test('bytes that are no UTF-8', async () => {
    const broken = Buffer.from(sheet('<row><c t="str"><v>\u00e9</v></c></row>'), 'latin1');
    expect(await refusal(workbook({ sheet: broken }))).toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

describe('A sheet made to cost much costs little', () => {
  test('half a million empty styled cells', async () => {
    const row = (at: number) => `<row r="${at}">${'<c s="1"/>'.repeat(100)}</row>`;
    const rows = Array.from({ length: 5_000 }, (_, at) => row(at + 1)).join('');
    expect((await firstGrid(workbook({ sheet: sheet(rows) }))).rows).toEqual([]);
  });

  test('a thousand columns in a hundred thousand rows, one cell each', async () => {
    const row = (at: number) => `<row r="${at}"><c r="ALL${at}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 1)).join('');
    expect(await refusal(workbook({ sheet: sheet(rows) }))).toMatchObject({ params: { value: 'places' } });
  });

  test('a number format of 200,000 characters', async () => {
    const code = 'y'.repeat(200_000);
    const bytes = workbook({ sheet: sheet('<row><c s="0"><v>42</v></c></row>'), styles: styles([164], { 164: code }) });
    expect(await cheaply(() => values(bytes))).toEqual({ A1: 42 });
  });

  test('validations on whole columns, links on the whole sheet and merges of everything', async () => {
    const validation = '<dataValidation type="list" sqref="A1:A1048576"><formula1>"a"</formula1></dataValidation>';
    const behind = `<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells><dataValidations>${validation.repeat(50)}</dataValidations><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>`;
    const bytes = workbook({ sheet: sheet('<row><c><v>1</v></c></row>', behind) });
    expect((await cheaply(() => firstGrid(bytes))).oddities).toEqual([
      { kind: 'merged', row: 3, column: 0, text: 'A3:XFD1048576' },
    ]);
  });

  test('a hundred thousand merges are cut to a thousand', async () => {
    const merges = Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at * 2 + 1}:A${at * 2 + 2}"/>`);
    const bytes = workbook({ sheet: sheet('', `<mergeCells>${merges.join('')}</mergeCells>`) });
    expect((await cheaply(() => firstGrid(bytes))).oddities).toHaveLength(1_000);
  });

  test('one long text in very many cells', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(10_000);
    const bytes = workbook({ sheet: sheet(`<row>${cells}</row>`), strings: strings(`<t>${'x'.repeat(30_000)}</t>`) });
    expect(await cheaply(() => refusal(bytes))).toMatchObject({ params: { value: 'characters' } });
  });

  test.each([
    ['cells', { cells: 3 }],
    ['sharedStrings', { sharedStrings: 1 }],
    ['styles', { styles: 1 }],
    ['sheets', { sheets: 0 }],
    ['relationships', { relationships: 2 }],
  ] as const)('the limit of %s holds', async (name, limits) => {
    const bytes = workbook({
      sheet: sheet(`<row>${'<c><v>1</v></c>'.repeat(4)}</row>`),
      strings: strings('<t>a</t>', '<t>b</t>'),
      styles: styles([0, 0]),
    });
    expect(await refusal(bytes, limits)).toMatchObject({ code: 'FILE_TOO_MUCH_INSIDE', params: { value: name } });
  });
});

test('A sheet called __proto__ is a sheet like any other', async () => {
  const { grids } = await readWorkbook(
    workbook({
      sheets: '<sheet name="__proto__" sheetId="1" r:id="rId1"/>',
      sheet: sheet('<row><c t="str"><v>__proto__</v></c></row>'),
      overrides: { '/__proto__': 'constructor' },
      parts: [{ name: '__proto__', content: '' }],
    }),
  );
  expect(grids?.sheets[0]).toMatchObject({ sheet: '__proto__', rows: [{ row: 1, cells: ['__proto__'] }] });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
