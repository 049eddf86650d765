/** Making typed text comparable and clean without changing what it says. */

/** Kashida is decoration inside Arabic words; the zero-width characters are invisible; neither carries meaning here. */
const INVISIBLE = /[\u0640\u200b\u2060\ufeff\u00ad]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Bidirectional overrides can make a text read as something it does not say. */
const OVERRIDES = /[\u202a-\u202e]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPACES = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Characters that tidying could touch; most texts hold none of them, nor blanks out of place. Halves of rare characters are only looked at. */
const UNTIDY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
  /[\0-\x1f\x7f-\xa0\xad\u0640\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u3000\ufeff\ud800-\udfff]/;

/** ASCII words with single spaces between them: tidy already, and cheap to tell. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text as the repository keeps it: composed characters (NFC), plain single spaces, lines without spaces at their ends, no
 * invisible or control characters, no kashida. Idempotent.
 */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  if (isSpaced(text) && !UNTIDY.test(text) && text.normalize('NFC') === text) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(OVERRIDES, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** No blank at either end, and no two together. */
function isSpaced(text: string): boolean {
  return !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ');
}

const DIGIT_ZEROS = [0x0660, 0x06f0, 0xff10];

/** Arabic-Indic, extended Arabic-Indic and full-width digits as 0–9. */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((one) => code >= one && code < one + 10) ?? code;
    return String(code - zero);
  });
}

/** Codes, numbers and dates typed with full-width or Arabic characters, in plain ones. */
export function plainCharacters(text: string): string {
  return plainDigits(tidyText(text).normalize('NFKC')).replace(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * The form in which names are compared: case, accents, Arabic letter variants, apostrophes, dashes, "&" and punctuation make no
 * difference. For comparing only, never for showing. Idempotent.
 */
export function foldName(text: string): string {
  if (text.length > FOLDED_LENGTH) return folded(text);
  const known = foldedNames.get(text);
  if (known !== undefined) return known;
  if (foldedNames.size >= FOLDED_NAMES) foldedNames.clear();
  const name = folded(text);
  foldedNames.set(text, name);
  return name;
}

/** Headings, codes and names of organisations come again in every row and every workbook; these bound what is remembered. */
const FOLDED_NAMES = 5_000;
const FOLDED_LENGTH = 200;
const foldedNames = new Map<string, string>();

function folded(text: string): string {
  return plainCharacters(text)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}.|]+/gu, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
