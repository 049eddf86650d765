/** Headings in cells, which hold plain text. */
import type { PrintedHeading } from './printedTable.ts';

/** Superscript letters that Unicode has; there is no q. */
const RAISED: Readonly<Record<string, string>> = {
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
  i: 'ⁱ',
  j: 'ʲ',
};

/** A heading with its footnote letters: raised, or in brackets where Unicode has no raised ones (Arabic). */
export function headingText({ text, letters }: PrintedHeading): string {
  const signs = letters.map((letter) => RAISED[letter] ?? ` (${letter})`);
  return `${text}${signs.join('')}`;
}
