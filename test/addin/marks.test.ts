/** Marks in the emulated Excel: put in, put in again, taken away; and nothing else is touched. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clearMarks, mark } from '../../addin/marks.ts';
import { type Finding, finding } from '../../codebook/findings.ts';
import { type Host, openHost } from '../support/excelHost/host.ts';
import { looksOf } from '../support/excelHost/person.ts';
import { inExcel } from './host/inExcel.ts';

const EXAMPLE = new URL('../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url);

function opened(apiLevel: number): Promise<Host> {
  return openHost(new Uint8Array(readFileSync(EXAMPLE)), { apiLevel });
}

const at = (cell: string): Finding['address'] => ({ sheet: 'Activities', cell });
const findings = [
  finding('VALUE_MISSING', at('B8'), { column: 'activities.title' }),
  finding('VALUE_MISSING', at('B9'), { column: 'activities.title' }),
  finding('TEXT_TIDIED', at('C9'), { value: ' a', understood: 'a' }),
];
const sentence = ({ code }: Finding): string => code;

/** What people see in cells; the same protection may be written in more or fewer words (ECMA-376 part 1, 18.3.1.85: defaults). */
function seen(host: Host): string[] {
  return looksOf(host).map((line) => {
    const [, sheet, protection] = /^(.*) protection (\{.*\})$/.exec(line) ?? [];
    if (sheet === undefined || protection === undefined) return line;
    const said = { ...PROTECTION_DEFAULTS, ...(JSON.parse(protection) as object) };
    return `${sheet} protection ${JSON.stringify(Object.entries(said).sort())}`;
  });
}

const PROTECTION_DEFAULTS = {
  ...{ objects: '0', scenarios: '0', formatCells: '1', formatColumns: '1', formatRows: '1', insertColumns: '1' },
  ...{ insertRows: '1', insertHyperlinks: '1', deleteColumns: '1', deleteRows: '1', sort: '1', autoFilter: '1' },
  pivotTables: '1',
};

const rulesOf = ({ book }: Host): string[] =>
  book.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.map((one) => JSON.stringify(one)).filter((one) => one.includes('upr-mark')),
  );

describe.each([9, 10, 15])('ExcelApi 1.%i', (apiLevel) => {
  test('marks, marks again without doubling, clears without a trace', async () => {
    const host = await opened(apiLevel);
    const before = seen(host);
    const outcome = await inExcel(host, (context) => mark(context, findings, { sentence }));
    expect(outcome).toMatchObject({ marked: 3, commented: apiLevel >= 10 ? 2 : 0, unmarked: [] });
    const once = rulesOf(host).length;
    expect(once).toBe(2);
    await inExcel(host, (context) => mark(context, findings.slice(0, 1), { sentence }));
    expect(rulesOf(host)).toHaveLength(1);
    await inExcel(host, clearMarks);
    expect(seen(host)).toEqual(before);
    expect(rulesOf(host)).toEqual([]);
  });
});

test('a comment that somebody answered stays; a cell with a comment of its own gets none', async () => {
  const host = await opened(15);
  await inExcel(host, (context) => mark(context, findings, { sentence }));
  const [first] = host.book.comments;
  if (first === undefined) throw new Error('no comment');
  first.replies = ['I shall ask.'];
  await inExcel(host, (context) => mark(context, findings, { sentence }));
  await inExcel(host, clearMarks);
  expect(host.book.comments.map(({ id }) => id)).toEqual([first.id]);
});

test('a sheet that may not be changed is named, and nothing is thrown', async () => {
  const host = await opened(9);
  host.conditions.readOnly = true;
  const outcome = await inExcel(host, (context) => mark(context, findings, { sentence }));
  expect(outcome).toMatchObject({ marked: 0, unmarked: ['Activities'] });
});
