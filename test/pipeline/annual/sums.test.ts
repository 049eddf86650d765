/** Every annual table against plain SQL over the stored rows: an independent computation, consent included. On libsql, for its JSON. */
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeLists } from '../../../codebook/codelists/codeLists.ts';
import { stateRows } from '../../../codebook/codelists/official/stateRows.ts';
import { makeAnnual } from '../../../pipeline/annual/makeAnnual.ts';
import { codeOf, type TableModel } from '../../../pipeline/annual/tableModel.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { decided } from '../../support/deskDecision.ts';
import { engines, type Place } from '../../support/stores.ts';
import { activity, consent, slovenia, taken, undp } from '../store/submissions.ts';

const STATES = ['SVN', 'NPL', 'FJI', 'HRV', 'SEN', 'PSE', 'LAO'];

function pick(list: keyof typeof codeLists, seed: number): string {
  const { codes } = codeLists[list];
  return codes[seed % codes.length] ?? '';
}

/** Activities of every kind, with and without consent; the numbers are drawn by a fixed rule. */
async function fill(store: Store): Promise<void> {
  const activities = Array.from({ length: 120 }, (_, n) =>
    activity({
      activity_id: `A-${n}`,
      state_concerned: [
        ...new Set([n, n * 3 + 1].slice(0, 1 + (n % 2)).map((at) => STATES[at % STATES.length] ?? 'SVN')),
      ],
      consent_id: [`C${n % 3}`],
      modality: pick('activity_types', n),
      status: pick('activity_status', n * 5),
      themes: [...new Set([pick('themes', n), pick('themes', n * 7)])],
      sdg_targets: n % 4 === 0 ? undefined : [...new Set([pick('sdg_targets', n), pick('sdg_targets', n + 1)])],
      upr_cycle: n % 5 === 0 ? undefined : pick('cycles', n),
      cooperation_form: pick('cooperation_forms', n),
      provider_orgs: [
        { name: 'One', role: '4', type: pick('organisation_types', n) },
        { name: 'Two', role: '1', type: pick('organisation_types', n * 3) },
      ],
      funding_source: n % 6 === 0 ? undefined : [pick('funding_sources', n)],
      recommendation_refs: n % 3 === 0 ? undefined : [`REF-${n % 10}`],
    }),
  );
  // C0: all States, confirmed; C1: confirmed without finance; C2: declared and not confirmed.
  const consents = ['C0', 'C1', 'C2'].flatMap((consent_id, at) =>
    STATES.map((state) =>
      consent({
        consent_id: `${consent_id}-${state}`,
        state,
        consent_scope: at === 1 ? 'publish_without_finance' : 'publish_all',
      }),
    ),
  );
  const named = activities.map((one) => ({
    ...one,
    consent_id: (one.state_concerned ?? []).map((state) => `${one.consent_id?.[0]}-${state}`),
  }));
  await consolidate(store, taken({ name: 'many', consent: consents, activities: named }));
  for (const { consent_id = '' } of consents) {
    if (consent_id.startsWith('C2')) continue;
    await decideConsent(store, {
      contributor_id: 'un-undp-slovenia',
      consent_id,
      decision: 'confirmed',
      decided_at: '2026-01-02T00:00:00Z',
      decided_by: 'desk',
      reason: 'seen',
    });
  }
  await consolidate(store, ownSubmission());
  await match(store);
  await consolidate(store, taken({ name: 'refused', accepted: false, submitter: { ...undp, org_name: 'Refused' } }));
  await sql`insert into finding values ${sql.join(
    ['TITLE', 'VALUE_MISSING', 'VALUE_MISSING'].map(
      (code, at) =>
        sql`(${taken({ name: 'many' }).submissionId}, ${at + 100}, ${code}, 'warning', null, null, null, null, '{}')`,
    ),
  )}`.execute(store.db);
  for (let n = 0; n < 8; n += 1) {
    const position = ['supported', 'noted', 'pending'][n % 3] ?? '';
    await sql`insert into recommendation values (${`REF-${n}`}, 'SVN', '3', '', '', '', '', ${position}, '[]', '', '[]', '[]', '[]', 'test', '')`.execute(
      store.db,
    );
  }
}

/** Needs and offers that the desk proposed to each other; one offer was never released. */
async function match(store: Store): Promise<void> {
  const trails: [need: number, offer: string, ...stages: string[]][] = [
    [0, 'state-svn/O-1', 'propose', 'contacted'],
    [1, 'state-svn/O-1', 'propose', 'agreed'],
    [2, 'state-svn/O-2', 'agreed'],
    [3, 'state-svn/O-3', 'not_suitable'],
    [4, 'state-svn/O-4', 'propose', 'not_suitable'],
    [5, 'state-xyz/O-9', 'propose', 'agreed'],
  ];
  for (const [need, offer, ...stages] of trails) {
    for (const [at, stage] of stages.entries())
      await decided(store, ['match', `state-svn/R-${need}\n${offer}`], stage, `2025-0${2 + at}-1${need}T09:00:00Z`);
  }
}

/** A State about itself: needs, offers, contributions. */
function ownSubmission(): ReturnType<typeof taken> {
  return taken({
    name: 'own',
    submitter: slovenia,
    needs: Array.from({ length: 9 }, (_, n) => ({
      request_id: `R-${n}`,
      requesting_state: 'SVN',
      description: 'Advice',
      status: n % 3 === 0 ? 'received' : 'met',
      request_date: '2025-01-01',
      reply_date: n % 3 === 0 ? undefined : `2025-02-1${n}`,
      themes: ['justice'],
    })),
    offers: Array.from({ length: 7 }, (_, n) => ({
      offer_id: `O-${n}`,
      kind: pick('offer_kinds', n),
      offering_org: 'Ministry',
      offering_state: 'SVN',
    })),
    contributions: Array.from({ length: 11 }, (_, n) => ({
      contribution_id: `F-${n}`,
      fund: pick('funds', n),
      contributor: 'Slovenia',
      contributing_state: 'SVN',
      amount: 0.1 * n,
      currency: n % 2 === 0 ? 'USD' : 'CHF',
      year: 2025,
      pledge_or_paid: n % 3 === 0 ? 'paid' : 'pledged',
    })),
  });
}

/** Parts of activities whose consent is in force, and the scope of it. */
const RELEASED = sql`(
  select a.record_id, p.value as state, c.consent_scope as scope from activities a, json_each(a.state_concerned) p, json_each(a.consent_id) k
  join consent c on c.contributor_id = a.contributor_id and c.record_id = k.value and c.state = p.value
  join consent_decision d on d.contributor_id = c.contributor_id and d.consent_id = c.record_id
    and d.consent_hash = c.content_hash and d.decision = 'confirmed')`;
const SHOWN = sql`(select * from activities where record_id in (select record_id from ${RELEASED}))`;
const NARROW = sql`(select record_id from ${RELEASED} where scope = 'publish_without_finance')`;

describe('the annual tables add up as SQL does', () => {
  const [engine] = engines;
  let place: Place | undefined;
  let store: Store;
  let tables: TableModel[];
  const compared = new Set<string>();

  beforeAll(async () => {
    place = await engine?.place();
    if (place === undefined) throw new Error('no engine');
    store = await place.open();
    await fill(store);
    await sql`create table state_fact (iso3 text, regional text, flags text)`.execute(store.db);
    for (const [iso3, , , , regional, , , flags] of stateRows)
      await sql`insert into state_fact values (${iso3}, ${regional}, ${flags})`.execute(store.db);
    tables = (await makeAnnual(store, { year: 2025, today: '2026-06-01', run: 'run' })).tables;
  });

  afterAll(async () => {
    await store.close();
    await place?.drop();
  });

  /** "code: figure, figure" of the rows that count something, sorted; without the total. */
  function shown(key: TableModel['key']): string[] {
    compared.add(key);
    const table = tables.find((one) => one.key === key);
    const rows = (table?.rows ?? []).filter(({ total }) => total !== true);
    const texts = rows.map(({ heads, figures }) => {
      const values = figures.map((figure) => (figure.kind === 'number' ? figure.value : figure.kind));
      return {
        text: `${heads.map(codeOf).join('|')}: ${values.join(', ')}`,
        some: values.some((one) => Number(one) > 0),
      };
    });
    return texts
      .filter(({ some }) => some)
      .map(({ text }) => text)
      .sort();
  }

  function totalOf(key: TableModel['key']): (number | string)[] {
    const row = tables.find((one) => one.key === key)?.rows.find(({ total }) => total === true);
    return (row?.figures ?? []).map((figure) => (figure.kind === 'number' ? figure.value : figure.kind));
  }

  /** The same of a query whose columns are code, figure, figure … */
  async function counted(query: RawBuilder<unknown>): Promise<string[]> {
    const { rows } = await (query as RawBuilder<Record<string, unknown>>).execute(store.db);
    return rows
      .map((row) => Object.values(row))
      .map(
        ([code, ...figures]) =>
          `${String(code)}: ${figures.map((one) => String(Math.round(Number(one) * 100) / 100)).join(', ')}`,
      )
      .sort();
  }

  async function one(query: RawBuilder<unknown>): Promise<number[]> {
    const { rows } = await (query as RawBuilder<Record<string, number>>).execute(store.db);
    return Object.values(rows[0] ?? {});
  }

  const byCode = {
    states: sql`select state, count(distinct record_id) from ${RELEASED} group by 1`,
    regional_groups: sql`select coalesce(nullif(regional, ''), 'observer'), count(distinct record_id) from ${RELEASED} join state_fact on iso3 = state group by 1`,
    types: sql`select modality, count(*) from ${SHOWN} group by 1`,
    statuses: sql`select status, count(*) from ${SHOWN} group by 1`,
    cooperation_forms: sql`select cooperation_form, count(*) from ${SHOWN} group by 1`,
    cycles: sql`select coalesce(upr_cycle, 'not_stated'), count(*) from ${SHOWN} group by 1`,
    themes: sql`select t.value, count(distinct record_id) from ${SHOWN} a, json_each(a.themes) t group by 1`,
    sdgs: sql`select goal, count(distinct record_id) from (select record_id, substr(t.value, 1, instr(t.value, '.') - 1) as goal from ${SHOWN} a, json_each(a.sdg_targets) t
      union select record_id, 'not_stated' from ${SHOWN} where sdg_targets is null) group by 1`,
    provider_kinds: sql`select json_extract(t.value, '$.type'), count(distinct record_id) from ${SHOWN} a, json_each(a.provider_orgs) t group by 1`,
    funding_sources: sql`select source, count(distinct record_id) from (
      select record_id, 'withheld' as source from ${SHOWN} where record_id in ${NARROW}
      union select record_id, t.value from ${SHOWN} a, json_each(a.funding_source) t where record_id not in ${NARROW}
      union select record_id, 'not_stated' from ${SHOWN} where funding_source is null and record_id not in ${NARROW}) group by 1`,
    country_groups: sql`select grp, count(distinct record_id) from (
      select record_id, 'ldc' as grp from ${RELEASED} join state_fact on iso3 = state where flags like '%L%'
      union select record_id, 'lldc' from ${RELEASED} join state_fact on iso3 = state where flags like '%K%'
      union select record_id, 'sids' from ${RELEASED} join state_fact on iso3 = state where flags like '%S%'
      union select record_id, 'none_of_these' from ${SHOWN} where record_id not in (
        select record_id from ${RELEASED} join state_fact on iso3 = state where flags like '%L%' or flags like '%K%' or flags like '%S%')) group by 1`,
  } as const;

  test.each(Object.entries(byCode))('activities by %s', async (key, query) => {
    expect(shown(key as TableModel['key'])).toEqual(await counted(query));
    expect(shown(key as TableModel['key']).length).toBeGreaterThan(1);
    expect(totalOf(key as TableModel['key'])).toEqual(await one(sql`select count(*) from ${SHOWN}`));
  });

  test('submissions and released records by kind of contributor', async () => {
    const query = sql`select submitter_kind, sum(accepted), sum(1 - accepted),
      (select count(*) from ${SHOWN} a join submitter x on x.submission_id = a.last_submission_id where x.submitter_kind = s.submitter_kind),
      (select count(*) from needs a join submitter x on x.submission_id = a.last_submission_id where x.submitter_kind = s.submitter_kind),
      (select count(*) from offers a join submitter x on x.submission_id = a.last_submission_id where x.submitter_kind = s.submitter_kind),
      (select count(*) from contributions a join submitter x on x.submission_id = a.last_submission_id where x.submitter_kind = s.submitter_kind)
      from submission join submitter s using (submission_id) where submission.reporting_year = 2025 group by 1`;
    expect(shown('submissions').filter((row) => !row.startsWith('not_stated'))).toEqual(await counted(query));
  });

  test('recommendations by position; a reference about a State that is held back is no longer there', async () => {
    const query = sql`select r.position, (select count(distinct t.value) from ${SHOWN} a, json_each(a.recommendation_refs) t join recommendation q on q.ref = t.value
      where q.position = r.position and a.record_id in (select record_id from ${RELEASED} where state = q.state_under_review)),
      count(*) from recommendation r group by 1`;
    const unknown = await one(sql`select count(distinct t.value) from ${SHOWN} a, json_each(a.recommendation_refs) t
      where t.value not in (select ref from recommendation)`);
    expect(shown('recommendations')).toEqual(
      [...(await counted(query)), `not_in_register: ${unknown[0]}, not_applicable`].sort(),
    );
  });

  test('requests, replies and their median', async () => {
    const [received, answered] = await one(sql`select count(*), count(reply_date) from needs`);
    const { rows } = await sql<{
      days: number;
    }>`select julianday(reply_date) - julianday(request_date) as days from needs
      where reply_date is not null order by 1`.execute(store.db);
    const middle = ((rows[2]?.days ?? 0) + (rows[3]?.days ?? 0)) / 2;
    expect(rows).toHaveLength(6);
    expect(shown('needs')).toEqual([`EEG: ${received}, ${answered}, ${middle}`]);
    expect(totalOf('needs')).toEqual([received, answered, middle]);
  });

  test('requests and offers matched', async () => {
    const pairs = sql`(select need, offer, contacted, julianday(date(agreed)) - julianday(request_date) as days from (
        select substr(subject, 1, instr(subject, char(10)) - 1) as need, substr(subject, instr(subject, char(10)) + 1) as offer,
          sum(decision in ('propose', 'contacted', 'agreed')) as reached, max(decision in ('contacted', 'agreed')) as contacted,
          (select l.decided_at from desk_decision l where l.kind = 'match' and l.subject = d.subject and l.decision = 'agreed'
            and l.position = (select max(m.position) from desk_decision m where m.kind = 'match' and m.subject = d.subject)) as agreed
        from desk_decision d where kind = 'match' group by subject) p
      join needs n on n.contributor_id || '/' || n.record_id = need
      join offers o on o.contributor_id || '/' || o.record_id = offer where reached > 0)`;
    const [needs] = await one(sql`select count(*) from needs`);
    const figures = await one(sql`select count(distinct offer), count(*), sum(contacted), count(days) from ${pairs}`);
    const days = await sql<{ days: number }>`select days from ${pairs} where days is not null order by 1`.execute(
      store.db,
    );
    const [shorter, longer] = days.rows.map((row) => row.days);
    const expected = [needs, ...figures, ((shorter ?? 0) + (longer ?? 0)) / 2];
    expect(figures).toEqual([3, 4, 3, 2]);
    expect(totalOf('matches')).toEqual(expected);
    expect(shown('matches')).toEqual([`EEG: ${expected.join(', ')}`]);
  });

  test('offers, contributions, findings', async () => {
    expect(shown('offers')).toEqual(await counted(sql`select kind, count(*) from offers group by 1`));
    const sums = sql`select fund || '|' || currency, count(*), sum(case when pledge_or_paid = 'paid' then 0 else amount end),
      sum(case when pledge_or_paid = 'paid' then amount else 0 end) from contributions group by 1`;
    expect(shown('contributions')).toEqual(await counted(sums));
    const found = sql`select code || '|' || severity, count(*), count(distinct submission_id) from finding where code <> 'TITLE' group by 1`;
    expect(shown('quality')).toEqual(await counted(found));
  });

  test('consent and changes', async () => {
    const [all, narrow] =
      await one(sql`select sum(scope = 'publish_all'), sum(scope <> 'publish_all') from ${RELEASED} r
      where not exists (select 1 from ${RELEASED} q where q.record_id = r.record_id and q.scope <> r.scope)`);
    const own = await one(
      sql`select (select count(*) from needs) + (select count(*) from offers) + (select count(*) from contributions)`,
    );
    const [parts] = await one(sql`select count(*) from activities a, json_each(a.state_concerned)`);
    expect(shown('consent')).toEqual(
      [
        `held_not_confirmed: ${(parts ?? 0) - (all ?? 0) - (narrow ?? 0)}`,
        `released_all: ${(all ?? 0) + (own[0] ?? 0)}`,
        `released_without_finance: ${narrow}`,
      ].sort(),
    );
    const changes = sql`select 'activities', count(*) as n, 0 as c, 0 as u, 0 as w from ${SHOWN} union select 'needs', count(*), 0, 0, 0 from needs
      union select 'offers', count(*), 0, 0, 0 from offers union select 'contributions', count(*), 0, 0, 0 from contributions`;
    expect(shown('changes')).toEqual(await counted(changes));
  });

  test('every count of records has as many records behind it', () => {
    for (const { key, rows } of tables) {
      for (const { figures } of rows) {
        for (const figure of figures) {
          if (figure.kind !== 'number' || figure.trace?.by !== 'records') continue;
          if (['needs', 'recommendations', 'consent', 'contributions'].includes(key)) continue;
          expect(figure.trace.records, key).toHaveLength(figure.value);
        }
      }
    }
  });

  test('no table is left out', () => {
    expect([...compared].sort()).toEqual(tables.map(({ key }) => key).sort());
  });

  test('the models are as they were', () => {
    const models = tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map(({ heads, figures, total }) =>
        [
          heads.map(codeOf).join('|'),
          ...figures.map((one) => (one.kind === 'number' ? one.value : one.kind)),
          total ? 'T' : '',
        ]
          .join(' ')
          .trim(),
      ),
    }));
    expect(models).toMatchSnapshot();
  });
});
