/** Excel.Range: one rectangle of cells. */
import { addressOf, fullAddress, intersection, LAST_COLUMN, LAST_ROW, type Rect, rectOf } from '../addresses.ts';
import { type Cell, keyOf, type Sheet, styleAt, usedRect } from '../book.ts';
import { checkUnlocked, checkWritable, type Host, putValue, shown, tellChange } from '../host.ts';
import { errors, lacks } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';
import { asFlag, asNumber, asText } from './arguments.ts';
import { cellProperties, setCellProperties } from './cellProperties.ts';
import { clearRects } from './clear.ts';
import { conditionalFormats } from './conditionalFormats.ts';
import { rangeAreas } from './rangeAreas.ts';
import { rangeFormat } from './rangeFormat.ts';
import { worksheet } from './worksheet.ts';

/** More cells in one answer are refused, as Excel on the web does ("Resource limits": five million cells a range). */
const MOST_CELLS = 5_000_000;

export function range(host: Host, sheet: Sheet, rect: Rect): HostObject {
  const { top, left, bottom, right } = rect;
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const at = (other: Rect): HostObject => range(host, sheet, other);
  return {
    className: 'Range',
    reference: { sheet, rects: [rect] },
    scalars: {
      address: () => fullAddress(sheet.name, rect),
      addressLocal: () => fullAddress(sheet.name, rect),
      cellCount: () => (rows * columns > 2_147_483_647 ? -1 : rows * columns),
      rowCount: () => rows,
      columnCount: () => columns,
      rowIndex: () => top,
      columnIndex: () => left,
      isEntireRow: () => left === 0 && right === LAST_COLUMN,
      isEntireColumn: () => top === 0 && bottom === LAST_ROW,
      values: () => grid(host, sheet, rect, (cell) => (cell === undefined ? '' : shown(cell.content))),
      formulas: () => grid(host, sheet, rect, formulaOf),
      formulasLocal: () => grid(host, sheet, rect, formulaOf),
      valueTypes: () => grid(host, sheet, rect, typeOf),
      text: () => grid(host, sheet, rect, (cell, row, column) => textOf(host, sheet, cell, row, column)),
      numberFormat: () =>
        grid(host, sheet, rect, (_, row, column) => host.book.styles.numberFormat(styleAt(sheet, row, column))),
      hidden: () => mixed([rowsHidden(sheet, rect), columnsHidden(sheet, rect)]),
      rowHidden: () => rowsHidden(sheet, rect),
      columnHidden: () => columnsHidden(sheet, rect),
    },
    setters: {
      values: (given) => setCells(host, sheet, rect, given),
      formulas: (given) => setCells(host, sheet, rect, given),
      numberFormat: (given) => setFormats(host, sheet, rect, given),
    },
    parts: {
      worksheet: () => worksheet(host, sheet),
      format: () => rangeFormat(host, sheet, [rect]),
      conditionalFormats: () => conditionalFormats(host, sheet, [rect]),
    },
    methods: {
      getCell: (row, column) => at(moved({ top, left, bottom: top, right: left }, asNumber(row), asNumber(column))),
      getRow: (row) => at({ ...rect, top: top + asNumber(row), bottom: top + asNumber(row) }),
      getColumn: (column) => at({ ...rect, left: left + asNumber(column), right: left + asNumber(column) }),
      getEntireRow: () => at({ ...rect, left: 0, right: LAST_COLUMN }),
      getEntireColumn: () => at({ ...rect, top: 0, bottom: LAST_ROW }),
      getLastCell: () => at({ top: bottom, bottom, left: right, right }),
      getLastRow: () => at({ ...rect, top: bottom }),
      getLastColumn: () => at({ ...rect, left: right }),
      getOffsetRange: (down, over) => at(moved(rect, asNumber(down), asNumber(over))),
      getResizedRange: (down, over) => at(sized(rect, rows + asNumber(down), columns + asNumber(over))),
      getAbsoluteResizedRange: (down, over) => at(sized(rect, asNumber(down), asNumber(over))),
      getIntersection: (other) => at(shared(sheet, rect, other) ?? notThere('no cell in both ranges')),
      getIntersectionOrNullObject: (other) => orNull(shared(sheet, rect, other), at),
      getUsedRange: (valuesOnly) => at(usedIn(sheet, rect, asFlag(valuesOnly)) ?? notThere('no used range')),
      getUsedRangeOrNullObject: (valuesOnly) => orNull(usedIn(sheet, rect, asFlag(valuesOnly)), at),
      getMergedAreasOrNullObject: () => mergedAreas(host, sheet, rect),
      getCellProperties: (wanted) => cellProperties(host, sheet, rect, wanted),
      setCellProperties: (given) => setCellProperties(host, sheet, rect, given),
      clear: (applyTo) => clearRects(host, sheet, [rect], asText(applyTo ?? 'All')),
      select: () => select(host, sheet, rect),
    },
  };
}

function grid<T>(
  { conditions, counts: _ }: Host,
  sheet: Sheet,
  { top, left, bottom, right }: Rect,
  make: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const cells = (bottom - top + 1) * (right - left + 1);
  if (cells > MOST_CELLS)
    throw errors.argument(`${cells} cells are more than one answer may hold (${conditions.limit})`);
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line: T[] = [];
    for (let column = left; column <= right; column += 1)
      line.push(make(sheet.cells.get(keyOf(row, column)), row, column));
    rows.push(line);
  }
  return rows;
}

function formulaOf(cell: Cell | undefined): string | number | boolean {
  return cell === undefined ? '' : (cell.formula ?? shown(cell.content));
}

const TYPES = { empty: 'Empty', number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error' } as const;

function typeOf(cell: Cell | undefined): string {
  return cell === undefined ? 'Empty' : TYPES[cell.content.kind];
}

/** What the cell shows. Numbers are played only where the format leaves them as they are. */
function textOf({ book }: Host, sheet: Sheet, cell: Cell | undefined, row: number, column: number): string {
  if (cell === undefined || cell.content.kind === 'empty') return '';
  if (cell.content.kind === 'boolean') return cell.content.value ? 'TRUE' : 'FALSE';
  if (cell.content.kind !== 'number') return cell.content.value;
  const format = book.styles.numberFormat(styleAt(sheet, row, column));
  return format === 'General' || format === '@'
    ? String(cell.content.value)
    : lacks(`Range.text of a number as ${format}`);
}

/** One value for all cells, or an array of the range's size; null leaves a cell as it is (office.d.ts, Range.values). */
function setCells(host: Host, sheet: Sheet, rect: Rect, given: unknown): void {
  const before = sheet.cells.get(keyOf(rect.top, rect.left))?.content ?? { kind: 'empty' as const };
  eachGiven(host, sheet, rect, given, (row, column, value) => {
    checkUnlocked(host, sheet, row, column);
    putValue(host, sheet, row, column, value);
  });
  const single = rect.top === rect.bottom && rect.left === rect.right;
  tellChange(host, sheet, rect, single ? before : undefined);
}

function setFormats(host: Host, sheet: Sheet, rect: Rect, given: unknown): void {
  const { styles } = host.book;
  eachGiven(host, sheet, rect, given, (row, column, value) => {
    checkFormats(sheet);
    const cell = sheet.cells.get(keyOf(row, column)) ?? made(sheet, row, column);
    cell.style = styles.withNumberFormat(cell.style, asText(value));
  });
}

function made(sheet: Sheet, row: number, column: number): Cell {
  const cell: Cell = { content: { kind: 'empty' }, formula: undefined, style: styleAt(sheet, row, column) };
  sheet.cells.set(keyOf(row, column), cell);
  return cell;
}

/** On a protected sheet formats may be changed only where the protection allows it (ECMA-376 part 1, 18.3.1.85: formatCells). */
export function checkFormats({ protection }: Sheet): void {
  if (protection !== undefined && (protection.formatCells ?? '1') !== '0')
    throw errors.denied('the protection of the sheet does not allow to format cells');
}

function eachGiven(
  host: Host,
  _sheet: Sheet,
  { top, left, bottom, right }: Rect,
  given: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  checkWritable(host);
  const array = Array.isArray(given) ? (given as unknown[]) : undefined;
  const fits =
    array === undefined ||
    (array.length === bottom - top + 1 &&
      array.every((line) => Array.isArray(line) && line.length === right - left + 1));
  if (!fits)
    throw errors.argument("the number of rows or columns in the input array doesn't match the size of the range");
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const value = array === undefined ? given : (array[row - top] as unknown[])[column - left];
      if (value !== null) put(row, column, value);
    }
}

function moved(rect: Rect, down: number, over: number): Rect {
  const to = { top: rect.top + down, bottom: rect.bottom + down, left: rect.left + over, right: rect.right + over };
  if (to.top < 0 || to.left < 0 || to.bottom > LAST_ROW || to.right > LAST_COLUMN)
    throw errors.argument('outside the sheet');
  return to;
}

function sized(rect: Rect, rows: number, columns: number): Rect {
  if (rows < 1 || columns < 1) throw errors.argument('a range has at least one cell');
  return { ...rect, bottom: rect.top + rows - 1, right: rect.left + columns - 1 };
}

function shared(sheet: Sheet, rect: Rect, other: unknown): Rect | undefined {
  if (typeof other === 'string') return intersection(rect, rectOf(other));
  const { reference } = other as HostObject;
  const [second] = reference?.sheet === sheet ? reference.rects : [];
  return second && intersection(rect, second);
}

function usedIn(sheet: Sheet, rect: Rect, valuesOnly: boolean): Rect | undefined {
  const used = usedRect(sheet, valuesOnly);
  return used && intersection(used, rect);
}

function orNull(rect: Rect | undefined, make: (rect: Rect) => HostObject): HostObject | null {
  return rect === undefined ? null : make(rect);
}

/** More than 512 merged areas fail (office.d.ts); the code is our reading. */
function mergedAreas(host: Host, sheet: Sheet, rect: Rect): HostObject | null {
  const found = sheet.merges.filter((one) => intersection(one, rect) !== undefined);
  if (found.length > 512) throw errors.operation('more than 512 merged areas');
  return found.length === 0 ? null : rangeAreas(host, sheet, found);
}

function notThere(what: string): never {
  throw errors.notFound(what);
}

function rowsHidden({ hiddenRows }: Sheet, { top, bottom }: Rect): boolean | null {
  const hidden = [...hiddenRows].filter((row) => row >= top && row <= bottom).length;
  return hidden === 0 ? false : hidden === bottom - top + 1 ? true : null;
}

function columnsHidden({ columnStyles }: Sheet, { left, right }: Rect): boolean | null {
  const flags: boolean[] = [];
  for (let column = left; column <= right; column += 1)
    flags.push(columnStyles.some(({ first, last, hidden }) => hidden && column >= first && column <= last));
  return mixed(flags);
}

function mixed(flags: readonly (boolean | null)[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}

/** Cells of a hidden sheet cannot be selected (our reading; Excel refuses to activate such a sheet). */
function select({ book }: Host, sheet: Sheet, rect: Rect): undefined {
  if (sheet.visibility !== 'Visible') throw errors.operation('the sheet is hidden');
  book.active = sheet;
  book.selection = rect;
}

/** For tests: where the selection is, such as "Activities!C8". */
export function selectionOf({ book }: Host): string {
  return `${book.active.name}!${addressOf(book.selection)}`;
}
