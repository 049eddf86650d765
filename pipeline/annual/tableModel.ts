/** A table in no language yet: keys and codes for words, typed cells for figures. Writers render it (renderTable.ts). */
import type { ListKey } from '../../codebook/codelists/codeLists.ts';
import type { AnnualTexts } from '../../codebook/text/annualKinds.ts';

/**
 * A figure or its absence; the four are never mixed up: zero is a number; `not_applicable` cannot exist; `not_available`
 * could exist but is not known; `withheld` is known but not released (no consent for it).
 */
export type Figure =
  | { kind: 'number'; value: number; decimals?: number }
  | { kind: 'not_applicable' }
  | { kind: 'not_available' }
  | { kind: 'withheld' };

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

export interface TableModel {
  key: keyof AnnualTexts['captions'];
  /** Headings of the row heads, then of the figures. */
  heads: (keyof AnnualTexts['columns'])[];
  columns: (keyof AnnualTexts['columns'])[];
  rows: TableRow[];
  notes: TableNote[];
}

export function number(value: number, decimals?: number): Figure {
  return decimals === undefined ? { kind: 'number', value } : { kind: 'number', value, decimals };
}

export const NOT_AVAILABLE: Figure = { kind: 'not_available' };
export const NOT_APPLICABLE: Figure = { kind: 'not_applicable' };
