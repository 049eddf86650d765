/** The plain shapes of a sheet: `<c r="B7" s="3" t="s"><v>12</v></c>`, and the end of a row with the start of the next. */
import { areDistinct, type ParserPlace, type PlainShape } from './shortcut.ts';

/** What the shortcut tells a sheet's reader. */
export interface PlainCellListener {
  /**
   * @param address as written, such as "B7"
   * @param type the `t` attribute; undefined where there is none
   * @param text of `v`; undefined for an empty cell
   */
  plainCell(address: string, style: string | undefined, type: string | undefined, text: string | undefined): void;
  /** The row ends here and another begins. @param row its number as written */
  nextRow(row: string): void;
}

/** Values of figures, numbers of shared strings and error names need no entity and no other character. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="([a-z])")?(?:\/>|><v>([0-9A-Za-z.+-]{1,32})<\/v><\/c>)/y;

/** Only the number matters; the other attributes are looked at for being well-formed. */
const NEXT_ROW = /<\/row>\s{0,2}<row r="([0-9]{1,7})"((?: [A-Za-z][\w:]{0,30}="[ -!#-%'-;=?-~]{0,40}"){0,16})>(?=<c )/y;

/** What the parser must have read last to stand between two cells. */
const CELL_END = '</c>';
const ROW_START = /<row(?: [\w:]+="[^"<>&]*")*>$/;

/** Longer rests than this in front of a cell are no start tag of a row. In characters. */
const LONGEST_ROW_START = 1_000;

/** Where a row stands in a sheet; in a sheet's reader, all else at this depth is skipped. */
const ROW_DEPTH = 3;

/** @param listener a sheet's reader */
export function plainCells(place: ParserPlace, listener: PlainCellListener): PlainShape {
  const cells = new RegExp(PLAIN_CELL);
  const rows = new RegExp(NEXT_ROW);
  return {
    begin: '<c ',
    mayFollow: (before) => place.isDirectlyIn(ROW_DEPTH) && endsBetweenCells(before),
    take(text, from) {
      let at = takeCells(text, from, cells, place, listener);
      if (at === from) return from;
      for (let row = nextRow(text, at, rows, cells); row !== undefined; row = nextRow(text, at, rows, cells)) {
        listener.nextRow(row);
        place.took(1);
        at = takeCells(text, rows.lastIndex, cells, place, listener);
      }
      return at;
    },
  };
}

/** The number of the row that begins here with a plain cell, `rows` then standing at that cell. */
function nextRow(text: string, at: number, rows: RegExp, cells: RegExp): string | undefined {
  rows.lastIndex = at;
  const row = rows.exec(text);
  if (row === null || !isPlainRow(row[2] ?? '')) return undefined;
  cells.lastIndex = rows.lastIndex;
  return cells.test(text) ? row[1] : undefined;
}

/** No second number, and nothing that declares another vocabulary. */
function isPlainRow(attributes: string): boolean {
  return !attributes.includes(' r="') && !attributes.includes(' xmlns') && areDistinct(attributes);
}

function takeCells(text: string, from: number, cells: RegExp, place: ParserPlace, listener: PlainCellListener): number {
  let at = from;
  let count = 0;
  cells.lastIndex = at;
  for (let cell = cells.exec(text); cell !== null; cell = cells.exec(text)) {
    listener.plainCell(cell[1] ?? '', cell[2], cell[3], cell[4]);
    at = cells.lastIndex;
    count += 1;
  }
  place.took(count);
  return at;
}

function endsBetweenCells(text: string): boolean {
  const rest = text.trimEnd();
  return rest.endsWith(CELL_END) || ROW_START.test(rest.slice(-LONGEST_ROW_START));
}
