/**
 * What becomes of a value that is put into a cell. Excel takes text given by an add-in as if it were typed (Range.values in
 * office.d.ts: a string that looks like a number, date or formula becomes one; in a cell formatted as text it stays text). Dates are
 * understood here in the two forms that do not hang on the computer's settings; others stay text (our reading).
 */

import { type Content, EMPTY } from './book.ts';
import { errors } from './hostError.ts';
import { serialOf } from './serials.ts';
import { asContent } from './sheetCells.ts';

export interface Typed {
  content: Content;
  formula?: string;
  /** Excel gives a cell without a number format of its own one that fits what was typed. */
  format?: string;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

export function typed(value: unknown, format: string, epoch: 1900 | 1904): Typed {
  if (typeof value === 'number') return { content: { kind: 'number', value } };
  if (typeof value === 'boolean') return { content: { kind: 'boolean', value } };
  if (typeof value !== 'string') throw errors.argument(`a cell cannot hold ${JSON.stringify(value)}`);
  if (value === '') return { content: EMPTY };
  if (value.length > 32_767) throw errors.argument('a cell holds 32,767 characters');
  if (format === '@') return { content: { kind: 'text', value } };
  if (value.startsWith("'")) return { content: { kind: 'text', value: value.slice(1) } };
  if (value.startsWith('=') && value.length > 1) return { content: EMPTY, formula: value };
  return typedText(value, format, epoch);
}

function typedText(value: string, format: string, epoch: 1900 | 1904): Typed {
  const text = value.trim();
  if (NUMBER.test(text)) return { content: { kind: 'number', value: Number(text) } };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { content: { kind: 'boolean', value: text.toUpperCase() === 'TRUE' } };
  const date = DATE.exec(text);
  const [, year = '', month = '', day = ''] = date ?? [];
  const serial = date && serialOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, epoch);
  if (typeof serial === 'number')
    return { content: { kind: 'number', value: serial }, ...(format === 'General' ? { format: 'm/d/yyyy' } : {}) };
  const content = asContent(value);
  return { content };
}
