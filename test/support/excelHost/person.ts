/** The person in front of Excel, who does things that no add-in asked for. */
import { addressOf, rectOf, splitSheet } from './addresses.ts';
import { keyOf, type Sheet, styleAt } from './book.ts';
import { checkUnlocked, type Host, putValue, shown, tellChange } from './host.ts';
import { optionsOf } from './objects/protection.ts';
import { deleteSheet } from './objects/worksheet.ts';

function sheetNamed({ book }: Host, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function placeAt(host: Host, address: string): { sheet: Sheet; row: number; column: number } {
  const { sheet, rest } = splitSheet(address);
  const { top, left } = rectOf(rest);
  return { sheet: sheetNamed(host, sheet ?? host.book.active.name), row: top, column: left };
}

/** Types into a cell and presses Enter. @param address such as "Activities!C8" */
export function type(host: Host, address: string, value: string | number | boolean): void {
  const { sheet, row, column } = placeAt(host, address);
  checkUnlocked(host, sheet, row, column);
  const before = sheet.cells.get(keyOf(row, column))?.content ?? { kind: 'empty' as const };
  putValue(host, sheet, row, column, value);
  tellChange(host, sheet, { top: row, bottom: row, left: column, right: column }, before);
}

/** Pastes values with their top left corner in a cell: one change for all of them, and no validation (that is Excel's way). */
export function paste(host: Host, address: string, values: readonly (readonly (string | number | boolean)[])[]): void {
  const { sheet, row, column } = placeAt(host, address);
  values.forEach((line, down) => {
    line.forEach((value, over) => {
      putValue(host, sheet, row + down, column + over, value);
    });
  });
  const right = column + Math.max(...values.map(({ length }) => length)) - 1;
  tellChange(host, sheet, { top: row, left: column, bottom: row + values.length - 1, right });
}

export function removeSheet(host: Host, name: string): void {
  deleteSheet(host, sheetNamed(host, name));
}

/** What a cell holds now. */
export function valueAt(host: Host, address: string): string | number | boolean {
  const { sheet, row, column } = placeAt(host, address);
  const cell = sheet.cells.get(keyOf(row, column));
  return cell === undefined ? '' : shown(cell.content);
}

/** #RRGGBB, or "" without a fill. */
export function fillAt(host: Host, address: string): string {
  const { sheet, row, column } = placeAt(host, address);
  const { color, pattern } = host.book.styles.fill(styleAt(sheet, row, column));
  return pattern === 'None' ? '' : color;
}

/** All formats of a workbook that a person sees in cells: to compare before and after. */
export function looksOf(host: Host): string[] {
  const { styles } = host.book;
  return host.book.sheets.flatMap((sheet) => [
    `${sheet.name} protection ${JSON.stringify(optionsOf(sheet))}`,
    ...sheet.conditionalFormats.map(({ type: kind, rects }) => `${sheet.name} rule ${kind} ${rects.map(addressOf)}`),
    ...[...sheet.cells].map(([key, { style }]) => {
      const { color, pattern } = styles.fill(style);
      return `${sheet.name} ${key} ${pattern} ${color} ${styles.fontColour(style)} ${styles.numberFormat(style)} ${styles.locked(style)}`;
    }),
  ]);
}
