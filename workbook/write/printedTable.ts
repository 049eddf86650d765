/** A table in one language, ready for any writer: Word, Excel, HTML. */

/** A cell: a figure as number with its digits, or a text or sign; `shown` is what a person reads. */
export interface PrintedCell {
  value: string | number;
  shown: string;
  /** Digits after the decimal sign, for numbers. */
  decimals?: number;
  /** Letters of the footnotes about it. */
  letters: readonly string[];
}

export interface PrintedHeading {
  text: string;
  letters: readonly string[];
}

export interface PrintedChart {
  title: string;
  /** What it shows, for those who do not see it. */
  description: string;
  /** Index among the columns of the table. */
  column: number;
  /** Indexes of the rows that are drawn. */
  rows: readonly number[];
}

export interface PrintedTable {
  /** The same in all languages; letters, digits and "_". */
  key: string;
  /** "Table 3". */
  number: string;
  title: PrintedHeading;
  /** What the figures count. */
  headNote: string;
  columns: readonly PrintedHeading[];
  /** How many columns at the left hold words rather than figures. */
  headColumns: number;
  rows: readonly { cells: readonly PrintedCell[]; total: boolean }[];
  footnotes: readonly { letter: string; text: string }[];
  /** Paragraphs under the table: notes, sources, key of the signs. */
  notes: readonly string[];
  chart?: PrintedChart;
}
