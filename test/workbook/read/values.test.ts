import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { firstGrid, refusal, sheet, strings, styles, values, workbook } from './parts.ts';

const row = (cells: string): Uint8Array => workbook({ sheet: sheet(`<row r="2">${cells}</row>`) });

describe('A value is read as what it is, or reported', () => {
  test.each([
    ['1', 1],
    ['-0.5', -0.5],
    ['1E-3', 0.001],
    ['+7.', 7],
    [' 12 ', 12],
    ['12345678901234567890', 12345678901234567000],
  ])('the number %j', async (text, value) => {
    expect(await values(row(`<c r="B2"><v>${text}</v></c>`))).toEqual({ B2: value });
  });

  test.each(['1,5', '0x10', 'abc', 'NaN', 'Infinity', '1e999', '1 2', '--1'])(
    'the figure %j is no number and is not guessed at',
    async (text) => {
      const grid = await firstGrid(row(`<c r="B2"><v>${text}</v></c>`));
      expect(grid.rows).toEqual([]);
      expect(grid.oddities).toEqual([{ kind: 'value_unreadable', row: 2, column: 1, text }]);
    },
  );

  test('booleans', async () => {
    const cells = '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>2</v></c>';
    const grid = await firstGrid(row(cells));
    expect(grid.rows[0]?.cells).toEqual([true, false, true]);
    expect(grid.oddities).toEqual([{ kind: 'value_unreadable', row: 2, column: 3, text: '2' }]);
  });

  test('errors leave the cell blank and are named', async () => {
    const grid = await firstGrid(row('<c r="A2" t="e"><v>#N/A</v></c>'));
    expect(grid).toMatchObject({ rows: [], oddities: [{ kind: 'error_value', row: 2, column: 0, text: '#N/A' }] });
  });

  test('a type nobody knows', async () => {
    const grid = await firstGrid(row('<c r="A2" t="zz"><v>1</v></c>'));
    expect(grid.oddities).toEqual([{ kind: 'value_unreadable', row: 2, column: 0, text: '1' }]);
  });

  test('blank cells are holes and blank rows are absent', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v></v></c></row><row r="3"><c r="B3" s="4"/><c r="D3"><v>1</v></c></row><row r="9"/>';
    const { rows: read } = await firstGrid(workbook({ sheet: sheet(rows) }));
    expect(read).toHaveLength(1);
    expect(read[0]?.row).toBe(3);
    expect(Object.keys(read[0]?.cells ?? [])).toEqual(['3']);
  });

  test('a text longer than a cell can hold makes the cell unreadable, not the file', async () => {
    const grid = await firstGrid(row(`<c t="str"><v>${'x'.repeat(32_768)}</v></c><c><v>1</v></c>`));
    expect(grid.oddities).toEqual([{ kind: 'value_unreadable', row: 2, column: 0, text: 'x'.repeat(120) }]);
    expect(grid.rows[0]?.cells[1]).toBe(1);
  });
});

describe('Texts', () => {
  const shared = async (si: string) =>
    (await values(workbook({ sheet: sheet('<row><c t="s"><v>0</v></c></row>'), strings: strings(si) }))).A1;
  const inline = async (is: string) => (await values(row(`<c r="A2" t="inlineStr"><is>${is}</is></c>`))).A2;

  test.each([
    ['plain', '<t>a &amp; b</t>', 'a & b'],
    [
      'in runs with pronunciation',
      '<r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0"><t>とう</t></rPh>',
      '東京',
    ],
    ['as CDATA', '<t>a<![CDATA[<b>]]>c</t>', 'a<b>c'],
    ['with kept blanks', '<t xml:space="preserve"> a </t>', ' a '],
    ['with blanks that do not count', '<t>\n a b \n</t>', 'a b'],
    ['in runs, blanks between them kept', '<r><t>a </t></r><r><t>b</t></r>', 'a b'],
    ['with escaped characters', '<t>a_x000A_b_x0041_</t>', 'a\nbA'],
    ['with an escaped escape', '<t>_x005F_x0041_</t>', '_x0041_'],
    ['with a character escaped in halves', '<t>_xD83D__xDE00_</t>', '😀'],
    ['with half a character', '<t>a_xD83D_</t>', 'a\ufffd'],
    ['beyond the basic plane', '<t>&#x1F600;😀</t>', '😀😀'],
    ['with a comment inside', '<t>a<!-- no -->b</t>', 'ab'],
  ])('%s are the same shared and inline', async (_title, xml, value) => {
    expect(await shared(xml)).toBe(value);
    expect(await inline(xml)).toBe(value);
  });

  test.each([
    ['written a second time as a value', '<c r="A2" t="inlineStr"><is><t>a</t></is><v>b</v></c>'],
    ['written the other way round', '<c r="A2" t="inlineStr"><v>b</v><is><t>a</t></is></c>'],
    ['without its type', '<c r="A2"><is><t>a</t></is></c>'],
    ['written only as a value', '<c r="A2" t="inlineStr"><v>a</v></c>'],
  ])('an inline text %s', async (_title, cell) => {
    expect(await values(row(cell))).toEqual({ A2: 'a' });
  });

  test('an empty reference to a shared string is a blank cell', async () => {
    expect(await values(row('<c r="A2" t="s"><v></v></c><c r="B2" t="s"/>'))).toEqual({});
  });

  test('two values in one cell are damage', async () => {
    expect(await refusal(row('<c r="A2"><v>1</v><v>2</v></c>'))).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  test('a shared string that does not exist is damage, never its number', async () => {
    const missing = sheet('<row><c t="s"><v>1</v></c></row>');
    expect(await refusal(workbook({ sheet: missing }))).toMatchObject({ code: 'FILE_DAMAGED' });
    expect(await refusal(workbook({ sheet: missing, strings: strings('<t>a</t>') }))).toMatchObject({
      code: 'FILE_DAMAGED',
    });
    expect(await refusal(row('<c t="s"><v>-1</v></c>'))).toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

describe('Dates', () => {
  const dated = (serial: string, epoch: 1900 | 1904, id = 14, codes: Record<number, string> = {}) =>
    firstGrid(
      workbook({
        sheet: sheet(`<row r="1"><c r="A1" s="0"><v>${serial}</v></c></row>`),
        styles: styles([id], codes),
        workbookExtra: epoch === 1904 ? '<workbookPr date1904="1"/>' : '',
      }),
    );

  test.each([
    ['1', 1900, '1900-01-01'],
    ['59', 1900, '1900-02-28'],
    ['61', 1900, '1900-03-01'],
    ['45351', 1900, '2024-02-29'],
    ['45351.5625', 1900, '2024-02-29T13:30:00'],
    ['45351.99999999', 1900, '2024-03-01'],
    ['2958465', 1900, '9999-12-31'],
    ['43462', 1904, '2022-12-29'],
    ['1', 1904, '1904-01-02'],
    ['2957003', 1904, '9999-12-31'],
  ] as const)('%s days in the %i system', async (serial, epoch, date) => {
    const grid = await dated(serial, epoch);
    expect(grid.rows[0]?.cells).toEqual([date]);
    expect(grid.oddities).toEqual([]);
  });

  test.each([
    ['60', 1900],
    ['60.5', 1900],
    ['-1', 1900],
    ['2958466', 1900],
    ['2958465.9999999', 1900],
    ['2957004', 1904],
    ['1e300', 1900],
  ] as const)('%s days in the %i system are no date and stay a number', async (serial, epoch) => {
    const grid = await dated(serial, epoch);
    expect(grid.rows[0]?.cells).toEqual([Number(serial)]);
    expect(grid.oddities).toEqual([{ kind: 'date_impossible', row: 1, column: 0 }]);
  });

  test('a time of day alone stays a number', async () => {
    expect(await dated('0.5', 1900, 20)).toMatchObject({ rows: [{ cells: [0.5] }], oddities: [] });
  });

  test.each([
    'yyyy-mm-dd',
    'dd/mm/yyyy;@',
    '[$-409]d\\-mmm\\-yy;@',
    '[h]:mm',
    'hh:mm AM/PM',
    '[Red]yyyy',
    '"day "d',
    'mmm',
  ])('the format %s shows dates', async (code) => {
    expect((await dated('45351', 1900, 164, { 164: code.replaceAll('"', '&quot;') })).rows[0]?.cells).toEqual([
      '2024-02-29',
    ]);
  });

  test.each([
    '0.00',
    '#,##0.00\\ "days"',
    '[$USD] #,##0',
    '0\\d',
    'General',
    '[Red]0;[Yellow]-0',
    '_d0',
    '@',
    '0.00E+00',
    `"${'x'.repeat(250)}"yyyy`,
  ])('the format %s shows numbers', async (code) => {
    expect((await dated('45351', 1900, 164, { 164: code.replaceAll('"', '&quot;') })).rows[0]?.cells).toEqual([45351]);
  });

  test.each([14, 22, 27, 36, 45, 47, 50, 58])('the built-in format %i shows dates', async (id) => {
    expect((await dated('45351', 1900, id)).rows[0]?.cells).toEqual(['2024-02-29']);
  });

  test.each([0, 1, 9, 13, 23, 44, 48, 49, 59])('the built-in format %i shows numbers', async (id) => {
    expect((await dated('45351', 1900, id)).rows[0]?.cells).toEqual([45351]);
  });

  test.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-03-01T00:00:00', '2024-03-01'],
    ['2024-03-01T13:30:15.123Z', '2024-03-01T13:30:15'],
    ['2024-02-29T09:05', '2024-02-29T09:05:00'],
    ['12:00:00', 0.5],
    ['T06:00', 0.25],
  ])('the ISO date or time %s', async (text, date) => {
    expect(await values(row(`<c r="A2" t="d"><v>${text}</v></c>`))).toEqual({ A2: date });
  });

  test.each(['2023-02-29', '2024-13-01', '01/03/2024', '2024-03-01T25:00:00', '25:00', '2024-03-01T10:00:00+02:00'])(
    'the text %s is no ISO date',
    async (text) => {
      const grid = await firstGrid(row(`<c r="A2" t="d"><v>${text}</v></c>`));
      expect(grid).toMatchObject({ rows: [], oddities: [{ kind: 'value_unreadable', text }] });
    },
  );
});

describe('Formulas', () => {
  test.each([
    ['a number', '<f>B1*2</f><v>4</v>', 'n', 4],
    ['a zero', '<f>B1</f><v>0</v>', 'n', 0],
    ['a FALSE', '<f>B1</f><v>0</v>', 'b', false],
    ['a text', '<f>B1</f><v>x_x0041_</v>', 'str', 'xA'],
    ['an empty text', '<f>B1</f><v></v>', 'str', ''],
    ['a shared formula', '<f t="shared" si="0"/><v>7</v>', 'n', 7],
    ['an array formula', '<f t="array" ref="A2:A3">B1:B2</f><v>7</v>', 'n', 7],
  ])('%s is a result', async (_title, inside, type, value) => {
    const grid = await firstGrid(row(`<c r="A2" t="${type}">${inside}</c>`));
    expect(grid.rows).toEqual([{ row: 2, cells: [value] }]);
    expect(grid.oddities).toEqual([{ kind: 'formula', row: 2, column: 0 }]);
  });

  test('a formula never calculated is reported, its cell blank', async () => {
    for (const inside of ['<f>B1</f>', '<f>B1</f><v/>']) {
      const grid = await firstGrid(row(`<c r="A2">${inside}</c>`));
      expect(grid.rows).toEqual([]);
      expect(grid.oddities).toEqual([{ kind: 'formula_without_result', row: 2, column: 0 }]);
    }
  });

  test('results in a workbook calculated by hand may be old', async () => {
    const bytes = workbook({
      sheet: sheet('<row><c><f>B1</f><v>1</v></c></row>'),
      workbookExtra: '<calcPr calcMode="manual"/>',
    });
    expect((await firstGrid(bytes)).oddities).toEqual([{ kind: 'formula_stale', row: 1, column: 0 }]);
  });

  test('an error as a result is the error', async () => {
    const grid = await firstGrid(row('<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'));
    expect(grid.oddities).toEqual([{ kind: 'error_value', row: 2, column: 0, text: '#DIV/0!' }]);
  });
});

describe('Places', () => {
  test('rows and cells without an address stand where they are counted', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await values(workbook({ sheet: sheet(rows) }))).toEqual({ A1: 1, C1: 2, C5: 3, D5: 4, A6: 5 });
  });

  test('the last cell of a sheet', async () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await values(workbook({ sheet: sheet(rows) }))).toEqual({ XFD1048576: 1 });
  });

  test('a dimension that lies is ignored', async () => {
    const lying = sheet('<row><c><v>1</v></c></row>').replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    expect(await values(workbook({ sheet: lying }))).toEqual({ A1: 1 });
  });

  test.each([
    ['outside the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['below the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['in another row', '<row r="2"><c r="A1"><v>1</v></c></row>'],
    ['twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['in a row that comes twice', '<row r="2"/><row r="2"/>'],
    ['nowhere', '<row r="1"><c r="1A"><v>1</v></c></row>'],
  ])('a cell %s is damage', async (_title, rows) => {
    expect(await refusal(workbook({ sheet: sheet(rows) }))).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  test('merged ranges are reported at their first cell', async () => {
    const behind = '<mergeCells><mergeCell ref="A2:A5"/><mergeCell ref="C1"/><mergeCell ref="D1:D1"/></mergeCells>';
    const grid = await firstGrid(workbook({ sheet: sheet('<row><c><v>1</v></c></row>', behind) }));
    expect(grid.oddities).toEqual([{ kind: 'merged', row: 2, column: 0, text: 'A2:A5' }]);
  });
});

describe('Sheets', () => {
  test('come in the order of their tabs, with their visibility; chart sheets are no grids', async () => {
    const bytes = workbook({
      sheets:
        '<sheet name="Second" sheetId="2" r:id="b" state="hidden"/><sheet name="Chart" sheetId="3" r:id="c"/><sheet name="First" sheetId="1" r:id="a"/><sheet name="Deep" sheetId="4" r:id="d" state="veryHidden"/>',
      links: [
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'worksheet', '/xl/tables/Données%20A.xml'],
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['d', 'worksheet', '../other.xml'],
      ],
      parts: [
        { name: 'xl/tables/Données A.xml', content: sheet('') },
        { name: 'other.xml', content: sheet('') },
      ],
    });
    const { grids } = await readWorkbook(bytes);
    expect(grids?.epoch).toBe(1900);
    expect(grids?.sheets.map(({ sheet: name, visibility }) => [name, visibility])).toEqual([
      ['Second', 'hidden'],
      ['First', 'visible'],
      ['Deep', 'very_hidden'],
    ]);
  });

  test('a sheet left over from a macro module, which leads nowhere, is no grid', async () => {
    const sheets = '<sheet name="S1" sheetId="1" r:id="rId1"/><sheet name="Module" sheetId="2" r:id=""/>';
    expect((await readWorkbook(workbook({ sheets }))).grids?.sheets).toHaveLength(1);
  });

  test('two of one name contradict each other', async () => {
    const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>';
    expect(await refusal(workbook({ sheets }))).toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

describe('Other ways to write the same workbook', () => {
  const rows = '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" t="b"><v>1</v></c></row>';
  const expected = { A1: 'é東', B1: true };
  const plain = sheet(rows);

  test('prefixed elements', async () => {
    const prefixed = plain.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    expect(await values(workbook({ sheet: prefixed, strings: strings('<t>é東</t>') }))).toEqual(expected);
  });

  test.each(['utf16le', 'utf-16be'])('%s', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${strings('<t>é東</t>')}`, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(await values(workbook({ sheet: plain, strings: bytes }))).toEqual(expected);
  });

  test('Latin-1 that says so', async () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${strings('<t>é</t>')}`, 'latin1');
    expect(await values(workbook({ sheet: plain, strings: bytes }))).toEqual({ ...expected, A1: 'é' });
  });

  test('no styles, no relationships of sheets', async () => {
    expect(await values(workbook({ sheet: sheet('<row><c s="7"><v>1</v></c></row>') }))).toEqual({ A1: 1 });
  });
});
