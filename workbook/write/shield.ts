/**
 * Characters past U+FFFF (emoji, rare Han characters) on their way through exceljs: its zip library cuts texts every 16,384
 * UTF-16 units and spoils a pair of units that it cuts (jszip 3, DataWorker). They travel as numbers between two code points
 * that no text may hold, and are put back once the parts are bytes.
 */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

/** The text without characters past U+FFFF. */
export function shielded(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, (letter) => `${OPEN}${letter.codePointAt(0)?.toString(16)}${CLOSE}`);
}

/** The text as it was before `shielded`. */
export function unshielded(text: string): string {
  return text.replace(/\ufdd0([0-9a-f]{5,6})\ufdd1/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
