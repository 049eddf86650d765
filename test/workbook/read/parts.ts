import type { Finding } from '../../../codebook/findings.ts';
import { cellAddress, type Grid } from '../../../codebook/grid.ts';
import { type ReadLimits, readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { type ZipPart, zip } from '../../support/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** One relationship: id, kind, target, and whether it is external. */
export type Link = readonly [id: string, kind: string, target: string, external?: boolean];

export function relationships(links: readonly Link[]): string {
  const rows = links.map(
    ([id, kind, target, external]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

export function contentTypes(mainType = WORKBOOK_TYPE, overrides: Readonly<Record<string, string>> = {}): string {
  const all = { '/xl/workbook.xml': mainType, ...overrides };
  const rows = Object.entries(all).map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const types = `<Default Extension="xml" ContentType="application/xml"/>${rows.join('')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="${PACKAGE}/content-types">${types}</Types>`;
}

/** A sheet part around the content of its `sheetData`. */
export function sheet(rows: string, behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

/** What differs from the plainest workbook with one sheet "S1" in xl/worksheets/sheet1.xml. */
export interface Shape {
  sheet?: string | Uint8Array;
  sheets?: string;
  workbookExtra?: string;
  links?: readonly Link[];
  strings?: string | Uint8Array;
  styles?: string;
  mainType?: string;
  overrides?: Readonly<Record<string, string>>;
  /** Parts put in place of those with the same name, or added. */
  parts?: readonly ZipPart[];
  /** Names of parts left out. */
  without?: readonly string[];
}

/** The parts of a small workbook, for a test to change and to zip. */
export function workbookParts(shape: Shape = {}): ZipPart[] {
  const sheets = shape.sheets ?? '<sheet name="S1" sheetId="1" r:id="rId1"/>';
  const links = shape.links ?? [['rId1', 'worksheet', 'worksheets/sheet1.xml']];
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(shape.mainType, shape.overrides) },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${shape.workbookExtra ?? ''}<sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...links,
        ['rId90', 'sharedStrings', 'sharedStrings.xml'],
        ['rId91', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: shape.sheet ?? sheet('') },
  ];
  if (shape.strings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', content: shape.strings });
  if (shape.styles !== undefined) parts.push({ name: 'xl/styles.xml', content: shape.styles });
  const added = shape.parts ?? [];
  const replaced = new Set([...added.map(({ name }) => name), ...(shape.without ?? [])]);
  return [...parts.filter(({ name }) => !replaced.has(name)), ...added];
}

export function workbook(shape: Shape = {}): Uint8Array {
  return zip(workbookParts(shape));
}

/** A shared string table with these `si` elements. */
export function strings(...each: string[]): string {
  return `<sst xmlns="${MAIN}">${each.map((si) => `<si>${si}</si>`).join('')}</sst>`;
}

/** A style part whose cell styles have these number format ids. */
export function styles(ids: readonly number[], codes: Readonly<Record<number, string>> = {}): string {
  const formats = Object.entries(codes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const xfs = ids.map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** The first sheet of a workbook that must be readable. */
export async function firstGrid(bytes: Uint8Array): Promise<Grid> {
  const { grids, findings } = await readWorkbook(bytes);
  const grid = grids?.sheets[0];
  if (grid === undefined) throw new Error(`refused: ${JSON.stringify(findings)}`);
  return grid;
}

/** All values by address, such as { A1: 'x' }. */
export async function values(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { rows } = await firstGrid(bytes);
  const found: Record<string, unknown> = {};
  for (const { row, cells } of rows) {
    cells.forEach((value, column) => {
      if (value !== undefined) found[cellAddress(row, column)] = value;
    });
  }
  return found;
}

/** The only finding of a file that must be refused. */
export async function refusal(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<Finding> {
  const { grids, findings } = await readWorkbook(bytes, limits);
  const [finding] = findings;
  if (grids !== undefined || finding === undefined) throw new Error('the file was read');
  return finding;
}
