/** Signs of the notes to a table: lower-case letters, in Arabic the letters of the abjad order (UN editorial manual, Footnotes). */
import type { Language } from '../../codebook/text/languages.ts';

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const ABJAD = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];

/** a, b, … z, aa, ab, … */
export function footnoteLetter(index: number, language: Language): string {
  const letters = language === 'ar' ? ABJAD : LATIN;
  const last = letters[index % letters.length] ?? '';
  return index < letters.length ? last : footnoteLetter(Math.floor(index / letters.length) - 1, language) + last;
}
