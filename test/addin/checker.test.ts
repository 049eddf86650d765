/** Checking again after a change says exactly what a check of the whole workbook says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openChecker } from '../../addin/checker.ts';
import { patchGrids } from '../../addin/patchGrids.ts';
import type { CellsRead } from '../../addin/readExcel.ts';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import type { CellValue, Grids } from '../../codebook/grid.ts';
import { FIRST_ROW, KEY_ROW, reference, workbook } from '../support/sheet.ts';

const ROWS = 12;

function start(): Grids {
  const activities = Array.from({ length: ROWS }, (_, index) => ({ activity_id: `A-${index}` }));
  return workbook({ activities, needs: [{}, { request_id: 'R-2' }] });
}

const values = fc.constantFrom<CellValue>(
  undefined,
  'A-1',
  'R-1',
  'Fiji',
  'fidji',
  'Figi',
  'title',
  'Training',
  '2026-01-15',
  '5 March 2026',
  46_000,
  true,
  ' two  spaces ',
  'activity_id',
);

/** One cell of a sheet, now and then with a formula; headings too. */
const change = fc
  .record({
    sheet: fc.constantFrom('Activities', 'Needs', 'Consent', 'Submitter'),
    row: fc.integer({ min: KEY_ROW - 1, max: FIRST_ROW + ROWS + 2 }),
    column: fc.integer({ min: 0, max: 8 }),
    value: values,
    formula: fc.boolean(),
  })
  .map(({ sheet, row, column, value, formula }): CellsRead => {
    const cells: CellValue[] = [];
    if (value !== undefined) cells[column] = value;
    return {
      sheet,
      row: row - 1,
      column,
      rowCount: 1,
      columnCount: 1,
      rows: value === undefined ? [] : [{ row, cells }],
      oddities: formula && value !== undefined ? [{ kind: 'formula', row, column }] : [],
    };
  });

test('after each of many changes, the findings are those of a fresh check', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      let grids = start();
      const checker = openChecker(() => reference);
      checker.check(grids);
      for (const one of changes) {
        grids = patchGrids(grids, one);
        const { findings, submission } = checker.check(grids);
        const fresh = checkSubmission(grids, reference);
        expect(findings).toEqual(fresh.findings);
        expect(submission.records.activities.map(({ waits }) => waits)).toEqual(
          fresh.submission.records.activities.map(({ waits }) => waits),
        );
      }
    }),
    { numRuns: 60 },
  );
});
