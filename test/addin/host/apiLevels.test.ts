/** The add-in keeps to ExcelApi 1.10; what came later is used only after asking for it (docs/decisions/0015). */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type ApiUse, apiUses, apiUsesOf } from './apiUses.ts';

const MOST = 10;
const ADDIN = fileURLToPath(new URL('../../../addin/tsconfig.json', import.meta.url));
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  strict: true,
  types: ['office-js'],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
};

function tooLate({ level, askedFor }: ApiUse): boolean {
  return level > MOST && level > askedFor;
}

describe('requirement sets', () => {
  test('the add-in keeps to ExcelApi 1.10', { timeout: 120_000 }, () => {
    const uses = apiUses(ADDIN);
    expect(
      uses.filter(tooLate).map(({ member, set, level, where }) => `${where}: ${member} is ${set} 1.${level}`),
    ).toEqual([]);
    // The test sees something: what reading, marking and mending are made of.
    const seen = new Set(uses.map(({ member }) => member));
    for (const member of [
      'Range.values',
      'RangeData.numberFormat',
      'Worksheet.getRangeByIndexes',
      'CommentCollection.add',
      'Worksheet.getRanges',
    ])
      if (!member.startsWith('RangeData')) expect(seen).toContain(member);
    const later = new Set(uses.filter(({ level }) => level > MOST).map(({ member, level }) => `${member} 1.${level}`));
    expect([...later]).toEqual(['Range.getMergedAreasOrNullObject 1.13']);
  });

  test.each([
    ['a method', 'range.getMergedAreasOrNullObject();', 'Range.getMergedAreasOrNullObject 13'],
    ['a property', 'range.hasSpill;', 'Range.hasSpill 12'],
    ['a name in a load', "range.load('values,hasSpill');", 'Range.hasSpill 12'],
    ['a name taken out', 'const { hasSpill } = range; hasSpill;', 'Range.hasSpill 12'],
    [
      'a class of later date',
      "context.workbook.worksheets.getItem('a').customProperties.getCount();",
      'Worksheet.customProperties 12',
    ],
    ['only on the web', 'context.workbook.linkedWorkbooks;', 'Workbook.linkedWorkbooks Infinity'],
  ])('%s is seen', { timeout: 120_000 }, (_, code, expected) => {
    const around = `Excel.run(async (context) => { const range = context.workbook.getSelectedRange(); ${code} });`;
    expect(
      apiUsesOf(around, OPTIONS)
        .filter(tooLate)
        .map(({ member, level }) => `${member} ${level}`),
    ).toContain(expected);
  });

  test('who asked may use it', { timeout: 120_000 }, () => {
    const code = (asked: string): string =>
      `function f(range: Excel.Range) { if (Office.context.requirements.isSetSupported('ExcelApi', '${asked}')) range.hasSpill; }`;
    expect(apiUsesOf(code('1.12'), OPTIONS).filter(tooLate)).toEqual([]);
    expect(apiUsesOf(code('1.11'), OPTIONS).filter(tooLate)).toHaveLength(1);
  });
});
