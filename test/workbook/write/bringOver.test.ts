/** A workbook of an older template in the current one: nothing is lost, and the check says of it what it said before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import type { Finding } from '../../../codebook/findings.ts';
import type { Grids } from '../../../codebook/grid.ts';
import { recommendationsIn } from '../../../codebook/lookup/findRecommendations.ts';
import { CODEBOOK_VERSION } from '../../../codebook/tables.ts';
import { LANGUAGES, type Language } from '../../../codebook/text/languages.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { bringOver } from '../../../workbook/write/bringOver.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { history, older } from '../../support/olderTemplate.ts';
import { type Cells, reference, workbook } from '../../support/sheet.ts';

const OLD = { mark: { template_version: '0.8' } };

async function brought(grids: Grids, language: Language = 'en'): Promise<{ grids: Grids; rows: number }> {
  const { submission } = checkSubmission(grids, reference, history);
  const { bytes, rows } = await bringOver(grids, submission, { language, build: 'test', history });
  const { grids: fresh, findings } = await readWorkbook(bytes);
  expect(findings).toEqual([]);
  if (fresh === undefined) throw new Error('the new workbook cannot be read');
  return { grids: fresh, rows };
}

/** Rows of the new workbook begin where the old one's did; only what the new template has by itself is not said of it. */
const said = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ code }) => code !== 'TEMPLATE_VERSION_OLD')
    .map(({ code, severity, address }) => `${severity} ${code} ${address.row} ${address.column}`)
    .filter((line) => line.startsWith('error'))
    .sort();

const cells: fc.Arbitrary<Cells> = fc.record({
  title: fc.constantFrom('Training of judges', undefined, 'عدالة', '司法'),
  state_concerned: fc.constantFrom('Slovenia', 'Slovenia; Fiji', 'Figi', 'SVN'),
  modality: fc.constantFrom('Training', 'Traning courses', 'Advisory services'),
  start_date: fc.constantFrom('2026-03-01', '03/04/2026', '1 March 2026', 'soon', 46_082),
  budget_amount: fc.constantFrom(undefined, 1234.5, '1.234', 'a lot', -5),
  lessons: fc.constantFrom(undefined, 'x'.repeat(2100), '=SUM(1)', ' spaces '),
});

describe('bringOver', () => {
  test('entries, right or wrong, come out the same in every language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...LANGUAGES),
        async (rows, language) => {
          const activities = rows.map((row, index) => ({ ...row, activity_id: `A-${index}` }));
          const consent = [{ given_by: 'Ms A', given_by_title: 'Director' }];
          const old = older(workbook({ mark: { ...OLD.mark, language }, activities, consent }));
          const before = checkSubmission(old, reference, history);
          const after = checkSubmission((await brought(old)).grids, reference);
          expect(after.submission.mark).toMatchObject({ template_version: CODEBOOK_VERSION, language });
          for (const table of ['activities', 'consent'] as const)
            expect(after.submission.records[table].map(({ values, row }) => ({ values, row }))).toEqual(
              before.submission.records[table].map(({ values, row }) => ({ values, row })),
            );
          expect(after.submission.submitter?.values).toEqual(before.submission.submitter?.values);
          expect(said(after.findings)).toEqual(said(before.findings));
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  test('what needs a person, own columns, own lines and own sheets are carried along', async () => {
    const old = older(workbook({ ...OLD, activities: [{ modality: 'advice' }, { activity_id: 'A-2' }] }));
    const sheet = old.sheets.find(({ sheet: name }) => name === 'Activities');
    const form = old.sheets.find(({ sheet: name }) => name === 'Submitter');
    if (sheet === undefined || form === undefined) throw new Error('no sheets');
    const wide = Math.max(...sheet.rows.map(({ cells: line }) => line.length)) + 1;
    const put = (at: number, value: string): void => {
      const row = sheet.rows[at];
      if (row !== undefined) row.cells[wide] = value;
    };
    put(
      sheet.rows.findIndex(({ cells: line }) => line.includes('activity_id')),
      'Our reference',
    );
    put(sheet.rows.length - 1, 'REF-7');
    sheet.rows.push({ row: 40, cells: Object.assign([], { [wide]: 'Alone' }) as string[] });
    form.rows.push({ row: 90, cells: ['', 'Our file number', 'F-1'] });
    old.sheets.push({
      sheet: 'My notes',
      visibility: 'visible',
      oddities: [],
      rows: [{ row: 4, cells: [undefined, 'remember', 12, true] }],
    });
    const { grids, rows } = await brought(old);
    expect(rows).toBe(3);
    const text = JSON.stringify(grids.sheets.map(({ rows: lines }) => lines));
    for (const one of ['advice', 'Our reference', 'REF-7', 'Alone', 'Our file number', 'F-1'])
      expect(text).toContain(one);
    expect(grids.sheets.find(({ sheet: name }) => name === 'My notes')?.rows).toEqual([
      { row: 4, cells: [undefined, 'remember', 12, true] },
    ]);
    const codes = checkSubmission(grids, reference).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['COLUMN_UNKNOWN', 'SHEET_UNKNOWN', 'CODE_UNKNOWN']));
  });

  test('the State’s recommendations stay on their sheet and in the drop-downs', async () => {
    const one = {
      ...{ ref: 'A/HRC/59/15 140.7', state_under_review: 'FJI', cycle: '4', session: '48' },
      ...{ document_symbol: 'A/HRC/59/15', paragraph: '140.7', uhri_id: '', position: 'noted' as const },
      ...{ recommending_states: ['PER', 'FRA'], text: 'Train judges' },
    };
    for (const language of ['en', 'ar', 'zh'] as const) {
      const options = { language, build: 'old', kind: 'state', state: 'FJI', recommendations: [one] } as const;
      const { grids: old } = await readWorkbook(await writeTemplate({ ...options, recommendations: [one] }));
      if (old === undefined) throw new Error('no template');
      const { grids } = await brought(old);
      expect(recommendationsIn(grids)).toEqual(recommendationsIn(old));
      expect(grids.sheets.map(({ sheet }) => sheet)).toEqual(old.sheets.map(({ sheet }) => sheet));
      expect(checkSubmission(grids, reference).submission.mark).toMatchObject({
        kind: 'state',
        state: 'FJI',
        language,
      });
    }
  });
});
