/** Parts that hold more of something than any workbook does: honest in size, dear to read. */
import { sheet, styles, workbook } from '../../workbook/read/parts.ts';
import { type HostileCase, reads, refused } from '../hostileCase.ts';
import { many, noise, repeated } from '../segments.ts';
import { withPart } from './bombs.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const TOO_MUCH = 'FILE_TOO_MUCH_INSIDE';
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const HEAD = '<worksheet><sheetData>';
const TAIL = '</sheetData></worksheet>';

/** Behind the cells, a list of so many of one element. */
function behind(list: string, element: (index: number) => string, count: number): Uint8Array {
  return workbook({ sheet: sheet(ONE, `<${list}>${many(count, element)}</${list}>`) });
}

/** Rows of cells that say where they stand. */
export function rowsOf(rows: number, columns: number, cell: (address: string, row: number) => string): string {
  const letters = Array.from({ length: columns }, (_, at) => lettersOf(at));
  return many(
    rows,
    (at) => `<row r="${at + 1}">${letters.map((one) => cell(`${one}${at + 1}`, at + 1)).join('')}</row>`,
  );
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export const floods: readonly HostileCase[] = [
  reads(
    'half a million empty styled rows',
    () => workbook({ sheet: sheet(ONE + many(500_000, (at) => `<row r="${at + 2}" s="1" customFormat="1"/>`)) }),
    { A1: 1 },
  ),
  refused(
    'three million empty styled cells without addresses',
    () =>
      workbook({ sheet: sheet(ONE + many(30_000, (at) => `<row r="${at + 2}">${'<c s="1"/>'.repeat(100)}</row>`)) }),
    TOO_MUCH,
    'elements',
  ),
  reads(
    'two million empty styled cells with addresses',
    () =>
      workbook({
        sheet: sheet(
          rowsOf(20_000, 100, (address) => (address === 'A1' ? '<c r="A1"><v>1</v></c>' : `<c r="${address}" s="1"/>`)),
        ),
      }),
    { A1: 1 },
  ),
  refused(
    'twelve million empty styled cells',
    () =>
      withPart(SHEET, repeated(`${HEAD}<row>`, `${'<c s="12345"/>'.repeat(16_000)}</row><row>`, 120, `</row>${TAIL}`)),
    TOO_MUCH,
  ),
  refused(
    'two million numbers and more',
    () => workbook({ sheet: sheet(rowsOf(52_000, 40, (address, row) => `<c r="${address}"><v>${row}</v></c>`)) }),
    TOO_MUCH,
  ),
  refused(
    '360,000 inline texts',
    () =>
      workbook({
        sheet: sheet(
          many(
            26_000,
            (at) => `<row>${many(40, (column) => `<c t="inlineStr"><is><t>r${at}c${column}</t></is></c>`)}</row>`,
          ),
        ),
      }),
    TOO_MUCH,
  ),
  refused('20 million shared strings', () => withPart(STRINGS, repeated('<sst>', '<si/>', 95, '</sst>')), TOO_MUCH),
  refused(
    '900,000 different shared strings',
    () => workbook({ strings: `<sst>${many(900_000, (at) => `<si><t>${at}</t></si>`)}</sst>` }),
    TOO_MUCH,
  ),
  refused(
    'shared strings of 100 MB together',
    () => workbook({ strings: `<sst>${many(3_500, (at) => `<si><t>${noise(300, at).repeat(100)}</t></si>`)}</sst>` }),
    TOO_MUCH,
  ),
  refused(
    'one shared string of 800,000 runs',
    () => workbook({ strings: `<sst><si>${many(800_000, (at) => `<r><t>${at}</t></r>`)}</si></sst>` }),
    TOO_MUCH,
  ),
  reads(
    'one shared string of 200,000 runs is too long for its cell only',
    () =>
      workbook({
        sheet: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'),
        strings: `<sst><si>${many(200_000, (at) => `<r><t>${at}</t></r>`)}</si></sst>`,
      }),
    { A1: null, B1: 1 },
    { oddities: { A1: 'value_unreadable' } },
  ),
  refused(
    '240,000 formulas',
    () => workbook({ sheet: sheet(rowsOf(6_000, 40, (address) => `<c r="${address}"><f>1+1</f><v>2</v></c>`)) }),
    TOO_MUCH,
  ),
  refused(
    '240,000 errors',
    () => workbook({ sheet: sheet(rowsOf(6_000, 40, (address) => `<c r="${address}" t="e"><v>#N/A</v></c>`)) }),
    TOO_MUCH,
  ),
  refused(
    '240,000 values that are none',
    () => workbook({ sheet: sheet(rowsOf(6_000, 40, (address, row) => `<c r="${address}"><v>x${row}</v></c>`)) }),
    TOO_MUCH,
  ),
  reads(
    '100,000 merges',
    () => behind('mergeCells', (at) => `<mergeCell ref="A${at * 2 + 2}:A${at * 2 + 3}"/>`, 100_000),
    { A1: 1 },
    { oddities: { A2: 'merged' } },
  ),
  reads(
    'a merge of everything',
    () => behind('mergeCells', () => '<mergeCell ref="A3:XFD1048576"/>', 1),
    { A1: 1 },
    { oddities: { A3: 'merged' } },
  ),
  reads('merges that overlap', () => behind('mergeCells', () => '<mergeCell ref="A3:B5"/>', 500), { A1: 1 }),
  reads(
    '100,000 validations',
    () =>
      behind(
        'dataValidations',
        (at) => `<dataValidation type="list" sqref="A${at + 1}"><formula1>"a,b"</formula1></dataValidation>`,
        100_000,
      ),
    { A1: 1 },
  ),
  reads(
    'a validation of the whole sheet',
    () =>
      behind(
        'dataValidations',
        () => '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation>',
        1,
      ),
    { A1: 1 },
  ),
  reads(
    'a validation with 100,000 ranges',
    () =>
      behind(
        'dataValidations',
        () =>
          `<dataValidation type="list" sqref="${many(100_000, (at) => `A${at + 1} `)}"><formula1>"a"</formula1></dataValidation>`,
        1,
      ),
    { A1: 1 },
  ),
  reads(
    '100,000 conditional formats',
    () =>
      workbook({
        sheet: sheet(
          ONE,
          many(
            100_000,
            (at) =>
              `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${at + 1}"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`,
          ),
        ),
      }),
    { A1: 1 },
  ),
  reads(
    'a link on the whole sheet',
    () => behind('hyperlinks', () => '<hyperlink ref="A1:XFD1048576" location="A1"/>', 1),
    { A1: 1 },
  ),
  refused(
    'a million links to other places',
    () =>
      workbook({
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            content: `<Relationships>${many(200_000, (at) => `<Relationship Id="h${at}" Type="http://x/hyperlink" Target="http://example.org/${at}" TargetMode="External"/>`)}</Relationships>`,
          },
        ],
      }),
    TOO_MUCH,
    'relationships',
  ),
  reads(
    '100,000 names',
    () =>
      workbook({
        sheet: sheet(ONE),
        workbookExtra: `<definedNames>${many(100_000, (at) => `<definedName name="n${at}">S1!$A:$A</definedName>`)}</definedNames>`,
      }),
    { A1: 1 },
  ),
  reads(
    'names that name one another',
    () =>
      workbook({
        sheet: sheet(ONE),
        workbookExtra: `<definedNames>${many(40, (at) => `<definedName name="n${at}">n${at + 1}+n${at + 1}</definedName>`)}</definedNames>`,
      }),
    { A1: 1 },
  ),
  refused(
    'a thousand sheets',
    () => workbook({ sheets: many(1_000, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`) }),
    TOO_MUCH,
    'sheets',
  ),
  refused(
    'twenty sheets that are one part',
    () => workbook({ sheets: many(20, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`) }),
    'FILE_DAMAGED',
  ),
  refused(
    '100,000 number formats',
    () =>
      workbook({
        styles: `<styleSheet><numFmts>${many(100_000, (at) => `<numFmt numFmtId="${at + 164}" formatCode="0.0"/>`)}</numFmts></styleSheet>`,
      }),
    TOO_MUCH,
    'styles',
  ),
  refused(
    '100,000 cell styles',
    () => workbook({ styles: styles(Array.from({ length: 100_000 }, () => 14)) }),
    TOO_MUCH,
    'styles',
  ),
  reads(
    '60,000 cell styles',
    () =>
      workbook({
        sheet: sheet('<row r="1"><c r="A1" s="59999"><v>45000</v></c></row>'),
        styles: styles(Array.from({ length: 60_000 }, () => 14)),
      }),
    { A1: '2023-03-15' },
  ),
  reads(
    'a number format of 200,000 characters',
    () =>
      workbook({
        sheet: sheet('<row r="1"><c r="A1" s="0"><v>42</v></c></row>'),
        styles: styles([164], { 164: 'y'.repeat(200_000) }),
      }),
    { A1: 42 },
  ),
  reads(
    'number formats that no pattern should scan twice',
    () =>
      workbook({
        sheet: sheet('<row r="1"><c r="A1" s="0"><v>42</v></c></row>'),
        styles: styles(
          Array.from({ length: 5_000 }, (_, at) => at),
          Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [at, '[['.repeat(120)])),
        ),
      }),
    { A1: 42 },
  ),
  refused(
    'elements a thousand deep',
    () => workbook({ sheet: sheet('', `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`) }),
    TOO_MUCH,
    'depth',
  ),
  refused('elements a million deep', () => workbook({ sheet: sheet('', '<a>'.repeat(1_000_000)) }), TOO_MUCH, 'depth'),
  refused(
    '300,000 attributes in one element',
    () => workbook({ sheet: `<worksheet${many(300_000, (at) => ` a${at}=""`)}/>` }),
    TOO_MUCH,
    'stretchBytes',
  ),
  refused(
    'five million attributes',
    () =>
      withPart(
        SHEET,
        repeated('<worksheet><sheetData/><x>', `<a${many(40, (at) => ` a${at}=""`)}/>`, 60, '</x></worksheet>'),
      ),
    [TOO_MUCH, 'FILE_TOO_SLOW'],
  ),
  refused(
    '30 million tiny elements',
    () => withPart(SHEET, repeated('<worksheet><sheetData/><x>', '<a/>', 15, '</x></worksheet>')),
    TOO_MUCH,
  ),
  refused(
    'a million comments',
    () => withPart(SHEET, repeated('<worksheet><sheetData/>', '<!---->', 15, '</worksheet>')),
    TOO_MUCH,
  ),
  refused(
    'a million instructions',
    () => withPart(SHEET, repeated('<worksheet><sheetData/>', '<?a?>', 15, '</worksheet>')),
    TOO_MUCH,
  ),
  refused(
    'text of nothing but entities',
    () => withPart(SHEET, repeated('<worksheet><sheetData/><x>', '&#65;', 15, '</x></worksheet>')),
    TOO_MUCH,
  ),
  refused(
    'an entity name of a megabyte',
    () => workbook({ sheet: sheet(`<row><c t="str"><v>&${noise(1_500_000)};</v></c></row>`) }),
    [TOO_MUCH, 'FILE_DAMAGED'],
  ),
  refused(
    'an element name of two megabytes',
    () => workbook({ sheet: `<worksheet><${noise(2_000_000)}/></worksheet>` }),
    [TOO_MUCH, 'FILE_DAMAGED'],
  ),
  refused(
    '100,000 content types',
    () =>
      workbook({
        overrides: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`/x/${at}.xml`, 'text/xml'])),
      }),
    TOO_MUCH,
    'relationships',
  ),
  reads(
    '16,384 columns',
    () => workbook({ sheet: sheet(rowsOf(1, 16_384, (address) => `<c r="${address}"><v>1</v></c>`)) }),
    { A1: 1, Z1: 1 },
  ),
  reads(
    'a cell in the last corner',
    () => workbook({ sheet: sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }),
    { XFD1048576: 1 },
  ),
  refused(
    'cells far out in 100,000 rows',
    () =>
      workbook({ sheet: sheet(many(100_000, (at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`)) }),
    TOO_MUCH,
    'places',
  ),
  reads(
    'a cell far out in 500 rows',
    () =>
      workbook({ sheet: sheet(ONE + many(500, (at) => `<row r="${at + 2}"><c r="XFD${at + 2}"><v>1</v></c></row>`)) }),
    { A1: 1 },
  ),
  reads(
    'a dimension that lies',
    () => workbook({ sheet: sheet(ONE).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>') }),
    { A1: 1 },
  ),
  reads(
    'a dimension that is none',
    () => workbook({ sheet: sheet(ONE).replace('<sheetData>', '<dimension ref="ZZZZZ99999999999:1"/><sheetData>') }),
    { A1: 1 },
  ),
  reads(
    'column widths for ever',
    () =>
      workbook({
        sheet: sheet(ONE).replace(
          '<sheetData>',
          `<cols>${many(50_000, () => '<col min="1" max="16384" width="9"/>')}</cols><sheetData>`,
        ),
      }),
    { A1: 1 },
  ),
];
