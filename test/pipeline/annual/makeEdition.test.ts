/** Editions: reproducible to the byte, replayed, proven by their manifest; and documents that a second program opens. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../codebook/codelists/codeLists.ts';
import type { Language } from '../../../codebook/text/languages.ts';
import { annualCsv, annualJson } from '../../../pipeline/annual/csvTables.ts';
import { type FiguresFile, readFigures, recordsBehind } from '../../../pipeline/annual/figuresFile.ts';
import { footnoteLetter } from '../../../pipeline/annual/footnoteLetters.ts';
import { htmlTable } from '../../../pipeline/annual/htmlTable.ts';
import { readable, withoutMarks } from '../../../pipeline/annual/isolates.ts';
import { compareEdition, writeEdition } from '../../../pipeline/annual/makeEdition.ts';
import { tableRenderer } from '../../../pipeline/annual/renderTable.ts';
import { NOT_APPLICABLE, NOT_AVAILABLE, number, type TableModel } from '../../../pipeline/annual/tableModel.ts';
import { wordDocument } from '../../../pipeline/annual/word/wordDocument.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import type { PrintedTable } from '../../../workbook/write/printedTable.ts';
import { tablesWorkbook } from '../../../workbook/write/tablesWorkbook.ts';
import { decided } from '../../support/deskDecision.ts';
import { testEffects } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { hasOffice, printedPages } from '../../support/office.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, taken } from '../store/submissions.ts';

const [engine] = engines;
const edition = { year: 2025, today: '2026-02-01', run: 'run-1' };
const now = '2026-06-01';

async function fill(store: Store): Promise<void> {
  const named = { consent_id: ['C1'] };
  const activities = [
    activity({ ...named, activity_id: 'A-1' }),
    activity({ ...named, activity_id: 'A-2', status: '4' }),
  ];
  await consolidate(store, taken({ name: 'first', consent: [consent({ consent_id: 'C1' })], activities }));
  await decide(store, 'confirmed', '2026-01-02T00:00:00Z');
}

async function decide(store: Store, decision: 'confirmed' | 'withdrawn', decided_at: string): Promise<void> {
  const decided = { contributor_id: 'un-undp-slovenia', consent_id: 'C1', decided_by: 'desk', reason: 'seen' };
  await decideConsent(store, { ...decided, decision, decided_at });
}

/** A store and a folder of its own. */
async function withBoth(use: (store: Store, folder: string) => Promise<void>): Promise<void> {
  if (engine === undefined) throw new Error('no engine');
  await withFolder((folder) => withStore(engine, (store) => use(store, folder)));
}

function filesIn(folder: string): Record<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const entry = (await reader.getEntries()).find(({ filename }) => filename === name);
  if (entry === undefined || entry.directory) throw new Error(`no ${name}`);
  return new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
}

/** Documents take a second or two each; much longer on a machine that does other things. */
const PATIENCE = 240_000;

describe('an edition', { timeout: PATIENCE }, () => {
  test('is the same to the byte when it is made again, and its manifest proves it', async () => {
    await withBoth(async (store, folder) => {
      await fill(store);
      const effects = testEffects(now);
      await writeEdition(join(folder, 'one'), store, effects, { edition, languages: ['ar'], now });
      const same = await compareEdition(join(folder, 'one'), store, effects.files, now);
      expect(same).toMatchObject({ altered: [], different: [], inputs: [] });
      expect(same.manifest.software).toEqual({
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        node: process.version,
      });
      const paths = Object.keys(filesIn(join(folder, 'one')));
      expect(paths).toEqual([...same.manifest.outputs.map(({ path }) => path), 'manifest.json'].sort());
      expect(paths).toEqual(expect.arrayContaining(['annual-tables.ar.docx', 'annual-tables.ar.xlsx', 'figures.json']));
      const workbook = readFileSync(join(folder, 'one', 'annual-tables.ar.xlsx'));
      expect(await partOf(workbook, 'xl/charts/chart1.xml')).toMatch(/<c:numCache>.*<c:v>2<\/c:v>/);
      expect(await partOf(workbook, 'xl/workbook.xml')).toContain(">'3 states'!$4:$4</definedName>");
      expect(await partOf(workbook, 'xl/worksheets/sheet1.xml')).toContain(`location="&apos;1 submissions&apos;!A1"`);
      writeFileSync(join(folder, 'one', 'csv', 'states.csv'), 'altered');
      const altered = await compareEdition(join(folder, 'one'), store, effects.files, now);
      expect(altered).toMatchObject({ altered: ['csv/states.csv'], different: [] });
    });
  });

  test('notices when a decision of the desk is among its inputs that was not there', async () => {
    await withBoth(async (store, folder) => {
      await fill(store);
      const effects = testEffects(now);
      await writeEdition(folder, store, effects, { edition, languages: [], now });
      const changed = async (): Promise<string[]> => (await compareEdition(folder, store, effects.files, now)).inputs;
      expect(await changed()).toEqual([]);
      const then = '2026-01-20T00:00:00Z';
      await decided(store, ['alias', 'themes/courts'], 'keep_name', then);
      expect(await changed()).toEqual(['desk_decisions.alias']);
      await decided(store, ['match', 'a/R-1\nb/O-1'], 'propose', then);
      await decided(store, ['double', 'a/A-1\nb/A-1'], 'different', then);
      await decided(store, ['waiver', 'x'], 'keep_waiting', then);
      await decided(store, ['part', 'a/activities/A-9@NPL'], 'confirmed', then);
      await decide(store, 'confirmed', then);
      expect(await changed()).toEqual(
        ['consent', 'part', 'double', 'waiver', 'alias', 'match'].map((kind) => `desk_decisions.${kind}`),
      );
      await decide(store, 'withdrawn', '2026-05-01T00:00:00Z');
      expect(await changed()).toContain('later_objections');
    });
  });

  test('made again after a withdrawal, leaves the State out, says so, and tells no trace of it', async () => {
    await withBoth(async (store, folder) => {
      await fill(store);
      const effects = testEffects(now);
      await writeEdition(join(folder, 'before'), store, effects, { edition, languages: ['en'], now });
      await decide(store, 'withdrawn', '2026-05-01T00:00:00Z');
      const compared = await compareEdition(join(folder, 'before'), store, effects.files, now);
      expect(compared.different).toContain('csv/states.csv');
      await writeEdition(join(folder, 'after'), store, effects, { edition, languages: ['en'], now });
      const after = filesIn(join(folder, 'after'));
      expect(after['annual-tables.en.html']?.toString()).toContain(
        '2 records by State that were released on 1 February 2026 are left out, because they were withdrawn since.',
      );
      expect(filesIn(join(folder, 'before'))['figures.json']?.toString()).toContain('NPL');
      for (const [path, bytes] of Object.entries(after)) {
        if (/\.(json|csv)$/.test(path)) expect(bytes.toString(), path).not.toContain('NPL');
      }
    });
  });

  test('every figure leads to its records', async () => {
    await withBoth(async (store, folder) => {
      await fill(store);
      await writeEdition(folder, store, testEffects(now), { edition, languages: ['en'], now });
      const figures: FiguresFile = readFigures(readFileSync(join(folder, 'figures.json'), 'utf8'));
      expect(recordsBehind(figures, 'states/NPL/activities')).toMatchObject([
        {
          record_id: 'A-1',
          sheet: 'activities',
          row: 4,
          consents: [{ state: 'NPL', own: false, scope: 'publish_all' }],
        },
        { record_id: 'A-2', row: 5 },
      ]);
      expect(recordsBehind(figures, 'statuses/4/activities')?.map(({ record_id }) => record_id)).toEqual(['A-2']);
      expect(recordsBehind(figures, 'no/such/cell')).toBeUndefined();
    });
  });
});

/** All States in one table. */
const longTable: TableModel = {
  key: 'states',
  headNote: 'activities',
  heads: ['state'],
  columns: ['activities'],
  rows: codeLists.states.codes.map((code) => ({
    heads: [{ kind: 'code', list: 'states', code }],
    figures: [number(1)],
  })),
  footnotes: [{ at: 'title', key: 'only_named', values: {} }],
  notes: [],
  sources: [],
};

function annexOf(language: 'ar' | 'zh' | 'ru'): Promise<Uint8Array> {
  return annexWith(tableRenderer(language, 2026)(longTable, 0), language);
}

function annexWith(table: PrintedTable, language: Language): Promise<Uint8Array> {
  const empty = {
    title: 'T',
    draft: 'D',
    narrativeTitle: 'N',
    narrative: [],
    annexTitle: 'A',
    methodTitle: 'M',
    method: [],
  };
  return wordDocument({ ...empty, tables: [table] }, language);
}

describe('the Word annex', { timeout: PATIENCE }, () => {
  test('repeats the row of headings, splits no row, and runs from the right in Arabic', async () => {
    const xml = await partOf(await annexOf('ar'), 'word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(codeLists.states.codes.length + 1);
    expect(xml).toContain('<w:bidiVisual/>');
    expect(xml).toContain('w:cs="Traditional Arabic"');
    expect(xml).toContain('SEQ Table');
  });

  test.skipIf(!hasOffice)('breaks a table of all States over pages, each with its headings', async () => {
    await withFolder(async (folder) => {
      expectHeadings(printedPages(folder, 'annex.docx', await annexOf('ru')));
    });
  });
});

/** Every page that shows figures shows what they are. */
function expectHeadings(pages: readonly string[]): void {
  const withStates = pages.filter((page) => / 1$/m.test(page) && page.split('\n').length > 12);
  expect(withStates.length).toBeGreaterThan(2);
  for (const page of withStates) expect(page).toMatch(/Государство\s+Мероприятия/);
}

test.skipIf(!hasOffice)('so does the workbook when it is printed', { timeout: PATIENCE }, async () => {
  const table = tableRenderer('ru', 2026)(longTable, 0);
  const words = { title: 'T', contentsTitle: 'C', methodTitle: 'M', method: [], notesTitle: 'N' };
  const bytes = await tablesWorkbook({ ...words, rightToLeft: false, font: 'Arial', locale: 'ru-RU', tables: [table] });
  await withFolder(async (folder) => expectHeadings(printedPages(folder, 'annex.xlsx', bytes)));
});

test('a table in HTML: headings in their scope, letters that lead to their notes, words that cannot become markup', () => {
  const table = tableRenderer('en', 2026)(longTable, 2);
  const html = htmlTable({ ...table, headNote: '<script>' }, 'en', 'states');
  expect(html).toContain('<th scope="col" class="words">State</th>');
  expect(html).toContain('<th scope="row" class="words">Afghanistan</th><td class="figure">1</td>');
  expect(html).toContain('<sup><a href="#states-a">a</a></sup>');
  expect(html).toContain('id="states-a"');
  expect(html).not.toContain('<script>');
});

test('zero, not applicable, not available and withheld stay apart in every form', { timeout: PATIENCE }, async () => {
  const kinds = [number(0), NOT_APPLICABLE, NOT_AVAILABLE, { kind: 'withheld' }] as const;
  const model: TableModel = {
    ...longTable,
    rows: kinds.map((figure, at) => ({ heads: [{ kind: 'plain', text: `row ${at}` }], figures: [figure] })),
  };
  const signs = ['0', 'n/a', '..', '(w)'];
  const table = tableRenderer('fr', 2026)(model, 0);
  const html = htmlTable(table, 'fr', 't');
  expect([...html.matchAll(/<td class="figure">(.*?)<\/td>/g)].map(([, sign]) => sign)).toEqual(signs);
  expect(annualCsv(model).trim().split('\r\n').slice(1)).toEqual(
    signs.map((sign, at) => `row ${at},row ${at},${sign}`),
  );
  const { tables } = JSON.parse(annualJson([model], edition)) as {
    tables: { rows: { figures: { kind: string }[] }[] }[];
  };
  expect(tables[0]?.rows.map(({ figures: [figure] }) => figure?.kind)).toEqual(kinds.map(({ kind }) => kind));
  const words = { title: 'T', contentsTitle: 'C', methodTitle: 'M', method: [], notesTitle: 'N' };
  const sheet = await tablesWorkbook({ ...words, rightToLeft: false, font: 'Arial', locale: 'fr-FR', tables: [table] });
  const { grids } = await readWorkbook(sheet);
  const rows = grids?.sheets.find((one) => one.sheet === '1 states')?.rows ?? [];
  const values = rows
    .map((row) => row.cells.map((value) => value ?? null))
    .filter(([head]) => /^row/.test(String(head)));
  expect(values).toEqual([0, 'n/a', '..', '(w)'].map((value, at) => [`row ${at}`, value]));
  const annex = await partOf(await annexWith(table, 'fr'), 'word/document.xml');
  const written = [...annex.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  for (const [at, sign] of signs.entries()) expect(written[written.indexOf(`row ${at}`) + 1]).toBe(sign);
  expect(table.notes.join(' ')).toContain('n/a');
});

test('notes are lettered; in Arabic by the abjad', () => {
  expect([0, 1, 25, 26, 27].map((index) => footnoteLetter(index, 'fr'))).toEqual(['a', 'b', 'z', 'aa', 'ab']);
  expect([0, 1, 2].map((index) => footnoteLetter(index, 'ar'))).toEqual(['أ', 'ب', 'ج']);
});

test('direction marks stay where they are needed only', () => {
  expect(readable('الجدول \u20683\u2069')).toBe('الجدول 3');
  expect(readable('دولة \u2068الأردن\u2069')).toBe('دولة الأردن');
  expect(readable('عملية \u20682026-11-24T02\u2069')).toBe('عملية \u20682026-11-24T02\u2069');
  expect(withoutMarks('عملية \u20682026-11-24T02\u2069')).toBe('عملية 2026-11-24T02');
});
