import { type Finding, finding } from '../../codebook/findings.ts';
import type { Grid, GridRow, Grids } from '../../codebook/grid.ts';
import { openContainer, type Part } from './container.ts';
import { checkMainType, readContentTypes } from './contentTypes.ts';
import type { Reading } from './parseXml.ts';
import { defaultLimits, type ReadLimits } from './readLimits.ts';
import { recogniseFile } from './recogniseFile.ts';
import { damaged, Refusal, unsafe } from './refusal.ts';
import { type Relationship, readRelationships, relatedPart } from './relationships.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readSheetPart, type SheetContext } from './sheetPart.ts';
import { readStyles } from './styles.ts';
import { checkParts, checkRelationships, checkSheetRelationships, countExternalLinks } from './unsafeParts.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart.ts';

export type { ReadLimits } from './readLimits.ts';

/** The grids of a workbook with remarks about the file; or no grids and the reason why. */
export type ReadOutcome = { grids: Grids; findings: Finding[] } | { grids: undefined; findings: Finding[] };

/**
 * Reads a returned workbook that nobody has looked at yet. Checks the container before inflating any of it, follows
 * relationships and never file names, and takes plain values only: code, links, drawings and formulas are not followed.
 * Runs in Node and in a browser.
 *
 * Never throws for what a file holds: a refused file has no grids and one finding of severity error, under a code
 * FILE_…. Links to other workbooks are reported as EXTERNAL_LINK_IGNORED.
 * @param bytes the whole file; not changed, and not kept
 * @param limits where other than the defaults
 */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadOutcome> {
  try {
    return await readGuarded(bytes, { ...defaultLimits, ...limits });
  } catch (error) {
    if (error instanceof Refusal) return { grids: undefined, findings: [error.finding] };
    throw error;
  }
}

/**
 * The same for exports that are larger than memory: rows are handed on as they are read, the next ones wait until they are worked off.
 * The grids that come back have no rows.
 * @param hearRows rows of one sheet after the other, in order
 */
export async function readRows(
  bytes: Uint8Array,
  hearRows: (rows: GridRow[]) => Promise<void>,
  limits: Partial<ReadLimits> = {},
): Promise<ReadOutcome> {
  try {
    return await readGuarded(bytes, { ...defaultLimits, ...limits }, hearRows);
  } catch (error) {
    if (error instanceof Refusal) return { grids: undefined, findings: [error.finding] };
    throw error;
  }
}

async function readGuarded(
  bytes: Uint8Array,
  limits: ReadLimits,
  hearRows?: SheetContext['hearRows'],
): Promise<ReadOutcome> {
  recogniseFile(bytes, limits);
  const reading: Reading = {
    container: await openContainer(bytes, limits),
    limits,
    work: { parsedBytes: 0, elements: 0, plainCells: 0 },
  };
  const contentTypeOf = await readContentTypes(reading);
  const main = await findMainPart(reading);
  checkMainType(contentTypeOf(main.name));
  checkParts(reading.container, contentTypeOf);
  const relationships = await readRelationships(reading, main.name);
  checkRelationships(relationships);
  const links = await countExternalLinks(reading, relationships);
  const workbook = await readWorkbookPart(main, reading);
  const sheets = await readSheets(reading, workbook, relationships, hearRows);
  const findings = links > 0 ? [finding('EXTERNAL_LINK_IGNORED', {}, { count: links })] : [];
  return { grids: { sheets, epoch: workbook.epoch }, findings };
}

async function findMainPart(reading: Reading): Promise<Part> {
  const roots = await readRelationships(reading, '');
  checkRelationships(roots);
  const root = roots.find(({ kind }) => kind === 'officeDocument') ?? damaged('no relationship leads to a workbook');
  return relatedPart(reading.container, root) ?? damaged(`part ${root.target} is missing`);
}

async function readSheets(
  reading: Reading,
  workbook: WorkbookPart,
  relationships: readonly Relationship[],
  hearRows: SheetContext['hearRows'],
): Promise<Grid[]> {
  const context = { ...(await sheetContext(reading, workbook, relationships)), hearRows };
  const read = new Set<Part>();
  const grids: Grid[] = [];
  for (const entry of workbook.sheets) {
    const part = sheetPartOf(reading, entry, relationships);
    if (part === undefined) continue;
    // One part under many names would be read again and again.
    if (read.has(part)) damaged(`two sheets are the same part ${part.name}`);
    read.add(part);
    await checkSheetRelationships(reading, part.name);
    grids.push({ sheet: entry.name, visibility: entry.visibility, ...(await readSheetPart(part, context)) });
  }
  return grids;
}

/** The part of a sheet with cells; undefined for sheets of other kinds, which hold a chart or an old dialogue. */
function sheetPartOf(
  { container }: Reading,
  entry: SheetEntry,
  relationships: readonly Relationship[],
): Part | undefined {
  // Left over from a macro module that was taken out.
  if (entry.relationship === '') return undefined;
  const relationship =
    relationships.find(({ id }) => id === entry.relationship) ?? damaged(`nothing leads to the sheet ${entry.name}`);
  if (relationship.external) unsafe(`sheet ${entry.name} outside the file`);
  if (relationship.kind !== 'worksheet') return undefined;
  return relatedPart(container, relationship) ?? damaged(`part ${relationship.target} is missing`);
}

async function sheetContext(
  reading: Reading,
  { epoch, manualCalculation }: WorkbookPart,
  relationships: readonly Relationship[],
): Promise<SheetContext> {
  const { container, limits, work } = reading;
  const partOf = (kind: string): Part | undefined => {
    const relationship = relationships.find((each) => each.kind === kind);
    // Left unread, dates would turn into numbers and texts be missed.
    if (relationship?.external === true) unsafe(`${kind} outside the file`);
    return relationship && relatedPart(container, relationship);
  };
  const isDateStyle = await readStyles(partOf('styles'), reading);
  const strings = await readSharedStrings(partOf('sharedStrings'), reading);
  const values = { strings, isDateStyle, epoch, manualCalculation, textLength: limits.textLength };
  return { values, limits, work, spent: { cells: 0, places: 0, characters: 0, oddities: 0 } };
}
