import { describe, expect, test } from 'vitest';
import { finding } from '../../../codebook/findings.ts';
import { listTableKeys } from '../../../codebook/tables.ts';
import { consolidate, type TakenSubmission } from '../../../pipeline/consolidate/consolidate.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { dump, engines, withStore } from '../../support/stores.ts';
import { activity, consent, idOf, slovenia, taken, undp } from '../store/submissions.ts';

const none = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, waiting: 0 };

/** Three years of one contributor, and a State beside it. */
const history: TakenSubmission[] = [
  taken({
    name: 'undp-2024',
    submitter: { ...undp, submission_date: '2024-03-01', reporting_year: 2024 },
    consent: [consent({ consent_id: 'C1' })],
    activities: [
      activity({ activity_id: 'A1', consent_id: ['C1'], budget_amount: 1000.5, currency: 'USD' }),
      activity({ activity_id: 'A2', lessons: 'none so far' }),
    ],
    recommendation_links: [{ record_id: 'A1', document_symbol: 'A/HRC/59/15', paragraph: '140.7' }],
  }),
  taken({
    name: 'undp-2025',
    consent: [consent({ consent_id: 'C1' })],
    activities: [
      activity({ activity_id: 'A1', consent_id: ['C1'], title: 'Training for prosecutors' }),
      activity({ activity_id: 'A2' }),
    ],
    offers: [
      { offer_id: 'O1', kind: 'expertise', offering_org: 'UNDP', themes: ['justice'], contact: 'ana@example.org' },
    ],
  }),
  taken({
    name: 'undp-2026',
    submitter: { ...undp, submission_date: '2026-03-01', reporting_year: 2026 },
    activities: [
      activity({ activity_id: 'A1', withdrawn: true }),
      activity({ activity_id: 'A3' }),
      activity({ activity_id: 'A4' }),
    ],
    waiting: ['A4'],
    findings: [
      finding(
        'TEXT_TIDIED',
        { sheet: 'activities', row: 4, column: 'title', cell: 'B4' },
        { value: 'a\0b', understood: 'ab' },
      ),
      finding(
        'CODE_UNKNOWN',
        { sheet: 'activities', row: 6, column: 'modality', cell: 'E6' },
        { value: 'q', list: 'activity_types', suggestion: '' },
      ),
      finding(
        'NUMBER_UNREADABLE',
        { sheet: 'activities', row: 6, column: 'budget_amount', cell: 'F6' },
        { value: 'much' },
      ),
    ],
  }),
  taken({
    name: 'svn-2025',
    submitter: slovenia,
    needs: [
      {
        request_id: 'N1',
        requesting_state: 'SVN',
        title: 'Потребность 人权',
        open_to_matching: true,
        estimated_cost: 0.1,
      },
    ],
    contributions: [{ contribution_id: 'K1', fund: 'vftc', amount: 1e12, currency: 'EUR', year: 2025 }],
  }),
  taken({
    name: 'refused',
    accepted: false,
    activities: [activity({ activity_id: 'A9' })],
    findings: [finding('TEMPLATE_FOREIGN', {}, {})],
  }),
];

async function takeAll(store: Store, all: readonly TakenSubmission[]): Promise<void> {
  for (const one of all) await consolidate(store, one);
}

/** Mutation testing, which runs this hundreds of times, tries one order in so many. */
const EVERY_ORDER = Number(process.env.EVERY_ORDER ?? 1);

function orders<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, at) => orders([...all.slice(0, at), ...all.slice(at + 1)]).map((rest) => [one, ...rest]));
}

describe.each(engines)('consolidate on $name', (engine) => {
  test('counts what a submission brought', () =>
    withStore(engine, async (store) => {
      const [first, second, third] = history as [TakenSubmission, TakenSubmission, TakenSubmission];
      const changes = await consolidate(store, first);
      expect(changes).toMatchObject({ alreadyHeld: false, contributorId: 'un-undp-slovenia' });
      expect(changes.tables.activities).toEqual({ ...none, new: 2 });
      expect((await consolidate(store, second)).tables).toMatchObject({
        activities: { ...none, changed: 1, unchanged: 1 },
        consent: { ...none, unchanged: 1 },
        offers: { ...none, new: 1 },
      });
      expect((await consolidate(store, third)).tables.activities).toEqual({
        ...none,
        new: 1,
        withdrawn: 1,
        waiting: 1,
      });
    }));

  test('keeps every statement, the current version and its origin', () =>
    withStore(engine, async (store) => {
      await takeAll(store, history);
      const statements = await store.db
        .selectFrom('record_statement')
        .select(['submission_id', 'version', 'change', 'cleared'])
        .where('table_name', '=', 'activities')
        .where('record_id', '=', 'A1')
        .orderBy('precedence')
        .execute();
      expect(statements).toEqual([
        { submission_id: idOf('undp-2024'), version: 1, change: 'new', cleared: '[]' },
        { submission_id: idOf('undp-2025'), version: 2, change: 'changed', cleared: '["budget_amount","currency"]' },
        { submission_id: idOf('undp-2026'), version: 3, change: 'withdrawn', cleared: '[]' },
      ]);
      const current = await store.db
        .selectFrom('activities')
        .selectAll()
        .where('record_id', '=', 'A2')
        .executeTakeFirstOrThrow();
      expect(current).toMatchObject({
        contributor_id: 'un-undp-slovenia',
        lessons: 'none so far',
        state_concerned: '["NPL"]',
        provider_orgs: '[{"name":"UNDP","role":"4","type":"40"}]',
        version: 1,
        submission_id: idOf('undp-2024'),
        first_submission_id: idOf('undp-2024'),
        last_submission_id: idOf('undp-2025'),
        sheet: 'activities',
        sheet_row: 5,
        reporting_year: 2024,
      });
      const withdrawn = await store.db
        .selectFrom('activities')
        .selectAll()
        .where('record_id', '=', 'A1')
        .executeTakeFirstOrThrow();
      expect(withdrawn).toMatchObject({ withdrawn: 1, title: 'Training for prosecutors', version: 3 });
      const link = await store.db.selectFrom('recommendation_links').selectAll().executeTakeFirstOrThrow();
      expect(link).toMatchObject({ link_id: 'A1 / A/HRC/59/15 / 140.7', record_id: 'A1', paragraph: '140.7' });
    }));

  test('rows that wait stay outside, with the codes that keep them there', () =>
    withStore(engine, async (store) => {
      await takeAll(store, history);
      const waiting = await store.db
        .selectFrom('waiting_row')
        .selectAll()
        .where('submission_id', '=', idOf('undp-2026'))
        .execute();
      expect(waiting).toEqual([
        {
          submission_id: idOf('undp-2026'),
          sheet: 'activities',
          sheet_row: 6,
          table_name: 'activities',
          record_id: 'A4',
          codes: '["CODE_UNKNOWN","NUMBER_UNREADABLE"]',
        },
      ]);
      expect(await store.db.selectFrom('activities').selectAll().where('record_id', '=', 'A4').execute()).toEqual([]);
    }));

  test('a refused submission leaves itself, its findings and its rows, and no more', () =>
    withStore(engine, async (store) => {
      const refused = taken({
        name: 'refused',
        accepted: false,
        activities: [activity({ activity_id: 'A9' })],
        findings: [finding('TEMPLATE_FOREIGN', {}, {})],
      });
      const changes = await consolidate(store, refused);
      expect(changes.contributorId).toBeUndefined();
      expect(changes.tables.activities).toEqual({ ...none, waiting: 1 });
      const all = await dump(store);
      expect(all.submission).toMatchObject([{ accepted: 0, contributor_id: null, errors: 1 }]);
      expect(all.finding).toMatchObject([{ code: 'TEMPLATE_FOREIGN', position: 0, sheet: null }]);
      expect(all.waiting_row).toHaveLength(1);
      for (const table of ['submitter', 'activities', 'record_statement']) expect(all[table]).toEqual([]);
    }));

  test('the same submission again changes nothing', () =>
    withStore(engine, async (store) => {
      await takeAll(store, history);
      const before = await dump(store);
      for (const one of history) {
        const settled =
          one.submission.accepted &&
          listTableKeys.every((table) => one.submission.records[table].every(({ waits }) => !waits));
        expect(await consolidate(store, one)).toMatchObject({ alreadyHeld: settled });
      }
      expect(await dump(store)).toEqual(before);
    }));

  test('a second row with the same id waits', () =>
    withStore(engine, async (store) => {
      const twice = taken({
        name: 'twice',
        activities: [activity({ activity_id: 'A1' }), activity({ activity_id: 'A1', title: 'Again' })],
      });
      expect((await consolidate(store, twice)).tables.activities).toEqual({ ...none, new: 1, waiting: 1 });
    }));

  test('an error in the middle leaves nothing', () =>
    withStore(engine, async (store) => {
      const [first] = history as [TakenSubmission];
      await consolidate(store, first);
      const before = await dump(store);
      const broken = taken({
        name: 'broken',
        activities: [activity({ activity_id: 'A1', title: 'Other' })],
        offers: [{ offer_id: 'O1' }],
      });
      const [offer] = broken.submission.records.offers;
      if (offer) offer.sheet = undefined as unknown as string;
      await expect(consolidate(store, broken)).rejects.toThrow();
      expect(await dump(store)).toEqual(before);
    }));

  test('more rows than one statement takes', () =>
    withStore(engine, async (store) => {
      const many = Array.from({ length: 1200 }, (_, at) => activity({ activity_id: `A${at}` }));
      const changed = many.map((one, at) => (at % 100 === 0 ? { ...one, title: 'Changed' } : one));
      expect((await consolidate(store, taken({ name: 'many', activities: many }))).tables.activities.new).toBe(1200);
      const later = taken({
        name: 'later',
        submitter: { ...undp, submission_date: '2025-09-01' },
        activities: changed,
      });
      expect((await consolidate(store, later)).tables.activities).toEqual({ ...none, changed: 12, unchanged: 1188 });
    }));

  test('an older file that arrives late takes its place, and later versions are renumbered', () =>
    withStore(engine, async (store) => {
      const [first, second, third] = history as [TakenSubmission, TakenSubmission, TakenSubmission];
      await takeAll(store, [second, third]);
      expect((await consolidate(store, first)).tables.activities).toEqual({ ...none, new: 2 });
      const versions = await store.db
        .selectFrom('record_statement')
        .select(['version', 'change'])
        .where('table_name', '=', 'activities')
        .where('record_id', '=', 'A1')
        .orderBy('precedence')
        .execute();
      expect(versions.map(({ version, change }) => `${version} ${change}`)).toEqual([
        '1 new',
        '2 changed',
        '3 withdrawn',
      ]);
    }));
});

test('the order of arrival makes no difference', async () => {
  const [libsql] = engines;
  if (libsql === undefined) throw new Error('libsql is always there');
  const results = new Set<string>();
  for (const order of orders(history).filter((_, at) => at % EVERY_ORDER === 0)) {
    results.add(
      await withStore(libsql, async (store) =>
        takeAll(store, order).then(async () => JSON.stringify(await dump(store))),
      ),
    );
  }
  expect(results.size).toBe(1);
});

test('every engine holds the same', async () => {
  const shuffled = [...history].reverse();
  const results = await Promise.all(
    engines.map((engine) => withStore(engine, async (store) => takeAll(store, shuffled).then(() => dump(store)))),
  );
  for (const result of results) expect(result).toEqual(results[0]);
});
