import { beforeAll, describe, expect, test } from 'vitest';
import { codeLists } from '../../../codebook/codelists/codeLists.ts';
import { shownLabel } from '../../../codebook/codelists/shownLabel.ts';
import { columnLetters } from '../../../codebook/grid.ts';
import { CODEBOOK_VERSION, listTableKeys, tableKeys, tableOf } from '../../../codebook/tables.ts';
import { LISTS_SHEET, MARK_KEYS, MARK_SHEET, TEMPLATE_NAME } from '../../../codebook/template.ts';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { columnText, tableTexts } from '../../../codebook/text/tableTexts.ts';
import { templateTexts } from '../../../codebook/text/templateTexts.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW, LAST_ROW, REQUIREMENT_ROW, tabName } from '../../../workbook/write/layout.ts';
import { listsInUse } from '../../../workbook/write/listsSheet.ts';
import { type OpenTemplate, openTemplate, textsOf } from './openTemplate.ts';

const RIGHT_TO_LEFT = 'ar';

describe.each(LANGUAGES)('template in %s', (language) => {
  let open: OpenTemplate;
  beforeAll(async () => {
    open = await openTemplate({ language });
  });

  test('has a sheet per table between Read-me and hidden sheets', () => {
    const tabs = open.workbook.worksheets.map(({ name, state }) => [name, state]);
    expect(tabs).toEqual([
      [tabName(templateTexts[language].readme.tab), 'visible'],
      ...tableKeys.map((table) => [tabName(tableTexts[language][table].label), 'visible']),
      [LISTS_SHEET, 'hidden'],
      [MARK_SHEET, 'veryHidden'],
    ]);
  });

  test('says its keys in the hidden row and its labels above', () => {
    for (const table of listTableKeys) {
      const sheet = open.workbook.getWorksheet(tabName(tableTexts[language][table].label));
      const keys = Object.keys(tableOf(table).columns);
      const texts = (row: number): unknown[] => keys.map((_, index) => sheet?.getCell(row, index + 1).value);
      expect(texts(KEY_ROW)).toEqual(keys);
      expect(sheet?.getRow(KEY_ROW).hidden).toBe(true);
      expect(texts(LABEL_ROW)).toEqual(keys.map((key) => columnText(language, table, key).label));
      for (const word of texts(REQUIREMENT_ROW)) expect(word).toMatch(/^\u200f?[●◐○] \S/u);
    }
  });

  test('has the form keys in its hidden first column', () => {
    const sheet = open.workbook.getWorksheet(tabName(tableTexts[language].submitter.label));
    const keys = Object.keys(tableOf('submitter').columns);
    expect(keys.map((_, index) => sheet?.getCell(FIRST_ROW + index, 1).value)).toEqual(keys);
    expect(sheet?.getColumn(1).hidden).toBe(true);
  });

  test('is mirrored for Arabic only', () => {
    const views = open.workbook.worksheets.map(({ views: [view] }) => view?.rightToLeft === true);
    expect(new Set(views)).toEqual(new Set([language === RIGHT_TO_LEFT]));
  });

  test('offers exactly its code list in every code column', () => {
    tableKeys.forEach((table, index) => {
      const validations = open.validations(index + 2);
      Object.values(tableOf(table).columns).forEach((column, at) => {
        if (column.type !== 'code' && column.type !== 'codes') return;
        const letters = columnLetters(at);
        const range = table === 'submitter' ? `C${FIRST_ROW + at}` : `${letters}${FIRST_ROW}:${letters}${LAST_ROW}`;
        const { type, formula, refuses } = validations.get(range) ?? {};
        expect(type).toBe('list');
        const entries = textsOf(open.workbook, formula ?? '');
        const expected = codeLists[column.list].codes.map((code) => shownLabel(column.list, code, language));
        expect([...entries].sort()).toEqual([...expected].sort());
        expect(refuses).toBe(column.type === 'code' ? 'stop' : '');
      });
    });
  });

  test('keeps to the limits of Excel in all messages', () => {
    tableKeys.forEach((table, index) => {
      const validations = [...open.validations(index + 2).values()];
      expect(validations).toHaveLength(Object.keys(tableOf(table).columns).length);
      for (const { promptTitle, prompt, error } of validations) {
        expect(promptTitle.length).toBeGreaterThan(0);
        expect(promptTitle.length).toBeLessThanOrEqual(32);
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(error.length).toBeLessThanOrEqual(225);
        expect(prompt + error).not.toMatch(/[{}]/);
      }
    });
    expect(templateTexts[language].fault_title.length).toBeLessThanOrEqual(32);
  });

  test('marks itself', () => {
    const sheet = open.workbook.getWorksheet(MARK_SHEET);
    const mark = Object.fromEntries(
      MARK_KEYS.map((_, row) => [sheet?.getCell(row + 1, 1).value, sheet?.getCell(row + 1, 2).value]),
    );
    expect(mark).toEqual({
      template: TEMPLATE_NAME,
      template_version: CODEBOOK_VERSION,
      codebook_version: CODEBOOK_VERSION,
      language,
      kind: null,
      state: null,
      build: 'test',
      round: null,
      other_sheets: tabName(templateTexts[language].readme.tab),
    });
  });

  test('says everything in the Read-me, with all arguments filled in', () => {
    const sheet = open.workbook.worksheets[0];
    const texts: string[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.value))));
    expect(texts.join('\n')).not.toMatch(/[{}\u2068\u2069]/);
    for (const { heading } of Object.values(templateTexts[language].readme.sections)) expect(texts).toContain(heading);
  });

  test('has as many paragraphs in every section as English', () => {
    const counts = (texts: (typeof templateTexts)['en']): number[] =>
      Object.values(texts.readme.sections).map(({ text }) => text.length);
    expect(counts(templateTexts[language])).toEqual(counts(templateTexts.en));
  });
});

describe('every template', () => {
  let open: OpenTemplate;
  beforeAll(async () => {
    open = await openTemplate({ kind: 'state', state: 'SVN' });
  });

  test('holds no formula in any cell', () => {
    for (const [name, part] of open.parts) if (name.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >/]/);
  });

  test('is protected, with open entry cells', () => {
    for (const table of tableKeys) {
      const sheet = open.workbook.getWorksheet(tabName(tableTexts.en[table].label));
      expect(sheet).toHaveProperty('sheetProtection.sheet', true);
      expect(sheet).not.toHaveProperty('sheetProtection.hashValue');
    }
    const activities = open.workbook.getWorksheet(tableTexts.en.activities.label);
    const last = Object.keys(tableOf('activities').columns).length;
    for (const at of [1, 2, last]) {
      expect(activities?.getColumn(at).protection?.locked).toBe(false);
      for (const row of [1, 2, 3, 4, 5]) expect(activities?.getCell(row, at).protection?.locked).not.toBe(false);
    }
    const form = open.workbook.getWorksheet(tableTexts.en.submitter.label);
    expect(form?.getCell(FIRST_ROW, 3).protection?.locked).toBe(false);
    expect(form?.getCell(FIRST_ROW, 2).protection?.locked).not.toBe(false);
  });

  test('keeps headings and the first column in sight', () => {
    const view = open.workbook.getWorksheet(tableTexts.en.needs.label)?.views[0];
    expect(view).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: KEY_ROW });
  });

  test('explains every heading in a note', () => {
    const sheet = open.workbook.getWorksheet(tableTexts.en.needs.label);
    Object.keys(tableOf('needs').columns).forEach((key, index) => {
      expect(JSON.stringify(sheet?.getCell(LABEL_ROW, index + 1).note)).toContain(
        columnText('en', 'needs', key).help.slice(0, 20),
      );
    });
  });

  test('presets kind, State and language, and names the usual sheets', () => {
    const form = open.workbook.getWorksheet(tableTexts.en.submitter.label);
    const keys = Object.keys(tableOf('submitter').columns);
    const entry = (key: string): unknown => form?.getCell(FIRST_ROW + keys.indexOf(key), 3).value;
    expect([entry('submitter_kind'), entry('state'), entry('language')]).toEqual(['State', 'Slovenia', 'English']);
    expect(keys.filter((key) => entry(key) !== null)).toHaveLength(3);
    const readme = open.workbook.worksheets[0];
    const texts: string[] = [];
    readme?.getColumn(3).eachCell((cell) => texts.push(String(cell.value)));
    expect(texts.find((text) => text.startsWith('You submit as: State.'))).toContain('Needs');
  });

  test('leaves the State open for other kinds', async () => {
    const { workbook } = await openTemplate({ kind: 'cso', state: 'SVN' });
    const keys = Object.keys(tableOf('submitter').columns);
    const form = workbook.getWorksheet(tableTexts.en.submitter.label);
    expect(form?.getCell(FIRST_ROW + keys.indexOf('state'), 3).value).toBeNull();
    expect(workbook.getWorksheet(MARK_SHEET)?.getCell(MARK_KEYS.indexOf('state') + 1, 2).value).toBe('SVN');
  });

  test('has a column for each list that a column uses', () => {
    const lists = open.workbook.getWorksheet(LISTS_SHEET);
    const headers = lists?.getRow(1).values as unknown[] | undefined;
    expect(headers?.slice(1)).toEqual(listsInUse());
  });

  test('has the same bytes every time', async () => {
    const again = await openTemplate({ kind: 'state', state: 'SVN' });
    expect(Buffer.from(again.bytes).equals(Buffer.from(open.bytes))).toBe(true);
  });

  test('sorts States by the rules of the language and keeps the order of status', async () => {
    const { workbook } = await openTemplate({ language: 'es' });
    const lists = workbook.getWorksheet(LISTS_SHEET);
    const column = (list: string): string[] => {
      const header = (lists?.getRow(1).values as unknown[] | undefined)?.indexOf(list) ?? 0;
      return (lists?.getColumn(header).values as string[] | undefined)?.slice(2) ?? [];
    };
    const states = column('states');
    expect(states).toEqual([...states].sort(new Intl.Collator('es').compare));
    expect(column('activity_status')).toEqual(
      codeLists.activity_status.codes.map((code) => codeLists.activity_status.label(code, 'es')),
    );
  });
});
