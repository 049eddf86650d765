/** What Excel hands over becomes what the file reader reads (the whole way through office.js is tested with the host). */
import { describe, expect, test } from 'vitest';
import { localDay, patchGrids } from '../../addin/checkWorkbook.ts';
import { markedCells, rangesOf } from '../../addin/markedCells.ts';
import { type LoadedCells, typeCells } from '../../addin/typeCells.ts';
import { finding } from '../../codebook/findings.ts';
import { workbook } from '../support/sheet.ts';

interface Cell {
  value: unknown;
  formula?: unknown;
  format?: string;
  kind?: string;
}

function loaded(rows: readonly (readonly Cell[])[]): LoadedCells {
  const all = <T>(pick: (cell: Cell) => T): T[][] => rows.map((cells) => cells.map(pick));
  return {
    values: all(({ value }) => value),
    formulas: all(({ value, formula }) => formula ?? value),
    numberFormat: all(({ format }) => format ?? 'General'),
    valueTypes: all(({ kind }) => kind ?? 'String'),
  } as LoadedCells;
}

const AUTOMATIC = { epoch: 1900, manual: false } as const;

function typeOne(cell: Cell, calendar: Parameters<typeof typeCells>[2] = AUTOMATIC): unknown {
  const { rows, oddities } = typeCells(loaded([[cell]]), { row: 0, column: 0 }, calendar);
  return { value: rows[0]?.cells[0], odd: oddities[0]?.kind, text: oddities[0]?.text };
}

describe('typeCells', () => {
  test.each([
    ['text', { value: 'Fiji' }, { value: 'Fiji' }],
    ['a date', { value: 45_992, format: 'yyyy-mm-dd' }, { value: '2025-12-01' }],
    ['a date with a time', { value: 45_992.5, format: 'dd/mm/yyyy hh:mm' }, { value: '2025-12-01T12:00:00' }],
    ['a number without a date format', { value: 45_992 }, { value: 45_992 }],
    ['a time of day', { value: 0.5, format: 'hh:mm' }, { value: 0.5 }],
    ['29 February 1900', { value: 60, format: 'yyyy-mm-dd' }, { value: 60, odd: 'date_impossible' }],
    ['yes or no', { value: true }, { value: true }],
    ['an error', { value: '#N/A', kind: 'Error' }, { odd: 'error_value', text: '#N/A' }],
    ['text that looks like an error', { value: '#N/A' }, { value: '#N/A' }],
    ['a formula', { value: 3, formula: '=1+2' }, { value: 3, odd: 'formula' }],
    [
      'a formula with an error',
      { value: '#REF!', formula: '=A9', kind: 'Error' },
      { odd: 'error_value', text: '#REF!' },
    ],
    ['a formula with an empty text', { value: '', formula: '=""' }, { value: '', odd: 'formula' }],
    ['text that begins with =', { value: '=abc', formula: '=abc' }, { value: '=abc' }],
  ])('%s', (_, cell, expected) => {
    expect(typeOne(cell)).toEqual({ value: undefined, odd: undefined, text: undefined, ...expected });
  });

  test('a formula that Excel does not keep up to date is stale', () => {
    expect(typeOne({ value: 3, formula: '=1+2' }, { epoch: 1900, manual: true })).toMatchObject({
      odd: 'formula_stale',
    });
  });

  test('counts days from 1904 where the workbook does', () => {
    expect(typeOne({ value: 0 + 44_530, format: 'd/m/yy' }, { epoch: 1904, manual: false })).toMatchObject({
      value: '2025-12-01',
    });
  });

  test('keeps addresses: blank rows are left out, blank cells are holes', () => {
    const blank = { value: '' };
    const { rows } = typeCells(
      loaded([
        [blank, { value: 'a' }],
        [blank, blank],
        [{ value: 'b' }, blank],
      ]),
      { row: 4, column: 2 },
      AUTOMATIC,
    );
    expect(rows.map(({ row }) => row)).toEqual([5, 7]);
    expect(rows[0]?.cells[3]).toBe('a');
    expect(2 in (rows[0]?.cells ?? [])).toBe(false);
  });
});

describe('patchGrids', () => {
  const grids = workbook({ activities: [{}, { activity_id: 'A-2' }] });
  const read = { sheet: 'Activities', row: 6, column: 0, rowCount: 1, columnCount: 2, oddities: [] };

  test('changes the cells that were read again, and nothing else', () => {
    const patched = patchGrids(grids, { ...read, rows: [{ row: 7, cells: ['A-9', 'New title'] }] });
    const [before, after] = [grids, patched].map(
      ({ sheets }) => sheets.find(({ sheet }) => sheet === 'Activities')?.rows,
    );
    expect(after?.[3]?.cells.slice(0, 3)).toEqual(['A-9', 'New title', before?.[3]?.cells[2]]);
    expect(after?.[2]).toBe(before?.[2]);
    expect(before?.[3]?.cells[0]).toBe('A-2');
  });

  test('a cleared cell is a hole; a row without cells is gone; a new row finds its place', () => {
    const cleared = patchGrids(grids, { ...read, columnCount: 40, rows: [] });
    expect(cleared.sheets.find(({ sheet }) => sheet === 'Activities')?.rows.map(({ row }) => row)).toEqual([4, 5, 6]);
    const added = patchGrids(cleared, { ...read, row: 8, rows: [{ row: 9, cells: ['A-5'] }] });
    expect(added.sheets.find(({ sheet }) => sheet === 'Activities')?.rows.map(({ row }) => row)).toEqual([4, 5, 6, 9]);
  });
});

describe('marked cells', () => {
  test('each with its worst severity, neighbours in one area', () => {
    const at = (cell: string): { sheet: string; cell: string } => ({ sheet: 'Needs', cell });
    const cells = markedCells([
      finding('TEXT_TIDIED', at('C6'), { value: 'a ', understood: 'a' }),
      finding('VALUE_MISSING', at('C6'), { column: 'needs.title' }),
      finding('VALUE_MISSING', at('C7'), { column: 'needs.title' }),
      finding('VALUE_MISSING', at('D9'), { column: 'needs.title' }),
      finding('SUBMISSION_EMPTY', {}, {}),
    ]).get('Needs');
    expect(cells?.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
    expect(rangesOf(cells ?? [])).toEqual(['C6:C7,D9']);
  });

  test('no address is longer than Excel takes', () => {
    const cells = Array.from({ length: 5000 }, (_, index) => ({
      cell: `B${index * 2 + 6}`,
      severity: 'error' as const,
    }));
    const addresses = rangesOf(cells);
    expect(addresses.every(({ length }) => length <= 2000)).toBe(true);
    expect(addresses.join(',').split(',')).toHaveLength(5000);
  });
});

test('today is the day where the person is', () => {
  expect(localDay(new Date(2026, 10, 5, 23, 59))).toBe('2026-11-05');
});
