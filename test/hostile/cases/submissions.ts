/** Workbooks of our own template filled by somebody who means ill, or by bad luck: read and checked. */
import { type ListTableKey, tableOf } from '../../../codebook/tables.ts';
import { type Cells, type Changes, FIRST_ROW, tabOf, workbook } from '../../support/sheet.ts';
import type { HostileCase } from '../hostileCase.ts';
import { many, noise } from '../segments.ts';
import { RAW, writeGrids } from '../writeGrids.ts';
import { rowsOf } from './floods.ts';

const filled = (changes: Changes = {}): Uint8Array => writeGrids(workbook(changes));
const activity = (cells: Cells): Uint8Array => filled({ activities: [cells] });

/** Rows under the headings of a table: every cell of every column the same. */
function floodOf(
  table: ListTableKey,
  rows: number,
  cell: (address: string, row: number, column: string) => string,
): Uint8Array {
  const keys = Object.keys(tableOf(table).columns);
  const from = FIRST_ROW + 1;
  const letters = keys.map(
    (_, at) =>
      rowsOf(1, at + 1, (address) => address.replace('1', ' '))
        .split('>')[1]
        ?.split('<')[0]
        ?.trim()
        .split(' ')
        .at(-1) ?? '',
  );
  const xml = many(
    rows,
    (at) =>
      `<row r="${from + at}">${keys.map((key, column) => cell(`${letters[column]}${from + at}`, at, key)).join('')}</row>`,
  );
  return writeGrids(workbook(), { [tabOf(table)]: xml });
}

const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const submissions: readonly HostileCase[] = [
  {
    name: 'a clean submission',
    bytes: () => filled(),
    expected: { absent: ['VALUE_UNREADABLE', 'CELL_HAS_ERROR', 'VALUE_MISSING'] },
  },
  {
    name: 'texts that are formulas',
    bytes: () =>
      activity({ title: '=HYPERLINK("http://x","y")', description: "@SUM(1+1)*cmd|' /C calc'!A0", results: '-2+3' }),
    expected: { absent: ['FORMULA_RESULT_TAKEN', 'VALUE_UNREADABLE'] },
  },
  {
    name: 'formulas in every cell',
    bytes: () =>
      activity(
        Object.fromEntries(
          Object.keys(tableOf('activities').columns).map((key) => [key, `${RAW}<c r="@"><f>1+1</f><v>2</v></c>`]),
        ),
      ),
    expected: { findings: ['FORMULA_RESULT_TAKEN'] },
  },
  {
    name: 'formulas without results in every cell',
    bytes: () =>
      activity(
        Object.fromEntries(
          Object.keys(tableOf('activities').columns).map((key) => [key, `${RAW}<c r="@"><f>1+1</f></c>`]),
        ),
      ),
    expected: { findings: ['FORMULA_NOT_CALCULATED'] },
  },
  {
    name: 'errors in every cell',
    bytes: () =>
      activity(
        Object.fromEntries(
          Object.keys(tableOf('activities').columns).map((key) => [key, `${RAW}<c r="@" t="e"><v>#REF!</v></c>`]),
        ),
      ),
    expected: { findings: ['CELL_HAS_ERROR'] },
  },
  {
    name: 'a turned direction, control characters and invisible ones',
    bytes: () => activity({ title: 'abc\u202edef\u0085\u200b', description: 'x\u061c\u2066y' }),
    expected: { findings: ['TEXT_TIDIED'] },
  },
  {
    name: 'control characters by escapes',
    bytes: () => activity({ title: `${RAW}<c r="@" t="inlineStr"><is><t>a_x0000_b_x001B_[31mc_x0007_</t></is></c>` }),
    expected: { findings: ['TEXT_TIDIED'] },
  },
  {
    name: '__proto__ everywhere',
    bytes: () =>
      activity({
        activity_id: '__proto__',
        title: 'constructor',
        state_concerned: '__proto__',
        themes: 'toString',
        modality: 'hasOwnProperty',
        consent_id: '__proto__',
        currency: '__proto__',
        budget_amount: 5,
      }),
    expected: { findings: ['CODE_UNKNOWN', 'CONSENT_UNKNOWN'] },
  },
  {
    name: 'headings called __proto__',
    bytes: () => {
      const grids = workbook();
      for (const grid of grids.sheets)
        for (const { row, cells } of grid.rows)
          if (row < FIRST_ROW && grid.visibility === 'visible') cells.push('__proto__', 'constructor', 'toString');
      return writeGrids(grids);
    },
    expected: { absent: ['HEADER_MISSING'] },
  },
  {
    name: '10,000 themes in one cell',
    bytes: () => activity({ themes: many(8_000, (at) => `x${at};`).slice(0, 32_700) }),
    expected: { findings: ['VALUES_TOO_MANY'] },
  },
  {
    name: '10,000 States in one cell',
    bytes: () => activity({ state_concerned: 'Fiji;'.repeat(6_500) }),
    expected: {},
  },
  {
    name: '16,000 recommendations in one cell',
    bytes: () => activity({ recommendation_refs: 'x;'.repeat(16_000) }),
    expected: { findings: ['VALUES_TOO_MANY'] },
  },
  {
    name: '16,000 organisations in one cell',
    bytes: () => activity({ provider_orgs: 'x|y;'.repeat(8_000) }),
    expected: { findings: ['VALUES_TOO_MANY'] },
  },
  {
    name: 'a recommendation of paragraph signs',
    bytes: () => activity({ recommendation_refs: `A/HRC/59/15 ${'§'.repeat(5_000)}x` }),
    expected: { findings: ['RECOMMENDATION_UNREADABLE'] },
  },
  {
    name: 'a recommendation of words for paragraph',
    bytes: () => activity({ recommendation_refs: `A/HRC/59/15 ${'para. - : 段'.repeat(2_500)}x` }),
    expected: { findings: ['RECOMMENDATION_UNREADABLE'] },
  },
  {
    name: 'a date of thousands of blanks and names',
    bytes: () => activity({ start_date: `1 ${'de '.repeat(8_000)}2026x` }),
    expected: { findings: ['DATE_UNREADABLE'] },
  },
  {
    name: 'a number of thousands of groups',
    bytes: () => activity({ budget_amount: `1${',000'.repeat(8_000)}x`, currency: 'USD' }),
    expected: { findings: ['NUMBER_UNREADABLE'] },
  },
  {
    name: 'a number past all numbers',
    bytes: () => activity({ budget_amount: `${RAW}<c r="@"><v>1e308</v></c>`, currency: 'USD' }),
    expected: { findings: ['NUMBER_OUT_OF_RANGE'] },
  },
  {
    name: 'an address on the web that runs a script',
    bytes: () => activity({ evidence_links: 'javascript:alert(1)' }),
    expected: {},
  },
  {
    name: 'an address to write to of 30,000 characters',
    bytes: () => filled({ submitter: { contact_email: `${'a'.repeat(30_000)}@` } }),
    expected: { findings: ['EMAIL_UNREADABLE'] },
  },
  {
    name: 'a thousand unknown headings of 30,000 characters',
    bytes: () => {
      const grids = workbook();
      for (const grid of grids.sheets.filter(({ sheet }) => sheet === tabOf('activities')))
        for (const { cells } of grid.rows) for (let at = 0; at < 300; at += 1) cells.push(noise(30_000, at + 1));
      return writeGrids(grids);
    },
    expected: { findings: ['COLUMN_UNKNOWN'] },
  },
  {
    name: '16,000 unknown headings',
    bytes: () => {
      const grids = workbook();
      for (const grid of grids.sheets.filter(({ sheet }) => sheet === tabOf('activities')))
        for (const { cells } of grid.rows)
          for (let at = 0; at < 16_000; at += 1) cells.push(`Remarks of our own ${at}`);
      return writeGrids(grids);
    },
    expected: { findings: ['COLUMN_UNKNOWN'] },
  },
  {
    name: 'wrong words in every cell of 4,000 rows',
    bytes: () => floodOf('activities', 4_000, (address, row, column) => inline(address, `${column} ${row}`)),
    expected: { findings: ['FILE_TOO_MUCH_INSIDE'] },
  },
  {
    name: '70,000 rows with a number only',
    bytes: () =>
      floodOf('needs', 70_000, (address, row, column) =>
        column === 'request_id' ? inline(address, `R-${row + 2}`) : '',
      ),
    expected: { findings: ['FILE_TOO_MUCH_INSIDE'] },
  },
  {
    name: '70,000 withdrawn rows',
    bytes: () =>
      floodOf('needs', 70_000, (address, row, column) =>
        column === 'request_id'
          ? inline(address, `R-${row + 2}`)
          : column === 'withdrawn'
            ? inline(address, 'Yes')
            : '',
      ),
    expected: { findings: ['FILE_TOO_MUCH_INSIDE'] },
  },
  {
    name: 'the same number in 5,000 rows',
    bytes: () =>
      floodOf('needs', 5_000, (address, _row, column) => (column === 'request_id' ? inline(address, 'R-1') : '')),
    expected: { findings: ['ID_DUPLICATE'] },
  },
  {
    name: 'long texts full of signs of an address in 5,000 rows',
    bytes: () =>
      floodOf('activities', 5_000, (address, row, column) =>
        column === 'activity_id'
          ? inline(address, `A-${row + 2}`)
          : column === 'description'
            ? inline(address, `@${'a'.repeat(1_900)}`)
            : '',
      ),
    expected: {},
  },
  {
    name: 'two mark sheets',
    bytes: () => {
      const grids = workbook();
      return writeGrids({
        ...grids,
        sheets: [
          ...grids.sheets,
          ...grids.sheets
            .filter(({ visibility }) => visibility !== 'visible')
            .map((grid) => ({ ...grid, sheet: `${grid.sheet} ` })),
        ],
      });
    },
    expected: {},
  },
  {
    name: 'a version beyond counting',
    bytes: () => filled({ mark: { template_version: '999999999999999999999.9' } }),
    expected: { findings: ['TEMPLATE_VERSION_NEWER'] },
  },
  {
    name: 'a version that is none',
    bytes: () => filled({ mark: { template_version: 'x.y', language: '__proto__' } }),
    expected: {},
  },
];
