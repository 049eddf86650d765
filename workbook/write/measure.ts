/** Widths and heights by estimate: nobody measures fonts when a workbook is made without Excel. */
import type { Column } from '../../codebook/columns.ts';

/** Width of a column in characters of the default font. */
export function columnWidth(column: Column): number {
  switch (column.type) {
    case 'id':
    case 'ids':
      return 17;
    case 'date':
    case 'yes_no':
      return 15;
    case 'integer':
      return 13;
    case 'decimal':
      return 18;
    case 'text':
      return column.long === true ? 52 : 30;
    case 'code':
    case 'recommendations':
      return 26;
    case 'codes':
    case 'texts':
    case 'email':
    case 'link':
      return 32;
    case 'organisations':
      return 44;
  }
}

/** Chinese, Japanese and full-width characters take the room of two. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

function room(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Characters of running text (10 points) in the width of one digit of the default font, by measure of Arial; bold ones are wider. */
const RUNNING = 1.2;
const BOLD = 0.98;

/** How many lines a text takes in a cell so many digits wide. */
export function linesOf(text: string, width: number, bold = false): number {
  const usable = Math.max(4, (width - 1.5) * (bold ? BOLD : RUNNING));
  return text.split('\n').reduce((lines, line) => lines + paragraphLines(line, usable), 0);
}

/** Words are not broken: each that does not fit begins a new line. */
function paragraphLines(text: string, usable: number): number {
  if ((text.match(WIDE)?.length ?? 0) > 0) return Math.max(1, Math.ceil(room(text) / usable));
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = word.length;
    if (used > 0 && used + 1 + length > usable) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / usable) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(length, usable);
  }
  return lines;
}

/** Height in points of so many lines of text of a size. */
export function heightOf(lines: number, size = 10): number {
  return Math.min(409, Math.round(lines * size * 1.36 + 5));
}
