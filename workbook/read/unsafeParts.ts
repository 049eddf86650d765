import type { Container } from './container.ts';
import type { ContentTypeOf } from './contentTypes.ts';
import { parseXml, type Reading } from './parseXml.ts';
import { damaged, refuse, unsafe } from './refusal.ts';
import { type Relationship, readRelationships, relatedPart } from './relationships.ts';

/** Content types, and relationship kinds, of code inside a workbook: VBA projects and the older macro sheets. */
const MACROS = /vbaproject|macrosheet|vbadata|ms-excel\.intlmacrosheet/i;

/** The same for foreign programs and files inside a workbook. */
const EMBEDDED = /activex|oleobject|\.package$|^package$|ms-office\.drs|^control$/i;

/** Code of the program's own kinds: toolbars of Excel 5, and ribbons whose buttons call macros. */
const TOOLBARS = /^(?:attachedtoolbars|extensibility)$/i;

/** Names of programs, which no spreadsheet program puts into a workbook. */
const PROGRAM_NAME = /\.(?:exe|dll|com|bat|cmd|ps1|vbs|js|jar|msi|scr|hta|sh|lnk)$/i;

/** File names that give the same away where the content types keep silent. */
const MACRO_NAME = /(^|\/)(vbaproject\.bin|macrosheets\/[^/]+)$/i;
const EMBEDDED_NAME = /(^|\/)(embeddings|activex)\/[^/]+$/i;

/**
 * Refuses code and embedded objects anywhere in the container, whether or not anything points at them.
 * @throws Refusal FILE_HAS_MACROS, FILE_UNSAFE
 */
export function checkParts(container: Container, contentTypeOf: ContentTypeOf): void {
  for (const { name } of container.values()) {
    const type = contentTypeOf(name);
    if (MACRO_NAME.test(name) || MACROS.test(type)) refuse('FILE_HAS_MACROS', {});
    if (PROGRAM_NAME.test(name)) unsafe(`program ${name}`);
    if (EMBEDDED_NAME.test(name) || EMBEDDED.test(type)) unsafe(`embedded object ${name}`);
  }
}

/**
 * Refuses relationships that bring in code or embedded objects.
 * @throws Refusal FILE_HAS_MACROS, FILE_UNSAFE
 */
export function checkRelationships(relationships: readonly Relationship[]): void {
  for (const { kind, target } of relationships) {
    if (MACROS.test(kind)) refuse('FILE_HAS_MACROS', {});
    if (EMBEDDED.test(kind) || TOOLBARS.test(kind)) unsafe(`embedded object ${target}`);
  }
}

/** The same for everything a sheet points at. @param sheetPart name of the sheet's part */
export async function checkSheetRelationships(reading: Reading, sheetPart: string): Promise<void> {
  checkRelationships(await readRelationships(reading, sheetPart));
}

/**
 * Looks at the workbook's links to other files. A link to another workbook is harmless, since its cached values are all
 * that is ever read; a link to a running program (DDE, OLE) is refused.
 * @returns how many links to other workbooks there are
 * @throws Refusal FILE_UNSAFE
 */
export async function countExternalLinks(reading: Reading, relationships: readonly Relationship[]): Promise<number> {
  const links = relationships.filter(({ kind }) => kind === 'externalLink');
  for (const link of links) {
    if (link.external) unsafe(`external part ${link.target}`);
    const part = relatedPart(reading.container, link) ?? damaged(`part ${link.target} is missing`);
    await parseXml(
      part,
      {
        open(name, _attributes, depth) {
          if (name === 'ddeLink' || name === 'oleLink') unsafe(`link to a program in ${part.name}`);
          return depth < 4;
        },
      },
      reading,
    );
  }
  return links.length;
}
