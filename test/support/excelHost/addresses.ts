/** Addresses as Excel writes them, and rectangles of cells. */
import { columnLetters } from '../../../codebook/grid.ts';
import { HostError } from './hostError.ts';

/** Rows and columns from 0, both ends inside. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** The sheet named in an address, and the rest of it. */
export function splitSheet(address: string): { sheet: string | undefined; rest: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: undefined, rest: address };
  const sheet = address.slice(0, at);
  const quoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: quoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, rest: address.slice(at + 1) };
}

/** @throws HostError InvalidArgument for text that is no address */
export function rectOf(address: string): Rect {
  const [first = '', second = first] = address.split(':');
  const [a, b] = [corner(first), corner(second)];
  if (a === undefined || b === undefined || address.split(':').length > 2) {
    throw new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${address}`);
  }
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function corner(text: string): Rect | undefined {
  const cell = CELL.exec(text);
  if (cell !== null) return inside(Number(cell[2]) - 1, Number(cell[2]) - 1, columnAt(cell[1]), columnAt(cell[1]));
  const column = COLUMN.exec(text);
  if (column !== null) return inside(0, LAST_ROW, columnAt(column[1]), columnAt(column[1]));
  const row = ROW.exec(text);
  return row === null ? undefined : inside(Number(row[1]) - 1, Number(row[1]) - 1, 0, LAST_COLUMN);
}

function inside(top: number, bottom: number, left: number, right: number): Rect | undefined {
  return bottom > LAST_ROW || right > LAST_COLUMN ? undefined : { top, left, bottom, right };
}

export function columnAt(letters = ''): number {
  let at = 0;
  for (const letter of letters.toUpperCase()) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

export function addressOf({ top, left, bottom, right }: Rect): string {
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** With the sheet's name in front, quoted where Excel quotes it. */
export function fullAddress(sheet: string, rect: Rect): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && corner(sheet) === undefined;
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${addressOf(rect)}`;
}

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : undefined;
}
