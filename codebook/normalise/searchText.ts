/**
 * Text as it is searched: one folding and one way of cutting into terms for indexes, queries and the comparing of titles, in any
 * script. No stemming: the beginning of a word finds the word. For comparing only, never for showing.
 * Measured: Han in pairs finds what a plain look through the text finds, also in mid-word, where dictionaries of words do not.
 */
import { plainDigits, tidyText } from './text.ts';

/** Letters that no decomposition makes plain. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  // Arabic letters written alike or for one another; alef with hamza or madda is plain once its marks are off.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');
const PLAIN_ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * Text without what searching does not care about: case, accents, vowel signs, kashida, letter variants, width, kinds of digits.
 * Idempotent.
 */
export function foldForSearch(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  const plain = plainDigits(text.normalize('NFKD').toLowerCase().normalize('NFKD'))
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter);
  // Taking apart can leave spaces, for marks that stood alone: tidied at the end, it stays as it is when folded again.
  return tidyText(plain);
}

/** Words, and numbers with points in them such as "140.7" and "16.3". */
const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu;
/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const STARTS_UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ARABIC = /^\p{sc=Arabic}/u;

/**
 * The terms of a text, in their order, repeated as they are: what a query asks for. A text is found when each term of the query
 * is the beginning of a term under which the text is found (`indexTerms`). Cutting the joined terms again gives the same terms.
 */
export function searchTerms(text: string): string[] {
  return piecesOf(text).flatMap((piece) =>
    STARTS_UNSPACED.test(piece) ? pairs(piece) : plainWord(piece, ASKED_ARTICLE),
  );
}

/** The terms under which a text is found: those of `searchTerms`, and what else the beginning of a query could be. */
export function indexTerms(text: string): string[] {
  return piecesOf(text).flatMap((piece) => {
    if (!STARTS_UNSPACED.test(piece)) return wordTerms(piece);
    const letters = Array.from(piece);
    // The last letter alone, so that a query of one letter finds it where it ends a text.
    return letters.length === 1 ? letters : [...pairs(piece), letters.at(-1) ?? ''];
  });
}

function piecesOf(text: string): string[] {
  const words = foldForSearch(text).match(WORD) ?? [];
  return words.flatMap((word) => word.match(UNSPACED) ?? []);
}

/** 言论自由 → 言论, 论自, 自由. */
function pairs(run: string): string[] {
  const letters = Array.from(run);
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** The article with what is written onto it: و ف, then ب ك, then ال; or لل, which is "for" and the article in one. */
const ARTICLE = /^(?:[وف]?(?:[بك]?ال|لل))(?=..)/;
/** In a query one letter may follow, since a word may be half typed: الأ for الأطفال. */
const ASKED_ARTICLE = /^(?:[وف]?(?:[بك]?ال|لل))(?=.)/;
/** The name of God begins like a word with the article. */
const NO_ARTICLE = /^[وفبل]?الله/;

/**
 * An Arabic word without its article: العدالة, والعدالة and للعدالة are found as عدالة. Repeated until nothing is taken, so that a
 * word that only looks like one with an article is cut alike with and without one.
 */
function plainWord(word: string, article = ARTICLE): string {
  if (!ARABIC.test(word)) return word;
  let rest = word;
  while (!NO_ARTICLE.test(rest)) {
    const shorter = rest.replace(article, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** Letters of one sound that Arabic writes onto the next word: and, so, with, for, as. They may be part of the word itself. */
const PARTICLES = /^(?:[وف][بلك]|[وفبلك])(?=...)/;

function wordTerms(word: string): string[] {
  if (!ARABIC.test(word)) return [word];
  const terms = [plainWord(word), ...withoutParticles(plainWord(word))];
  return [...new Set([...terms, ...terms.map((term) => plainWord(term, ASKED_ARTICLE))])];
}

/** حقوق for وحقوق and لحقوق, ولحقوق. */
function withoutParticles(word: string): string[] {
  const short = word.replace(/^[وفبلك](?=...)/, '');
  const shorter = word.replace(PARTICLES, '');
  return [short, shorter].map((one) => plainWord(one));
}
