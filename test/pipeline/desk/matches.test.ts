/** Whole nights with the list of matches: what is proposed to the desk, and what its decisions do (resolution 54/28, op. 16). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Values } from '../../../codebook/tables.ts';
import { nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import { trailOf } from '../../../pipeline/store/deskDecisions.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { type Entries, writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { fillDesk, seen } from '../../support/fillDesk.ts';
import { lay, withFolder } from '../../support/folder.ts';

const BASE: Values<'submitter'> = {
  org_name: 'Ministry of Foreign Affairs',
  submitter_kind: 'state',
  state: 'FJI',
  contact_name: 'Focal point',
  contact_email: 'focal.point@example.org',
  reporting_year: 2026,
  submission_date: '2026-10-01',
  language: 'en',
  may_publish: true,
  voluntary_declaration: true,
};
const NEED: Values<'needs'> = {
  request_id: 'R-1',
  requesting_state: 'FJI',
  description: 'Training of judges on fair trial standards.',
  modality_wanted: 'training',
  themes: ['access_to_justice'],
  recommendation_refs: ['FJI-4-1.1'],
  addressed_to: ['ohchr'],
  request_date: '2026-09-01',
  status: 'received',
  open_to_matching: true,
};
const OFFER: Values<'offers'> = {
  offer_id: 'O-1',
  kind: 'expertise',
  title: 'Courses for judges',
  description: 'Courses for judges on fair trial.',
  offering_org: 'Judicial School',
  themes: ['access_to_justice'],
  modality: 'training',
  languages: ['en'],
  valid_from: '2026-01-01',
  valid_to: '2027-12-31',
  contact: 'secret.person@example.org',
};

interface Place {
  data: string;
  store: Store;
  night(today?: string): Promise<RunReport>;
  send(name: string, entries: Entries): Promise<void>;
}

async function inRepository<T>(use: (place: Place) => Promise<T>): Promise<T> {
  return withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    try {
      return await use({
        data,
        store,
        night: (today = '2026-11-24') => nightly(data, store, testEffects(today), WITHOUT_OUTPUTS),
        send: async (name, entries) => lay(data, name, await writeTemplate({ language: 'en', build: 'test', entries })),
      });
    } finally {
      await store.close();
    }
  });
}

const fromState = (need: Partial<Values<'needs'>> = {}): Entries => ({
  submitter: BASE,
  records: { needs: [{ ...NEED, ...need }] },
});
const fromSchool = (offer: Partial<Values<'offers'>> = {}, date = '2026-10-01'): Entries => ({
  submitter: { ...BASE, org_name: 'Judicial School', submitter_kind: 'cso', state: undefined, submission_date: date },
  records: { offers: [{ ...OFFER, ...offer }] },
});

const PAIR = 'state-fji/R-1\ncso-judicial-school/O-1';

describe('the list of matches', () => {
  test('shows what fits and why; contacts are not in it', async () => {
    await inRepository(async ({ data, night, send }) => {
      await send('need.xlsx', fromState());
      await send('offer.xlsx', fromSchool());
      await night();
      const [row, ...more] = await seen(data, 'matches');
      expect(more).toEqual([]);
      expect(row).toMatchObject({ subject: PAIR, state: 'Fiji', decision: '' });
      expect(row?.fit_reasons).toContain('Themes in common');
      expect(row?.offer).toContain('Judicial School');
      expect(readFileSync(join(data, 'desk', 'matches.xlsx')).includes('secret.person')).toBe(false);
      expect(Object.values(row ?? {}).join()).not.toContain('secret.person');
    });
  });

  test('shows nothing of a need whose State did not agree to matching', async () => {
    await inRepository(async ({ data, night, send }) => {
      await send('need.xlsx', fromState({ open_to_matching: false }));
      await send('offer.xlsx', fromSchool());
      await night();
      expect(await seen(data, 'matches')).toEqual([]);
    });
  });

  test('a decision is taken in by the next night; one that is not suitable leaves the list until the offer changes', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      await send('need.xlsx', fromState());
      await send('offer.xlsx', fromSchool());
      await night();
      await fillDesk(data, 'Ana', [{ sheet: 'matches', subject: PAIR, entries: { decision: 'Propose' } }]);
      expect((await night()).desk).toMatchObject({ files: ['matches.xlsx'], taken: { match: 1 } });
      const [row] = await seen(data, 'matches');
      expect(row?.standing).toBe('Propose, 24 November 2026, Ana');
      await fillDesk(data, 'Ana', [{ sheet: 'matches', subject: PAIR, entries: { decision: 'Not suitable' } }]);
      await night('2026-11-25');
      expect(await seen(data, 'matches')).toEqual([]);
      await send('again.xlsx', fromSchool({ description: 'Courses for judges and clerks.' }, '2026-11-01'));
      await night('2026-11-26');
      expect(await seen(data, 'matches')).toHaveLength(1);
      const trail = await trailOf(store, PAIR);
      expect(trail.map(({ decision, decided_by, source }) => [decision, decided_by, source])).toEqual([
        ['propose', 'Ana', 'matches.xlsx'],
        ['not_suitable', 'Ana', 'matches.xlsx'],
      ]);
    });
  });

  test('a decision about an offer that changed since is asked again; what was not taken stays in its own workbook', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      await send('need.xlsx', fromState());
      await send('offer.xlsx', fromSchool());
      await night();
      await send('again.xlsx', fromSchool({ description: 'Courses for judges and clerks.' }, '2026-11-01'));
      await night();
      await fillDesk(data, '', [
        { sheet: 'matches', subject: PAIR, entries: { decision: 'Agreed', note: 'by phone' } },
      ]);
      expect((await night()).desk?.not_taken).toEqual({ officer_missing: 1 });
      expect((await seen(data, 'matches'))[0]).toMatchObject({ decision: 'Agreed', note: 'by phone' });
      expect(await trailOf(store)).toEqual([]);
      expect(existsSync(join(data, 'desk', 'consent-desk.xlsx'))).toBe(true);
      expect(readdirSync(join(data, 'desk')).filter((name) => name.startsWith('unreadable'))).toEqual([]);
    });
  });
});
