/** What the annual tables are told beside the figures of the released records, and the notes that stand under all of them. */
import { NOT_AVAILABLE, number, type TableNote, type TableRow } from './tableModel.ts';
import { median } from './yearFigures.ts';

/** What the tables say about their making. */
export interface Edition {
  year: number;
  /** Day of the position shown, YYYY-MM-DD. */
  today: string;
  /** Identifier of the consolidation run. */
  run: string;
}

/** Counts that come from the store rather than from released records; no States are named in them. */
export interface YearCounts {
  submissions: { kind: string; taken: number; waiting: number }[];
  /** Records by State concerned that are held, by reason (released.ts). */
  held: Record<string, number>;
  changes: { table: string; new: number; changed: number; unchanged: number; withdrawn: number }[];
  findings: { code: string; severity: 'error' | 'warning' | 'info'; count: number; submissions: number }[];
  /** Recommendations of the register, by position. */
  register: Record<'supported' | 'noted' | 'pending', number>;
}

export function note(key: TableNote['key'], values: TableNote['values'] = {}): TableNote {
  return { key, values };
}

/** Period, source, what was left out and the key of the signs: under every table. */
export function commonNotes({ held }: YearCounts, { year, today, run }: Edition): TableNote[] {
  const count = Object.values(held).reduce((sum, one) => sum + one, 0);
  return [note('left_out', { count }), note('period', { year, today }), note('source', { run }), note('key')];
}

/** Median with one decimal where it is no whole number; not available when nothing was answered. */
export function medianFigure(days: readonly number[]): TableRow['figures'][number] {
  const value = median(days);
  return value === undefined ? NOT_AVAILABLE : number(value, Number.isInteger(value) ? 0 : 1);
}
