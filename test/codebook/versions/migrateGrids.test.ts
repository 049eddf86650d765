/** An older template is read as today's: what was right in it comes out the same (property test over invented version changes). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import { CODEBOOK_VERSION } from '../../../codebook/tables.ts';
import { migrateGrids } from '../../../codebook/versions/migrateGrids.ts';
import { changesSince, versions } from '../../../codebook/versions/versions.ts';
import { history, older } from '../../support/olderTemplate.ts';
import { type Cells, KEY_ROW, reference, tabOf, workbook } from '../../support/sheet.ts';

const OLD = { mark: { template_version: '0.8' } };
const plain = fc
  .stringMatching(/^[A-Za-zА-яء-ي一-龥][A-Za-zА-яء-ي一-龥0-9,. ]{0,30}[A-Za-z0-9]$/)
  .filter((text) => !/ {2}/.test(text));

describe('migrateGrids', () => {
  test('the last version is the current one, and today’s workbooks are left alone', () => {
    expect(versions.at(-1)?.version).toBe(CODEBOOK_VERSION);
    const grids = workbook();
    expect(migrateGrids(grids).grids).toBe(grids);
    expect(changesSince('not a version', history)).toEqual([]);
    expect(changesSince('0.9', history)).toHaveLength(2);
  });

  test.each([false, true])('what was right comes out the same; rows of keys gone: %s', (withoutKeys) => {
    fc.assert(
      fc.property(
        plain,
        plain,
        fc.option(plain),
        fc.constantFrom('Training', 'Advisory services'),
        (title, name, post, modality) => {
          const cells: Cells = { title, modality };
          const changes = {
            ...OLD,
            submitter: { org_name: name },
            consent: [{ given_by: name, given_by_title: post ?? undefined }],
            activities: [cells, { ...cells, activity_id: 'A-2' }],
          };
          const today = checkSubmission(workbook({ ...changes, mark: {} }), reference);
          const migrated = checkSubmission(older(workbook(changes), withoutKeys), reference, history);
          const told = (one: typeof today) => one.findings.map(({ code, address }) => `${code} ${address.row}`);
          expect(told(migrated).filter((code) => !code.startsWith('TEMPLATE_VERSION_OLD'))).toEqual(told(today));
          for (const table of ['consent', 'activities'] as const) {
            expect(migrated.submission.records[table]).toEqual(today.submission.records[table]);
          }
          expect(migrated.submission.submitter?.values).toEqual(today.submission.submitter?.values);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what can mean several things waits for a person, at its own cell and with nothing else said about it', () => {
    const grids = older(workbook({ ...OLD, activities: [{ modality: 'advice' }, { activity_id: 'A-2' }] }));
    const { submission, findings } = checkSubmission(grids, reference, history);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'VALUE_NOT_CARRIED_OVER',
        address: { sheet: 'Activities', row: 6, column: 'modality' },
        params: { value: 'advice', column: 'activities.modality', first: '0.8' },
      },
    ]);
    expect(submission.records.activities.map(({ waits }) => waits)).toEqual([true, false]);
  });

  test('too many pieces for a split wait for a person; pieces are found at the cell they came from', () => {
    const many = older(workbook({ ...OLD, consent: [{ given_by: 'A / B / C' }] }));
    expect(migrateGrids(many, history).unsettled).toMatchObject([{ column: 'consent.given_by', value: 'A / B / C' }]);
    const two = migrateGrids(older(workbook({ ...OLD, consent: [{ given_by: 'A', given_by_title: 'B' }] })), history);
    const sheet = two.grids.sheets.find((grid) => grid.sheet === tabOf('consent'));
    const at = sheet?.rows.find(({ row }) => row === KEY_ROW)?.cells.indexOf('given_by_title') ?? -1;
    const letters = String.fromCharCode(65 + at);
    expect(two.originOf({ sheet: tabOf('consent'), row: 6, cell: `${letters}6` }).cell).toBe('E6');
    expect(two.done).toEqual([
      { kind: 'rename', column: 'activities.title', cells: 1 },
      { kind: 'rename', column: 'submitter.org_name', cells: 1 },
      { kind: 'recode', column: 'activities.modality', cells: 1 },
      { kind: 'rename', column: 'consent.given_by', cells: 1 },
      { kind: 'split', column: 'consent.given_by', cells: 1 },
    ]);
  });
});
