/** The register of recommendations, from what OHCHR and others export. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { silentLog } from '../../../pipeline/log.ts';
import { importRegister } from '../../../pipeline/register/importRegister.ts';
import { loadRegister } from '../../../pipeline/register/loadRegister.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { withFolder } from '../../support/folder.ts';

/** The 16 columns of the UHRI export, with OHCHR's own spelling. */
const UHRI = [
  'Text',
  'Countries Concerned',
  'Reccomending Body',
  'Document Symbol',
  'Themes',
  'Affected Persons',
  'Sdgs',
  'Document Publication Date',
  'UPR Reccomending States',
  'UPR Position',
  'Type',
  'OHCHR Annotation Id',
  'UPR Session',
  'Regions Concerned',
  'Recommending Regions',
  'Date of publication on UHRI',
];

const ID = '0F8FAD5B-D9CB-469F-A165-70867728950E';
const ROWS: (string | number)[][] = [
  [
    '26.178 <p>Train judges &amp; prosecutors</p>',
    '- Slovenia',
    '- UPR',
    'A/HRC/43/15',
    '- Right to education\n- A theme of tomorrow',
    '- Children',
    '- 16.3 - Promote the rule of law\n- 4 - Quality education',
    43900,
    '- Norway\n- Türkiye',
    'Supported',
    'Recommendations',
    ID,
    '34 Session',
    '- Europe',
    '',
    43901.5,
  ],
  [
    '12. The Committee recommends …',
    '- Slovenia',
    '- CEDAW',
    'CEDAW/C/SVN/CO/5',
    '',
    '',
    '',
    43900,
    '',
    '',
    'Recommendations',
    ID,
    '',
    '',
    '',
    43901.5,
  ],
  [
    '26.179 Ratify',
    '- Slovenia',
    '- UPR',
    'A/HRC/43/15',
    '',
    '',
    '',
    43900,
    '- Portugal',
    'Noted',
    'Recommendations',
    '',
    '34 Session',
    '',
    '',
    43901.5,
  ],
];

async function inStore<T>(use: (store: Store, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const store = await openStore({ file: join(folder, 'repository.db') });
    try {
      return await use(store, folder);
    } finally {
      await store.close();
    }
  });
}

const EXPECTED = {
  ref: 'A/HRC/43/15 26.178',
  state_under_review: 'SVN',
  cycle: '3',
  session: '34',
  document_symbol: 'A/HRC/43/15',
  paragraph: '26.178',
  uhri_id: ID.toLowerCase(),
  position: 'supported',
  recommending_states: '["NOR","TUR"]',
  text: 'Train judges & prosecutors',
  themes: '["right_to_education","A theme of tomorrow"]',
  affected_groups: '["children"]',
  sdg_targets: '["16.3"]',
};

describe('a UHRI export', () => {
  test('as CSV: UPR recommendations are taken, other mechanisms’ are counted as skipped', async () => {
    await inStore(async (store, folder) => {
      const path = join(folder, 'export.csv');
      writeFileSync(path, `\ufeff${Papa.unparse({ fields: UHRI, data: ROWS })}`);
      const imported = await importRegister(store, path, 'export.csv', '2026-11-24', silentLog);
      expect(imported).toEqual({ rows: 3, recommendations: 2, skipped: 1 });
      const [first, second] = await store.db.selectFrom('recommendation').selectAll().orderBy('ref').execute();
      expect(first).toMatchObject(EXPECTED);
      expect(second).toMatchObject({ ref: 'A/HRC/43/15 26.179', position: 'noted', recommending_states: '["PRT"]' });
    });
  });

  test('as Excel: the same', async () => {
    await inStore(async (store, folder) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Export');
      for (const row of [UHRI, ...ROWS]) sheet.addRow(row);
      const path = join(folder, 'export.xlsx');
      await book.xlsx.writeFile(path);
      await importRegister(store, path, 'export.xlsx', '2026-11-24', silentLog);
      const [first] = await store.db.selectFrom('recommendation').selectAll().orderBy('ref').execute();
      expect(first).toMatchObject(EXPECTED);
    });
  });

  test('as JSON: the same, whatever the size of the file', async () => {
    await inStore(async (store, folder) => {
      const fields = [
        'Text',
        'Countries',
        'Body',
        'Symbol',
        'Themes',
        'AffectedPersons',
        'Sdgs',
        'PublicationDate',
        'UprRecommendingStates',
        'UprPosition',
        'AnnotationType',
        'AnnotationId',
        'UprSession',
      ];
      const lists = new Set(['Countries', 'Themes', 'AffectedPersons', 'Sdgs', 'UprRecommendingStates']);
      const annotations = ROWS.map((row) =>
        Object.fromEntries(
          fields.map((field, at) => {
            const lines = String(row[at]).split('\n').filter(Boolean);
            return [field, lists.has(field) ? lines.map((line) => line.replace(/^- /, '')) : row[at] || null];
          }),
        ),
      );
      const path = join(folder, 'export.json');
      writeFileSync(path, JSON.stringify(annotations, null, 2));
      const imported = await importRegister(store, path, 'export.json', '2026-11-24', silentLog);
      expect(imported).toEqual({ rows: 3, recommendations: 2, skipped: 1 });
      const [first] = await store.db.selectFrom('recommendation').selectAll().orderBy('ref').execute();
      expect(first).toMatchObject(EXPECTED);
    });
  });

  test.each([
    ['the end is missing', '[{"AnnotationId":"a"}', /ends in the middle/],
    ['it is no JSON', '<html>', /no JSON of a UHRI export/],
    ['it is another list', '[{"name":"x"}]', /list of annotations/],
    ['it is no list', '{"AnnotationId":"a"}', /list of annotations/],
  ])('JSON is refused when %s, and nothing is kept', async (_, content, reason) => {
    await inStore(async (store, folder) => {
      const path = join(folder, 'export.json');
      writeFileSync(path, content);
      await expect(importRegister(store, path, 'export.json', '2026-11-24', silentLog)).rejects.toThrow(reason);
      expect(await store.db.selectFrom('recommendation').selectAll().execute()).toEqual([]);
    });
  });

  test('a recommendation is found by symbol and paragraph, by State and cycle, and by its identifier', async () => {
    await inStore(async (store, folder) => {
      const path = join(folder, 'export.csv');
      writeFileSync(path, Papa.unparse({ fields: UHRI, data: ROWS }));
      expect(await loadRegister(store)).toBeUndefined();
      await importRegister(store, path, 'export.csv', '2026-11-24', silentLog);
      const register = await loadRegister(store);
      for (const ref of ['A/HRC/43/15 26.178', 'SVN-3-26.178', ID.toLowerCase()]) {
        expect(register?.find(ref)).toMatchObject({ ref: 'A/HRC/43/15 26.178', position: 'supported' });
      }
      expect(register?.refsOf('SVN')).toHaveLength(2);
    });
  });
});

describe('a list of recommendations', () => {
  test('rows of one recommendation, one per recommending State, become one; importing again changes nothing', async () => {
    await inStore(async (store, folder) => {
      const path = join(folder, 'list.csv');
      const row = {
        session: 5,
        cycle: 1,
        state_under_review_iso3: 'AFG',
        response: 'Accepted',
        action_category: 5,
        issues: 'Justice; Women’s rights',
        text: 'Train judges.',
      };
      writeFileSync(
        path,
        Papa.unparse([
          { ...row, recommending_state_iso3: 'AUT' },
          { ...row, recommending_state_iso3: 'NOR' },
        ]),
      );
      const once = await importRegister(store, path, 'list.csv', '2026-11-24', silentLog);
      const dump = await store.db.selectFrom('recommendation').selectAll().execute();
      expect(once).toEqual({ rows: 2, recommendations: 1, skipped: 0 });
      expect(dump).toHaveLength(1);
      expect(dump[0]).toMatchObject({ position: 'supported', recommending_states: '["AUT","NOR"]', cycle: '1' });
      expect(dump[0]?.ref).toMatch(/^AFG-1-x[0-9a-f]{8}$/);
      await importRegister(store, path, 'list.csv', '2026-11-24', silentLog);
      expect(await store.db.selectFrom('recommendation').selectAll().execute()).toEqual(dump);
    });
  });

  test('a list of a national mechanism, such as nmirf-follow-up.csv, is taken too', async () => {
    await inStore(async (store, folder) => {
      const path = join(folder, 'follow-up.csv');
      const row = {
        'State under review': 'Slovenia',
        'UPR cycle': '3',
        'Document symbol': 'A/HRC/43/15',
        Paragraph: '26.178',
        'UHRI annotation id': ID,
        Recommendation: 'Train judges & prosecutors',
        Position: 'Supported',
        'Follow-up action': 'Courses',
      };
      writeFileSync(path, Papa.unparse([row, { ...row, 'Follow-up action': 'A handbook' }]));
      const imported = await importRegister(store, path, 'follow-up.csv', '2026-11-24', silentLog);
      expect(imported).toEqual({ rows: 2, recommendations: 1, skipped: 0 });
      const [first] = await store.db.selectFrom('recommendation').selectAll().execute();
      const { ref, uhri_id, text, position, cycle } = EXPECTED;
      expect(first).toMatchObject({ ref, uhri_id, text, position, cycle, state_under_review: 'SVN' });
    });
  });

  test('a file that is no register is refused with the columns it lacks, and nothing is kept', async () => {
    await inStore(async (store, folder) => {
      const path = join(folder, 'other.csv');
      writeFileSync(path, 'a,b\n1,2\n');
      await expect(importRegister(store, path, 'other.csv', '2026-11-24', silentLog)).rejects.toThrow(
        /countries concerned/,
      );
      expect(await store.db.selectFrom('recommendation').selectAll().execute()).toEqual([]);
    });
  });
});
