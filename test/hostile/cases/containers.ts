/** Containers that lie, that two programs read in two ways, or that hold what no workbook may. */
import { type ZipPart, zip } from '../../support/zip.ts';
import { contentTypes, relationships, sheet, strings, workbook, workbookParts } from '../../workbook/read/parts.ts';
import { type HostileCase, reads, refused } from '../hostileCase.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ONE = sheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const UNSAFE = 'FILE_UNSAFE';
const DAMAGED = 'FILE_DAMAGED';

function changed(change: Partial<ZipPart>, name = SHEET): Uint8Array {
  return zip(workbookParts({ sheet: ONE }).map((part) => (part.name === name ? { ...part, ...change } : part)));
}

function added(...parts: ZipPart[]): Uint8Array {
  return zip([...workbookParts({ sheet: ONE }), ...parts]);
}

/** Bytes of a good workbook after a change by hand. */
function patched(change: (bytes: Uint8Array, view: DataView) => Uint8Array | undefined): Uint8Array {
  const bytes = zip(workbookParts({ sheet: ONE }));
  return change(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? bytes;
}

/** A container with a comment, whose length its end record tells. */
function commented(comment: Uint8Array): Uint8Array {
  const bytes = zip(workbookParts({ sheet: ONE }), { suffix: comment });
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - comment.length - 2, comment.length, true);
  return bytes;
}

/** The end record of a container without parts, which is also a comment of 22 bytes. */
const END_OF_NOTHING = zip([]);

function endRecordOf(bytes: Uint8Array): number {
  return bytes.length - 22;
}

const withObject = (name: string, type?: string): Uint8Array =>
  workbook({ parts: [{ name, content: 'x' }], ...(type !== undefined && { overrides: { [`/${name}`]: type } }) });

const linkTo = (root: string, extra = ''): Uint8Array =>
  workbook({
    sheet: ONE,
    links: [
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'externalLink', 'externalLinks/externalLink1.xml'],
    ],
    parts: [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: `<externalLink><${root}>${extra}</${root}></externalLink>`,
      },
    ],
  });

const sheetLink = (kind: string, target: string, external = false): Uint8Array =>
  workbook({
    sheet: ONE,
    parts: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relationships([['rId1', kind, target, external]]) },
    ],
  });

const bookLink = (kind: string, target: string, external = false): Uint8Array =>
  workbook({
    sheet: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    strings: strings('<t>x</t>'),
    parts: [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', kind, target, external],
        ]),
      },
    ],
  });

const EVIL_NAMES: readonly (readonly [title: string, name: string])[] = [
  ['climbs out of its folder', 'xl/../../etc/passwd'],
  ['begins by climbing', '../evil.xml'],
  ['is absolute', '/etc/passwd'],
  ['has a drive', 'C:/evil.xml'],
  ['has backslashes', 'xl\\evil.xml'],
  ['is a network share', '\\\\host\\share\\evil.xml'],
  ['has a NUL', 'xl/evil.xml\0.png'],
  ['is empty', ''],
  ['is a dot', 'xl/./evil.xml'],
  ['has a line break', 'xl/a\nb.xml'],
  ['has an escape sequence', 'xl/\u001b[31m.xml'],
  ['turns its direction', 'xl/\u202egpj.xml'],
];

export const containers: readonly HostileCase[] = [
  ...EVIL_NAMES.map(([title, name]) =>
    refused(`a part name that ${title}`, () => added({ name, content: 'x' }), UNSAFE),
  ),
  refused('a part name of 60,000 characters', () => added({ name: 'x'.repeat(60_000), content: '' }), [
    UNSAFE,
    'FILE_TOO_MUCH_INSIDE',
  ]),
  refused(
    'a symbolic link',
    () => added({ name: 'xl/a', content: '/etc/passwd', externalAttributes: 0xa1ff0000 }),
    UNSAFE,
  ),
  refused('a device', () => added({ name: 'xl/a', content: '', externalAttributes: 0x21b60000 }), UNSAFE),
  refused('a sheet as a symbolic link', () => changed({ externalAttributes: 0xa1ff0000 }), UNSAFE),
  refused('two parts of one name', () => added({ name: SHEET, content: ONE }), UNSAFE),
  refused('two parts whose names differ in case', () => added({ name: SHEET.toUpperCase(), content: '' }), UNSAFE),
  refused(
    'two parts whose names differ in composition only',
    () => added({ name: 'xl/\u00e9.xml', content: '' }, { name: 'xl/e\u0301.xml', content: '' }),
    UNSAFE,
  ),
  refused('an encrypted part', () => changed({ flags: 0x0801 }), 'FILE_ENCRYPTED'),
  refused('parts encrypted with AES', () => changed({ flags: 0x0801, method: 99 }), 'FILE_ENCRYPTED'),
  refused('an unusual compression', () => changed({ method: 12 }), UNSAFE),
  refused('compression of 64 kB windows', () => changed({ method: 9 }), UNSAFE),
  refused('another name in the local header', () => changed({ local: { name: 'xl/worksheets/sheet2.xml' } }), UNSAFE),
  refused('a longer name in the local header', () => changed({ local: { name: 'xl/worksheets/sheet11.xml' } }), UNSAFE),
  refused('another size in the local header', () => changed({ local: { size: 5 } }), UNSAFE),
  refused('another stored size in the local header', () => changed({ local: { stored: 5 } }), UNSAFE),
  refused('another checksum in the local header', () => changed({ local: { crc32: 5 } }), UNSAFE),
  refused('another method in the local header', () => changed({ local: { method: 0 } }), UNSAFE),
  refused('encrypted in the local header only', () => changed({ local: { flags: 1 } }), UNSAFE),
  refused('a wrong checksum', () => changed({ crc32: 5 }), DAMAGED),
  refused('a wrong checksum of a stored part', () => changed({ crc32: 5, method: 0 }), DAMAGED),
  refused('a part smaller than declared', () => changed({ size: 100_000 }), DAMAGED),
  refused('a part larger than declared', () => changed({ size: 20 }), DAMAGED),
  refused('deflated bytes that are none', () => changed({ deflated: new Uint8Array(300).fill(0xff) }), DAMAGED),
  refused(
    'deflated bytes with more behind them',
    () => changed({ deflated: Buffer.concat([changed({}), Buffer.from('x')]) }),
    DAMAGED,
  ),
  refused(
    'bytes in front of the container',
    () => zip(workbookParts(), { prefix: new TextEncoder().encode('MZ program') }),
    UNSAFE,
  ),
  refused(
    'a picture in front of the container',
    () => zip(workbookParts(), { prefix: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) }),
    [UNSAFE, 'FILE_WRONG_FORMAT'],
  ),
  refused('an end of a container inside its comment', () => commented(END_OF_NOTHING), UNSAFE),
  reads('a comment behind the container', () => commented(Buffer.from('made by a program')), { A1: 1 }),
  refused('bytes behind the container', () => zip(workbookParts(), { suffix: new Uint8Array(500) }), UNSAFE),
  refused(
    'a directory that says there are more parts',
    () => patched((bytes, view) => void view.setUint16(endRecordOf(bytes) + 10, 900, true)),
    [DAMAGED, UNSAFE],
  ),
  refused(
    'a directory that says there are none',
    () =>
      patched((bytes, view) => {
        view.setUint16(endRecordOf(bytes) + 8, 0, true);
        view.setUint16(endRecordOf(bytes) + 10, 0, true);
        return bytes;
      }),
    [DAMAGED, UNSAFE, 'FILE_NOT_WORKBOOK'],
  ),
  refused(
    'a directory that begins behind the file',
    () => patched((bytes, view) => void view.setUint32(endRecordOf(bytes) + 16, 0x7fffffff, true)),
    [DAMAGED, UNSAFE],
  ),
  refused(
    'a directory of four gigabytes',
    () => patched((bytes, view) => void view.setUint32(endRecordOf(bytes) + 12, 0xfffffff0, true)),
    [DAMAGED, UNSAFE],
  ),
  refused(
    'a directory on another disk',
    () => patched((bytes, view) => void view.setUint16(endRecordOf(bytes) + 4, 3, true)),
    [DAMAGED, UNSAFE],
  ),
  reads(
    'a comment longer than what follows',
    () => patched((bytes, view) => void view.setUint16(endRecordOf(bytes) + 20, 400, true)),
    { A1: 1 },
  ),
  refused(
    'a second end record in a comment',
    () =>
      patched((bytes) => {
        const end = bytes.slice(endRecordOf(bytes));
        const whole = new Uint8Array(bytes.length + 22);
        whole.set(bytes);
        whole.set(end, bytes.length);
        new DataView(whole.buffer).setUint16(bytes.length - 2, 22, true);
        return whole;
      }),
    UNSAFE,
  ),
  refused(
    'zip64 sizes that do not exist',
    () => patched((bytes, view) => void view.setUint32(endRecordOf(bytes) + 16, 0xffffffff, true)),
    [DAMAGED, UNSAFE],
  ),
  refused('a workbook without its workbook part', () => workbook({ without: ['xl/workbook.xml'] }), DAMAGED),
  refused('a workbook without root relationships', () => workbook({ without: ['_rels/.rels'] }), DAMAGED),
  refused('a workbook whose sheets lead nowhere', () => workbook({ without: ['xl/_rels/workbook.xml.rels'] }), DAMAGED),
  refused('a workbook whose sheet is gone', () => workbook({ without: [SHEET] }), DAMAGED),
  refused('a zip file of something else', () => zip([{ name: 'photo.jpg', content: 'x' }]), 'FILE_WRONG_FORMAT', 'zip'),
  refused('a relationship to a file of the machine', () => sheetLink('oleObject', 'file:///etc/passwd', true), UNSAFE),
  refused(
    'shared strings on another machine',
    () => bookLink('sharedStrings', 'http://example.org/s.xml', true),
    UNSAFE,
  ),
  refused('styles on another machine', () => bookLink('styles', 'http://example.org/s.xml', true), UNSAFE),
  refused(
    'a sheet on another machine',
    () => workbook({ links: [['rId1', 'worksheet', 'http://example.org/s.xml', true]] }),
    UNSAFE,
  ),
  refused(
    'an object fetched from another machine',
    () => sheetLink('oleObject', 'http://example.org/evil.doc', true),
    UNSAFE,
  ),
  refused(
    'relationships that point at themselves',
    () => workbook({ links: [['rId1', 'worksheet', '_rels/workbook.xml.rels']] }),
    DAMAGED,
  ),
  refused(
    'the workbook part as its own sheet',
    () => workbook({ links: [['rId1', 'worksheet', 'workbook.xml']] }),
    DAMAGED,
  ),
  refused(
    'a main part that is a picture',
    () =>
      workbook({
        parts: [
          { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/media/a.png']]) },
          { name: 'xl/media/a.png', content: 'x' },
        ],
      }),
    ['FILE_NOT_WORKBOOK', DAMAGED],
  ),
  refused(
    'a macro-enabled workbook renamed',
    () => workbook({ mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    'FILE_HAS_MACROS',
  ),
  refused(
    'a macro-enabled template renamed',
    () => workbook({ mainType: 'application/vnd.ms-excel.template.macroEnabled.main+xml' }),
    'FILE_HAS_MACROS',
  ),
  refused(
    'an Excel add-in renamed',
    () => workbook({ mainType: 'application/vnd.ms-excel.addin.macroEnabled.main+xml' }),
    'FILE_HAS_MACROS',
  ),
  refused('a VBA project by its name', () => withObject('xl/vbaProject.bin'), 'FILE_HAS_MACROS'),
  refused('a VBA project by its name in capitals', () => withObject('XL/VBAPROJECT.BIN'), 'FILE_HAS_MACROS'),
  refused(
    'a VBA project by its content type',
    () => withObject('xl/innocent.bin', 'application/vnd.ms-office.vbaProject'),
    'FILE_HAS_MACROS',
  ),
  refused('a VBA project by its relationship', () => bookLink('vbaProject', 'a.bin'), 'FILE_HAS_MACROS'),
  refused(
    'an Excel 4 macro sheet',
    () => workbook({ links: [['rId1', 'xlMacrosheet', 'macrosheets/sheet1.xml']], without: [SHEET] }),
    'FILE_HAS_MACROS',
  ),
  refused(
    'an international macro sheet',
    () => workbook({ links: [['rId1', 'xlIntlMacrosheet', 'macrosheets/sheet1.xml']], without: [SHEET] }),
    'FILE_HAS_MACROS',
  ),
  refused(
    'an Excel 4 macro sheet that hides as a sheet',
    () => workbook({ sheet: ONE, overrides: { [`/${SHEET}`]: 'application/vnd.ms-excel.macrosheet+xml' } }),
    'FILE_HAS_MACROS',
  ),
  refused(
    'a sheet whose root is a macro sheet',
    () =>
      workbook({
        sheet:
          '<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData/></xm:macrosheet>',
      }),
    ['FILE_HAS_MACROS', DAMAGED],
  ),
  refused(
    'an Excel 5 dialogue with code',
    () =>
      workbook({
        sheet: ONE,
        links: [
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'attachedToolbars', 'attachedToolbars.bin'],
        ],
        parts: [{ name: 'xl/attachedToolbars.bin', content: 'x' }],
      }),
    ['FILE_HAS_MACROS', UNSAFE],
  ),
  refused(
    'a name that runs a macro when the file is opened',
    () =>
      workbook({
        sheet: ONE,
        workbookExtra:
          '<definedNames><definedName name="_xlnm.Auto_Open" xlm="1" hidden="1">Sheet1!$A$1</definedName></definedNames>',
      }),
    'FILE_HAS_MACROS',
  ),
  refused('an ActiveX control', () => withObject('xl/activeX/activeX1.xml'), UNSAFE),
  refused('an embedded file', () => withObject('xl/embeddings/oleObject1.bin'), UNSAFE),
  refused(
    'an embedded file by its content type',
    () => withObject('xl/a.bin', 'application/vnd.openxmlformats-officedocument.oleObject'),
    UNSAFE,
  ),
  refused('an object that only a sheet points at', () => sheetLink('oleObject', '../a.bin'), UNSAFE),
  refused('an embedded workbook', () => sheetLink('package', '../embeddings/Book1.xlsx'), UNSAFE),
  refused(
    'a program as a part',
    () => added({ name: 'xl/media/a.png', content: `MZ${'\0'.repeat(200)}` }, { name: 'setup.exe', content: 'MZ' }),
    UNSAFE,
  ),
  refused(
    'a ribbon of its own with callbacks',
    () =>
      workbook({
        sheet: ONE,
        parts: [
          {
            name: '_rels/.rels',
            content: relationships([
              ['rId1', 'officeDocument', 'xl/workbook.xml'],
              ['rId2', 'extensibility', 'customUI/customUI.xml'],
            ]),
          },
          { name: 'customUI/customUI.xml', content: '<customUI onLoad="x"/>' },
        ],
      }),
    UNSAFE,
  ),
  refused('a DDE link', () => linkTo('ddeLink'), UNSAFE),
  refused('an OLE link', () => linkTo('oleLink'), UNSAFE),
  refused(
    'a DDE link behind a link to a workbook',
    () => linkTo('externalBook', '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
    UNSAFE,
  ),
  {
    name: 'a link to another workbook',
    bytes: () => linkTo('externalBook'),
    expected: { values: { A1: 1 }, findings: ['EXTERNAL_LINK_IGNORED'] },
  },
  reads(
    'a data connection',
    () =>
      workbook({
        sheet: ONE,
        parts: [
          {
            name: 'xl/connections.xml',
            content: '<connections><connection id="1" type="5" command="DROP TABLE"/></connections>',
          },
        ],
      }),
    { A1: 1 },
  ),
  reads('a remote picture', () => sheetLink('image', 'http://example.org/track.png', true), { A1: 1 }),
  reads('links of every kind in cells', () => sheetLink('hyperlink', 'javascript:alert(1)', true), { A1: 1 }),
  reads(
    'figures that follow the part',
    () => changed({ flags: 0x0008, local: { crc32: 0, stored: 0, size: 0, flags: 0x0008 } }),
    { A1: 1 },
  ),
  reads('local headers without figures', () => changed({ local: { crc32: 0, size: 0, stored: 0 } }), { A1: 1 }),
  reads('a sheet stored without compression', () => changed({ method: 0 }), { A1: 1 }),
  reads('folders as entries', () => zip([{ name: 'xl/', content: '', method: 0 }, ...workbookParts({ sheet: ONE })]), {
    A1: 1,
  }),
  reads(
    'parts in the opposite order',
    () =>
      zip(workbookParts({ sheet: ONE, parts: [{ name: '[Content_Types].xml', content: contentTypes() }] }).reverse()),
    { A1: 1 },
  ),
  reads(
    'parts called __proto__ and constructor',
    () =>
      workbook({
        sheet: ONE,
        overrides: { '/__proto__': 'constructor' },
        parts: [
          { name: '__proto__', content: '' },
          { name: 'constructor', content: '' },
        ],
      }),
    { A1: 1 },
  ),
];
