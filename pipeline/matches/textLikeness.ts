/** How alike two texts are, in any script: terms weighed by how rare they are among all texts (tf-idf), compared by their angle. */
import { searchTerms } from '../../codebook/normalise/searchText.ts';

/** A text as weights of its terms, of length 1. */
export type TermVector = ReadonlyMap<string, number>;

/** Terms shorter than this, of letters, say little: articles and prepositions of most languages. */
const SHORT = 2;

/**
 * Weighs texts against one another.
 * @returns a vector a text, in their order
 */
export function termVectors(texts: readonly string[]): TermVector[] {
  const counted = texts.map(countTerms);
  const inTexts = new Map<string, number>();
  for (const terms of counted) for (const term of terms.keys()) inTexts.set(term, (inTexts.get(term) ?? 0) + 1);
  return counted.map((terms) => unitVector(terms, inTexts, texts.length));
}

function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of searchTerms(text)) {
    if (/^[a-z]+$/.test(term) && term.length <= SHORT) continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function unitVector(
  terms: ReadonlyMap<string, number>,
  inTexts: ReadonlyMap<string, number>,
  texts: number,
): TermVector {
  const weights = new Map<string, number>();
  for (const [term, count] of terms) {
    const rarity = Math.log((1 + texts) / (1 + (inTexts.get(term) ?? 0))) + 1;
    weights.set(term, (1 + Math.log(count)) * rarity);
  }
  const length = Math.hypot(...weights.values());
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** 0: nothing in common; 1: the same terms. */
export function likeness(a: TermVector, b: TermVector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of short) sum += weight * (long.get(term) ?? 0);
  return Math.min(1, sum);
}
