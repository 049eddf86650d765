/**
 * Most of a sheet is cells of one plain shape, `<c r="B7" s="3" t="s"><v>12</v></c>`. They are taken out of the text
 * directly, which reads a typical submission in half the time; all the rest goes to the XML parser.
 *
 * This is exact, not approximate: a cell is taken only where the parser, having accepted everything before it, stands
 * between two cells of a row. That is known because the text given to it last ends with `</c>` or with a whole start
 * tag of a row, and `<` can begin nothing but a tag as long as no comment, CDATA or instruction has been seen. With the
 * first of those the shortcut ends for the rest of the part.
 */

/** What the shortcut tells a sheet's reader. */
export interface PlainCellListener {
  /** Whether the parser stands directly inside a row whose cells are wanted. */
  betweenCells(): boolean;
  /**
   * @param address as written, such as "B7"
   * @param type the `t` attribute; undefined where there is none
   * @param text of `v`; undefined for an empty cell
   */
  plainCell(address: string, style: string | undefined, type: string | undefined, text: string | undefined): void;
}

/** Values of figures, numbers of shared strings and error names need no entity and no other character. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="([a-z])")?(?:\/>|><v>([0-9A-Za-z.+-]{1,32})<\/v><\/c>)/y;

/** What the parser must have read last to stand between two cells. */
const CELL_END = '</c>';
const ROW_START = /<row(?: [\w:]+="[^"<>&]*")*>$/;

/** Longer rests than this in front of a cell are no start tag of a row. In characters. */
const LONGEST_ROW_START = 1_000;

/**
 * Wraps the parser's `write` with the shortcut.
 * @param write gives text to the parser
 */
export function withPlainCells(write: (text: string) => void, listener: PlainCellListener): (text: string) => void {
  const plain = new RegExp(PLAIN_CELL);
  let before = '';
  let usable = true;
  return (text) => {
    // The declaration at the very start of a part is an instruction too, but a harmless one.
    usable = usable && !/<[!?]/.test(before === '' ? text.slice(1) : before + text);
    before = text === '' ? before : text.slice(-1);
    if (!usable) return write(text);
    takeCells(text, plain, write, listener);
  };
}

function takeCells(text: string, plain: RegExp, write: (text: string) => void, listener: PlainCellListener): void {
  let at = 0;
  for (let cell = text.indexOf('<c '); cell >= 0; cell = text.indexOf('<c ', at + 1)) {
    // Row ends and starts, or a cell of another shape: the parser's.
    const rest = text.slice(at, cell);
    if (rest !== '') write(rest);
    at = endsBetweenCells(rest) && listener.betweenCells() ? takeRun(text, cell, plain, listener) : cell;
  }
  if (at < text.length) write(text.slice(at));
}

/** Takes as many plain cells as follow one another. @returns where the first other text begins */
function takeRun(text: string, from: number, plain: RegExp, listener: PlainCellListener): number {
  let at = from;
  plain.lastIndex = at;
  for (let cell = plain.exec(text); cell !== null; cell = plain.exec(text)) {
    listener.plainCell(cell[1] ?? '', cell[2], cell[3], cell[4]);
    at = plain.lastIndex;
  }
  return at;
}

function endsBetweenCells(text: string): boolean {
  const rest = text.trimEnd();
  return rest.endsWith(CELL_END) || ROW_START.test(rest.slice(-LONGEST_ROW_START));
}
