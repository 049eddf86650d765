/**
 * What each output says of an activity in three States of which two consent, and of one activity that two contributors reported:
 * two States everywhere, amounts that say for how many States they are, one count (resolution 54/28, op. 14; decision 0022).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import { siteTexts } from '../../codebook/text/siteTexts.ts';
import { makeAnnual } from '../../pipeline/annual/makeAnnual.ts';
import { tableRenderer } from '../../pipeline/annual/renderTable.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { countrySheet } from '../../pipeline/country/countrySheet.ts';
import { gatherCountry } from '../../pipeline/country/gatherCountry.ts';
import { writeExchange } from '../../pipeline/exchange/writeExchange.ts';
import { diskFiles } from '../../pipeline/files.ts';
import { publicIdentifier } from '../../pipeline/publicIdentifier.ts';
import { addDecision } from '../../pipeline/store/deskDecisions.ts';
import { openStore, type Store } from '../../pipeline/store/openStore.ts';
import { released } from '../../pipeline/store/released.ts';
import type { PrintedTable } from '../../workbook/write/printedTable.ts';
import { withFolder } from '../support/folder.ts';
import { siteOf } from '../support/siteOf.ts';
import { confirm } from '../support/taking.ts';
import { activity, consent, slovenia, taken } from './store/submissions.ts';

const TODAY = '2026-06-01';
const UNDP = 'un-undp-slovenia';
const SHARED = publicIdentifier({ table: 'activities', contributor_id: UNDP, record_id: 'A-1' });
const OWN = publicIdentifier({ table: 'activities', contributor_id: 'state-svn', record_id: 'B-1' });

/** UNDP reports an activity in Slovenia, Nepal and Fiji, which does not consent; Slovenia reports its part of it too. */
async function inRepository(use: (store: Store, data: string) => Promise<void>): Promise<void> {
  await withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    try {
      const states = ['SVN', 'NPL', 'FJI'];
      await consolidate(
        store,
        taken({
          name: 'undp',
          consent: states.map((state) => consent({ consent_id: `C-${state}`, state })),
          activities: [
            activity({
              activity_id: 'A-1',
              title: 'Courts closer to people',
              state_concerned: states,
              consent_id: states.map((state) => `C-${state}`),
              recommendation_refs: ['SVN-3-1.1'],
              budget_amount: 900,
              currency: 'USD',
            }),
          ],
        }),
      );
      for (const state of ['SVN', 'NPL']) await confirm(store, UNDP, `C-${state}`);
      const part = activity({
        activity_id: 'B-1',
        title: 'Courts nearer to the people',
        state_concerned: ['SVN'],
        recommendation_refs: ['SVN-3-2.2'],
        provider_orgs: [{ name: 'Judicial Academy', role: '4' }],
      });
      await consolidate(store, taken({ name: 'slovenia', submitter: slovenia, activities: [part] }));
      await use(store, data);
    } finally {
      await store.close();
    }
  });
}

/** The desk finds the two to be one activity; `first` is the one that is counted. */
async function link(store: Store, first: string, second: string): Promise<void> {
  const decision = { decision: 'same', decided_at: `${TODAY}T00:00:00Z`, decided_by: 'Ana', reason: 'same agenda' };
  const about = {
    kind: 'double' as const,
    subject: `${first}\n${second}`,
    basis: '',
    before: '',
    after: '',
    source: '',
    file_hash: '',
  };
  await store.db.transaction().execute((trx) => addDecision(trx, { ...about, ...decision }));
}

async function annualTable(store: Store, key: string, language: (typeof LANGUAGES)[number]): Promise<PrintedTable> {
  const { tables } = await makeAnnual(store, { year: 2025, today: TODAY, run: 'run' });
  const table = tables.find((one) => one.key === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return tableRenderer(language, 2025)(table, 0);
}

function cellsOf({ rows }: PrintedTable): string[] {
  return rows.map(({ cells }) => cells.map(({ shown, letters }) => shown + letters.join('')).join(' '));
}

async function exchangeOf(store: Store, data: string): Promise<{ rows: Record<string, string>[]; iati: string }> {
  const release = { date: TODAY, address: undefined, reportingOrg: 'XM-DAC-41313', codebookVersion: '1.0' };
  await writeExchange(join(data, 'x'), join(data, 'nothing'), store, diskFiles, release);
  const csv = readFileSync(join(data, 'x', 'csv', 'activities.csv'), 'utf8').replace(/^\ufeff/, '');
  const { data: rows } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return { rows, iati: readFileSync(join(data, 'x', 'iati-activities.xml'), 'utf8') };
}

describe('an activity in three States, two of which consent', () => {
  test('shows two States everywhere, and each total and amount says that it is about more', () =>
    inRepository(async (store, data) => {
      const states = await annualTable(store, 'states', 'en');
      expect(cellsOf(states)).toEqual(['Nepal 1', 'Slovenia 2', 'Totalbc 2']);
      expect(states.footnotes.find(({ letter }) => letter === 'c')?.text).toBe(
        '1 of these activities concerns further States, whose consent is not in force; it is counted for the States shown alone.',
      );
      for (const language of LANGUAGES) {
        const site = await siteOf(store, { today: TODAY });
        const page = site.get(`${language}/records/${SHARED}.html`) ?? '';
        expect(page).toContain(siteTexts[language].record.amounts_whole);
        expect(site.get(`${language}/records/${OWN}.html`)).not.toContain(siteTexts[language].record.amounts_whole);
        expect([...site.keys()].filter((path) => path.includes('/states/FJI'))).toEqual([]);
      }
      const sheet = countrySheet(await gatherCountry(store, 'NPL', TODAY), TODAY, 'en');
      const [activities] = sheet.tables;
      expect(activities?.rows[0]?.cells[1]).toMatchObject({ shown: 'Courts closer to people', letters: ['a'] });
      expect(activities?.footnotes).toEqual([{ letter: 'a', text: expect.stringContaining('not in force') }]);
      expect((await gatherCountry(store, 'FJI', TODAY)).activities).toEqual([]);
      const { rows, iati } = await exchangeOf(store, data);
      expect(rows.map((row) => [row.states_released, row.states_withheld, row.amounts_cover_more_states])).toEqual([
        ['SVN', '0', 'no'],
        ['SVN; NPL', '1', 'yes'],
      ]);
      expect(iati).toMatch(/recipient-country code="SI" percentage="33.34"[\s\S]*code="998"[\s\S]*percentage="33.33"/);
      expect(iati).not.toContain('"FJ"');
    }));
});

describe('an activity that two contributors reported', () => {
  test('is counted once, names both, and each report leads to the other', () =>
    inRepository(async (store, data) => {
      await link(store, `${UNDP}/A-1`, 'state-svn/B-1');
      expect(cellsOf(await annualTable(store, 'states', 'en')).slice(0, 2)).toEqual(['Nepal 1', 'Slovenia 1']);
      // Both reports' recommendations are addressed, by one activity.
      expect(cellsOf(await annualTable(store, 'recommendations', 'en')).at(-2)).toBe('Not found in the register 2 n/a');
      const site = await siteOf(store, { today: TODAY });
      const page = site.get(`en/records/${SHARED}.html`) ?? '';
      expect(page.slice(page.indexOf('Also reported by'))).toContain(
        `<a href="${OWN}.html">Slovenia (<bdi>Ministry of Foreign Affairs</bdi>)</a>`,
      );
      expect(site.get(`en/records/${OWN}.html`)).toContain(`<a href="${SHARED}.html"><bdi>UNDP Slovenia</bdi></a>`);
      expect(site.get('en/index.html')).toMatch(/<dt>Activities<\/dt><dd>1<\/dd>/);
      expect(site.get('en/index.html')).toContain(siteTexts.en.home.counted_once);
      const { tables, paragraphs } = countrySheet(await gatherCountry(store, 'SVN', TODAY), TODAY, 'en');
      expect(paragraphs.at(-1)).toMatch(/: 1\.$/);
      expect(tables[0]?.rows.map(({ cells }) => cells[2]?.shown)).toEqual(['UNDP; Judicial Academy']);
      expect(tables[0]?.footnotes.map(({ text }) => text)).toContain('Reported by several contributors; counted once.');
      expect(tables[1]?.rows).toEqual([]);
      const { rows, iati } = await exchangeOf(store, data);
      expect(rows.map((row) => [row.identifier, row.also_reported_as, row.counted_as])).toEqual([
        [OWN, SHARED, SHARED],
        [SHARED, OWN, SHARED],
      ]);
      expect(iati).toContain(`<related-activity ref="XM-DAC-41313-UPR-${OWN}" type="5"`);
    }));

  test('is not said to be one where that would tell of a State that is held back', () =>
    inRepository(async (store) => {
      await link(store, 'state-svn/B-1', `${UNDP}/A-1`);
      for await (const record of released(store, { today: TODAY })) {
        expect(record).toMatchObject({ double_of: undefined, other_reports: [] });
      }
    }));
});
