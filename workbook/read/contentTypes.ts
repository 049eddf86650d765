import { type Container, partNamed } from './container.ts';
import { attribute, parseXml, type Reading } from './parseXml.ts';
import { refuse, tooMuch } from './refusal.ts';

/** Says what kind of content a part holds, in lower case; empty where the file does not say. */
export type ContentTypeOf = (partName: string) => string;

/** The content types of the main part that are read: a workbook, and a workbook template. */
const WORKBOOK = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(sheet|template)\.main\+xml$/;

/** Words in the content type of a main part, and the kind of file they tell. The first that fits counts. */
const OTHER_KINDS: readonly (readonly [word: string, kind: string])[] = [
  ['sheet.binary', 'xlsb'],
  ['wordprocessingml', 'docx'],
  ['ms-word', 'docx'],
  ['presentationml', 'pptx'],
  ['ms-powerpoint', 'pptx'],
  ['ms-visio', 'vsdx'],
];

/**
 * Reads which content each part holds.
 * @throws Refusal FILE_WRONG_FORMAT for a file of OpenDocument, FILE_NOT_WORKBOOK for any other zip file
 */
export async function readContentTypes({ container, limits, work }: Reading): Promise<ContentTypeOf> {
  const part = partNamed(container, '[Content_Types].xml');
  if (part === undefined) return refuseOtherZip(container);
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  await parseXml(
    part,
    {
      open(name, attributes, depth) {
        if (byExtension.size + byName.size > limits.relationships) tooMuch('relationships', limits);
        const type = (attribute(attributes, 'ContentType') ?? '').trim().toLowerCase();
        if (name === 'Default') byExtension.set((attribute(attributes, 'Extension') ?? '').toLowerCase(), type);
        if (name === 'Override') {
          byName.set((attribute(attributes, 'PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
        }
        return depth === 1;
      },
    },
    { limits, work },
  );
  return (partName) => {
    const name = partName.toLowerCase();
    return byName.get(name) ?? byExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  };
}

/** Kinds of OpenDocument, and of others that follow its way to say what they are. The first that fits counts. */
const MIME_KINDS: readonly (readonly [word: string, kind: string])[] = [
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.text', 'odt'],
  ['opendocument.presentation', 'odp'],
  ['opendocument.graphics', 'odg'],
  ['opendocument', 'odf'],
  ['epub', 'epub'],
];

/** OpenDocument stores its kind as the first part, uncompressed, so that it can be recognised like this. */
function refuseOtherZip(container: Container): never {
  const mark = partNamed(container, 'mimetype');
  const type = mark === undefined || mark.deflated ? '' : new TextDecoder().decode(mark.stored.subarray(0, 100));
  const kind = MIME_KINDS.find(([word]) => type.includes(word))?.[1] ?? iworkKind(container);
  if (kind !== undefined) refuse('FILE_WRONG_FORMAT', { value: kind });
  // Somebody packed the workbook, or the folder of its parts, once more: a thing that the contributor can undo.
  if (container.size > 0) refuse('FILE_WRONG_FORMAT', { value: 'zip' });
  return refuse('FILE_NOT_WORKBOOK', {});
}

/** Documents of Apple's office programs; only Numbers calculates. */
function iworkKind(container: Container): string | undefined {
  const names = [...container.keys()];
  if (!names.some((name) => /(^|\/)index(\.zip|\/document\.iwa)$/.test(name))) return undefined;
  if (names.some((name) => name.endsWith('index/calculationengine.iwa'))) return 'numbers';
  return names.some((name) => /index\/slide/.test(name)) ? 'key' : 'pages';
}

/**
 * Only a plain workbook or template is read.
 * @throws Refusal FILE_HAS_MACROS, FILE_WRONG_FORMAT, FILE_NOT_WORKBOOK
 */
export function checkMainType(type: string): void {
  if (WORKBOOK.test(type)) return;
  const kind = OTHER_KINDS.find(([word]) => type.includes(word))?.[1];
  if (kind !== undefined) refuse('FILE_WRONG_FORMAT', { value: kind });
  if (type.includes('macroenabled')) refuse('FILE_HAS_MACROS', {});
  refuse('FILE_NOT_WORKBOOK', {});
}
