/** What stands in the repository after a submission was taken in, refused, or looked at anew: row by row. */
import { describe, expect, test } from 'vitest';
import { finding } from '../../../codebook/findings.ts';
import { consolidate, type TakenSubmission } from '../../../pipeline/consolidate/consolidate.ts';
import { contributorId } from '../../../pipeline/consolidate/contributorId.ts';
import { precedenceOf } from '../../../pipeline/consolidate/foldStatements.ts';
import { settledSubmissions } from '../../../pipeline/consolidate/lookAgain.ts';
import { currentCells } from '../../../pipeline/consolidate/storedRows.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, type Draft, idOf, taken, undp } from '../store/submissions.ts';

const [engine] = engines;

function inStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  if (engine === undefined) throw new Error('no engine');
  return withStore(engine, use);
}

const take = (store: Store, draft: Draft, changes: Partial<TakenSubmission> = {}): ReturnType<typeof consolidate> =>
  consolidate(store, { ...taken(draft), ...changes });

const submissions = (store: Store): Promise<object[]> => store.db.selectFrom('submission').selectAll().execute();

const waiting = (store: Store): Promise<object[]> =>
  store.db
    .selectFrom('waiting_row')
    .select(['sheet', 'sheet_row', 'table_name', 'record_id', 'codes'])
    .orderBy('sheet_row')
    .execute();

/** A cell of the Activities sheet. */
const at = (row: number): { sheet: string; row: number; column: string; cell: string } => ({
  sheet: 'activities',
  row,
  column: 'title',
  cell: `B${row}`,
});
const missing = (row: number): ReturnType<typeof finding> =>
  finding('VALUE_MISSING', at(row), { column: 'activities.title' });

describe('the row of a submission', () => {
  test('says who, when, from what and how it was found', () =>
    inStore(async (store) => {
      const tidied = finding('TEXT_TIDIED', at(4), { value: 'a', understood: 'b' });
      await take(store, { name: 'one', findings: [missing(4), tidied, tidied] }, { fileName: 'a\0b.xlsx' });
      expect(await submissions(store)).toEqual([
        {
          submission_id: idOf('one'),
          contributor_id: 'un-undp-slovenia',
          file_name: 'a\ufffdb.xlsx',
          file_bytes: 1000,
          received_at: '2026-01-01T00:00:00Z',
          accepted: 1,
          submission_date: '2025-03-01',
          reporting_year: 2025,
          language: 'en',
          template_version: '1.0',
          codebook_version: '1.0',
          rule_set_version: '1.0',
          run_id: 'run-1',
          errors: 1,
          warnings: 0,
          infos: 2,
          precedence: `2025-03-01|2026-01-01|0000|${idOf('one')}`,
        },
      ]);
    }));

  test('of a file that says nothing about itself holds nothing about it', () =>
    inStore(async (store) => {
      const { submission } = taken({ name: 'none', accepted: false });
      const silent = { ...submission, mark: {}, submitter: undefined };
      await take(store, { name: 'none' }, { submission: silent });
      expect(await submissions(store)).toMatchObject([
        {
          contributor_id: null,
          accepted: 0,
          submission_date: null,
          reporting_year: null,
          language: null,
          template_version: null,
          codebook_version: null,
          precedence: `|2026-01-01|0000|${idOf('none')}`,
        },
      ]);
      expect(await store.db.selectFrom('submitter').selectAll().execute()).toEqual([]);
    }));

  test('takes its language from the template where the submitter names none', () =>
    inStore(async (store) => {
      const draft = { name: 'one', submitter: { ...undp, language: undefined } };
      const { submission } = taken(draft);
      const mark = { ...submission.mark, language: 'fr', round: '2' } as const;
      await take(store, draft, { submission: { ...submission, mark } });
      expect(await submissions(store)).toMatchObject([
        { language: 'fr', precedence: `2025-03-01|2026-01-01|0002|${idOf('one')}` },
      ]);
    }));

  test.each([['submission_date'], ['reporting_year']] as const)('without %s it waits whole', (column) =>
    inStore(async (store) => {
      const changes = await take(store, {
        name: 'one',
        submitter: { ...undp, [column]: undefined },
        activities: [activity({ activity_id: 'A1' })],
      });
      expect(changes).toMatchObject({ contributorId: undefined, tables: { activities: { new: 0, waiting: 1 } } });
      expect(await submissions(store)).toMatchObject([{ accepted: 0, contributor_id: null }]);
      expect(await store.db.selectFrom('record_statement').selectAll().execute()).toEqual([]);
    }),
  );

  test('a lone file name and a template of no version leave no text behind', () =>
    inStore(async (store) => {
      const { submission } = taken({ name: 'one' });
      await take(
        store,
        { name: 'one', activities: [activity({ activity_id: 'A1' })] },
        {
          submission: { ...taken({ name: 'one', activities: [activity({ activity_id: 'A1' })] }).submission, mark: {} },
        },
      );
      expect(submission.accepted).toBe(true);
      const rows = await store.db.selectFrom('record_statement').select('template_version').execute();
      expect(rows).toEqual([{ template_version: null }]);
    }));
});

describe('rows that wait', () => {
  test('say why: the errors of their own row, each once and in order', () =>
    inStore(async (store) => {
      const findings = [
        missing(4),
        finding('CODE_UNKNOWN', at(4), { value: 'x', list: 'activity_types', suggestion: '' }),
        missing(4),
        finding('TEXT_TIDIED', at(4), { value: 'a', understood: 'b' }),
        finding('SHEET_MISSING', {}, { table: 'needs' }),
        finding('COLUMN_MISSING', { sheet: 'activities' }, { column: 'activities.status' }),
        finding('VALUE_MISSING', { ...at(4), sheet: 'needs' }, { column: 'needs.status' }),
        finding('DATE_UNREADABLE', at(5), { value: '?' }),
      ];
      const activities = ['A1', 'A2', 'A3'].map((activity_id) => activity({ activity_id }));
      const changes = await take(store, { name: 'one', activities, waiting: ['A1', 'A2'], findings });
      expect(changes.tables.activities).toMatchObject({ new: 1, waiting: 2 });
      expect(await waiting(store)).toEqual([
        {
          sheet: 'activities',
          sheet_row: 4,
          table_name: 'activities',
          record_id: 'A1',
          codes: '["CODE_UNKNOWN","VALUE_MISSING"]',
        },
        { sheet: 'activities', sheet_row: 5, table_name: 'activities', record_id: 'A2', codes: '["DATE_UNREADABLE"]' },
      ]);
    }));

  test('a row without a number, and the second with the same, have nowhere to go', () =>
    inStore(async (store) => {
      const activities = ['', 'A1', 'A1'].map((activity_id) => activity({ activity_id }));
      expect((await take(store, { name: 'one', activities })).tables.activities).toMatchObject({ new: 1, waiting: 2 });
      expect(await waiting(store)).toMatchObject([
        { sheet_row: 4, record_id: '', codes: '[]' },
        { sheet_row: 6, record_id: 'A1', codes: '[]' },
      ]);
    }));

  test('of two with the same number the one that does not wait is taken', () =>
    inStore(async (store) => {
      const draft = taken({ name: 'one', activities: ['A1', 'A1'].map((activity_id) => activity({ activity_id })) });
      const [first, second] = draft.submission.records.activities;
      if (first === undefined || second === undefined) throw new Error('two rows');
      first.waits = true;
      expect((await consolidate(store, draft)).tables.activities).toMatchObject({ new: 1, waiting: 1 });
      expect(await waiting(store)).toMatchObject([{ sheet_row: 4 }]);
    }));
});

describe('the same file once more', () => {
  const activities = ['A1', 'A2'].map((activity_id) => activity({ activity_id }));

  test('when it was taken in whole changes nothing', () =>
    inStore(async (store) => {
      await take(store, { name: 'one', activities });
      expect(await take(store, { name: 'one', activities: [] })).toMatchObject({ alreadyHeld: true });
      expect([...(await settledSubmissions(store.db))]).toEqual([idOf('one')]);
    }));

  test('when rows waited takes those in and leaves the others as they are', () =>
    inStore(async (store) => {
      await take(store, { name: 'one', activities, waiting: ['A2'], findings: [missing(5)] });
      expect([...(await settledSubmissions(store.db))]).toEqual([]);
      const again = await take(store, { name: 'one', activities }, { receivedAt: '2026-05-05T00:00:00Z' });
      expect(again).toMatchObject({ alreadyHeld: false, tables: { activities: { new: 1, unchanged: 0, waiting: 0 } } });
      expect(await waiting(store)).toEqual([]);
      expect(await store.db.selectFrom('finding').selectAll().execute()).toEqual([]);
      // It came when it came first.
      expect(await submissions(store)).toMatchObject([{ received_at: '2026-01-01T00:00:00Z' }]);
      expect([...(await settledSubmissions(store.db))]).toEqual([idOf('one')]);
    }));

  test('when it would be refused now keeps what was taken in', () =>
    inStore(async (store) => {
      await take(store, { name: 'one', activities, waiting: ['A2'] });
      expect(await take(store, { name: 'one', accepted: false })).toMatchObject({ alreadyHeld: true });
      expect(await submissions(store)).toMatchObject([{ accepted: 1 }]);
      expect(await waiting(store)).toHaveLength(1);
    }));

  test('when it was refused is taken in, on the day it came again', () =>
    inStore(async (store) => {
      await take(store, { name: 'one', accepted: false, activities });
      expect([...(await settledSubmissions(store.db))]).toEqual([]);
      const again = await take(store, { name: 'one', activities }, { receivedAt: '2026-05-05T00:00:00Z' });
      expect(again.tables.activities).toMatchObject({ new: 2, waiting: 0 });
      expect(await submissions(store)).toMatchObject([{ accepted: 1, received_at: '2026-05-05T00:00:00Z' }]);
    }));
});

describe('names and order', () => {
  test.each([
    [0, '0000'],
    [3, '0003'],
    [3.7, '0003'],
    [-2, '0000'],
    [Number.NaN, '0000'],
    [Number.POSITIVE_INFINITY, '9999'],
    [123_456, '9999'],
  ])('round %s stands as %s', (round, text) => {
    const order = precedenceOf({
      submissionDate: '2026-01-02',
      receivedAt: '2026-03-04T05:06:07Z',
      round,
      submissionId: 'x',
    });
    expect(order).toBe(`2026-01-02|2026-03-04|${text}|x`);
  });

  test('a contributor is named as far as it names itself', () => {
    expect(contributorId({ submitter_kind: 'state', state: 'FJI', org_name: 'Ministry' })).toBe('state-fji');
    expect(contributorId({ submitter_kind: 'cso', state: 'FJI', org_name: '--A  B--' })).toBe('cso-a-b');
  });

  test('no versions are no row', () => {
    expect(currentCells('activities', [])).toEqual([]);
  });
});
