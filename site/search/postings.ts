/**
 * Rising numbers as short text: which records a term stands in. The distances between them are written in digits of five bits, a
 * sixth says that more follow. Plain ASCII that needs no escaping in a script, and that gzip shrinks further.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const BITS = 5;
const MORE = 32;

const VALUES = new Uint8Array(128);
for (let at = 0; at < DIGITS.length; at += 1) VALUES[DIGITS.charCodeAt(at)] = at;

/** @param numbers rising, none twice, none below zero */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  let before = -1;
  for (const one of numbers) {
    let distance = one - before - 1;
    before = one;
    while (distance >= MORE) {
      text += DIGITS[MORE + (distance & (MORE - 1))];
      distance >>= BITS;
    }
    text += DIGITS[distance];
  }
  return text;
}

/** Hands on each number of a packed text. */
export function eachNumber(packed: string, take: (number: number) => void): void {
  let number = -1;
  let distance = 0;
  let shift = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const value = VALUES[packed.charCodeAt(at)] ?? 0;
    distance |= (value & (MORE - 1)) << shift;
    if (value >= MORE) {
      shift += BITS;
      continue;
    }
    number += distance + 1;
    distance = 0;
    shift = 0;
    take(number);
  }
}
