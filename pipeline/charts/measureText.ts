/** Widths of text by estimate: there is no font when a chart is drawn. */

/** Chinese, Japanese and full-width characters are as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;
const NARROW = /[iljtfrI.,;:'|!()[\]\u0627\u0644\u0670 ]/;
/** Vowel signs and direction marks stand over or between letters. */
const NO_WIDTH = /[\u064b-\u065f\u200b-\u200f\u2066-\u2069]/;

/** Pixels of a text in a common sans-serif font. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

function emsOf(letter: string): number {
  if (NO_WIDTH.test(letter)) return 0;
  if (WIDE.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.32;
  return /\p{Lu}|\p{N}|[mwМШЩЮЖшщюжм]/u.test(letter) ? 0.68 : 0.54;
}

/**
 * A text in lines that fit; the last one ends in "…" when not all fits.
 * @param width pixels
 */
export function wrapText(text: string, width: number, size: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), shortened(lines.slice(mostLines - 1).join(' '), width, size)];
}

/** Words with the blank behind them; Chinese breaks between any two characters. */
function pieces(text: string): string[] {
  return text.match(/[\u2e80-\ua4cf\uff00-\uff60]|[^\s\u2e80-\ua4cf\uff00-\uff60]+\s*|\s+/g) ?? [];
}

function shortened(text: string, width: number, size: number): string {
  let kept = text;
  while (kept !== '' && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
