/**
 * How much a returned workbook may hold before it is refused. An honest submission stays far below every figure; the
 * figures keep a hostile or broken file from taking the machine's memory or the night's time.
 */

const MEBIBYTE = 1_048_576;

/** The limits of one reading. All are inclusive: a file exactly at a limit is read. */
export interface ReadLimits {
  /** Bytes of the file itself, still compressed. */
  fileBytes: number;
  /** Parts inside the container. */
  entries: number;
  /** Declared bytes of one part once inflated. */
  partBytes: number;
  /** Declared bytes of all parts together once inflated, whether they are read or not. */
  totalBytes: number;
  /** Inflated bytes per compressed byte of one part; counts only above `ratioFromBytes`. */
  ratio: number;
  /** Smaller parts may have any ratio: an empty styled table compresses very well. */
  ratioFromBytes: number;
  /** Elements inside one another in a part. */
  depth: number;
  /** Bytes without an element beginning: bounds the attributes of one element, and comments. */
  stretchBytes: number;
  /** Bytes given to the XML parser, in all parts together; cells of the plainest shape do not pass through it. */
  parsedBytes: number;
  /** Elements given to the XML parser, in all parts together; comments and instructions count as well. */
  elements: number;
  /** Cells, rows, shared strings and validations of the plainest shape, which do not pass through the parser (shortcut.ts). */
  plainCells: number;
  /** Relationships of one part. */
  relationships: number;
  /** Sheets of all kinds. */
  sheets: number;
  /** Number formats, and cell styles, of the workbook. Excel itself stops at 65,490 styles. */
  styles: number;
  /** Texts in the table of shared strings. */
  sharedStrings: number;
  /** Cells with a value or an oddity, in all sheets together. Empty styled cells do not count. */
  cells: number;
  /** Places in all rows together, from column A to the last filled cell: what the grid takes in memory. */
  places: number;
  /** Characters in the table of shared strings. */
  sharedCharacters: number;
  /** Cells whose value does not tell everything, such as results of formulas, in all sheets together. */
  oddities: number;
  /** Characters in all text cells together; a text shared by many cells counts in each. */
  characters: number;
  /** Characters of one cell, as in Excel. A longer text makes its cell unreadable, not the file. */
  textLength: number;
  /** Merged ranges reported for one sheet; further ones are left out, so that they cannot flood the findings. */
  merges: number;
}

/** The figures that hold where the caller gives none. */
export const defaultLimits: Readonly<ReadLimits> = {
  fileBytes: 25 * MEBIBYTE,
  entries: 2_000,
  partBytes: 128 * MEBIBYTE,
  totalBytes: 256 * MEBIBYTE,
  ratio: 200,
  ratioFromBytes: 16 * MEBIBYTE,
  depth: 64,
  stretchBytes: MEBIBYTE,
  parsedBytes: 48 * MEBIBYTE,
  elements: 1_000_000,
  plainCells: 4_000_000,
  relationships: 10_000,
  sheets: 256,
  styles: 65_536,
  sharedStrings: 500_000,
  cells: 2_000_000,
  places: 16_000_000,
  sharedCharacters: 32_000_000,
  oddities: 200_000,
  characters: 48_000_000,
  textLength: 32_767,
  merges: 1_000,
};

/** Rows of a sheet, set by the file format. */
export const LAST_ROW = 1_048_576;

/** Columns of a sheet, set by the file format. */
export const LAST_COLUMN = 16_384;
