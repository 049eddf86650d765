/** Excel.RangeFormat, RangeFill and RangeFont of one or several rectangles. */
import type { Rect } from '../addresses.ts';
import { cellAt, type Sheet, styleAt } from '../book.ts';
import { givenColour } from '../colours.ts';
import { checkWritable, type Host } from '../host.ts';
import { errors } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';
import { checkFormats } from './range.ts';

/** A format of more cells than these is asked for by mistake in a test. */
const MOST_CELLS = 1_000_000;

export function rangeFormat(host: Host, sheet: Sheet, rects: readonly Rect[]): HostObject {
  return {
    className: 'RangeFormat',
    scalars: {},
    parts: {
      fill: () => rangeFill(host, sheet, rects),
      font: () => rangeFont(host, sheet, rects),
      protection: () => formatProtection(host, sheet, rects),
    },
  };
}

/** Cells of different fills answer an empty colour, and null as the pattern (office.d.ts, RangeFill). */
function rangeFill(host: Host, sheet: Sheet, rects: readonly Rect[]): HostObject {
  const { styles } = host.book;
  const put = (colour: string | undefined): void =>
    restyle(host, sheet, rects, (style) => styles.withFill(style, colour));
  return {
    className: 'RangeFill',
    scalars: {
      color: () => common(sheet, rects, (style) => styles.fill(style).color) ?? '',
      pattern: () => common(sheet, rects, (style) => styles.fill(style).pattern),
    },
    setters: { color: (given) => put(givenColour(given) ?? unknownColour(given)) },
    methods: { clear: () => put(undefined) },
  };
}

function rangeFont(host: Host, sheet: Sheet, rects: readonly Rect[]): HostObject {
  const { styles } = host.book;
  return {
    className: 'RangeFont',
    scalars: { color: () => common(sheet, rects, (style) => styles.fontColour(style)) ?? '' },
    setters: {
      color: (given) =>
        restyle(host, sheet, rects, (style) =>
          styles.withFontColour(style, givenColour(given) ?? unknownColour(given)),
        ),
    },
  };
}

function formatProtection({ book }: Host, sheet: Sheet, rects: readonly Rect[]): HostObject {
  return {
    className: 'FormatProtection',
    scalars: { locked: () => common(sheet, rects, (style) => book.styles.locked(style)) },
  };
}

function unknownColour(given: unknown): never {
  throw errors.argument(`${String(given)} is no colour`);
}

function restyle(host: Host, sheet: Sheet, rects: readonly Rect[], change: (style: number) => number): void {
  checkWritable(host);
  checkFormats(sheet);
  eachCell(rects, (row, column) => {
    const cell = cellAt(sheet, row, column);
    cell.style = change(cell.style);
  });
}

/** The one answer of all cells, or null. */
function common<T>(sheet: Sheet, rects: readonly Rect[], answer: (style: number) => T): T | null {
  const styles = new Set<number>();
  eachCell(rects, (row, column) => styles.add(styleAt(sheet, row, column)));
  const answers = new Set([...styles].map(answer));
  const [first] = answers;
  return answers.size === 1 && first !== undefined ? first : null;
}

function eachCell(rects: readonly Rect[], look: (row: number, column: number) => void): void {
  for (const { top, left, bottom, right } of rects) {
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw errors.argument('the format of so many cells');
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) look(row, column);
  }
}
