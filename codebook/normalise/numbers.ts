/** Reading numbers typed as text: digits of other scripts, decimal commas, separators for thousands. */
import type { CellValue } from '../grid.ts';
import { plainCharacters } from './text.ts';

/** What became of a number cell; `asTyped` = it stood there as a plain number already. */
export type ReadNumber =
  | { kind: 'number'; number: number; asTyped: boolean }
  | { kind: 'ambiguous'; first: number; second: number }
  | { kind: 'unreadable' };

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Separators that only ever group digits: spaces, apostrophes, the Arabic thousands separator. */
const GROUPING = /(?<=\d)[ '’`\u066c](?=\d{3}(?!\d))/g;
const GROUPED = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+(?:[.,]\d+)?$/;
const GROUPED_WITH_DECIMALS = /^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?\d{1,3}(?:\.\d{3})+,\d+$/;
const ONE_SEPARATOR = /^(-?\d+)[.,](\d+)$/;

/** Reads a number cell. "1.234" as text may be either, so both readings are returned. */
export function readNumber(value: Exclude<CellValue, undefined>): ReadNumber {
  if (typeof value === 'number') return Number.isFinite(value) ? plain(value, true) : { kind: 'unreadable' };
  if (typeof value === 'boolean') return { kind: 'unreadable' };
  const text = plainCharacters(value).replace('\u066b', '.').replace(GROUPING, '');
  const asTyped = text === value.trim() && PLAIN.test(text);
  if (/^-?\d+$/.test(text)) return plain(Number(text), asTyped);
  if (GROUPED_WITH_DECIMALS.test(text) || GROUPED.test(text)) return plain(grouped(text), false);
  return withOneSeparator(text, asTyped);
}

function withOneSeparator(text: string, asTyped: boolean): ReadNumber {
  const parts = ONE_SEPARATOR.exec(text);
  if (parts === null) return { kind: 'unreadable' };
  const [, whole = '', rest = ''] = parts;
  const decimal = Number(`${whole}.${rest}`);
  const mayBeThousands = rest.length === 3 && whole.replace('-', '').length <= 3 && !/^-?0/.test(whole);
  if (mayBeThousands) return { kind: 'ambiguous', first: decimal, second: Number(`${whole}${rest}`) };
  return plain(decimal, asTyped);
}

/** The last separator is the decimal one when it differs from the others. */
function grouped(text: string): number {
  const separators = text.replace(/[^.,]/g, '');
  const last = separators.slice(-1);
  const lastIsDecimal = separators.indexOf(last) === separators.length - 1;
  if (!lastIsDecimal) return Number(text.replace(/[.,]/g, ''));
  const at = text.lastIndexOf(last);
  return Number(`${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`);
}

function plain(number: number, asTyped: boolean): ReadNumber {
  return { kind: 'number', number, asTyped };
}
