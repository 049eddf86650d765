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

/** A text for a native chart, whose text engines know no direction marks; its lines are told their direction (chartParts.ts). */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
