/** Waivers, names and double reports: decided on the desk, obeyed by the same night, kept with before, after, who and why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type NightOptions, nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import { trailOf } from '../../../pipeline/store/deskDecisions.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { type ReleasedRecord, released } from '../../../pipeline/store/released.ts';
import { type Said, workbook } from '../../cases/case.ts';
import { testEffects, WITH_TABLES, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { fillDesk, seen } from '../../support/fillDesk.ts';
import { lay, withFolder } from '../../support/folder.ts';

const TODAY = '2026-11-24';
/** A State reports about itself, so that nothing waits for consent. */
const FIJI = { org_name: 'Ministry of Justice', submitter_kind: 'state', state: 'FJI' };
const PERU = { org_name: 'Ministerio', submitter_kind: 'state', state: 'PER' };

interface Place {
  data: string;
  store: Store;
  night(options?: NightOptions): Promise<RunReport>;
  send(name: string, said: Said): Promise<void>;
  out(): Promise<ReleasedRecord[]>;
}

async function inRepository<T>(use: (place: Place) => Promise<T>): Promise<T> {
  return withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    const night = (options = WITHOUT_OUTPUTS): Promise<RunReport> => nightly(data, store, testEffects(TODAY), options);
    const send = async (name: string, said: Said): Promise<void> => lay(data, name, await workbook(said));
    const out = async (): Promise<ReleasedRecord[]> => {
      const records: ReleasedRecord[] = [];
      for await (const record of released(store, { today: TODAY })) records.push(record);
      return records;
    };
    try {
      return await use({ data, store, night, send, out });
    } finally {
      await store.close();
    }
  });
}

describe('waivers', () => {
  test('a row that waits is released with a reason: taken in as it stands, its history and the trail say so', async () => {
    await inRepository(async ({ data, store, night, send, out }) => {
      const bad = { activity_id: 'A-2', end_date: '2026-01-01', consent_id: undefined };
      await send('fiji.xlsx', { submitter: FIJI, consent: [], activities: [{ consent_id: undefined }, bad] });
      await night();
      const [row] = await seen(data, 'waiting');
      expect(row).toMatchObject({ contributor: 'Ministry of Justice', record: 'Activities: A-2' });
      expect(row?.file).toBe('fiji.xlsx\nActivities, row 7');
      expect(row?.why).toContain('H7');
      await fillDesk(data, 'Ana', [
        { sheet: 'waiting', subject: row?.subject ?? '', entries: { decision: 'Release' } },
      ]);
      expect((await night()).desk?.not_taken).toEqual({ note_missing: 1 });
      const entries = { note: 'dates confirmed by telephone' };
      await fillDesk(data, 'Ana', [{ sheet: 'waiting', subject: row?.subject ?? '', entries }]);
      expect((await night()).desk?.taken).toEqual({ waiver: 1 });
      expect((await out()).map(({ record_id }) => record_id)).toEqual(['A-1', 'A-2']);
      expect(await seen(data, 'waiting')).toEqual([]);
      expect(await store.db.selectFrom('waiting_row').selectAll().execute()).toEqual([]);
      const [entry] = await trailOf(store);
      expect(entry).toMatchObject({
        kind: 'waiver',
        decision: 'release',
        reason: entries.note,
        basis: '["END_BEFORE_START"]',
      });
      const statement = await store.db
        .selectFrom('record_statement')
        .selectAll()
        .where('record_id', '=', 'A-2')
        .executeTakeFirst();
      expect(statement).toMatchObject({ version: 1, sheet_row: 7, change: 'new' });
    });
  });

  test('a row that was sent corrected meanwhile is no longer listed; kept waiting, it is not asked again', async () => {
    await inRepository(async ({ data, night, send }) => {
      const bad = (activity_id: string) => ({ activity_id, end_date: '2026-01-01', consent_id: undefined });
      await send('1.xlsx', { submitter: FIJI, consent: [], activities: [bad('A-1'), bad('A-2')] });
      await night();
      const [first] = await seen(data, 'waiting');
      await fillDesk(data, 'Ana', [
        { sheet: 'waiting', subject: first?.subject ?? '', entries: { decision: 'Keep waiting' } },
      ]);
      const good = { activity_id: 'A-2', consent_id: undefined };
      await send('2.xlsx', { submitter: { ...FIJI, submission_date: '2026-10-05' }, consent: [], activities: [good] });
      await night();
      expect(await seen(data, 'waiting')).toEqual([]);
    });
  });
});

describe('names that no list has', () => {
  test('a theme and an organisation are used by their decided names in what leaves; what was written is kept', async () => {
    await inRepository(async ({ data, store, night, send, out }) => {
      const activities = [
        {
          consent_id: undefined,
          themes: ['Judges and law'],
          provider_orgs: [{ name: 'Ministery of Justice', role: '4' }],
        },
      ];
      await send('fiji.xlsx', { submitter: FIJI, consent: [], activities });
      await night();
      const rows = await seen(data, 'names');
      expect(rows.map(({ list, name, times }) => [list, name, times])).toEqual([
        ['Organizations', 'Ministery of Justice', '1'],
        ['Themes', 'Judges and law', '1'],
      ]);
      expect(rows[0]?.suggestion).toBe('Ministry of Justice');
      await fillDesk(data, 'Ana', [
        { sheet: 'names', subject: 'organisations/', entries: { decision: 'Use' } },
        {
          sheet: 'names',
          subject: 'themes/',
          entries: { decision: 'Use', meaning: 'Acceso a la justicia y a vías de recurso' },
        },
      ]);
      const { desk } = await night(WITH_TABLES);
      expect(desk?.not_taken).toEqual({});
      expect(desk?.taken).toEqual({ alias: 2 });
      const [record] = await out();
      expect(record?.values).toMatchObject({
        themes: ['access_to_justice'],
        provider_orgs: [{ name: 'Ministry of Justice', role: '4' }],
      });
      expect(await seen(data, 'names')).toEqual([]);
      const held = await store.db.selectFrom('activities').select('themes').executeTakeFirst();
      expect(held?.themes).toBe('["Judges and law"]');
      expect(readFileSync(join(data, 'tables', '2026', 'csv', 'themes.csv'), 'utf8')).toContain('access_to_justice');
    });
  });

  test('a theme that is not in the list, or none at all, is asked again', async () => {
    await inRepository(async ({ data, night, send }) => {
      await send('fiji.xlsx', {
        submitter: FIJI,
        consent: [],
        activities: [{ consent_id: undefined, themes: ['Zzzz'] }],
      });
      await night();
      const fill = (entries: object) => fillDesk(data, 'Ana', [{ sheet: 'names', subject: 'themes/', entries }]);
      await fill({ decision: 'Use' });
      expect((await night()).desk?.not_taken).toEqual({ meaning_missing: 1 });
      await fill({ meaning: 'Qqqq' });
      expect((await night()).desk?.not_taken).toEqual({ meaning_unknown: 1 });
      expect((await seen(data, 'names'))[0]?.told).toBe('“Qqqq” is not in the list of themes.');
    });
  });
});

describe('double reports', () => {
  test('linked records both stay; the activity is counted once, and the pair is not asked about again', async () => {
    await inRepository(async ({ data, store, night, send, out }) => {
      const both = { state_concerned: ['FJI'], consent_id: undefined };
      await send('fiji.xlsx', {
        submitter: FIJI,
        consent: [],
        activities: [{ ...both, title: 'Legal clinics in villages' }],
      });
      await send('network.xlsx', { activities: [{ title: 'Legal clinics in the villages' }] });
      await night();
      const confirm = { decision: 'Confirm' };
      await fillDesk(data, 'Ana', [{ sheet: 'consent', subject: 'cso-rights-network/C1', entries: confirm }]);
      await night(WITH_TABLES);
      const states = (): string => readFileSync(join(data, 'tables', '2026', 'csv', 'states.csv'), 'utf8');
      expect(states()).toContain('FJI,Fiji,2');
      const [pair] = await seen(data, 'doubles');
      expect(pair?.first).toContain('Legal clinics in the villages\nRights Network, A-1');
      expect(pair?.reasons).toContain('titles');
      const entries = { decision: 'Same activity', note: 'both sent the same agenda' };
      await fillDesk(data, 'Ana', [{ sheet: 'doubles', subject: 'cso-rights-network', entries }]);
      expect((await night(WITH_TABLES)).desk?.taken).toEqual({ double: 1 });
      expect((await out()).map(({ contributor_id, double_of }) => [contributor_id, double_of])).toEqual([
        ['cso-rights-network', undefined],
        ['state-fji', 'cso-rights-network/A-1'],
      ]);
      expect(states()).toContain('FJI,Fiji,1');
      expect(await seen(data, 'doubles')).toEqual([]);
      expect(await store.db.selectFrom('activities').select('record_id').execute()).toHaveLength(2);
    });
  });

  test('pairs found to be different are not asked about until one of them changes', async () => {
    await inRepository(async ({ data, night, send }) => {
      const own = { consent: [], activities: [{ consent_id: undefined, state_concerned: ['FJI', 'PER'] }] };
      await send('fiji.xlsx', { submitter: FIJI, ...own });
      await send('peru.xlsx', { submitter: PERU, ...own });
      await night();
      await fillDesk(data, 'Ana', [
        { sheet: 'doubles', subject: 'state-fji', entries: { decision: 'Different activities' } },
      ]);
      await night();
      expect(await seen(data, 'doubles')).toEqual([]);
      const later = { ...own, activities: [{ ...own.activities[0], description: 'Now also in towns.' }] };
      await send('fiji2.xlsx', { submitter: { ...FIJI, submission_date: '2026-10-06' }, ...later });
      await night();
      expect((await seen(data, 'doubles'))[0]?.told).toContain('Changed since Ana decided “Different activities”');
    });
  });
});
