import type { Language } from '../../codebook/text/languages.ts';
import { messageSpeaker } from '../../codebook/text/message.ts';

/**
 * Marks that set a value apart in a line of Arabic (U+2068, U+2069) are needed around Latin letters and around several groups of digits.
 * Around Arabic words and single numbers they change nothing, but programs without the right font draw them as boxes.
 */
const APART = /\u2068([^\u2068\u2069]*)\u2069/g;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}|\p{Script=Cyrillic}/u;
const ONE_NUMBER = /^\d[\d,.]*$/;

/** The text without marks that change nothing. */
export function readable(text: string): string {
  return text.replace(APART, (whole, inside: string) =>
    ONE_NUMBER.test(inside) || (ARABIC.test(inside) && !LATIN.test(inside)) ? inside : whole,
  );
}

/** As messageSpeaker, without needless marks. */
export function sentenceSpeaker(language: Language): ReturnType<typeof messageSpeaker> {
  const say = messageSpeaker(language);
  return (message, values) => readable(say(message, values));
}

/**
 * A text for a native chart: its text engines know no direction marks and turn numbers beside Arabic letters round. So numbers at the
 * ends, which the table beside the chart shows too, are left out of Arabic ones.
 */
export function chartText(text: string): string {
  if (!ARABIC.test(text)) return text;
  return text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replace(/^\d+\.\s*/, '')
    .replace(/[،,]\s*\d+$/, '')
    .replace(/\s*\([^)]*\d[^)]*\)$/, '');
}
