/** What is added to the charts that libraries write. */
import { describe, expect, test } from 'vitest';
import { chartWords, keptValues } from '../../../workbook/write/chartParts.ts';
import type { Change } from '../../../workbook/write/rezip.ts';

function changed(change: Change, markup: string, name = 'xl/charts/chart1.xml'): string {
  return new TextDecoder().decode(change(name, new TextEncoder().encode(markup)));
}

describe('kept values', () => {
  const rows = [
    ['State', 'Activities'],
    ['A & B', 3],
    ['C', 0.5],
  ];
  const change = keptValues([{ name: '2 states', rows }]);

  test('stand beside the cells that a chart draws', () => {
    expect(changed(change, `<c:strRef><c:f>'2 states'!A2:A3</c:f></c:strRef>`)).toBe(
      `<c:strRef><c:f>'2 states'!A2:A3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>A &amp; B</c:v></c:pt><c:pt idx="1"><c:v>C</c:v></c:pt></c:strCache></c:strRef>`,
    );
    expect(changed(change, `<c:numRef><c:f>'2 states'!B2:B3</c:f></c:numRef>`)).toContain(
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>0.5</c:v></c:pt>',
    );
  });

  test('a chart that draws nothing of the workbook is an error, and other parts stay as they are', () => {
    const lost = `<c:numRef><c:f>'9 lost'!B2:B3</c:f></c:numRef>`;
    expect(() => changed(change, lost)).toThrow('9 lost');
    expect(changed(change, lost, 'xl/worksheets/sheet1.xml')).toBe(lost);
  });
});

test('words of a chart: their language, their direction in Arabic alone, every label', () => {
  const markup = '<a:pPr><a:rPr lang="en-US"/></a:pPr><c:lblOffset val="100"/><a:pPrX/>';
  const skip = '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><a:pPrX/>';
  expect(changed(chartWords('ru-RU', false), markup)).toBe(`<a:pPr><a:rPr lang="ru-RU"/></a:pPr>${skip}`);
  expect(changed(chartWords('ar-SA', true), markup)).toBe(`<a:pPr rtl="1"><a:rPr lang="ar-SA"/></a:pPr>${skip}`);
});
