import type { Grid } from '../../codebook/grid.ts';
import type { Part } from './container.ts';
import { type Attributes, attribute, isTrue, parseXml } from './parseXml.ts';
import type { ReadLimits } from './readLimits.ts';
import { damaged, tooMuch } from './refusal.ts';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  name: string;
  visibility: Grid['visibility'];
  /** Which relationship of the workbook leads to the sheet's part. */
  relationship: string;
}

/** What the main part says. */
export interface WorkbookPart {
  epoch: 1900 | 1904;
  /** Whether results of formulas may be old, because the workbook is calculated by hand. */
  manualCalculation: boolean;
  /** In the order of the tabs. */
  sheets: SheetEntry[];
}

/** @throws Refusal as parseXml; FILE_DAMAGED for a root of another kind, or two sheets of one name */
export async function readWorkbookPart(part: Part, limits: ReadLimits): Promise<WorkbookPart> {
  const workbook: WorkbookPart = { epoch: 1900, manualCalculation: false, sheets: [] };
  let inSheets = false;
  await parseXml(
    part,
    {
      open(name, attributes, depth) {
        if (depth === 1) return name === 'workbook' || damaged(`${part.name} is no workbook part`);
        if (depth === 2) {
          readSetting(workbook, name, attributes);
          inSheets = name === 'sheets';
          return inSheets;
        }
        if (inSheets && name === 'sheet') workbook.sheets.push(toSheetEntry(attributes));
        if (workbook.sheets.length > limits.sheets) tooMuch('sheets', limits);
        return false;
      },
    },
    limits,
  );
  checkNames(workbook.sheets);
  return workbook;
}

function readSetting(workbook: WorkbookPart, name: string, attributes: Attributes): void {
  if (name === 'workbookPr' && isTrue(attribute(attributes, 'date1904'))) workbook.epoch = 1904;
  if (name === 'calcPr' && attribute(attributes, 'calcMode') === 'manual') workbook.manualCalculation = true;
}

function toSheetEntry(attributes: Attributes): SheetEntry {
  const state = attribute(attributes, 'state');
  return {
    name: attribute(attributes, 'name') ?? '',
    visibility: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very_hidden' : 'visible',
    relationship: attribute(attributes, 'id') ?? '',
  };
}

function checkNames(sheets: readonly SheetEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (seen.has(key)) damaged(`two sheets named ${name}`);
    seen.add(key);
  }
}
