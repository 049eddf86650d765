/** The workbook in memory: what a real Excel would hold after opening the file. */
import type { Rect } from './addresses.ts';
import type { Parts } from './parts.ts';
import type { Styles } from './styles.ts';
import type { Element } from './xml.ts';

/** What a cell holds; an error is kept as its text, such as "#N/A". */
export type Content =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; value: string };

export interface Cell {
  content: Content;
  /** With the sign in front: "=A1+1". */
  formula: string | undefined;
  style: number;
}

export interface Comment {
  id: string;
  sheet: Sheet;
  row: number;
  column: number;
  content: string;
  author: string;
  /** What others answered. */
  replies?: string[];
}

/** A rule of conditional formatting; those of the file keep their element. */
export interface ConditionalFormat {
  id: string;
  type: string;
  rects: Rect[];
  formula: string;
  fill: string | undefined;
  font: string | undefined;
  element: Element | undefined;
}

/** Attributes of `sheetProtection`; present only while the sheet is protected. */
export type Protection = Readonly<Record<string, string>>;

export interface Sheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  part: string;
  root: Element;
  /** By row * 16384 + column, both from 0. */
  cells: Map<number, Cell>;
  rowStyles: Map<number, number>;
  hiddenRows: Set<number>;
  columnStyles: { first: number; last: number; style: number; hidden: boolean }[];
  merges: Rect[];
  protection: Protection | undefined;
  conditionalFormats: ConditionalFormat[];
}

export interface Book {
  parts: Parts;
  main: string;
  sheets: Sheet[];
  styles: Styles;
  epoch: 1900 | 1904;
  calculation: 'Automatic' | 'Manual';
  comments: Comment[];
  /** Settings of the add-in in the document, as JSON values. */
  settings: Map<string, unknown>;
  customXml: Map<string, string>;
  active: Sheet;
  selection: Rect;
  nextId: number;
}

const COLUMNS = 16_384;

export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOf(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

export const EMPTY: Content = { kind: 'empty' };

/** Number of the format a cell shows: its own, else the row's, else the column's. */
export function styleAt(sheet: Sheet, row: number, column: number): number {
  const own = sheet.cells.get(keyOf(row, column));
  if (own !== undefined) return own.style;
  const ofRow = sheet.rowStyles.get(row);
  if (ofRow !== undefined) return ofRow;
  return sheet.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** The cell, made with the format it already shows where there was none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const key = keyOf(row, column);
  const known = sheet.cells.get(key);
  if (known !== undefined) return known;
  const made: Cell = { content: EMPTY, formula: undefined, style: styleAt(sheet, row, column) };
  sheet.cells.set(key, made);
  return made;
}

/** The smallest rectangle around all cells, or around those that hold something. */
export function usedRect(sheet: Sheet, valuesOnly: boolean): Rect | undefined {
  const rect = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [key, { content, formula }] of sheet.cells) {
    if (valuesOnly && content.kind === 'empty' && formula === undefined) continue;
    const { row, column } = placeOf(key);
    rect.top = Math.min(rect.top, row);
    rect.bottom = Math.max(rect.bottom, row);
    rect.left = Math.min(rect.left, column);
    rect.right = Math.max(rect.right, column);
  }
  return rect.bottom < 0 ? undefined : rect;
}

export function newId(book: Book): string {
  book.nextId += 1;
  return `{00000000-0000-4000-8000-${book.nextId.toString(16).padStart(12, '0').toUpperCase()}}`;
}
