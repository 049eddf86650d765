import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import { FIRST_ROW, reference, TODAY, workbook } from '../support/sheet.ts';

describe('the single door', () => {
  test('a clean workbook has no findings but the note that no register was at hand', () => {
    const { submission, findings } = checkSubmission(workbook(), reference);
    expect(findings.map(({ code }) => code)).toEqual(['REGISTER_NOT_LOADED']);
    expect(submission.accepted).toBe(true);
    expect(submission.submitter?.values).toMatchObject({
      submitter_kind: 'cso',
      reporting_year: 2026,
      may_publish: true,
    });
    expect(submission.records.activities[0]?.values).toMatchObject({
      state_concerned: ['SVN'],
      modality: 'training',
      status: '2',
      themes: ['right_to_education'],
      provider_orgs: [{ name: 'Judicial Academy of Ruritania', role: '4', type: '10' }],
      recommendation_refs: ['A/HRC/59/15 140.7'],
    });
  });

  test('one bad row waits, the good rows are taken', () => {
    const { submission, findings } = checkSubmission(
      workbook({ activities: [{}, { activity_id: 'A-2', title: undefined }, { activity_id: 'A-3' }] }),
      { today: TODAY },
    );
    expect(submission.accepted).toBe(true);
    expect(submission.records.activities.map(({ waits }) => waits)).toEqual([false, true, false]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'VALUE_MISSING',
        severity: 'error',
        address: { sheet: 'Activities', row: FIRST_ROW + 1, column: 'title', cell: `B${FIRST_ROW + 1}` },
        params: { column: 'activities.title' },
      },
    ]);
  });
});
