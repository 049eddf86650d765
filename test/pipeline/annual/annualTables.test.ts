/** The annual tables (op. 14, op. 10): what they count, what they leave out and say so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../pipeline/annual/edition.ts';
import { type Annual, makeAnnual } from '../../../pipeline/annual/makeAnnual.ts';
import type { Figure, TableModel } from '../../../pipeline/annual/tableModel.ts';
import { annualFiles } from '../../../pipeline/annual/writeAnnual.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import { registerOf } from '../../support/findings.ts';
import { engines, type Place } from '../../support/stores.ts';
import { confirm, take } from '../../support/taking.ts';

const edition: Edition = { year: 2026, today: '2026-11-24', run: 'run' };
const REF = 'A/HRC/59/15 140.7';

/** "head|head → figure, figure" for each row, as a person would read the table. */
function rowsOf(tables: readonly TableModel[], key: string): string[] {
  const table = tables.find((one) => one.key === key);
  return (table?.rows ?? []).map(({ heads, figures }) => {
    const names = heads.map((head) =>
      head.kind === 'code' ? head.code : head.kind === 'plain' ? head.text : head.key,
    );
    return `${names.join('|')} → ${figures.map(shown).join(', ')}`;
  });
}

function shown(figure: Figure): string {
  return figure.kind === 'number' ? String(figure.value) : figure.kind;
}

function filled(tables: readonly TableModel[], key: string): string[] {
  return rowsOf(tables, key).filter((row) => !/→ (0, )*0$/.test(row));
}

describe.each(engines)('on $name', (engine) => {
  let place: Place;
  let store: Store;
  let annual: Annual;
  let tables: TableModel[];

  beforeAll(async () => {
    place = await engine.place();
    store = await place.open();
    const register = registerOf([[REF, 'SVN', 'supported']]);
    await store.db
      .insertInto('recommendation')
      .values({
        ref: REF,
        state_under_review: 'SVN',
        cycle: '4',
        session: '48',
        document_symbol: 'A/HRC/59/15',
        paragraph: '140.7',
        uhri_id: '',
        position: 'supported',
        recommending_states: '[]',
        text: '',
        themes: '[]',
        affected_groups: '[]',
        sdg_targets: '[]',
        source: 'test',
        loaded_at: '',
      })
      .execute();
    // An NGO: one activity in three States of which two consent, one without consent, one that waits.
    await take(
      store,
      {
        consent: [
          {},
          { consent_id: 'C2', state: 'Fiji', consent_scope: 'publish_without_finance' },
          { consent_id: 'C3', state: 'Croatia', consent_status: 'requested' },
        ],
        activities: [
          {
            activity_id: 'A-1',
            state_concerned: 'Slovenia; Fiji; Croatia',
            consent_id: 'C1; C2; C3',
            budget_amount: 100,
            currency: 'CHF',
          },
          { activity_id: 'A-2', consent_id: undefined },
          { activity_id: 'A-3', title: undefined },
          { activity_id: 'A-4', themes: 'Right to education; Right to health', sdg_targets: '16.3; 5.1; 5.2' },
        ],
      },
      { register },
    );
    await confirm(store, 'cso-ruritanian-centre-for-rights', 'C1');
    await confirm(store, 'cso-ruritanian-centre-for-rights', 'C2');
    // A State about itself, with needs and a contribution.
    await take(store, {
      submitter: { org_name: 'Fiji', submitter_kind: 'State', state: 'Fiji' },
      consent: [],
      activities: [],
      needs: [
        {
          requesting_state: 'Fiji',
          request_id: 'R-1',
          consent_id: undefined,
          status: 'Met',
          request_date: '2026-01-01',
          reply_date: '2026-01-11',
          reply_by: 'OHCHR',
        },
        {
          requesting_state: 'Fiji',
          request_id: 'R-2',
          consent_id: undefined,
          status: 'Met',
          request_date: '2026-01-01',
          reply_date: '2026-01-22',
          reply_by: 'OHCHR',
        },
        { requesting_state: 'Fiji', request_id: 'R-3', consent_id: undefined },
      ],
      contributions: [
        {
          contribution_id: 'F-1',
          fund: 'vftc',
          contributor: 'Fiji',
          contributing_state: 'Fiji',
          amount: 10.5,
          currency: 'USD',
          year: 2026,
          pledge_or_paid: 'paid',
        },
        {
          contribution_id: 'F-2',
          fund: 'vftc',
          contributor: 'Fiji',
          contributing_state: 'Fiji',
          amount: 20,
          currency: 'CHF',
          year: 2026,
          pledge_or_paid: 'pledged',
        },
      ],
    });
    // The declaration is missing: waits whole.
    await take(store, { submitter: { org_name: 'Another', voluntary_declaration: 'No' } });
    annual = await makeAnnual(store, edition);
    tables = annual.tables;
  });

  afterAll(async () => {
    await store.close();
    await place.drop();
  });

  test('an activity in three States with two consents shows two States, and counts once in the total', () => {
    expect(filled(tables, 'states')).toEqual(['FJI → 1', 'SVN → 2', 'total → 2']);
    expect(tables.find(({ key }) => key === 'states')?.footnotes).toEqual([
      { at: 'title', key: 'only_named', values: {} },
      { at: { row: { kind: 'text', key: 'total' } }, key: 'counted_once', values: { sum: 3, total: 2 } },
      { at: { row: { kind: 'text', key: 'total' } }, key: 'shown_in_part', values: { count: 1 } },
    ]);
  });

  test('sums equal their parts in every activity table, or a note says why not', () => {
    for (const table of tables.filter(({ columns }) => columns.length === 1 && columns[0] === 'activities')) {
      const values = table.rows
        .filter(({ total }) => total !== true)
        .map(({ figures: [figure] }) => (figure?.kind === 'number' ? figure.value : 0));
      const sum = values.reduce((all, one) => all + one, 0);
      const differs = table.footnotes.some(({ key }) => key === 'counted_once');
      expect(differs, table.key).toBe(sum !== 2);
    }
  });

  test('consent: what is released and what awaits, by record and State', () => {
    expect(filled(tables, 'consent')).toEqual([
      'released_all → 6',
      'released_without_finance → 2',
      'held_not_recorded → 1',
      'held_requested → 1',
      'total → 10',
    ]);
  });

  test('requests: received, answered, and the median of the days; not available where nothing was answered', () => {
    expect(filled(tables, 'needs')).toContain('APG → 3, 2, 15.5');
    expect(rowsOf(tables, 'needs')).toContain('AfG → 0, 0, not_available');
    expect(rowsOf(tables, 'needs').at(-1)).toBe('total → 3, 2, 15.5');
  });

  test('contributions stand by currency, without a total', () => {
    expect(filled(tables, 'contributions')).toEqual(['vftc|CHF → 1, 20, 0', 'vftc|USD → 1, 0, 10.5']);
  });

  test('money whose consent leaves it out is withheld, not missing', () => {
    expect(filled(tables, 'funding_sources')).toEqual(['own_resources → 1', 'withheld → 1', 'total → 2']);
  });

  test('goals count an activity once, however many of their targets it names', () => {
    expect(filled(tables, 'sdgs')).toEqual(['5 → 1', '16 → 1', 'not_stated → 1', 'total → 2']);
  });

  test('recommendations with at least one activity, by position', () => {
    expect(rowsOf(tables, 'recommendations')).toEqual([
      'supported → 1, 1',
      'noted → 0, 0',
      'pending → 0, 0',
      'total → 1, 1',
    ]);
  });

  test('submissions by kind of contributor; the one that waits is told apart', () => {
    expect(filled(tables, 'submissions')).toEqual([
      'state → 1, 0, 0, 3, 0, 2',
      'cso → 1, 0, 2, 0, 0, 0',
      'not_stated → 0, 1, 0, 0, 0, 0',
      'total → 2, 1, 2, 3, 0, 2',
    ]);
  });

  test('every table tells its period and its run', () => {
    for (const { notes, sources } of tables) {
      expect(notes.map(({ key }) => key)).toContain('period');
      expect(sources.map(({ key }) => key)).toEqual(['source']);
    }
  });

  test('the same repository, year and day give the same JSON and CSV', async () => {
    const once = await texts(annual);
    expect(await texts(await makeAnnual(store, edition))).toEqual(once);
    expect(once['csv/states.csv']).toMatch(/^\ufeffstate,state_label,activities\r\nFJI,Fiji,1\r\n/);
  });
});

async function texts(annual: Annual): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { path, content } of annualFiles(annual, undefined, edition, []))
    files[path] = content instanceof Uint8Array ? '' : [...content].join('');
  return files;
}
