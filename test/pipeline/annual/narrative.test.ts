/** The drafted text: the main figures with the year's changes, in six languages, naming no State and ranking nobody. */
import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../codebook/codelists/codeLists.ts';
import { LANGUAGES, type Language } from '../../../codebook/text/languages.ts';
import { narrative } from '../../../pipeline/annual/narrative.ts';
import { number, type RowHead, type TableModel, type TableRow } from '../../../pipeline/annual/tableModel.ts';

const edition = { year: 2026, today: '2026-11-24', run: 'run' };

function table(key: TableModel['key'], rows: [head: RowHead, ...figures: number[]][], ...total: number[]): TableModel {
  const sum: TableRow = {
    heads: [{ kind: 'text', key: 'total' }],
    figures: total.map((one) => number(one)),
    total: true,
  };
  return {
    key,
    headNote: 'activities',
    heads: [],
    columns: [],
    rows: [...rows.map(([head, ...figures]) => ({ heads: [head], figures: figures.map((one) => number(one)) })), sum],
    footnotes: [],
    notes: [],
    sources: [],
  };
}

const state = (code: string): RowHead => ({ kind: 'code', list: 'states', code });
const text = (key: 'supported' | 'released_all' | 'released_without_finance'): RowHead => ({ kind: 'text', key });

/** Tables whose main figures are all a multiple of one. */
function tablesOf(of: number): TableModel[] {
  return [
    table('submissions', [], 11 * of),
    table('statuses', [], 12 * of),
    table(
      'states',
      (['FJI', 'SVN'] as const).slice(0, of).map((code) => [state(code), 1]),
      2,
    ),
    table('regional_groups', [[{ kind: 'code', list: 'regional_groups', code: 'APG' }, 13 * of]], 13 * of),
    table('recommendations', [[text('supported'), 14 * of]], 15 * of),
    table('needs', [], 16 * of, 17 * of, 18),
    table('offers', [[{ kind: 'code', list: 'offer_kinds', code: 'good_practice' }, 19 * of]], 20 * of),
    table('matches', [], 16 * of, 21 * of, 22 * of, 23 * of, 24 * of, 25),
    table('contributions', [[{ kind: 'code', list: 'funds', code: 'vftc' }, 26 * of]]),
    table(
      'consent',
      [
        [text('released_all'), 27 * of],
        [text('released_without_finance'), of],
      ],
      40 * of,
    ),
  ];
}

function told(language: Language, before?: TableModel[]): string {
  return narrative(tablesOf(1), before, edition, language).join('\n');
}

describe('the draft', () => {
  test('states the main figures with the changes of the year', () => {
    expect(told('en', tablesOf(2)).split('\n')).toEqual([
      'This update is submitted pursuant to paragraph 14 of Human Rights Council resolution 54/28. It covers the reporting year 2026 and shows the position as at 24 November 2026.',
      '11 submissions were taken into the repository. In 2025, there were 22; the number fell by 11.',
      '12 activities have been released with the consent of the States concerned. In 2025, there were 24; the number fell by 12. 1 State is concerned. In 2025, there were 2; the number fell by 1.',
      'By regional group of the States concerned, the activities were distributed as follows: Asia-Pacific States, 13.',
      '15 recommendations were addressed by at least one activity; of these, 14 had been supported by the State under review. In 2025, there were 30; the number fell by 15.',
      '16 requests for technical cooperation were received; 17 had been answered. In 2025, there were 32; the number fell by 16. The median time to reply was 18 days.',
      '20 offers of support were received. In 2025, there were 40; the number fell by 20. Of these, 19 were good practices. In 2025, there were 38; the number fell by 19.',
      '22 pairs of a request and an offer were proposed to both sides; 24 had been agreed. In 2025, there were 44; the number fell by 22.',
      '26 contributions to the funds were reported. In 2025, there were 52; the number fell by 26.',
      'The consent of the States concerned was in force for 28 of 40 records by State; only released records are counted in the tables by name. In 2025, there were 56; the number fell by 28.',
      'All information was submitted voluntarily. The figures show what was reported and released; they are not a measure of the cooperation of any State.',
    ]);
  });

  test('says once that there is nothing to compare with, and that a figure stayed the same', () => {
    expect(told('en').match(/no figures for 2025/g)).toHaveLength(1);
    expect(told('en')).not.toMatch(/rose|fell|In 2025/);
    expect(told('en', tablesOf(1)).match(/In 2025, the number was the same\./g)).toHaveLength(10);
  });

  test.each(LANGUAGES)('in %s: the same figures, no State by name', (language) => {
    const figures = (told(language, tablesOf(2)).match(/\d+/g) ?? []).map(Number);
    for (const figure of [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 40])
      expect(figures).toContain(figure);
    for (const code of ['FJI', 'SVN']) expect(told(language)).not.toContain(codeLists.states.label(code, language));
    expect(told(language, tablesOf(2))).not.toMatch(/[{}#]|undefined|NaN/);
  });

  test('in Arabic and Chinese', () => {
    expect(told('ar', tablesOf(2))).toMatchSnapshot();
    expect(told('zh', tablesOf(2))).toMatchSnapshot();
  });
});
