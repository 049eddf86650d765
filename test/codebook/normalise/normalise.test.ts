import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../codebook/normalise/dates.ts';
import { readNumber } from '../../../codebook/normalise/numbers.ts';
import { normaliseRecommendation, normaliseRecommendations } from '../../../codebook/normalise/recommendation.ts';
import { foldName, tidyText } from '../../../codebook/normalise/text.ts';

describe('dates as people write them', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T10:30:00', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['05.03.2026 г.', '2026-03-05'],
    ['25/03/2026', '2026-03-25'],
    ['03/25/2026', '2026-03-25'],
    ['05/05/2026', '2026-05-05'],
    ['5 March 2026', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['1er mars 2026', '2026-03-01'],
    ['5 août 2026', '2026-08-05'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['5 марта 2026 г.', '2026-03-05'],
    ['5 آذار/مارس 2026', '2026-03-05'],
    ['٥ مارس ٢٠٢٦', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６-０３-０５', '2026-03-05'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text, 1900)).toMatchObject({ kind: 'date', date });
  });

  test.each(['soon', '2026', '31.02.2026', '2026-13-01', '5/3/26', true, 3])('%s is no date', (value) => {
    expect(readDate(value, 1900)).toEqual({ kind: 'unreadable' });
  });

  test('day and month that could be exchanged are not guessed', () => {
    expect(readDate('03/05/2026', 1900)).toEqual({ kind: 'ambiguous', first: '2026-05-03', second: '2026-03-05' });
  });

  test('serial numbers count from the workbook’s own first year', () => {
    expect(readDate(46086, 1900)).toMatchObject({ date: '2026-03-05' });
    expect(readDate(44624, 1904)).toMatchObject({ date: '2026-03-05' });
  });
});

describe('numbers as people write them', () => {
  test.each([
    ['125000', 125000],
    ['1 250,50', 1250.5],
    ['1\u202f250\u00a0000', 1250000],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567.5', 1234567.5],
    ['1.234.567,5', 1234567.5],
    ['1’234.5', 1234.5],
    ['١٢٣٤٫٥', 1234.5],
    ['１２３', 123],
    ['0,125', 0.125],
    ['-5', -5],
    ['12,5', 12.5],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', number });
  });

  test('one separator before three digits is not guessed', () => {
    expect(readNumber('1,234')).toEqual({ kind: 'ambiguous', first: 1.234, second: 1234 });
    expect(readNumber('1.234')).toEqual({ kind: 'ambiguous', first: 1.234, second: 1234 });
  });

  test.each(['about 5', '1e5', '0x10', '5-6', '', true])('%s is no number', (value) => {
    expect(readNumber(value)).toEqual({ kind: 'unreadable' });
  });
});

describe('references to recommendations', () => {
  test.each([
    ['A/HRC/59/15 140.7', 'A/HRC/59/15 140.7'],
    ['a/hrc/59/15, para. 140.7', 'A/HRC/59/15 140.7'],
    ['A/HRC/59/15 paragraph 140.7', 'A/HRC/59/15 140.7'],
    ['A/HRC/59/15 § 140.7', 'A/HRC/59/15 140.7'],
    ['A/HRC/59/15 第140.7段', 'A/HRC/59/15 140.7'],
    ['A/HRC/59/15، الفقرة 140.7'.replace('،', ','), 'A/HRC/59/15 140.7'],
    ['SVN-4-140.7', 'SVN-4-140.7'],
    ['svn-4-140.7', 'SVN-4-140.7'],
    ['0F8FAD5B-D9CB-469F-A165-70867728950E', '0f8fad5b-d9cb-469f-a165-70867728950e'],
  ])('%s is %s', (text, ref) => {
    expect(normaliseRecommendation(text)).toBe(ref);
  });

  test('further paragraphs of the same document may follow after commas', () => {
    expect(normaliseRecommendations('A/HRC/59/15 140.7, 140.9\nA/HRC/43/15 112.1')).toEqual({
      refs: ['A/HRC/59/15 140.7', 'A/HRC/59/15 140.9', 'A/HRC/43/15 112.1'],
      unreadable: [],
    });
  });

  test('what is no reference is told, the others are kept', () => {
    expect(normaliseRecommendations('A/HRC/59/15 140.7; the second one')).toEqual({
      refs: ['A/HRC/59/15 140.7'],
      unreadable: ['the second one'],
    });
  });
});

describe('texts', () => {
  test('stray spaces, kashida and invisible characters go, words stay', () => {
    expect(tidyText('  حقـــوق\u00a0 الإنسان \u200b')).toBe('حقوق الإنسان');
    expect(tidyText('one  two \r\n three\u0007')).toBe('one two\nthree');
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 2000 },
    );
  });
});
