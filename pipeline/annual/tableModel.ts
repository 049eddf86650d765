/** A table in no language yet: keys and codes for words, typed cells for figures. Writers render it (renderTable.ts). */
import type { ListKey } from '../../codebook/codelists/codeLists.ts';
import type { AnnualTexts } from '../../codebook/text/annualKinds.ts';
import type { EditionTexts } from '../../codebook/text/editionKinds.ts';
import type { Trace } from './trace.ts';

/**
 * A figure or its absence; the four are never mixed up: zero is a number; `not_applicable` cannot exist; `not_available`
 * could exist but is not known; `withheld` is known but not released (no consent for it).
 */
export type Figure = (
  | { kind: 'number'; value: number; decimals?: number }
  | { kind: 'not_applicable' }
  | { kind: 'not_available' }
  | { kind: 'withheld' }
) & {
  /** What stands behind it; absent for sums of the rows above and for figures that do not exist. */
  trace?: Trace;
};

/** What stands at the head of a row: a code of a list, a text of the language files, or plain text such as a currency code. */
export type RowHead =
  | { kind: 'code'; list: ListKey; code: string }
  | { kind: 'text'; key: keyof AnnualTexts['rows'] }
  | { kind: 'column'; key: keyof AnnualTexts['columns'] }
  | { kind: 'plain'; text: string };

export interface TableRow {
  heads: RowHead[];
  figures: Figure[];
  total?: true;
}

/** A sentence under the table. */
export interface TableNote {
  key: keyof AnnualTexts['notes'];
  values: Readonly<Record<string, string | number>>;
}

/** A note about a part of the table; it gets a letter when the table is printed. */
export interface Footnote extends TableNote {
  /** The title, a column (heads first, then figures) or a row. */
  at: 'title' | { column: keyof AnnualTexts['columns'] } | { row: RowHead };
}

export interface TableModel {
  key: keyof AnnualTexts['captions'];
  /** What the figures count. */
  headNote: keyof EditionTexts['head_notes'];
  /** Headings of the row heads, then of the figures. */
  heads: (keyof AnnualTexts['columns'])[];
  columns: (keyof AnnualTexts['columns'])[];
  rows: TableRow[];
  footnotes: Footnote[];
  /** About the whole table. */
  notes: TableNote[];
  sources: TableNote[];
  /** The column that is drawn as a chart beside the table. */
  chart?: keyof AnnualTexts['columns'];
}

/** A table before it is told what all tables of an edition are told. */
export type TableBody = Omit<TableModel, 'notes' | 'sources'>;

export function number(value: number, decimals?: number): Figure {
  return decimals === undefined ? { kind: 'number', value } : { kind: 'number', value, decimals };
}

/** A count with what was counted. */
export function traced(value: number, trace: Trace, decimals?: number): Figure {
  return { ...number(value, decimals), trace };
}

export const NOT_AVAILABLE: Figure = { kind: 'not_available' };
export const NOT_APPLICABLE: Figure = { kind: 'not_applicable' };

/** The key, code or text of a row head: its name in files for machines. */
export function codeOf(head: RowHead): string {
  return head.kind === 'code' ? head.code : head.kind === 'plain' ? head.text : head.key;
}
