/** A correction is certain: the check reads it back as the very same value, without a remark. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { type FixPlace, fixCell, mayBeFixed } from '../../codebook/fixes/fixCell.ts';
import type { CellValue } from '../../codebook/grid.ts';
import { readCell, suggester } from '../../codebook/readCell.ts';
import { type TableKey, tableKeys, tableOf } from '../../codebook/tables.ts';
import { LANGUAGES } from '../../codebook/text/languages.ts';

function place(table: TableKey, key: string, language: FixPlace['language'] = 'en'): FixPlace {
  const column = tableOf(table).columns[key];
  if (column === undefined) throw new Error(key);
  return { table, key, column, language, epoch: 1900 };
}

function read(raw: Exclude<CellValue, undefined>, at: FixPlace): ReturnType<typeof readCell> {
  return readCell(raw, { ...at, address: {}, suggest: suggester() });
}

describe('certain corrections', () => {
  test.each([
    ['a State name in another language', 'needs', 'requesting_state', 'Fidji', { kind: 'text', value: 'Fiji' }],
    ['an alias of a State', 'needs', 'requesting_state', 'the Republic of Fiji', { kind: 'text', value: 'Fiji' }],
    ['a code in the wrong case', 'activities', 'currency', 'chf', { kind: 'text', value: 'CHF – Swiss Franc' }],
    ['several States', 'activities', 'state_concerned', 'fiji;  Pérou', { kind: 'text', value: 'Fiji; Peru' }],
    ['a date typed as text', 'activities', 'start_date', '5 mars 2026', { kind: 'date', value: '2026-03-05' }],
    ['a serial number', 'activities', 'start_date', 46_086, { kind: 'date', value: '2026-03-05' }],
    ['stray spaces', 'activities', 'title', '  Training  of judges ', { kind: 'text', value: 'Training of judges' }],
    ['kashida', 'activities', 'title', 'تدريـــب', { kind: 'text', value: 'تدريب' }],
    ['full-width digits in a number', 'activities', 'budget_amount', '１２５０', { kind: 'number', value: 1250 }],
    ['full-width letters in an id', 'activities', 'activity_id', 'Ａ－１', { kind: 'text', value: 'A-1' }],
  ] as const)('%s', (_, table, key, raw, expected) => {
    expect(fixCell(raw, place(table, key))).toEqual(expected);
  });

  test.each([
    ['a date with two readings', 'activities', 'start_date', '3/4/2026'],
    ['a word that is in no list', 'activities', 'currency', 'shells'],
    ['one known and one unknown State', 'activities', 'state_concerned', 'fiji; Atlantis'],
    ['a right cell', 'needs', 'requesting_state', 'Fiji'],
    ['a blank cell', 'needs', 'requesting_state', undefined],
  ] as const)('none for %s', (_, table, key, raw) => {
    expect(fixCell(raw, place(table, key))).toBeUndefined();
  });
});

const places = tableKeys.flatMap((table) => Object.keys(tableOf(table).columns).map((key) => [table, key] as const));
const words = Object.values(codeLists).flatMap(({ codes, label, aliases }) =>
  codes.flatMap((code) => [code, ...LANGUAGES.map((language) => label(code, language)), ...aliases(code)]),
);
const untidy = fc
  .tuple(
    fc.constantFrom('', ' ', '\u00a0', '\u0640', '\u200b', '\t'),
    fc.constantFrom(...words),
    fc.constantFrom('', '  ', ';'),
  )
  .map(([before, word, after]) => `${before}${word.toUpperCase()}${after}`);
const raws = fc.oneof(
  fc.constantFrom(...words),
  untidy,
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join('; ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 30_000, max: 60_000 }),
  fc.constantFrom(
    '2026年3月5日',
    '5.3.2026',
    '１２',
    '1 250,50',
    '٢٠٢٦-٠٣-٠٥',
    'YES',
    'да',
    'A/HRC/59/15 para. 140.7',
    'UNDP | 4',
  ),
);

test('whatever stands in a cell, its correction is read back as the same value and needs no further correction', () => {
  let fixed = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      raws,
      fc.constantFrom(undefined, ...LANGUAGES),
      ([table, key], raw, language) => {
        const at = place(table, key, language);
        const fix = fixCell(raw, at);
        if (fix === undefined) return;
        fixed += 1;
        const again = read(fix.value, at);
        expect(again.value).toEqual(read(raw, at).value);
        expect(again.findings.filter(mayBeFixed)).toEqual([]);
        expect(fixCell(fix.value, at)).toBeUndefined();
      },
    ),
    { numRuns: 4000 },
  );
  expect(fixed).toBeGreaterThan(100);
});
