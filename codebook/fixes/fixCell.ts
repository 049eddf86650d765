/**
 * Corrections that are certain: the check understood what stands in a cell and says so; the correction writes the cell as the
 * template's own drop-downs and formats would. Anything that leaves a choice is left to the contributor.
 */
import type { Finding, FindingCode } from '../findings.ts';
import type { CellValue } from '../grid.ts';
import { type CellPlace, readCell, suggester } from '../readCell.ts';
import { shownValue } from '../shownValue.ts';

/** What a cell should hold instead. A date is ISO text (YYYY-MM-DD); the writer gives it Excel's form. */
export type CellFix =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; value: string };

/** Findings that say "understood as": with these alone a cell can be corrected without asking. */
const UNDERSTOOD: ReadonlySet<FindingCode> = new Set([
  'TEXT_TIDIED',
  'CODE_UNDERSTOOD',
  'CODE_REPEATED',
  'DATE_UNDERSTOOD',
  'NUMBER_UNDERSTOOD',
]);

/** Whether a finding can come with a correction; whether it does, only its cell can say. */
export function mayBeFixed({ code }: Pick<Finding, 'code'>): boolean {
  return UNDERSTOOD.has(code);
}

export type FixPlace = Omit<CellPlace, 'suggest' | 'address'>;

/**
 * The certain correction of one cell.
 * @returns undefined when nothing is to be corrected, when the cell cannot be read whole, or when writing it anew would not
 * be read back as the very same value without remarks
 */
export function fixCell(raw: CellValue, place: FixPlace): CellFix | undefined {
  if (raw === undefined) return undefined;
  const read = readAt(raw, place);
  if (read.value === undefined || !read.findings.some(mayBeFixed)) return undefined;
  const fix = fixFrom(read.value, place);
  const again = fix === undefined ? undefined : readAt(fix.value, place);
  if (again === undefined || again.findings.some(mayBeFixed)) return undefined;
  return JSON.stringify(again.value) === JSON.stringify(read.value) ? fix : undefined;
}

function readAt(raw: Exclude<CellValue, undefined>, place: FixPlace): ReturnType<typeof readCell> {
  return readCell(raw, { ...place, address: {}, suggest: suggester() });
}

function fixFrom(value: Parameters<typeof shownValue>[1], { column, language = 'en' }: FixPlace): CellFix | undefined {
  if (column.type === 'date') return { kind: 'date', value: String(value) };
  if (typeof value === 'number') return { kind: 'number', value };
  const shown = shownValue(column, value, language);
  return typeof shown === 'string' && shown !== '' ? { kind: 'text', value: shown } : undefined;
}
