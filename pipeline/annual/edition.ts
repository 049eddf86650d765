/** What the annual tables are told beside the figures of the released records, and the notes that stand under all of them. */
import type { Position } from '../../codebook/register.ts';
import { type Figure, type Footnote, NOT_AVAILABLE, type TableNote, traced } from './tableModel.ts';
import type { Trace } from './trace.ts';
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
  /** SHA-256 of the workbooks, by kind of contributor. */
  submissions: { kind: string; taken: string[]; waiting: string[] }[];
  /** Records by State concerned that are held, by reason (released.ts). */
  held: Record<string, number>;
  /** Those of them that were released on the day shown and were taken back since (replays only). */
  heldSince: number;
  /** Records that their contributors took back, by table; whatever their consent. */
  withdrawn: Record<string, number>;
  findings: { code: string; severity: 'error' | 'warning' | 'info'; count: number; submissions: number }[];
  /** Recommendations of the register, by position. */
  register: Record<Position, number>;
}

export function note(key: TableNote['key'], values: TableNote['values'] = {}): TableNote {
  return { key, values };
}

export function footnote(at: Footnote['at'], key: TableNote['key'], values: TableNote['values'] = {}): Footnote {
  return { at, key, values };
}

/** What was left out, what was taken back since, the period; and the source: under every table. */
export function commonNotes(
  { held, heldSince }: YearCounts,
  { year, today, run }: Edition,
): { notes: TableNote[]; sources: TableNote[] } {
  const count = Object.values(held).reduce((sum, one) => sum + one, 0);
  const since = heldSince > 0 ? [note('withdrawn_since', { count: heldSince, today })] : [];
  return {
    notes: [note('left_out', { count }), ...since, note('period', { year, today })],
    sources: [note('source', { run })],
  };
}

/** Median with one decimal where it is no whole number; not available when nothing was answered. */
export function medianFigure(days: readonly number[], trace: Trace): Figure {
  const value = median(days);
  return value === undefined ? NOT_AVAILABLE : traced(value, trace, Number.isInteger(value) ? 0 : 1);
}
