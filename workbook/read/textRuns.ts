import { type Attributes, attribute } from './parseXml.ts';

/** A character escaped for XML as `_xHHHH_`, HHHH being its code. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Behind so many characters nothing more is collected: the text is longer than a cell may hold, whatever still comes. */
const LONGEST = 300_000;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Joins the runs of one text: `t` elements, bare or inside `r` runs. Pronunciation (`rPh`) and formatting are left out.
 * Used for shared and for inline strings, so both mean the same.
 */
export class TextRuns {
  #joined = '';
  #collecting = false;
  #runs = 0;
  #keepsStart = false;
  #keepsEnd = false;

  /** Hears an element inside the string. @returns false to skip it */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'r') return true;
    if (name !== 't') return false;
    this.#collecting = true;
    this.#keepsEnd = attribute(attributes, 'space') === 'preserve';
    if (this.#runs === 0) this.#keepsStart = this.#keepsEnd;
    this.#runs += 1;
    return true;
  }

  close(name: string): void {
    if (name === 't') this.#collecting = false;
  }

  text(piece: string): void {
    if (!this.#collecting || this.#joined.length > LONGEST) return;
    this.#joined = this.#joined === '' ? piece : this.#joined + piece;
  }

  /** The whole text; ready for the next one afterwards. */
  take(): string {
    const text = wholeText(this.#joined, this.#keepsStart, this.#keepsEnd);
    this.#joined = '';
    this.#runs = 0;
    return text;
  }
}

/** White space at the ends counts only where the file says so; blanks between runs are kept, or words would join. */
export function wholeText(joined: string, keepsStart: boolean, keepsEnd: boolean): string {
  let start = 0;
  let end = joined.length;
  if (!keepsStart) while (isSpace(joined.charCodeAt(start))) start += 1;
  if (!keepsEnd) while (end > start && isSpace(joined.charCodeAt(end - 1))) end -= 1;
  return decodeEscapes(end - start === joined.length ? joined : joined.slice(start, end));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Puts back characters that XML cannot hold, or that look like such an escape. Halves of characters become U+FFFD. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(LONE_SURROGATE, '\ufffd');
}
