import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { zip } from '../../support/zip.ts';
import { contentTypes, refusal, relationships, WORKBOOK_TYPE, workbook, workbookParts } from './parts.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A compound file as far as it is looked at: its signature and one directory entry. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(stream, 'utf16le')), 512 + 128);
  bytes[512 + 128 + 64] = stream.length * 2 + 2;
  return bytes;
}

describe('A file that is no workbook is refused with a reason the contributor can act on', () => {
  const kinds: readonly (readonly [title: string, bytes: Uint8Array, kind: string])[] = [
    ['an Excel 97 workbook', compoundFile('Workbook'), 'xls'],
    ['an Excel 97 workbook of another program', compoundFile('WORKBOOK'), 'xls'],
    ['an Excel 95 workbook', compoundFile('Book'), 'xls'],
    ['a Word 97 document', compoundFile('WordDocument'), 'doc'],
    ['a mail saved from Outlook', compoundFile('__properties_version1.0'), 'msg'],
    ['a PDF', text('%PDF-1.7\n'), 'pdf'],
    ['a zip file of something else', zip([{ name: 'photo.jpg', content: 'x' }]), 'zip'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'png'],
    ['a comma-separated table', text('a,b,c\n1,2,3\n'), 'csv'],
    ['a semicolon-separated table in Latin-1', new Uint8Array(Buffer.from('État;Année\nCôte;2024\n', 'latin1')), 'csv'],
    ['a tab-separated table in UTF-16', new Uint8Array(Buffer.from('\ufeffa\tb\n1\t2\n', 'utf16le')), 'csv'],
    ['a plain text', text('Dear colleagues\nplease find attached\n'), 'txt'],
    ['a web page', text('\n<!DOCTYPE html><html><table></table></html>'), 'html'],
    ['a table of a web page, as portals export "Excel" files', text('<table><tr><td>1</td></tr></table>'), 'html'],
    ['an XML spreadsheet', text('<?xml version="1.0"?><Workbook/>'), 'xml'],
    ['a binary workbook', workbook({ mainType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }), 'xlsb'],
    [
      'a Word document',
      workbook({ mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }),
      'docx',
    ],
    [
      'a presentation',
      workbook({ mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml' }),
      'pptx',
    ],
    [
      'an OpenDocument spreadsheet',
      zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
      'ods',
    ],
  ];
  test.each(kinds)('%s', async (_title, bytes, kind) => {
    expect(await refusal(bytes)).toMatchObject({
      code: 'FILE_WRONG_FORMAT',
      severity: 'error',
      params: { value: kind },
    });
  });

  const codes: readonly (readonly [title: string, bytes: Uint8Array, code: string])[] = [
    ['an empty file', new Uint8Array(0), 'FILE_EMPTY'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'FILE_ENCRYPTED'],
    ['some other compound file', compoundFile('Other'), 'FILE_NOT_WORKBOOK'],
    ['a workbook cut short by the mail', workbook().slice(0, -300), 'FILE_TRUNCATED'],
    ['an empty zip file', zip([]), 'FILE_NOT_WORKBOOK'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 251), 'FILE_NOT_WORKBOOK'],
    ['zero bytes', new Uint8Array(5000), 'FILE_NOT_WORKBOOK'],
    ['a workbook without a workbook part', workbook({ without: ['xl/workbook.xml'] }), 'FILE_DAMAGED'],
    ['a workbook without its root relationships', workbook({ without: ['_rels/.rels'] }), 'FILE_DAMAGED'],
    ['a workbook whose sheets lead nowhere', workbook({ without: ['xl/_rels/workbook.xml.rels'] }), 'FILE_DAMAGED'],
    ['a workbook whose sheet part is gone', workbook({ without: ['xl/worksheets/sheet1.xml'] }), 'FILE_DAMAGED'],
  ];
  test.each(codes)('%s', async (_title, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ code, severity: 'error' });
  });

  test('a file larger than the limit names the limit in megabytes', async () => {
    expect(await refusal(new Uint8Array(26 * 1_048_576))).toMatchObject({
      code: 'FILE_TOO_LARGE',
      params: { limit: 25 },
    });
  });
});

describe('Code and embedded objects are refused, however they are hidden', () => {
  const withPart = (name: string, type?: string) =>
    workbook({
      parts: [{ name, content: 'x' }],
      ...(type !== undefined && { overrides: { [`/${name}`]: type } }),
    });
  const macros: readonly (readonly [title: string, bytes: Uint8Array])[] = [
    ['an .xlsm renamed to .xlsx', workbook({ mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })],
    ['a VBA project by its name', withPart('xl/vbaProject.bin')],
    ['a VBA project by its content type', withPart('xl/innocent.bin', 'application/vnd.ms-office.vbaProject')],
    [
      'an Excel 4 macro sheet',
      workbook({ links: [['rId1', 'xlMacrosheet', 'macrosheets/sheet1.xml']], without: ['xl/worksheets/sheet1.xml'] }),
    ],
  ];
  test.each(macros)('%s', async (_title, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'FILE_HAS_MACROS' });
  });

  const link = (root: string) => ({
    links: [
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'externalLink', 'externalLinks/externalLink1.xml'],
    ] as const,
    parts: [{ name: 'xl/externalLinks/externalLink1.xml', content: `<externalLink><${root}/></externalLink>` }],
  });
  const objects: readonly (readonly [title: string, bytes: Uint8Array])[] = [
    ['an ActiveX control', withPart('xl/activeX/activeX1.xml')],
    ['an embedded file', withPart('xl/embeddings/oleObject1.bin')],
    ['a DDE link', workbook(link('ddeLink'))],
    ['an OLE link', workbook(link('oleLink'))],
    [
      'an object that only a sheet points at',
      workbook({
        parts: [
          { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relationships([['rId1', 'oleObject', '../a.bin']]) },
        ],
      }),
    ],
    ['a sheet outside the file', workbook({ links: [['rId1', 'worksheet', 'https://example.org/sheet1.xml', true]] })],
  ];
  test.each(objects)('%s', async (_title, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'FILE_UNSAFE' });
  });

  test('a link to another workbook is only counted', async () => {
    const outcome = await readWorkbook(workbook(link('externalBook')));
    expect(outcome.grids?.sheets).toHaveLength(1);
    expect(outcome.findings).toMatchObject([{ code: 'EXTERNAL_LINK_IGNORED', severity: 'info', params: { count: 1 } }]);
  });
});

test('A workbook template is read like a workbook', async () => {
  const template = WORKBOOK_TYPE.replace('sheet.main', 'template.main');
  expect((await readWorkbook(workbook({ mainType: template }))).grids?.sheets).toHaveLength(1);
});

test('A file cut anywhere is refused and never makes the reader throw', async () => {
  const whole = workbook();
  for (let length = 1; length < whole.length; length += 23) await refusal(whole.slice(0, length));
});

test('The content types part decides, not the order of the parts', async () => {
  const reversed = zip(workbookParts({ parts: [{ name: '[Content_Types].xml', content: contentTypes() }] }).reverse());
  expect((await readWorkbook(reversed)).grids?.sheets).toHaveLength(1);
});
