import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Grid } from '../../../codebook/grid.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { firstGrid, sheet, strings, styles, workbook } from './parts.ts';

async function saved(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Characters exceljs writes as they are: it drops most control characters and turns returns into line feeds. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come in
  .filter((each) => !/[\u0000-\u001f\u007f-\u009f\u2028\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u.test(each));

const day = fc
  .integer({ min: Date.UTC(1901, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 })
  .map((seconds) => new Date(seconds * 1000));

const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), day);

const cells = fc.array(
  fc.record({ row: fc.integer({ min: 1, max: 400 }), column: fc.integer({ min: 1, max: 60 }), value }),
  { maxLength: 40 },
);

function expectedValue(written: string | number | boolean | Date): unknown {
  if (!(written instanceof Date)) return Object.is(written, -0) ? 0 : written;
  return written.toISOString().slice(0, 19).replace('T00:00:00', '');
}

describe('What another program writes comes back', () => {
  test('every value at its own address, in both date systems', async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.boolean(), async (written, date1904) => {
        const book = new ExcelJS.Workbook();
        book.properties.date1904 = date1904;
        const page = book.addWorksheet('Page');
        const expected = new Map<string, unknown>();
        for (const one of written) {
          if (date1904 && one.value instanceof Date && one.value.getUTCFullYear() < 1905) continue;
          page.getCell(one.row, one.column).value = one.value;
          expected.set(`${one.row}:${one.column}`, expectedValue(one.value));
        }
        const grid = await firstGrid(await saved(book));
        const found = new Map<string, unknown>();
        for (const { row, cells: values } of grid.rows) {
          values.forEach((each, column) => {
            found.set(`${row}:${column + 1}`, Object.is(each, -0) ? 0 : each);
          });
        }
        expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
        expect(grid.oddities).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('an ordinary workbook with everything around the values', async () => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet('Activities', { views: [{ rightToLeft: true }] });
    book.addWorksheet('Lists', { state: 'veryHidden' }).getCell('A1').value = 'x';
    page.getCell('A1').value = { richText: [{ text: 'bold', font: { bold: true } }, { text: ' plain' }] };
    page.getCell('B1').value = { formula: 'C1*2', result: 0 };
    page.getCell('C1').value = { text: 'site', hyperlink: 'https://example.org' };
    page.getCell('D1').value = { error: '#REF!' };
    page.getCell('E1').value = new Date('2024-02-29T13:30:15Z');
    page.getCell('A2').dataValidation = { type: 'list', formulae: ['"a,b"'] };
    page.getCell('A2').note = 'a comment';
    page.mergeCells('A3:B4');
    page.getCell('A3').value = 'merged';
    const { grids, findings } = await readWorkbook(await saved(book));
    expect(findings).toEqual([]);
    expect(grids?.sheets[1]?.visibility).toBe('very_hidden');
    expect(grids?.sheets[0]).toMatchObject({
      rows: [
        { row: 1, cells: ['bold plain', 0, 'site', undefined, '2024-02-29T13:30:15'] },
        { row: 3, cells: ['merged'] },
      ],
      oddities: [
        { kind: 'formula', row: 1, column: 1 },
        { kind: 'error_value', row: 1, column: 3, text: '#REF!' },
        { kind: 'merged', row: 3, column: 0, text: 'A3:B4' },
      ],
    });
  });
});

/** Cells of the shape the shortcut takes, of shapes close to it, and of shapes it must leave to the parser. */
const cellXml = fc.constantFrom(
  (at: string) => `<c r="${at}"/>`,
  (at: string) => `<c r="${at}" s="1"/>`,
  (at: string) => `<c r="${at}" s="1"><v>45351</v></c>`,
  (at: string) => `<c r="${at}" t="s"><v>1</v></c>`,
  (at: string) => `<c r="${at}" s="0" t="n"><v>-1.5e3</v></c>`,
  (at: string) => `<c r="${at}" t="b"><v>1</v></c>`,
  (at: string) => `<c r="${at}" t="e"><v>#N/A</v></c>`,
  (at: string) => `<c r="${at}"><v>wrong</v></c>`,
  (at: string) => `<c s="1" r="${at}"><v>2</v></c>`,
  (at: string) => `<c r='${at}'><v>3</v></c>`,
  (at: string) => `<c r="${at}"><f>A1</f><v>4</v></c>`,
  (at: string) => `<c r="${at}" t="str"><v>a &gt; b &lt;c r="A1"&gt;</v></c>`,
  (at: string) => `<c r="${at}" t="inlineStr"><is><t>&lt;c </t></is></c>`,
  (at: string) => `<c r="${at}" >\n<v>5</v></c>\n `,
  (at: string) => `<c r="${at}"><v>6</v><extLst><ext><c r="A1"><v>7</v></c><c r="A1"><v>8</v></c></ext></extLst></c>`,
);

const sheetXml = fc
  .array(
    fc.record({
      start: fc.constantFrom('', ' spans="1:3"', ' ht="15" customHeight="1"', ' x:y="a&gt;b"', ' ht="1>2"', " s='1'"),
      shapes: fc.array(cellXml),
    }),
    {
      maxLength: 6,
    },
  )
  .map((rows) =>
    rows.map(({ start, shapes }, at) => {
      const inside = shapes.map((shape, column) => shape(`${String.fromCharCode(65 + column)}${at + 1}`));
      return `<row r="${at + 1}"${start}>${inside.join('')}</row>`;
    }),
  );

describe('The shortcut for plain cells and rows changes nothing', () => {
  const around = { strings: strings('<t>a</t>', '<t>b</t>'), styles: styles([0, 14]) };
  const read = (rows: string): Promise<Grid> => firstGrid(workbook({ ...around, sheet: sheet(rows) }));

  test('a comment in front, which ends it, leads to the same grid', async () => {
    await fc.assert(
      fc.asyncProperty(sheetXml, async (rows) => {
        expect(await read(rows.join(''))).toEqual(await read(`<!-- -->${rows.join('')}`));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['inside an attribute', '<row r="1"><c r="A1" x="<c r="B1"><v>1</v></c>"/></row>'],
    ['inside a row start', '<row r="1" x="></c><c r="B1"><v>1</v></c></row>'],
    ['behind an open entity', '<row r="1"><c r="A1"><v>&</v></c><c r="B1"><v>1</v></c></row>'],
    ['in a row with an attribute twice', '<row r="1"><c r="A1"/></row><row r="2" s="1" s="1"><c r="A2"/></row>'],
    ['behind a broken end', '<row r="1"><c r="A1"><v>1</v></c</c><c r="B1"><v>1</v></c></row>'],
  ])('a cell %s is refused as it would be without', async (_title, rows) => {
    const outcome = await readWorkbook(workbook({ ...around, sheet: sheet(rows) }));
    expect(outcome.findings).toMatchObject([{ code: 'FILE_DAMAGED' }]);
  });

  test('cells in comments and in CDATA are no cells', async () => {
    const hidden = '<c r="B1"><v>1</v></c>';
    const rows = `<row r="1"><c r="A1"><v>1</v></c><!-- ${hidden} --><![CDATA[${hidden}]]></row>`;
    expect((await read(rows)).rows).toEqual([{ row: 1, cells: [1] }]);
  });
});

/** Texts of the shape the shortcut takes, of shapes close to it, and of shapes it must leave to the parser. */
const stringXml = fc.constantFrom(
  '<si><t>a b</t></si>',
  '<si><t> blanks </t></si>',
  '<si><t xml:space="preserve"> kept </t></si>',
  '<si><t>a &amp;lt; b &gt; &quot;c&apos; _x0009_</t></si>',
  '<si><t>&#233; \u00e9 \u6771 \ud83d\ude00</t></si>',
  '<si><t>line\nfeed\ttab</t></si>',
  '<si><t>line\r\nend</t></si>',
  '<si><t>a > b</t></si>',
  '<si><t/></si>',
  '<si/>',
  '<si><t></t></si>\n',
  '<si><r><t>two</t></r><r><t xml:space="preserve"> runs</t></r></si>',
  '<si><t>said</t><rPh sb="0" eb="1"><t>aloud</t></rPh></si>',
  '<si><t>a</t><extLst><ext><si><t>inner</t></si><si><t>inner</t></si></ext></extLst></si>',
);

describe('The shortcut for shared strings changes nothing', () => {
  const table = (inside: string): string => strings('').replace(/<si>.*<\/si>/, () => inside);
  const read = (inside: string, count: number): Promise<Grid> => {
    const cell = (_: unknown, at: number): string =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`;
    return firstGrid(workbook({ strings: table(inside), sheet: sheet(Array.from({ length: count }, cell).join('')) }));
  };

  test('a comment in front, which ends it, leads to the same texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stringXml, { maxLength: 12 }), async (texts) => {
        const inside = texts.join('');
        expect(await read(inside, texts.length)).toEqual(await read(`<!-- -->${inside}`, texts.length));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['an unknown entity', '<si><t>a</t></si><si><t>&b;</t></si>'],
    ['a control character', '<si><t>a</t></si><si><t>\u0001</t></si>'],
    ['the end of a section that is none', '<si><t>a</t></si><si><t>]]></t></si>'],
    ['a broken end', '<si><t>a</t></si><si><t>b</t></si</si><si><t>c</t></si>'],
  ])('%s is refused as it would be without', async (_title, inside) => {
    const outcome = await readWorkbook(workbook({ strings: table(inside), sheet: sheet('') }));
    expect(outcome.findings).toMatchObject([{ code: 'FILE_DAMAGED' }]);
  });
});

/** Validations of the shape the shortcut takes, of shapes close to it, and of shapes it must leave to the parser. */
const validationXml = fc.constantFrom(
  '<dataValidation type="list" sqref="A1:A9"><formula1>_lists!$A$1:$A$9</formula1></dataValidation>',
  '<dataValidation sqref="A1"/>',
  '<dataValidation sqref="A1" prompt="a &amp; b&#10; é 東"><formula1>1</formula1><formula2>2</formula2></dataValidation>',
  '<dataValidation sqref="A1" prompt="a > b"/>\n ',
  "<dataValidation sqref='A1'/>",
  '<dataValidation sqref="A1"><formula2>1</formula2><formula1>2</formula1></dataValidation>',
  '<dataValidation sqref="A1"><dataValidation sqref="A1"/><row r="9"><c r="A9"><v>9</v></c></row></dataValidation>',
);

describe('The shortcut for validations changes nothing', () => {
  const read = (validations: string): ReturnType<typeof readWorkbook> => {
    const behind = `<dataValidations count="1">${validations}</dataValidations><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    return readWorkbook(workbook({ sheet: sheet('<row r="1"><c r="A1"><v>1</v></c></row>', behind) }));
  };

  test('a comment in front, which ends it, leads to the same grid', async () => {
    const plain = await read('');
    await fc.assert(
      fc.asyncProperty(fc.array(validationXml, { maxLength: 8 }), async (each) => {
        expect(await read(each.join(''))).toEqual(plain);
        expect(await read(`<!-- -->${each.join('')}`)).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['an attribute twice', '<dataValidation sqref="A1"/><dataValidation sqref="A1" sqref="B1"/>'],
    ['an unknown entity', '<dataValidation sqref="A1"/><dataValidation sqref="&b;"/>'],
    ['a broken end', '<dataValidation sqref="A1"/><dataValidation sqref="A1"><formula1>1</formula1></dataValidatio>'],
  ])('%s is refused as it would be without', async (_title, validations) => {
    expect((await read(validations)).findings).toMatchObject([{ code: 'FILE_DAMAGED' }]);
  });
});

describe('In a browser, where there is no zlib but the stream', () => {
  afterEach(() => vi.restoreAllMocks());

  test('the same workbook gives the same grids', async () => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet('Page');
    for (let row = 1; row <= 300; row += 1) page.addRow([row, `text ${row}`, new Date(Date.UTC(2024, 0, row)), true]);
    const bytes = await saved(book);
    const inNode = await readWorkbook(bytes);
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    expect(await readWorkbook(bytes)).toEqual(inNode);
  });
});
