/** Range.getCellProperties and setCellProperties: formats of many cells in one call. */
import { addressOf, type Rect } from '../addresses.ts';
import { cellAt, type Sheet, styleAt } from '../book.ts';
import { givenColour } from '../colours.ts';
import { checkWritable, type Host } from '../host.ts';
import { errors, lacks } from '../hostError.ts';
import { checkFormats } from './range.ts';

type Wanted = Readonly<Record<string, unknown>>;

/** Only what is asked for is answered; what is not played is refused. */
export function cellProperties({ book }: Host, sheet: Sheet, rect: Rect, wanted: unknown): unknown[][] {
  return rows(rect, (row, column) => {
    const style = styleAt(sheet, row, column);
    const at = { top: row, bottom: row, left: column, right: column };
    return pick(wanted as Wanted, {
      address: () => `${sheet.name}!${addressOf(at)}`,
      format: (format) =>
        pick(format as Wanted, {
          fill: (fill) =>
            pick(fill as Wanted, {
              color: () => book.styles.fill(style).color,
              pattern: () => book.styles.fill(style).pattern,
            }),
          font: (font) => pick(font as Wanted, { color: () => book.styles.fontColour(style) }),
        }),
    });
  });
}

function pick(wanted: Wanted, known: Record<string, (inside: unknown) => unknown>): Record<string, unknown> {
  const names = Object.keys(wanted).filter((name) => wanted[name] !== false);
  return Object.fromEntries(
    names.map((name) => [name, (known[name] ?? (() => lacks(`Range.getCellProperties ${name}`)))(wanted[name])]),
  );
}

export function setCellProperties(host: Host, sheet: Sheet, rect: Rect, given: unknown): undefined {
  checkWritable(host);
  checkFormats(sheet);
  const lines = given as Wanted[][];
  if (lines.length !== rect.bottom - rect.top + 1) throw errors.argument('the array does not fit the range');
  rows(rect, (row, column) => {
    const one = lines[row - rect.top]?.[column - rect.left];
    if (one === undefined) throw errors.argument('the array does not fit the range');
    setFormat(host, sheet, row, column, one);
  });
}

function setFormat({ book }: Host, sheet: Sheet, row: number, column: number, one: Wanted): void {
  const unknown = Object.keys(one).filter((name) => name !== 'format');
  if (unknown.length > 0) lacks(`Range.setCellProperties ${unknown.join()}`);
  const format = one.format as { fill?: { color?: unknown }; font?: { color?: unknown } } | undefined;
  const [fill, font] = [format?.fill?.color, format?.font?.color];
  if (fill === undefined && font === undefined) return;
  const cell = cellAt(sheet, row, column);
  if (fill !== undefined) cell.style = book.styles.withFill(cell.style, givenColour(fill));
  if (font !== undefined) cell.style = book.styles.withFontColour(cell.style, givenColour(font) ?? '#000000');
}

function rows<T>({ top, left, bottom, right }: Rect, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => make(top + down, left + over)),
  );
}
