import type { Grid } from '../../codebook/grid.ts';
import type { Part } from './container.ts';
import { type Attributes, attribute, isTrue, type ParsingContext, parseXml } from './parseXml.ts';
import { damaged, refuse, tooMuch } from './refusal.ts';

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
export async function readWorkbookPart(part: Part, context: ParsingContext): Promise<WorkbookPart> {
  const { limits } = context;
  const workbook: WorkbookPart = { epoch: 1900, manualCalculation: false, sheets: [] };
  let section = '';
  await parseXml(
    part,
    {
      open(name, attributes, depth) {
        if (depth === 1) return name === 'workbook' || damaged(`${part.name} is no workbook part`);
        if (depth === 2) {
          readSetting(workbook, name, attributes);
          if (name === 'sheets' && workbook.sheets.length > 0) damaged('the sheets are listed twice');
          section = name;
          return name === 'sheets' || name === 'definedNames';
        }
        if (section === 'sheets' && name === 'sheet') workbook.sheets.push(toSheetEntry(attributes));
        if (section === 'definedNames') refuseMacroName(attributes);
        if (workbook.sheets.length > limits.sheets) tooMuch('sheets', limits);
        return false;
      },
    },
    context,
  );
  if (workbook.sheets.length === 0) damaged('no sheet is listed');
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

/** Names of Excel 4 macros run by themselves when a workbook is opened, also from a sheet that hides as an ordinary one. */
function refuseMacroName(attributes: Attributes): void {
  const name = attribute(attributes, 'name') ?? '';
  if (isTrue(attribute(attributes, 'xlm')) || /^(?:_xlnm\.)?auto_(?:open|close|activate|deactivate)/i.test(name)) {
    refuse('FILE_HAS_MACROS', {});
  }
}

/** Excel itself stops at 31 characters, others at 255 or so. A longer one would be repeated in the address of every finding. */
const LONGEST_NAME = 255;

function checkNames(sheets: readonly SheetEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name.length > LONGEST_NAME) damaged('the name of a sheet is too long');
    const key = name.toLowerCase();
    if (seen.has(key)) damaged(`two sheets named ${name}`);
    seen.add(key);
  }
}
