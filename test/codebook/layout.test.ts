/** Workbooks as they come back: sheets renamed and reordered, columns moved, headings typed anew, rows left blank. */
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import type { Grid, Grids } from '../../codebook/grid.ts';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import { columnText, tableTexts } from '../../codebook/text/tableTexts.ts';
import { KEY_ROW, listSheet, markSheet, reference, workbook } from '../support/sheet.ts';

function codesOf(grids: Grids): string[] {
  const { findings } = checkSubmission(grids, reference);
  return findings.map(({ code }) => code).filter((code) => code !== 'REGISTER_NOT_LOADED');
}

function change(grids: Grids, sheet: string, edit: (grid: Grid) => Grid): Grids {
  return { ...grids, sheets: grids.sheets.map((grid) => (grid.sheet === sheet ? edit(grid) : grid)) };
}

const titleOf = (grids: Grids): unknown =>
  checkSubmission(grids, reference).submission.records.activities[0]?.values.title;

describe('a returned workbook', () => {
  test('with its sheets reordered and renamed is read', () => {
    const grids = workbook();
    const moved = {
      ...grids,
      sheets: [...grids.sheets]
        .reverse()
        .map((grid) => ({ ...grid, sheet: grid.visibility === 'visible' ? `X ${grid.sheet}` : grid.sheet })),
    };
    expect(codesOf(moved)).toEqual([]);
    expect(titleOf(moved)).toBe('Training of judges');
  });

  test('with its columns in another order is read, and the addresses are the true ones', () => {
    const grids = workbook({ activities: [{ title: undefined }] });
    const mirrored = change(grids, 'Activities', (grid) => ({
      ...grid,
      rows: grid.rows.map(({ row, cells }) => ({ row, cells: [...cells].reverse() })),
    }));
    const { findings } = checkSubmission(mirrored, reference);
    const width = grids.sheets.find(({ sheet }) => sheet === 'Activities')?.rows[0]?.cells.length ?? 0;
    const missing = findings.find(({ code }) => code === 'VALUE_MISSING');
    expect(missing?.address).toMatchObject({ column: 'title', row: 6 });
    expect(missing?.address.cell).toBe(`${String.fromCharCode(65 + width - 2 - 26).padStart(2, 'A')}6`);
  });

  test.each(LANGUAGES)('without its hidden key row is read by its headings (%s)', (language) => {
    const grids = workbook();
    const keyless = change(grids, 'Activities', (grid) => {
      const keys = grid.rows.find(({ row }) => row === KEY_ROW)?.cells ?? [];
      const heads = keys.map((key) => `${columnText(language, 'activities', String(key)).label} *`);
      const rest = grid.rows.filter(({ row }) => row > KEY_ROW);
      return {
        ...grid,
        sheet: tableTexts[language].activities.label,
        rows: [{ row: KEY_ROW - 1, cells: heads }, ...rest],
      };
    });
    expect(codesOf(keyless)).toEqual([]);
    expect(titleOf(keyless)).toBe('Training of judges');
  });

  test('with blank rows between entries keeps the true rows', () => {
    const grids = change(
      workbook({ activities: [{}, { activity_id: 'A-2', title: undefined }] }),
      'Activities',
      (grid) => ({
        ...grid,
        rows: grid.rows.map((one) => (one.row === 7 ? { ...one, row: 90 } : one)),
      }),
    );
    const { findings } = checkSubmission(grids, reference);
    expect(findings.find(({ code }) => code === 'VALUE_MISSING')?.address).toMatchObject({ row: 90, cell: 'B90' });
  });

  test('with a column somebody added: its entries are told, with the nearest heading', () => {
    const grids = change(workbook(), 'Activities', (grid) => ({
      ...grid,
      rows: grid.rows.map(({ row, cells }) => ({
        row,
        cells: [...cells, row === KEY_ROW - 1 ? 'Descripton' : row > KEY_ROW ? 'more' : undefined],
      })),
    }));
    const { findings } = checkSubmission(grids, reference);
    expect(findings.find(({ code }) => code === 'COLUMN_UNKNOWN')).toMatchObject({
      params: { value: 'Descripton', suggestion: 'activities.description' },
    });
  });

  test('with a required column deleted: said once, and all rows of the sheet wait', () => {
    const grids = change(workbook({ activities: [{}, { activity_id: 'A-2' }] }), 'Activities', (grid) => ({
      ...grid,
      rows: grid.rows.map(({ row, cells }) => ({ row, cells: cells.filter((_, index) => index !== 1) })),
    }));
    const { submission, findings } = checkSubmission(grids, reference);
    expect(findings.filter(({ code }) => code === 'COLUMN_MISSING')).toHaveLength(1);
    expect(submission.records.activities.map(({ waits }) => waits)).toEqual([true, true]);
    expect(submission.accepted).toBe(true);
  });

  test('with a column twice: the second is told', () => {
    const grids = change(workbook(), 'Activities', (grid) => ({
      ...grid,
      rows: grid.rows.map(({ row, cells }) => ({ row, cells: [...cells, cells[1]] })),
    }));
    expect(codesOf(grids)).toEqual(['COLUMN_DUPLICATE']);
  });

  test('without a Consent or Submitter sheet waits whole', () => {
    for (const sheet of ['Consent', 'Submitter']) {
      const grids = workbook();
      const { submission, findings } = checkSubmission(
        { ...grids, sheets: grids.sheets.filter((grid) => grid.sheet !== sheet) },
        reference,
      );
      expect(findings.map(({ code }) => code)).toContain('SHEET_MISSING');
      expect(submission.accepted).toBe(false);
    }
  });

  test('with the headings of a sheet gone: its entries cannot be read, and that is said', () => {
    const grids = change(workbook(), 'Activities', (grid) => ({
      ...grid,
      rows: grid.rows.filter(({ row }) => row > KEY_ROW),
    }));
    expect(codesOf(grids)).toEqual(expect.arrayContaining(['HEADER_MISSING']));
  });

  test('with a filled sheet copied: the copy is told, an empty copy is not', () => {
    const copy = { ...listSheet('activities', [{ activity_id: 'A-9' }]), sheet: 'Activities (2)' };
    const empty = { ...listSheet('activities', []), sheet: 'Activities (3)' };
    const grids = workbook();
    expect(codesOf({ ...grids, sheets: [...grids.sheets, copy, empty] })).toEqual(['SHEET_DUPLICATE']);
  });

  test('with a hidden sheet that holds entries is read, with a warning', () => {
    expect(codesOf(change(workbook(), 'Activities', (grid) => ({ ...grid, visibility: 'hidden' })))).toEqual([
      'SHEET_HIDDEN',
    ]);
  });

  test('with notes on a sheet of its own: said as advice', () => {
    const notes: Grid = {
      sheet: 'My notes',
      visibility: 'visible',
      rows: [{ row: 1, cells: ['call them'] }],
      oddities: [],
    };
    const grids = workbook();
    expect(codesOf({ ...grids, sheets: [...grids.sheets, notes] })).toEqual(['SHEET_UNKNOWN']);
    const known = {
      ...grids,
      sheets: [
        ...grids.sheets.filter(({ visibility }) => visibility === 'visible'),
        markSheet({ other_sheets: 'My notes' }),
        notes,
      ],
    };
    expect(codesOf(known)).toEqual([]);
  });

  test('without its mark is recognised by its headings; with that of a newer template it waits', () => {
    const grids = workbook();
    expect(codesOf({ ...grids, sheets: grids.sheets.slice(0, -1) })).toEqual(['TEMPLATE_MARK_MISSING']);
    expect(codesOf(workbook({ mark: { template_version: '0.9' } }))).toEqual(['TEMPLATE_VERSION_OLD']);
    const { submission } = checkSubmission(workbook({ mark: { template_version: '2.0' } }), reference);
    expect(submission.accepted).toBe(false);
  });

  test('that is no template of ours has one clear finding', () => {
    const grids: Grids = {
      epoch: 1900,
      sheets: [
        { sheet: 'Budget', visibility: 'visible', rows: [{ row: 1, cells: ['Quarter', 'Amount'] }], oddities: [] },
      ],
    };
    const { submission, findings } = checkSubmission(grids, reference);
    expect(findings.map(({ code }) => code)).toEqual(['TEMPLATE_FOREIGN']);
    expect(submission.accepted).toBe(false);
  });
});

describe('cells that are not what they seem', () => {
  const withOddity = (kind: Grid['oddities'][number]['kind'], text?: string): string[] =>
    codesOf(change(workbook(), 'Activities', (grid) => ({ ...grid, oddities: [{ kind, row: 6, column: 1, text }] })));

  test('a formula’s saved result is taken with a warning', () => {
    expect(withOddity('formula')).toEqual(['FORMULA_RESULT_TAKEN']);
  });
  test.each([
    ['formula_stale', 'FORMULA_STALE'],
    ['formula_without_result', 'FORMULA_NOT_CALCULATED'],
    ['error_value', 'CELL_HAS_ERROR'],
    ['merged', 'CELLS_MERGED'],
    ['date_impossible', 'DATE_UNREADABLE'],
    ['value_unreadable', 'VALUE_UNREADABLE'],
  ] as const)('%s makes the row wait, once', (kind, code) => {
    expect(withOddity(kind, '#N/A')).toEqual([code]);
  });
  test('outside the entries nothing is said about them', () => {
    expect(
      codesOf(
        change(workbook(), 'Activities', (grid) => ({
          ...grid,
          oddities: [{ kind: 'merged', row: 1, column: 0, text: 'A1:F1' }],
        })),
      ),
    ).toEqual([]);
  });
});
