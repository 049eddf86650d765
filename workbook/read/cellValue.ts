import type { CellValue, OddityKind } from '../../codebook/grid.ts';
import { damaged } from './refusal.ts';
import { isoTimeOfDay, normaliseIso, serialToIso } from './serialDates.ts';
import type { IsDateStyle } from './styles.ts';
import { decodeEscapes } from './textRuns.ts';

/** What the values of one workbook depend on. */
export interface ValueContext {
  strings: readonly string[];
  isDateStyle: IsDateStyle;
  epoch: 1900 | 1904;
  manualCalculation: boolean;
  /** Longest text of a cell, in characters. */
  textLength: number;
}

/** A cell as the file writes it. */
export interface RawCell {
  /** The `t` attribute. */
  type: string;
  /** Number of its style. */
  style: number;
  /** Text of `v` or `is`; undefined where the cell has neither. */
  text: string | undefined;
  formula: boolean;
}

/** The plain value, with an oddity where it does not tell everything. */
export interface TypedCell {
  value: CellValue;
  kind?: OddityKind;
  text?: string;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** How much of an unreadable value an oddity repeats, in characters. */
const SHOWN = 120;

/**
 * Gives a cell its plain value. Nothing is coerced: what is no legal value of its type is reported as unreadable.
 * @throws Refusal FILE_DAMAGED where a shared string does not exist
 */
export function typeCell(cell: RawCell, context: ValueContext): TypedCell {
  const typed = typeValue(cell, context);
  if (!cell.formula) return typed.value === '' ? { ...typed, value: undefined } : typed;
  if (typed.kind !== undefined) return typed;
  if (typed.value === undefined) return { value: undefined, kind: 'formula_without_result' };
  return { value: typed.value, kind: context.manualCalculation ? 'formula_stale' : 'formula' };
}

function typeValue(cell: RawCell, context: ValueContext): TypedCell {
  const { type, text } = cell;
  if (text === undefined) return { value: undefined };
  // White space around a figure is not part of it; a value of white space alone is none.
  const figure = text.trim();
  if (figure === '' && type !== 'str' && type !== 'inlineStr') return { value: undefined };
  if (type === 's') return limitText(sharedString(figure, context), context);
  if (type === 'str') return limitText(decodeEscapes(text), context);
  if (type === 'inlineStr') return limitText(text, context);
  if (type === 'n') return typeNumber(figure, cell.style, context);
  if (type === 'b') return typeBoolean(figure);
  if (type === 'd') return typeDate(figure);
  return type === 'e' ? { value: undefined, kind: 'error_value', text: figure.slice(0, SHOWN) } : unreadable(figure);
}

function sharedString(text: string, { strings }: ValueContext): string {
  const number = Number(text);
  const string = String(number) === text || /^\d+$/.test(text) ? strings[number] : undefined;
  return string ?? damaged(`shared string ${text} does not exist`);
}

function limitText(text: string, { textLength }: ValueContext): TypedCell {
  return text.length <= textLength ? { value: text } : unreadable(text);
}

function typeNumber(figure: string, style: number, context: ValueContext): TypedCell {
  const value = NUMBER.test(figure) ? Number(figure) : Number.NaN;
  if (!Number.isFinite(value)) return unreadable(figure);
  // A number from 0 to below 1 with a date format is a time of day, which is no date.
  if (!context.isDateStyle(style) || (value >= 0 && value < 1)) return { value };
  const date = serialToIso(value, context.epoch);
  return date === undefined ? { value, kind: 'date_impossible' } : { value: date };
}

function typeBoolean(figure: string): TypedCell {
  if (figure === '1' || figure === 'true') return { value: true };
  if (figure === '0' || figure === 'false') return { value: false };
  return unreadable(figure);
}

function typeDate(figure: string): TypedCell {
  const value = normaliseIso(figure) ?? isoTimeOfDay(figure);
  return value === undefined ? unreadable(figure) : { value };
}

function unreadable(text: string): TypedCell {
  return { value: undefined, kind: 'value_unreadable', text: text.slice(0, SHOWN) };
}
