/** Looking up codes, recommendations, and what is being sent. */
import { describe, expect, test } from 'vitest';
import { openRegister } from '../../addin/packedRegister.ts';
import { groupFindings } from '../../addin/pane/groups.ts';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import { kindOf } from '../../codebook/findingKinds.ts';
import { catalogue, type FindingCode } from '../../codebook/findings.ts';
import { findCodes } from '../../codebook/lookup/findCodes.ts';
import { findRecommendations, recommendationsIn } from '../../codebook/lookup/findRecommendations.ts';
import { summarise } from '../../codebook/summary.ts';
import { readWorkbook } from '../../workbook/read/readWorkbook.ts';
import { writeTemplate } from '../../workbook/write/writeTemplate.ts';
import { reference, workbook } from '../support/sheet.ts';

describe('codes', () => {
  test.each([
    ['part of a name in the pane’s language', 'states', 'king', 'en', 'GBR'],
    ['a name in another language', 'states', '斐济', 'fr', 'FJI'],
    ['without accents, any case', 'states', 'COTE', 'es', 'CIV'],
    ['Arabic letters in any form', 'states', 'الاردن', 'en', 'JOR'],
    ['the code itself', 'states', 'per', 'en', 'PER'],
    ['the beginning of a target', 'sdg_targets', '16.3', 'en', '16.3'],
    ['a word inside', 'activity_types', 'expert', 'en', 'legislative_advice'],
  ] as const)('%s', (_, list, typed, language, code) => {
    expect(findCodes(list, typed, language).map((one) => one.code)).toContain(code);
  });

  test('whole names come first, nothing typed gives the whole list, nonsense gives nothing', () => {
    expect(findCodes('states', 'Niger', 'en')[0]?.code).toBe('NER');
    expect(findCodes('yes_no', '', 'en')).toHaveLength(2);
    expect(findCodes('states', 'qqqq', 'en')).toEqual([]);
  });
});

const RECOMMENDATION = {
  ref: 'A/HRC/59/15 140.7',
  state_under_review: 'FJI',
  cycle: '4',
  session: '48',
  document_symbol: 'A/HRC/59/15',
  paragraph: '140.7',
  uhri_id: '',
  position: 'supported',
  recommending_states: ['PER', 'FRA'],
  text: 'Strengthen the training of judges',
} as const;

describe('recommendations', () => {
  test('are read from the sheet that a template for one State carries, in any language', async () => {
    for (const language of ['en', 'ar', 'zh'] as const) {
      const recommendations = [{ ...RECOMMENDATION, recommending_states: [...RECOMMENDATION.recommending_states] }];
      const bytes = await writeTemplate({ language, build: 'test', state: 'FJI', recommendations });
      const { grids } = await readWorkbook(bytes);
      const found = recommendationsIn(grids ?? { sheets: [], epoch: 1900 });
      expect(found.map(({ ref, text }) => [ref, text])).toEqual([[RECOMMENDATION.ref, RECOMMENDATION.text]]);
      expect(findRecommendations(found, '140.7 judges')).toHaveLength(1);
      expect(findRecommendations(found, 'prisons')).toHaveLength(0);
    }
  });

  test('a workbook without that sheet carries none', () => {
    expect(recommendationsIn(workbook())).toEqual([]);
  });

  test('a packed register answers by every form of a reference', () => {
    const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const row = ['A/HRC/59/15 140.7', 'FJI', '4', '140.7', uuid, 'supported', 'FRA PER'] as const;
    const register = openRegister({ recommendations: [row] });
    for (const name of [row[0], uuid, 'FJI-4-140.7'])
      expect(register?.find(name)).toMatchObject({ ref: row[0], recommending_states: ['FRA', 'PER'] });
    expect(register?.refsOf('FJI')).toEqual([row[0]]);
    expect(openRegister({ recommendations: [] })).toBeUndefined();
  });
});

test('the summary counts rows, waiting rows, States and consents that are missing', () => {
  const activities = [
    {},
    { activity_id: 'A-2', title: undefined },
    { activity_id: 'A-3', state_concerned: 'Peru; Slovenia' },
  ];
  const { submission, findings } = checkSubmission(workbook({ activities }), reference);
  const summary = summarise(submission, findings);
  expect(summary.tables.find(({ table }) => table === 'activities')).toMatchObject({ rows: 3, waiting: 1 });
  expect(summary.states).toEqual(expect.arrayContaining(['SVN', 'PER']));
  expect(summary.consentMissing).toEqual(['PER']);
});

test('findings are grouped by severity and kind, none is lost', () => {
  const { findings } = checkSubmission(
    workbook({ activities: [{ title: undefined, start_date: '3/4/2026' }] }),
    reference,
  );
  const groups = groupFindings(findings);
  expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
  expect(groups[0]).toMatchObject({ severity: 'error', kind: 'missing' });
});

test('every finding but a few has a kind of its own', () => {
  const others = (Object.keys(catalogue) as FindingCode[]).filter((code) => kindOf(code) === 'other');
  expect(others.length).toBeLessThan(8);
});
