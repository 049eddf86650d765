import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import type { Recommendation } from '../../../codebook/register.ts';
import { tableOf, type Values } from '../../../codebook/tables.ts';
import { LISTS_SHEET } from '../../../codebook/template.ts';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { columnText, tableTexts } from '../../../codebook/text/tableTexts.ts';
import { templateTexts } from '../../../codebook/text/templateTexts.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { FIRST_ROW } from '../../../workbook/write/layout.ts';
import { type Entries, writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { openTemplate, textsOf } from './openTemplate.ts';

const submitter: Values<'submitter'> = {
  org_name: 'Ruritanian Centre for Rights',
  submitter_kind: 'cso',
  contact_name: 'Focal point',
  contact_email: 'focal.point@example.org',
  reporting_year: 2026,
  submission_date: '2026-11-02',
  language: 'fr',
  may_publish: true,
  voluntary_declaration: true,
};
const consent: Values<'consent'> = {
  consent_id: '001',
  state: 'SVN',
  consent_status: 'given',
  consent_scope: 'publish_all',
  given_by: 'Ministry of Foreign Affairs',
  consent_date: '2026-06-30',
  evidence_type: 'note_verbale',
  evidence_ref: 'NV 214/2026',
  recorded_by: 'Focal point',
};
const activity: Values<'activities'> = {
  activity_id: '1-2',
  title: '=1+1 is no formula, nor is _x0041_ a letter',
  description: '- First line\nsecond line',
  state_concerned: ['SVN', 'COD'],
  modality: 'training',
  status: '2',
  start_date: '2024-02-29',
  recommendation_refs: ['A/HRC/59/15 140.1', 'A/HRC/59/15 140.10'],
  themes: ['access_to_justice', 'a theme of our own'],
  sdg_targets: ['16.10', '16.3', '5.2'],
  cooperation_form: 'bilateral',
  provider_orgs: [
    { name: 'Judicial Academy of Ruritania', role: '4', type: '10' },
    { name: 'A fund', role: '1' },
  ],
  beneficiary_institution: ['judiciary', 'nhri'],
  consent_id: ['001'],
  budget_amount: 125000.5,
  currency: 'CHF',
  gender_marker: '0',
  good_practice: false,
};
const link: Values<'recommendation_links'> = { record_id: '1-2', document_symbol: 'A/HRC/59/15', paragraph: '140.10' };
const entries: Entries = {
  submitter,
  records: { consent: [consent], activities: [activity], recommendation_links: [link] },
};

const recommendations: Recommendation[] = [1, 10].map((number) => ({
  ref: `A/HRC/59/15 140.${number}`,
  state_under_review: 'SVN',
  cycle: '4',
  session: '48',
  document_symbol: 'A/HRC/59/15',
  paragraph: `140.${number}`,
  uhri_id: '',
  position: 'supported',
  recommending_states: ['SVK', 'PRT'],
  text: 'x'.repeat(100),
}));

/** The letters of a column of the activities sheet. */
function cellOf(key: string): [number, number] {
  return [FIRST_ROW, Object.keys(tableOf('activities').columns).indexOf(key) + 1];
}

test('entries stand as labels, dates, numbers and text', async () => {
  const { workbook } = await openTemplate({ entries });
  const sheet = workbook.getWorksheet(tableTexts.en.activities.label);
  const value = (key: string): unknown => sheet?.getCell(...cellOf(key)).value;
  expect(value('activity_id')).toBe('1-2');
  expect(value('title')).toBe(activity.title);
  expect(value('state_concerned')).toBe('Slovenia; Democratic Republic of the Congo');
  expect(value('status')).toBe('Implementation');
  expect(value('start_date')).toEqual(new Date('2024-02-29T00:00:00Z'));
  expect(value('recommendation_refs')).toBe('A/HRC/59/15 140.1\nA/HRC/59/15 140.10');
  expect(value('provider_orgs')).toBe('Judicial Academy of Ruritania | Implementing | Government\nA fund | Funding');
  expect(value('budget_amount')).toBe(125000.5);
  expect(value('good_practice')).toBe('No');
  expect(value('results')).toBeNull();
  expect(sheet?.getCell(...cellOf('start_date')).numFmt).toBe('yyyy-mm-dd');
  expect(sheet?.getCell(...cellOf('title')).numFmt).toBe('@');
});

test.each(LANGUAGES)(
  'a filled template in %s is read back as it was, without a complaint about its cells',
  async (language) => {
    const bytes = await writeTemplate({ language, build: 'test', kind: 'cso', recommendations, entries });
    const { grids, findings } = await readWorkbook(bytes);
    expect(findings).toEqual([]);
    if (grids === undefined) throw new Error('the template was refused');
    const checked = checkSubmission(grids, { today: '2026-11-24' });
    const { submission } = checked;
    expect(submission.accepted).toBe(true);
    expect(submission.submitter?.values).toEqual(submitter);
    expect(submission.records.consent.map(({ values }) => values)).toEqual([consent]);
    expect(submission.records.activities.map(({ values }) => values)).toEqual([activity]);
    expect(submission.records.recommendation_links.map(({ values }) => values)).toEqual([link]);
    expect(submission.mark).toMatchObject({ language, kind: 'cso' });
    const surprises = checked.findings.filter(({ code }) =>
      /SHEET|COLUMN|HEADER|UNDERSTOOD|TIDIED|CODE_UNKNOWN|READABLE/.test(code),
    );
    expect(surprises).toEqual([]);
  },
);

test('a blank template has no rows', async () => {
  const language = 'ru';
  const { grids } = await readWorkbook(await writeTemplate({ language, build: 'test' }));
  if (grids === undefined) throw new Error('the template was refused');
  const { submission } = checkSubmission(grids, { today: '2026-11-24' });
  expect(Object.values(submission.records).flat()).toEqual([]);
  expect(submission.submitter?.values).toEqual({ language });
});

describe('recommendations', () => {
  test('are offered in a drop-down that takes several', async () => {
    const { workbook, validations } = await openTemplate({ recommendations });
    const offered = [...validations(4).values()].find(
      ({ promptTitle }) => promptTitle === columnText('en', 'activities', 'recommendation_refs').label,
    );
    expect(offered).toMatchObject({ type: 'list', refuses: '' });
    expect(textsOf(workbook, offered?.formula ?? '')).toEqual(recommendations.map(({ ref }) => ref));
    const beside = workbook.getWorksheet(LISTS_SHEET)?.lastColumn?.values as string[] | undefined;
    expect(beside?.[2]).toHaveLength(80);
  });

  test('can be looked up on a sheet of their own', async () => {
    const { workbook } = await openTemplate({ recommendations, language: 'fr' });
    const sheet = workbook.getWorksheet(templateTexts.fr.recommendations.tab);
    expect(sheet?.autoFilter).toBe('A4:E6');
    expect(sheet?.getCell('A6').value).toBe('A/HRC/59/15 140.10');
    expect(sheet?.getCell('D6').value).toBe('Portugal; Slovaquie');
  });
});

test('consent numbers are offered from the consent sheet and may be several', async () => {
  const { validations } = await openTemplate();
  const offered = [...validations(4).values()].find(({ promptTitle }) => promptTitle === 'Consent numbers');
  expect(offered).toMatchObject({ type: 'list', formula: "'Consent'!$A$6:$A$2005", refuses: '' });
});

test('dates warn, numbers refuse', async () => {
  const { validations } = await openTemplate();
  const kinds = new Map(
    [...validations(4).values()].map(({ promptTitle, type, refuses }) => [promptTitle, [type, refuses]]),
  );
  expect(kinds.get('Start date')).toEqual(['date', 'warning']);
  expect(kinds.get('Budget')).toEqual(['decimal', 'stop']);
  expect(kinds.get('Title')).toEqual(['textLength', 'stop']);
});

test('any text comes back as it was written, but for control characters', async () => {
  const samples = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 150, seed: 54 });
  const texts = [
    '_x0041_',
    '_x005F_x0041_',
    'a_x000D_b',
    '=SUM(A1)',
    '\u0001bell',
    '\ud800',
    'a\r\nb',
    ...samples,
  ].filter((text) => text.trim() !== '');
  const rows = texts.map((title, index) => ({ activity_id: `A${index}`, title }));
  const { grids } = await readWorkbook(
    await writeTemplate({ language: 'en', build: 'test', entries: { records: { activities: rows } } }),
  );
  const sheet = grids?.sheets.find((one) => one.sheet === tableTexts.en.activities.label);
  const read = new Map(sheet?.rows.map(({ row, cells }) => [row, cells[1]]));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is expected to go.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  texts.forEach((text, index) => {
    const expected = text.replace(/\r\n?/g, '\n').replace(control, '').replace(lone, '\ufffd');
    expect(read.get(FIRST_ROW + index) ?? '').toBe(expected);
  });
});

test('characters past U+FFFF come through at every place of the file', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    activity_id: `A${index}`,
    title: `${'x'.repeat(index % 3)}${index} ${'\u{20BB7}\u{1F600}'.repeat(20)}`,
  }));
  const { grids } = await readWorkbook(
    await writeTemplate({ language: 'zh', build: 'test', entries: { records: { activities: rows } } }),
  );
  const read = grids?.sheets.find(({ sheet }) => sheet === tableTexts.zh.activities.label)?.rows ?? [];
  expect(read.filter(({ row }) => row >= FIRST_ROW).map(({ cells }) => cells[1])).toEqual(
    rows.map(({ title }) => title),
  );
});

test('numbers that are none leave the cell blank', async () => {
  const rows = [{ activity_id: 'A', budget_amount: Number.NaN, budget_usd: Number.POSITIVE_INFINITY }];
  const { workbook } = await openTemplate({ entries: { records: { activities: rows } } });
  const sheet = workbook.getWorksheet(tableTexts.en.activities.label);
  expect(sheet?.getCell(...cellOf('budget_amount')).value).toBeNull();
  expect(sheet?.getCell(...cellOf('budget_usd')).value).toBeNull();
});
