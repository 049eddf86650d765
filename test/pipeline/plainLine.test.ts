/** What contributors wrote cannot steer a terminal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine } from '../../pipeline/plainLine.ts';

test('nothing in a line moves, colours or turns it, and a line of JSON keeps its meaning', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('\u001b[2J', '\u009b31m', '\r', '\n', '\u0007', '\u202e', '\u2028', '\ud800'),
        fc.string(),
      ),
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (said) => {
      expect(plainLine(said)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2028\u2029]/u);
      expect(JSON.parse(plainLine(JSON.stringify({ said })))).toEqual({ said });
    }),
  );
});

test('words of every script stay as they are', () => {
  const words = 'Training, Формация, 培训 😀, تدريب\u200f, \u2068اسم\u2069, प\u200dशि';
  expect(plainLine(words)).toBe(words);
});
