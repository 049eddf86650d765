/** What other databases get: only what is released, in forms that they can read (resolution 54/28, op. 14 and 15). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ListTableKey, Values } from '../../../codebook/tables.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import type { Release } from '../../../pipeline/exchange/release.ts';
import { writeExchange } from '../../../pipeline/exchange/writeExchange.ts';
import { diskFiles } from '../../../pipeline/files.ts';
import { publicIdentifier } from '../../../pipeline/publicIdentifier.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { withFolder } from '../../support/folder.ts';
import { iatiFaults, iatiLists } from '../../support/iatiRules.ts';
import { sharedData } from '../../support/sharedData.ts';
import { confirm } from '../../support/taking.ts';
import { activity, consent, type Draft, taken, undp } from '../store/submissions.ts';

const RELEASE: Release = {
  date: '2026-06-01',
  address: 'https://example.org/upr/',
  reportingOrg: 'XM-DAC-41313',
  codebookVersion: '1.0',
};
const UNDP = 'un-undp-slovenia';

const idOf = (table: ListTableKey, record_id: string): string =>
  publicIdentifier({ table, contributor_id: UNDP, record_id });

const TRAINING: Values<'activities'> = activity({
  activity_id: 'A-1',
  title: '=HYPERLINK("http://example.org")',
  description: 'Courses & advice <b>for</b> judges.',
  state_concerned: ['NPL', 'ITA', 'FJI'],
  modality: 'training',
  status: '4',
  end_date: '2025-12-31',
  date_basis: 'actual',
  themes: ['access_to_justice'],
  affected_groups: ['children'],
  sdg_targets: ['16.3'],
  recommendation_refs: ['NPL-3-1.1', 'ITA-3-2.2'],
  cooperation_form: 'bilateral',
  beneficiary_institution: ['judiciary'],
  provider_orgs: [
    { name: 'UNDP; Nepal', role: '4', type: '40' },
    { name: 'A fund', role: '1' },
  ],
  consent_id: ['C1', 'C2', 'C3'],
  budget_amount: 1200.5,
  currency: 'CHF',
  gender_marker: '2',
  results: 'Ninety judges trained.',
  iati_id: 'XX-OTHER-1',
  evidence_url: 'https://example.org/report?a=1&b=2',
});
const PLANNED = activity({
  activity_id: 'A 2/б',
  state_concerned: ['NPL'],
  status: '1',
  start_date: '2027-01-01',
  modality: 'training',
  consent_id: ['C1'],
  unlinked_reason: 'cross_cutting',
});
const OFFER: Values<'offers'> = {
  offer_id: 'O-1',
  kind: 'expertise',
  offering_org: 'Rights Network',
  themes: ['access_to_justice'],
  modality: 'training',
  languages: ['en'],
  valid_from: '2025-01-01',
  valid_to: '2027-01-01',
  contact: 'secret.person@example.org',
};

/** Two of three States consent: Nepal and Italy. */
function draft(changes: Partial<Draft> = {}): Draft {
  return {
    name: 'one',
    submitter: undp,
    consent: [
      consent({ consent_id: 'C1' }),
      consent({ consent_id: 'C2', state: 'ITA' }),
      consent({ consent_id: 'C3', state: 'FJI' }),
    ],
    activities: [TRAINING, PLANNED],
    offers: [OFFER],
    ...changes,
  };
}

interface Place {
  store: Store;
  /** Writes a release and gives its files as text by path. */
  write(folder: string, before?: string): Promise<Record<string, string>>;
  path(folder: string): string;
}

async function inPlace<T>(use: (place: Place) => Promise<T>): Promise<T> {
  return withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    const path = (folder: string): string => join(data, folder);
    try {
      await consolidate(store, taken(draft()));
      for (const id of ['C1', 'C2']) await confirm(store, UNDP, id);
      return await use({
        store,
        path,
        async write(folder, before = 'nothing') {
          await writeExchange(path(folder), path(before), store, diskFiles, RELEASE);
          const names = readdirSync(path(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
            /\.\w+$/.test(name),
          );
          return Object.fromEntries(names.map((name) => [name, readFileSync(join(path(folder), name), 'utf8')]));
        },
      });
    } finally {
      await store.close();
    }
  });
}

function rowsOf(csv: string | undefined): Record<string, string>[] {
  return Papa.parse<Record<string, string>>((csv ?? '').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
    .data;
}

describe('a release', () => {
  test('has only the States that consented, says how many are held back, and never a contact', async () => {
    await inPlace(async ({ write }) => {
      const files = await write('x');
      const first = rowsOf(files['csv/activities.csv']).find(({ activity_id }) => activity_id === 'A-1');
      expect(first).toMatchObject({
        identifier: idOf('activities', 'A-1'),
        states_released: 'NPL; ITA',
        states_withheld: '1',
        state_concerned: 'NPL; ITA',
        provider_orgs: 'UNDP; Nepal | 4 | 40; A fund | 1',
        budget_amount: '1200.5',
      });
      for (const [name, text] of Object.entries(files)) {
        expect(text, name).not.toContain('secret.person');
        expect(text, name).not.toContain('ana.novak');
      }
      expect(rowsOf(files['csv/offers.csv'])[0]).not.toHaveProperty('contact');
    });
  });

  test('guards text that a spreadsheet would take for a formula, in CSV, and keeps it as text in the workbook', async () => {
    await inPlace(async ({ write, path }) => {
      const files = await write('x');
      const titles = rowsOf(files['csv/activities.csv']).map(({ title }) => title);
      expect(titles).toContain(`'${TRAINING.title}`);
      const { grids } = await readWorkbook(readFileSync(join(path('x'), 'records.xlsx')));
      const sheet = grids?.sheets.find(({ rows }) => rows.some(({ cells }) => cells.includes(TRAINING.title ?? '')));
      expect(sheet?.oddities).toEqual([]);
      expect(sheet?.rows).toHaveLength(3);
    });
  });

  test('has a data package whose fields are the columns of its files', async () => {
    await inPlace(async ({ write }) => {
      const files = await write('x');
      const { resources } = JSON.parse(files['datapackage.json'] ?? '') as {
        resources: { path: string; schema: { fields: { name: string; type: string }[] } }[];
      };
      for (const { path, schema } of resources) {
        const [head = ''] = (files[path] ?? '').replace(/^\ufeff/, '').split('\r\n');
        expect(head.split(',')).toEqual(schema.fields.map(({ name }) => name));
      }
      const described = rowsOf(files['data-dictionary.csv']).map(({ table, column }) => `${table}.${column}`);
      for (const { path, schema } of resources) {
        const table = path.replace(/^csv\/|\.csv$/g, '');
        for (const { name } of schema.fields) {
          expect(described.includes(`${table}.${name}`) || described.includes(`*.${name}`), `${table}.${name}`).toBe(
            true,
          );
        }
      }
    });
  });

  test('has every code with its label in six languages', async () => {
    await inPlace(async ({ write }) => {
      const rows = rowsOf((await write('x'))['code-lists.csv']);
      const nepal = rows.find(({ list, code }) => list === 'states' && code === 'NPL');
      expect(nepal).toMatchObject({ label_ar: 'نيبال', label_zh: '尼泊尔', label_en: 'Nepal', label_ru: 'Непал' });
    });
  });

  test('lists recommendations with what addresses them; those of held-back States are not among them', async () => {
    await inPlace(async ({ write }) => {
      const rows = rowsOf((await write('x'))['by-recommendation.csv']);
      expect(rows.map(({ recommendation, identifier }) => `${recommendation} ${identifier}`)).toEqual([
        `ITA-3-2.2 ${idOf('activities', 'A-1')}`,
        `NPL-3-1.1 ${idOf('activities', 'A-1')}`,
      ]);
    });
  });

  test('its catalogue names files that are there', async () => {
    await inPlace(async ({ write }) => {
      const files = await write('x');
      const addresses = [...(files['catalogue.jsonld'] ?? '').matchAll(/"dcat:downloadURL": \{\s*"@id": "([^"]+)"/g)];
      expect(addresses.length).toBeGreaterThan(5);
      for (const [, address = ''] of addresses) {
        expect(Object.keys(files)).toContain(address.replace('https://example.org/upr/downloads/', ''));
      }
    });
  });
});

describe('IATI', () => {
  test('fits the standard', async ({ annotate }) => {
    const lists = iatiLists(sharedData);
    if (lists === undefined) await annotate('The lists of the standard are absent: codes are not compared.');
    await inPlace(async ({ write }) => {
      const xml = (await write('x'))['iati-activities.xml'] ?? '';
      expect(xml.match(/<iati-activity /g) ?? xml.match(/<iati-activity>/g)).not.toBeNull();
      expect(iatiFaults(xml, lists)).toEqual([]);
      expect(xml).toContain(
        '<recipient-country code="NP" percentage="33.34"/><recipient-country code="IT" percentage="33.33"/>',
      );
      expect(xml).toContain('<recipient-region code="998" vocabulary="1" percentage="33.33"/>');
      expect(xml).toContain('Courses &amp; advice &lt;b&gt;for&lt;/b&gt; judges.');
      expect(xml).toContain(`<iati-identifier>XM-DAC-41313-UPR-${idOf('activities', 'A 2/б')}</iati-identifier>`);
    });
  });

  test.each([
    [
      'elements out of order',
      (xml: string) => xml.replace(/(<title>.*?<\/title>)(<description.*?<\/description>)/, '$2$1'),
    ],
    ['a missing status', (xml: string) => xml.replace(/<activity-status[^>]*>/, '')],
    ['shares that do not sum to 100', (xml: string) => xml.replace('33.34', '40')],
    [
      'an actual date in the future',
      (xml: string) => xml.replace('type="1" iso-date="2027', 'type="2" iso-date="2027'),
    ],
    [
      'an identifier of somebody else',
      (xml: string) => xml.replace('<iati-identifier>XM-DAC-41313', '<iati-identifier>XX-1'),
    ],
    ['an empty title', (xml: string) => xml.replace(/<title>.*?<\/title>/, '<title/>')],
  ])('the rules of the test see %s', async (_, spoil) => {
    await inPlace(async ({ write }) => {
      const xml = (await write('x'))['iati-activities.xml'] ?? '';
      const spoiled = spoil(xml);
      expect(spoiled).not.toBe(xml);
      expect(iatiFaults(spoiled)).not.toEqual([]);
    });
  });
});

test('a need whose State did not agree to matching is in no file', async () => {
  await inPlace(async ({ store, write }) => {
    const need: Values<'needs'> = {
      request_id: 'R-1',
      requesting_state: 'NPL',
      description: 'Help with a law.',
      modality_wanted: 'training',
      themes: ['access_to_justice'],
      recommendation_refs: ['NPL-3-1.1'],
      addressed_to: ['ohchr'],
      request_date: '2025-01-01',
      status: 'received',
      open_to_matching: true,
      consent_id: ['C1'],
    };
    const shut = { ...need, request_id: 'R-2', description: 'A secret wish.', open_to_matching: false };
    await consolidate(store, taken(draft({ name: 'three', needs: [need, shut] })));
    const files = await write('x');
    expect(files['csv/needs.csv']).toContain('Help with a law.');
    for (const [name, text] of Object.entries(files)) expect(text, name).not.toContain('A secret wish.');
  });
});

describe('the change feed', () => {
  test('says what is new, changed and withdrawn since each release; of a withdrawn record nothing but its identifier stays', async () => {
    await inPlace(async ({ store, write }) => {
      await write('first');
      const again = { ...undp, submission_date: '2025-04-01' };
      const later = { ...draft({ name: 'two', submitter: again }), offers: [{ ...OFFER, withdrawn: true }] };
      const changed = { ...PLANNED, description: 'Three weeks in Pokhara.' };
      await consolidate(store, taken({ ...later, activities: [changed, { ...PLANNED, activity_id: 'A-3' }] }));
      const files = await write('second', 'first');
      const { releases } = JSON.parse(files['changes.json'] ?? '') as { releases: object[] };
      expect(releases).toEqual([
        expect.objectContaining({
          new: [idOf('activities', 'A 2/б'), idOf('activities', 'A-1'), idOf('offers', 'O-1')],
          changed: [],
          withdrawn: [],
        }),
        {
          release: RELEASE.date,
          new: [idOf('activities', 'A-3')],
          changed: [idOf('activities', 'A 2/б')],
          withdrawn: [idOf('offers', 'O-1')],
        },
      ]);
      for (const [name, text] of Object.entries(files)) expect(text, name).not.toContain('Rights Network');
      const same = await write('third', 'second');
      expect(same['changes.json']).toBe(files['changes.json']);
    });
  });
});
