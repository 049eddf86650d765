/** Writing corrections into cells, only where they were asked for, and taking them back. */
import type { CellFix } from '../codebook/fixes/fixCell.ts';
import { isDateCode } from '../workbook/read/numberFormats.ts';

/** A correction with its cell. */
export interface PlacedFix {
  sheet: string;
  /** Such as "C12". */
  cell: string;
  fix: CellFix;
}

/** What a cell held before, exactly as Excel writes it back. */
interface Before {
  sheet: string;
  cell: string;
  formula: unknown;
  format: string;
  /** The correction changed the number format too. */
  formatChanged: boolean;
  /** What the correction wrote: only a cell that still holds it is put back. */
  written: unknown;
}

export interface Applied {
  /** Cells that were corrected. */
  count: number;
  undo: readonly Before[];
}

/** Cells in one request: far from the limit of 5 MB, and quick enough to wait for. */
const CELLS_AT_ONCE = 2_000;

const DATE_FORMAT = 'yyyy-mm-dd';
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** Writes corrections; two requests for each 2,000 cells. */
export async function applyFixes(
  context: Excel.RequestContext,
  fixes: readonly PlacedFix[],
  epoch: 1900 | 1904,
): Promise<Applied> {
  const undo: Before[] = [];
  for (let at = 0; at < fixes.length; at += CELLS_AT_ONCE) {
    const some = fixes.slice(at, at + CELLS_AT_ONCE);
    const ranges = some.map(({ sheet, cell }) => rangeOf(context, sheet, cell));
    for (const range of ranges) range.load('formulas,numberFormat');
    await context.sync();
    const before = some.map((one, index) => write(ranges[index], one, epoch));
    await context.sync();
    undo.push(...before.filter((one) => one !== undefined));
  }
  return { count: undo.length, undo };
}

function rangeOf(context: Excel.RequestContext, sheet: string, cell: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

function write(
  range: Excel.Range | undefined,
  { sheet, cell, fix }: PlacedFix,
  epoch: 1900 | 1904,
): Before | undefined {
  if (range === undefined) return undefined;
  const formula: unknown = range.formulas[0]?.[0];
  const format = String(range.numberFormat[0]?.[0] ?? 'General');
  const needed = formatFor(fix, format);
  // Set only where it differs: a protected sheet takes values in its open cells, but no formats.
  if (needed !== format) range.numberFormat = [[needed]];
  const written = valueToWrite(fix, format, epoch);
  range.values = [[written]];
  return { sheet, cell, formula, format, formatChanged: needed !== format, written };
}

function formatFor(fix: CellFix, format: string): string {
  if (fix.kind === 'date' && !isDateCode(format)) return DATE_FORMAT;
  // A number in a cell of text format would become text again.
  return fix.kind === 'number' && format === '@' ? 'General' : format;
}

function valueToWrite(fix: CellFix, format: string, epoch: 1900 | 1904): string | number {
  if (fix.kind === 'number') return fix.value;
  if (fix.kind === 'date') return (Date.parse(`${fix.value}T00:00:00Z`) - DAY_ZERO[epoch]) / 86_400_000;
  return plainText(fix.value, format);
}

/** In a cell that is not of text format Excel would make a date of "1-2" and a formula of "=…": an apostrophe keeps it text. */
function plainText(text: string, format: string): string {
  return format !== '@' && /^[\s=+\-@'\d.,(%]|^(?:true|false)$/i.test(text) ? `'${text}` : text;
}

/** Puts back what stood in the cells. Cells that were changed since are left as they are. @returns how many were put back */
export async function undoFixes(context: Excel.RequestContext, { undo }: Applied): Promise<number> {
  let count = 0;
  for (let at = 0; at < undo.length; at += CELLS_AT_ONCE) {
    const some = undo.slice(at, at + CELLS_AT_ONCE);
    const ranges = some.map(({ sheet, cell }) => rangeOf(context, sheet, cell));
    for (const range of ranges) range.load('values');
    await context.sync();
    some.forEach((before, index) => {
      if (putBack(ranges[index], before)) count += 1;
    });
    await context.sync();
  }
  return count;
}

function putBack(range: Excel.Range | undefined, { formula, format, formatChanged, written }: Before): boolean {
  const now: unknown = range?.values[0]?.[0];
  if (range === undefined || !(now === written || `'${String(now)}` === written)) return false;
  if (formatChanged) range.numberFormat = [[format]];
  const isPlain = typeof formula !== 'string' || (formula.startsWith('=') && format !== '@');
  range.formulas = [[isPlain ? formula : plainText(String(formula), format)]];
  return true;
}
