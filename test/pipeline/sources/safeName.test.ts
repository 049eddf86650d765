import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctNames, safeName } from '../../../pipeline/sources/safeName.ts';

describe('safeName', () => {
  test.each([
    ['报告 2026.xlsx', '报告 2026.xlsx'],
    ['تقرير.xlsx', 'تقرير.xlsx'],
    ['Отчёт.xlsx', 'Отчёт.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Bericht.xlsx', 'Bericht.xlsx'],
    ['~$offen.xlsx', 'offen.xlsx'],
    ['.xlsx', 'xlsx'],
    ['con.xlsx', '_con.xlsx'],
    ['a\u202Excod.exe', 'a xcod.exe'],
    ['', 'workbook'],
    ['..', 'workbook'],
  ])('%j → %j', (given, expected) => {
    expect(safeName(given)).toBe(expected);
  });

  test('whatever it is given, it is one visible name of a file that is not too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (given) => {
        const name = safeName(given);
        expect(name).not.toMatch(/^[.~]|[/\\\0]|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  test('a long name keeps its ending', () => {
    expect(safeName(`${'報'.repeat(200)}.xlsx`)).toMatch(/報\.xlsx$/);
  });

  test('two files of one name stay two', () => {
    expect(distinctNames(['a.xlsx', 'A.xlsx', 'b.xlsx'])).toEqual(['a.xlsx', '2-A.xlsx', 'b.xlsx']);
  });
});
