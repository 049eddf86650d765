/** Range.clear and RangeAreas.clear. */
import type { Rect } from '../addresses.ts';
import { EMPTY, placeOf, type Sheet } from '../book.ts';
import { checkUnlocked, checkWritable, type Host, tellChange } from '../host.ts';
import { errors } from '../hostError.ts';
import { checkFormats } from './range.ts';

export function clearRects(host: Host, sheet: Sheet, rects: readonly Rect[], applyTo: string): undefined {
  checkWritable(host);
  if (!['All', 'Contents', 'Formats'].includes(applyTo)) throw errors.argument(`clear ${applyTo}`);
  if (applyTo !== 'Contents') checkFormats(sheet);
  for (const [key, cell] of sheet.cells) {
    const { row, column } = placeOf(key);
    if (!rects.some((rect) => inside(rect, row, column))) continue;
    if (applyTo !== 'Formats') {
      checkUnlocked(host, sheet, row, column);
      cell.content = EMPTY;
      cell.formula = undefined;
    }
    if (applyTo !== 'Contents') cell.style = 0;
  }
  if (applyTo !== 'Formats') for (const rect of rects) tellChange(host, sheet, rect);
}

function inside({ top, left, bottom, right }: Rect, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
