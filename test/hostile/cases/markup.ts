/** XML made to attack its reader, and text that XML, terminals or people stumble over. */
import { sheet, strings, workbook } from '../../workbook/read/parts.ts';
import { type HostileCase, reads, refused } from '../hostileCase.ts';

const UNSAFE = 'FILE_UNSAFE';
const DAMAGED = 'FILE_DAMAGED';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const bare = sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(/<\?.*\?>\n/, '');

const inCell = (text: string): Uint8Array =>
  workbook({ sheet: sheet(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`) });
const encoded = (content: string, encoding: BufferEncoding, swap = false): Uint8Array => {
  const bytes = Buffer.from(content, encoding);
  return swap ? bytes.swap16() : bytes;
};
const declared = (encoding: string, content = bare): string => `<?xml version="1.0" encoding="${encoding}"?>${content}`;

const laughs = (levels: number): string =>
  Array.from({ length: levels }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');

export const markup: readonly HostileCase[] = [
  refused(
    'a billion laughs',
    () => workbook({ sheet: `<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]>${bare.replace('<v>1', '<v>&e9;')}` }),
    UNSAFE,
  ),
  refused(
    'a billion laughs in the shared strings',
    () => workbook({ strings: `<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]><sst/>` }),
    UNSAFE,
  ),
  refused(
    'a billion laughs in the workbook part',
    () =>
      workbook({
        parts: [{ name: 'xl/workbook.xml', content: `<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]><workbook/>` }],
      }),
    UNSAFE,
  ),
  refused(
    'a billion laughs in the relationships',
    () =>
      workbook({
        parts: [{ name: '_rels/.rels', content: `<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]><Relationships/>` }],
      }),
    UNSAFE,
  ),
  refused(
    'a billion laughs in the content types',
    () =>
      workbook({
        parts: [{ name: '[Content_Types].xml', content: `<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]><Types/>` }],
      }),
    UNSAFE,
  ),
  refused(
    'a billion laughs in the styles',
    () => workbook({ styles: `<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]><styleSheet/>` }),
    UNSAFE,
  ),
  refused(
    'one large entity used often',
    () => workbook({ sheet: `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(100_000)}">]>${bare}` }),
    UNSAFE,
  ),
  refused(
    'an entity from a file',
    () =>
      workbook({ sheet: `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${bare.replace('<v>1', '<v>&x;')}` }),
    UNSAFE,
  ),
  refused(
    'an entity from the network',
    () => workbook({ sheet: `<!DOCTYPE a [<!ENTITY x SYSTEM "http://169.254.169.254/">]>${bare}` }),
    UNSAFE,
  ),
  refused(
    'a parameter entity',
    () => workbook({ sheet: `<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x.dtd">%x;]>${bare}` }),
    UNSAFE,
  ),
  refused(
    'a document type of another machine',
    () => workbook({ sheet: `<!DOCTYPE worksheet SYSTEM "http://example.org/x.dtd">${bare}` }),
    UNSAFE,
  ),
  refused('a document type declaration alone', () => workbook({ sheet: `<!DOCTYPE worksheet>${bare}` }), UNSAFE),
  refused(
    'a document type in UTF-16',
    () => workbook({ sheet: encoded(`\ufeff<!DOCTYPE worksheet>${bare}`, 'utf16le') }),
    UNSAFE,
  ),
  refused(
    'a document type behind a mebibyte of comments',
    () => workbook({ sheet: `${'<!-- x -->'.repeat(30_000)}<!DOCTYPE worksheet>${bare}` }),
    UNSAFE,
  ),
  refused(
    'a style sheet instruction that opens a document type in small letters',
    () => workbook({ sheet: `<!doctype worksheet>${bare}` }),
    [UNSAFE, DAMAGED],
  ),
  refused('an unknown entity', () => inCell('&x;'), DAMAGED),
  refused('an entity of web pages', () => inCell('&nbsp;'), DAMAGED),
  refused('a NUL by its number', () => inCell('&#0;'), DAMAGED),
  refused('half a character by its number', () => inCell('&#xD800;'), DAMAGED),
  refused('a character past the last one', () => inCell('&#x110000;'), DAMAGED),
  refused('a raw control character', () => inCell('\u0001'), DAMAGED),
  refused('a raw NUL', () => inCell('a\0b'), DAMAGED),
  refused('a character that is none', () => inCell('\uffff'), DAMAGED),
  refused('an escape character by its number', () => inCell('&#27;[31m'), DAMAGED),
  refused('elements that are not closed', () => workbook({ sheet: '<worksheet><sheetData><row>' }), DAMAGED),
  refused(
    'elements closed in another order',
    () => workbook({ sheet: '<worksheet><sheetData></worksheet></sheetData>' }),
    DAMAGED,
  ),
  refused('two roots', () => workbook({ sheet: `${bare}${bare}` }), DAMAGED),
  refused('text behind the root', () => workbook({ sheet: `${bare}evil` }), DAMAGED),
  refused('a part that is empty', () => workbook({ sheet: '' }), DAMAGED),
  refused('a part that is text', () => workbook({ sheet: 'hello' }), DAMAGED),
  refused('the same attribute twice', () => workbook({ sheet: sheet('<row r="1" r="2"/>') }), DAMAGED),
  refused('an attribute without quotes', () => workbook({ sheet: sheet('<row r=1/>') }), DAMAGED),
  refused(
    'CDATA that does not end',
    () => workbook({ sheet: sheet('<row><c t="str"><v><![CDATA[x</v></c></row>') }),
    DAMAGED,
  ),
  refused('UTF-16 declared, UTF-8 written', () => workbook({ sheet: declared('UTF-16') }), DAMAGED),
  refused('an unknown encoding', () => workbook({ sheet: declared('x-none') }), DAMAGED),
  refused(
    'UTF-7, in which markup hides',
    () => workbook({ sheet: declared('UTF-7', '+ADw-worksheet/+AD4-') }),
    DAMAGED,
  ),
  refused('UTF-32', () => workbook({ sheet: new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]) }), DAMAGED),
  refused(
    'bytes that are no UTF-8',
    () => workbook({ sheet: encoded(sheet('<row><c t="str"><v>é</v></c></row>'), 'latin1') }),
    DAMAGED,
  ),
  refused(
    'UTF-8 in a longer form than needed',
    () =>
      workbook({
        sheet: Buffer.concat([
          Buffer.from('<worksheet><sheetData><row><c t="str"><v>'),
          Buffer.from([0xc0, 0xbc]),
          Buffer.from('</v></c></row></sheetData></worksheet>'),
        ]),
      }),
    DAMAGED,
  ),
  refused(
    'half a character in UTF-16',
    () => workbook({ sheet: encoded(`\ufeff${bare.replace('<v>1', '<v>\ud800')}`, 'utf16le') }),
    DAMAGED,
  ),
  reads('UTF-16, little end first', () => workbook({ sheet: encoded(`\ufeff${bare}`, 'utf16le') }), { A1: 1 }),
  reads('UTF-16, big end first', () => workbook({ sheet: encoded(`\ufeff${bare}`, 'utf16le', true) }), { A1: 1 }),
  reads('UTF-8 with a mark', () => workbook({ sheet: `\ufeff${bare}` }), { A1: 1 }),
  reads(
    'Latin-1 that says so',
    () =>
      workbook({
        sheet: encoded(
          declared('ISO-8859-1', sheet('<row r="1"><c r="A1" t="str"><v>é</v></c></row>').replace(/<\?.*\?>\n/, '')),
          'latin1',
        ),
      }),
    { A1: 'é' },
  ),
  reads(
    'Cyrillic that says so',
    () =>
      workbook({
        sheet: Buffer.concat([
          Buffer.from(
            '<?xml version="1.0" encoding="windows-1251"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>',
          ),
          Buffer.from([0xcf, 0xf0, 0xe0, 0xe2, 0xee]),
          Buffer.from('</v></c></row></sheetData></worksheet>'),
        ]),
      }),
    { A1: 'Право' },
  ),
  reads(
    'Chinese that says so',
    () =>
      workbook({
        sheet: Buffer.concat([
          Buffer.from('<?xml version="1.0" encoding="GB18030"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>'),
          Buffer.from([0xc8, 0xcb, 0xc8, 0xa8]),
          Buffer.from('</v></c></row></sheetData></worksheet>'),
        ]),
      }),
    { A1: '人权' },
  ),
  reads('CDATA', () => inCell('<![CDATA[<b>&amp;</b>]]>'), { A1: '<b>&amp;</b>' }),
  reads('comments and instructions inside a value', () => inCell('a<!-- x -->b<?y z?>c'), { A1: 'abc' }),
  reads('characters by their numbers', () => inCell('&#65;&#x4e1c;&#128512;'), {
    A1: 'A\u4e1c\u{1f600}',
  }),
  reads(
    'prefixed elements',
    () => workbook({ sheet: bare.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-z])/g, '<$1x:') }),
    { A1: 1 },
  ),
  reads(
    'cells of a foreign vocabulary are no cells',
    () =>
      workbook({
        sheet: `<worksheet xmlns="${MAIN}" xmlns:e="http://evil.example"><sheetData><row r="1"><c r="A1"><v>1</v></c><e:c r="B1"><e:v>666</e:v></e:c></row></sheetData></worksheet>`,
      }),
    { A1: 1, B1: null },
  ),
  reads(
    'a foreign list of cells in front of the cells',
    () =>
      workbook({
        sheet: `<worksheet xmlns="${MAIN}" xmlns:e="http://evil.example"><e:sheetData><e:row r="1"><e:c r="A1"><e:v>666</e:v></e:c></e:row></e:sheetData><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
      }),
    { A1: 1 },
  ),
  reads('a turned direction stays in the value', () => inCell('abc\u202edef'), { A1: 'abc\u202edef' }),
  reads('half a character by an escape is replaced', () => inCell('_xD800_'), { A1: '\ufffd' }),
  reads('two halves by escapes are one character', () => inCell('_xD83D__xDE00_'), { A1: '\u{1f600}' }),
  reads(
    'an escape of an escape',
    () =>
      workbook({
        sheet: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
        strings: strings('<t>_x005F_x0041_</t>'),
      }),
    { A1: '_x0041_' },
  ),
  reads(
    'texts called __proto__',
    () =>
      workbook({
        sheets: '<sheet name="__proto__" sheetId="1" r:id="rId1"/>',
        sheet: sheet('<row r="1"><c r="A1" t="str"><v>__proto__</v></c><c r="B1" t="str"><v>constructor</v></c></row>'),
      }),
    { A1: '__proto__', B1: 'constructor' },
  ),
  refused(
    'a sheet name of 100,000 characters',
    () => workbook({ sheets: `<sheet name="${'n'.repeat(100_000)}" sheetId="1" r:id="rId1"/>` }),
    DAMAGED,
  ),
  refused(
    'two sheets of one name',
    () => workbook({ sheets: '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>' }),
    DAMAGED,
  ),
  refused(
    'cells twice',
    () =>
      workbook({
        sheet: bare.replace(
          '</worksheet>',
          '<sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>',
        ),
      }),
    DAMAGED,
  ),
  refused(
    'a workbook with two lists of sheets',
    () =>
      workbook({
        parts: [
          {
            name: 'xl/workbook.xml',
            content: `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets><sheets><sheet name="B" sheetId="2" r:id="rId1"/></sheets></workbook>`,
          },
        ],
      }),
    DAMAGED,
  ),
  refused('a workbook without a sheet', () => workbook({ sheets: '' }), DAMAGED),
];
