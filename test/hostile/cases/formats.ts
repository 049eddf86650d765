/** Files of other kinds under the name of a workbook, and workbooks cut short on the way. */
import { zip } from '../../support/zip.ts';
import { sheet, strings, workbook } from '../../workbook/read/parts.ts';
import { type HostileCase, refused } from '../hostileCase.ts';
import { noise } from '../segments.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (...values: number[]): Uint8Array => new Uint8Array([...values, ...new Array<number>(64).fill(1)]);

/** A compound file as far as it is looked at: its signature and one directory entry. */
function compoundFile(stream: string): Uint8Array {
  const whole = new Uint8Array(2048);
  whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  whole.set(Buffer.from(stream, 'utf16le'), 512 + 128);
  whole[512 + 128 + 64] = stream.length * 2 + 2;
  return whole;
}

const office = (type: string): Uint8Array => workbook({ mainType: type });
const openDocument = (type: string): Uint8Array =>
  zip([
    { name: 'mimetype', content: `application/${type}`, method: 0 },
    { name: 'content.xml', content: '<x/>' },
  ]);

/** What people send by mistake, and the word by which the finding calls it. */
const KINDS: readonly (readonly [title: string, kind: string, bytes: () => Uint8Array])[] = [
  ['an Excel 97 workbook', 'xls', () => compoundFile('Workbook')],
  ['an Excel 95 workbook', 'xls', () => compoundFile('Book')],
  ['an Excel 4 workbook', 'xls', () => bytes(0x09, 0x04, 0x06, 0x00, 0x00, 0x00)],
  ['a Word 97 document', 'doc', () => compoundFile('WordDocument')],
  ['a PowerPoint 97 presentation', 'ppt', () => compoundFile('PowerPoint Document')],
  ['a mail of Outlook', 'msg', () => compoundFile('__properties_version1.0')],
  ['a binary workbook', 'xlsb', () => office('application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
  [
    'a Word document',
    'docx',
    () => office('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  ],
  ['a Word document with macros', 'docx', () => office('application/vnd.ms-word.document.macroEnabled.main+xml')],
  [
    'a presentation',
    'pptx',
    () => office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
  ],
  ['an OpenDocument spreadsheet', 'ods', () => openDocument('vnd.oasis.opendocument.spreadsheet')],
  ['an OpenDocument spreadsheet template', 'ods', () => openDocument('vnd.oasis.opendocument.spreadsheet-template')],
  ['an OpenDocument text', 'odt', () => openDocument('vnd.oasis.opendocument.text')],
  ['an OpenDocument presentation', 'odp', () => openDocument('vnd.oasis.opendocument.presentation')],
  ['a book for readers', 'epub', () => openDocument('epub+zip')],
  [
    'a Numbers document',
    'numbers',
    () =>
      zip([
        { name: 'Index/Document.iwa', content: 'x' },
        { name: 'Index/CalculationEngine.iwa', content: 'x' },
      ]),
  ],
  ['a Pages document', 'pages', () => zip([{ name: 'Index/Document.iwa', content: 'x' }])],
  ['a workbook in a zip file', 'zip', () => zip([{ name: 'report.xlsx', content: workbook() }])],
  ['a folder of scans in a zip file', 'zip', () => zip([{ name: 'scan/1.jpg', content: 'x' }])],
  [
    'a workbook unpacked and packed again with its folder',
    'zip',
    () => zip([{ name: 'report/[Content_Types].xml', content: '<Types/>' }]),
  ],
  ['a PDF', 'pdf', () => text('%PDF-1.7\n')],
  ['a PDF behind a blank line', 'pdf', () => text('\n\n%PDF-1.4\n')],
  ['rich text', 'rtf', () => text('{\\rtf1\\ansi hello}')],
  ['a PNG picture', 'png', () => bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ['a photograph', 'jpg', () => bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['a scan', 'tiff', () => bytes(0x49, 0x49, 0x2a, 0x00)],
  ['a photograph of a telephone', 'heic', () => bytes(0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63)],
  ['a web picture', 'webp', () => text(`RIFF\u0001\u0001\u0001\u0001WEBPVP8 ${'x'.repeat(50)}`)],
  ['a gzip file', 'gz', () => bytes(0x1f, 0x8b, 0x08)],
  ['a 7-Zip file', '7z', () => bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
  ['a RAR file', 'rar', () => bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07)],
  ['a program', 'exe', () => bytes(0x4d, 0x5a, 0x90, 0x00)],
  ['a database', 'sqlite', () => text(`SQLite format 3\0${'x'.repeat(90)}`)],
  ['a comma-separated table', 'csv', () => text('a,b,c\n1,2,3\n')],
  ['a semicolon-separated table in Latin-1', 'csv', () => Buffer.from('État;Année\nCôte;2024\n', 'latin1')],
  ['a tab-separated table in UTF-16', 'csv', () => Buffer.from('\ufeffa\tb\n1\t2\n', 'utf16le')],
  ['a plain text', 'txt', () => text('Dear colleagues\nplease find attached\n')],
  ['a web page', 'html', () => text('\n<!DOCTYPE html><html><table></table></html>')],
  ['a table of a web page, as portals export "Excel" files', 'html', () => text('<table><tr><td>1</td></tr></table>')],
  [
    'a saved mail',
    'eml',
    () => text('Received: from x by y\nFrom: a@example.org\nTo: b@example.org\nSubject: Report\n\nHello\n'),
  ],
  ['a web archive', 'mht', () => text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n')],
  ['an XML spreadsheet', 'xml', () => text('<?xml version="1.0"?><Workbook/>')],
  [
    'a flat OpenDocument spreadsheet',
    'fods',
    () =>
      text(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
      ),
  ],
  ['a symbolic link table', 'slk', () => text('ID;PWXL;N;E\n')],
  ['JSON', 'json', () => text('{"records": [1, 2, 3]}\n')],
  ['a shortcut to a file', 'lnk', () => bytes(0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00)],
  ['a link to a document on the web', 'url', () => text('[InternetShortcut]\nURL=https://docs.example.org/x\n')],
];

/** A workbook of honest size, to be cut. */
const WHOLE = workbook({
  sheet: sheet(`<row r="1">${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`),
  strings: strings(`<t>${noise(20_000)}</t>`),
});

export const formats: readonly HostileCase[] = [
  ...KINDS.map(([title, kind, make]) =>
    refused(`${title} under the name of a workbook`, make, 'FILE_WRONG_FORMAT', kind),
  ),
  refused('an empty file', () => new Uint8Array(0), 'FILE_EMPTY'),
  refused('a workbook with a password', () => compoundFile('EncryptedPackage'), 'FILE_ENCRYPTED'),
  refused('some other compound file', () => compoundFile('Other'), 'FILE_NOT_WORKBOOK'),
  refused(
    'a compound file of its signature alone',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'FILE_NOT_WORKBOOK',
  ),
  refused(
    'random bytes',
    () => Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919 + (at >> 3)) % 251),
    'FILE_NOT_WORKBOOK',
  ),
  refused('zero bytes', () => new Uint8Array(5_000), 'FILE_NOT_WORKBOOK'),
  refused('an empty zip file', () => zip([]), 'FILE_NOT_WORKBOOK'),
  ...Array.from({ length: 9 }, (_, at) =>
    refused(
      `a workbook cut after ${at + 1} tenths`,
      () => WHOLE.slice(0, (WHOLE.length * (at + 1)) / 10),
      'FILE_TRUNCATED',
    ),
  ),
  refused('a workbook without its last byte', () => WHOLE.slice(0, -1), ['FILE_TRUNCATED', 'FILE_UNSAFE']),
  refused('a workbook of its first four bytes', () => WHOLE.slice(0, 4), 'FILE_TRUNCATED'),
  refused('a workbook whose middle was lost', () => Buffer.concat([WHOLE.slice(0, 4_000), WHOLE.slice(6_000)]), [
    'FILE_DAMAGED',
    'FILE_UNSAFE',
  ]),
  refused('a workbook of which a block turned to zeros', () => {
    const copy = WHOLE.slice();
    copy.fill(0, 2_000, 6_000);
    return copy;
  }, ['FILE_DAMAGED', 'FILE_UNSAFE']),
  refused(
    'a workbook sent as text, line ends changed',
    () => Buffer.from(Buffer.from(WHOLE).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    ['FILE_DAMAGED', 'FILE_UNSAFE', 'FILE_TRUNCATED'],
  ),
  refused('a workbook sent as Base64', () => text(Buffer.from(WHOLE).toString('base64')), 'FILE_WRONG_FORMAT', 'txt'),
  refused(
    'a workbook with its mail around it',
    () => Buffer.concat([text('Content-Type: application/zip\r\n\r\n'), WHOLE]),
    ['FILE_UNSAFE', 'FILE_WRONG_FORMAT'],
  ),
];
