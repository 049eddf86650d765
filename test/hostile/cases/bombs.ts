/** Files small on the wire and large inside. */
import { deflateRawSync } from 'node:zlib';
import { type ZipPart, zip } from '../../support/zip.ts';
import { sheet, strings, workbook, workbookParts } from '../../workbook/read/parts.ts';
import { type HostileCase, refused } from '../hostileCase.ts';
import { many, noise, type RawPart, repeated, zeros } from '../segments.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const TOO_MUCH = 'FILE_TOO_MUCH_INSIDE';

/** A workbook with one part that is not what it seems. */
export function withPart(name: string, part: RawPart, more: readonly ZipPart[] = []): Uint8Array {
  return zip(workbookParts({ parts: [{ name, ...part }, ...more] }));
}

function shared(count: number): Uint8Array {
  const parts: ZipPart[] = workbookParts({ parts: [{ name: 'xl/media/0.png', content: noise(10_000) }] });
  const first = parts.length - 1;
  return zip([
    ...parts,
    ...Array.from({ length: count }, (_, at) => ({
      name: `xl/media/${at + 1}.png`,
      content: '',
      sharesBytesOf: first,
    })),
  ]);
}

/** A zip file in a zip file in a zip file, each holding the same bomb once more. */
function nested(levels: number): Uint8Array {
  let inner = zip([{ name: 'bomb.bin', ...zeros(16) }]);
  for (let level = 0; level < levels; level += 1) {
    inner = zip(
      many(10, (at) => `${at}`)
        .split('')
        .map((at) => ({ name: `${at}.zip`, content: inner })),
    );
  }
  return inner;
}

const SPREAD = (count: number, mebibytes: number): ZipPart[] =>
  Array.from({ length: count }, (_, at) => ({ name: `xl/media/${at}.png`, ...zeros(mebibytes) }));

export const bombs: readonly HostileCase[] = [
  refused('a gigabyte of zeros as the sheet', () => withPart(SHEET, zeros(1024)), TOO_MUCH, 'partBytes'),
  refused('a gigabyte of blanks as the sheet, half declared', () => withPart(SHEET, zeros(1024, 2 ** 29)), TOO_MUCH),
  refused('a gigabyte as a picture that nothing uses', () => withPart('xl/media/a.png', zeros(1024)), TOO_MUCH),
  refused('a gigabyte as a part of no known kind', () => withPart('x/unknown.bin', zeros(1024)), TOO_MUCH),
  refused('a gigabyte as shared strings', () => withPart('xl/sharedStrings.xml', zeros(1024)), TOO_MUCH),
  refused('a gigabyte as styles', () => withPart('xl/styles.xml', zeros(1024)), TOO_MUCH),
  refused('a gigabyte as content types', () => withPart('[Content_Types].xml', zeros(1024)), TOO_MUCH),
  refused('a gigabyte as relationships', () => withPart('_rels/.rels', zeros(1024)), TOO_MUCH),
  refused('a gigabyte as the workbook part', () => withPart('xl/workbook.xml', zeros(1024)), TOO_MUCH),
  refused(
    'a gigabyte as an external link',
    () => withPart('xl/externalLinks/externalLink1.xml', zeros(1024)),
    TOO_MUCH,
  ),
  refused('a gigabyte that says it is 100 bytes', () => withPart(SHEET, zeros(1024, 100)), 'FILE_DAMAGED'),
  refused('a gigabyte that says it is 10 MB', () => withPart(SHEET, zeros(1024, 10_000_000)), [
    'FILE_DAMAGED',
    TOO_MUCH,
  ]),
  refused('a gigabyte that says it is nothing', () => withPart(SHEET, zeros(1024, 0)), 'FILE_DAMAGED'),
  refused('100 MB declared as a sheet, nothing inside', () => withPart(SHEET, zeros(0, 100_000_000)), TOO_MUCH),
  refused(
    'a few bytes declared as four gigabytes',
    () => withPart(SHEET, { content: '', deflated: deflateRawSync('<a/>'), size: 2 ** 32 - 2, crc32: 1 }),
    TOO_MUCH,
  ),
  refused(
    '300 parts, harmless one by one',
    () => zip(workbookParts({ parts: SPREAD(300, 1) })),
    TOO_MUCH,
    'totalBytes',
  ),
  refused('20 parts of 15 MB', () => zip(workbookParts({ parts: SPREAD(20, 15) })), TOO_MUCH, 'totalBytes'),
  refused('2,500 empty parts', () => zip(workbookParts({ parts: SPREAD(2_500, 0) })), TOO_MUCH, 'entries'),
  refused('60,000 empty parts', () => zip(workbookParts({ parts: SPREAD(60_000, 0) })), TOO_MUCH, 'entries'),
  refused('1,500 entries over the same bytes', () => shared(1_500), 'FILE_UNSAFE'),
  refused('two entries over the same bytes', () => shared(1), 'FILE_UNSAFE'),
  refused('zip files in zip files in zip files', () => nested(3), 'FILE_WRONG_FORMAT', 'zip'),
  refused(
    'a bomb in a workbook that only a second directory shows',
    () => zip(workbookParts(), { suffix: zip([{ name: SHEET, ...zeros(8) }]) }),
    'FILE_UNSAFE',
  ),
  refused(
    'blanks in a sheet to the limit of a part',
    () => withPart(SHEET, repeated('<worksheet><sheetData>', ' '.repeat(1000), 120, '</sheetData></worksheet>')),
    TOO_MUCH,
  ),
  refused(
    '15 MB of blanks between rows, below the limit of ratios',
    () => withPart(SHEET, repeated('<worksheet><sheetData>', ' '.repeat(1000), 15, '</sheetData></worksheet>')),
    TOO_MUCH,
    'stretchBytes',
  ),
  refused(
    'a comment of 15 MB',
    () => withPart(SHEET, repeated('<worksheet><!--', 'x'.repeat(1000), 15, '--><sheetData/></worksheet>')),
    TOO_MUCH,
    'stretchBytes',
  ),
  refused(
    'an instruction of 15 MB',
    () => withPart(SHEET, repeated('<worksheet><?x ', 'x'.repeat(1000), 15, '?><sheetData/></worksheet>')),
    TOO_MUCH,
    'stretchBytes',
  ),
  refused(
    'one text of 15 MB',
    () =>
      withPart('xl/sharedStrings.xml', repeated('<sst><si><t>', 'x'.repeat(1000), 15, '</t></si></sst>'), [
        { name: SHEET, content: sheet('<row><c t="s"><v>0</v></c></row>') },
      ]),
    TOO_MUCH,
    'stretchBytes',
  ),
  refused(
    'one value of 15 MB',
    () =>
      withPart(
        SHEET,
        repeated('<worksheet><sheetData><row><c><v>', '1'.repeat(1000), 15, '</v></c></row></sheetData></worksheet>'),
      ),
    TOO_MUCH,
    'stretchBytes',
  ),
  refused(
    'one text in 10,000 cells, long enough for 300 MB',
    () =>
      workbook({
        sheet: sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(10_000)}</row>`),
        strings: strings(`<t>${'x'.repeat(30_000)}</t>`),
      }),
    TOO_MUCH,
    'characters',
  ),
  refused('a file of 30 MB', () => new Uint8Array(30 * 1_048_576), 'FILE_TOO_LARGE'),
];
