/** Whole nights with a filled desk: what is taken in, what is asked again and why, and that nothing written is lost. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Values } from '../../../codebook/tables.ts';
import { diskFiles } from '../../../pipeline/files.ts';
import { nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import { trailOf } from '../../../pipeline/store/deskDecisions.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { released } from '../../../pipeline/store/released.ts';
import { type Entries, writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { fillDesk, seen, startLines } from '../../support/fillDesk.ts';
import { lay, withFolder } from '../../support/folder.ts';

const SUBMITTER: Values<'submitter'> = {
  org_name: 'Rights Network',
  submitter_kind: 'cso',
  contact_name: 'Focal point',
  contact_email: 'secret.person@example.org',
  reporting_year: 2026,
  submission_date: '2026-10-01',
  language: 'en',
  may_publish: true,
  voluntary_declaration: true,
};

function consentOf(values: Partial<Values<'consent'>>): Values<'consent'> {
  return {
    consent_id: 'C1',
    state: 'FJI',
    consent_status: 'given',
    consent_scope: 'publish_all',
    given_by: 'Ministry',
    consent_date: '2026-06-30',
    evidence_type: 'note_verbale',
    evidence_ref: 'NV 1',
    recorded_by: 'Focal point',
    ...values,
  };
}

function activityOf(values: Partial<Values<'activities'>>): Values<'activities'> {
  return {
    activity_id: 'A-1',
    title: 'Legal clinics',
    description: 'Free legal advice.',
    state_concerned: ['FJI'],
    modality: 'training',
    status: '2',
    start_date: '2026-02-01',
    unlinked_reason: 'cross_cutting',
    themes: ['access_to_justice'],
    cooperation_form: 'bilateral',
    provider_orgs: [{ name: 'Rights Network', role: '4' }],
    beneficiary_institution: ['government'],
    consent_id: ['C1'],
    funding_source: ['own_resources'],
    ...values,
  };
}

interface Said {
  submitter?: Partial<Values<'submitter'>>;
  consent?: Partial<Values<'consent'>>[];
  activities?: Partial<Values<'activities'>>[];
}

function workbookOf({ submitter, consent = [{}], activities = [{}] }: Said): Promise<Uint8Array> {
  const entries: Entries = {
    submitter: { ...SUBMITTER, ...submitter },
    records: { consent: consent.map(consentOf), activities: activities.map(activityOf) },
  };
  return writeTemplate({ language: 'en', build: 'test', entries });
}

interface Place {
  data: string;
  store: Store;
  night(today?: string): Promise<RunReport>;
  send(name: string, said: Said): Promise<void>;
}

async function inRepository<T>(use: (place: Place) => Promise<T>): Promise<T> {
  return withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    const night = (today = '2026-11-24'): Promise<RunReport> =>
      nightly(data, store, testEffects(today), WITHOUT_OUTPUTS);
    const send = async (name: string, said: Said): Promise<void> => lay(data, name, await workbookOf(said));
    try {
      return await use({ data, store, night, send });
    } finally {
      await store.close();
    }
  });
}

async function releasedNow(store: Store, today = '2026-11-24'): Promise<string[]> {
  const lines: string[] = [];
  for await (const { record_id, states } of released(store, { today })) lines.push(`${record_id} ${states.join(' ')}`);
  return lines;
}

const NETWORK = 'cso-rights-network';

describe('the consent desk, night by night', () => {
  test('a declared consent is listed; confirmed by staff, the next night releases it and asks no more', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      await send('one.xlsx', {});
      await night();
      const [row] = await seen(data, 'consent');
      expect(row).toMatchObject({
        state: 'Fiji',
        consent: 'Rights Network\nC1',
        days_waiting: '54',
        evidence: 'Note verbale\nNV 1',
      });
      expect(row?.covers).toContain('A-1 Legal clinics');
      expect(row?.declared).toContain('by Ministry, 30 June 2026');
      await fillDesk(data, 'Ana', [{ sheet: 'consent', subject: `${NETWORK}/C1`, entries: { decision: 'Confirm' } }]);
      const { desk } = await night();
      expect(desk).toMatchObject({ files: ['consent-desk.xlsx'], taken: { consent: 1 }, not_taken: {} });
      expect(await releasedNow(store)).toEqual(['A-1 FJI']);
      expect(await seen(data, 'consent')).toEqual([]);
      expect(await seen(data, 'in_force')).toHaveLength(1);
      expect(await startLines(data)).toContain('1 decision was taken in.');
      const [entry] = await trailOf(store);
      expect(entry).toMatchObject({ decided_by: 'Ana', reason: 'note_verbale NV 1', source: 'consent-desk.xlsx' });
      expect(readdirSync(join(data, 'archive', 'desk'))).toEqual([`${entry?.file_hash}.xlsx`]);
    });
  });

  test('refuse, ask again and withdraw need a reason; what is half filled is asked again and keeps what was written', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      const consent = ['C1', 'C2', 'C3', 'C4', 'C5'].map((consent_id) => ({ consent_id }));
      await send('one.xlsx', {
        consent,
        activities: consent.map(({ consent_id }) => ({ activity_id: `A-${consent_id}`, consent_id: [consent_id] })),
      });
      await night();
      const fill = (id: string, entries: object) => ({
        sheet: 'consent' as const,
        subject: `${NETWORK}/${id}`,
        entries,
      });
      await fillDesk(data, '', [
        fill('C1', { decision: 'Confirm', decided_by: 'Ana' }),
        fill('C2', { decision: 'Refuse', decided_by: 'Ana' }),
        fill('C3', { note: 'telephoned, no answer yet' }),
        fill('C4', { decision: 'Confirm' }),
        fill('C5', { decision: 'Perhaps', decided_by: 'Ana', note: 'hm' }),
      ]);
      const { desk } = await night();
      expect(desk).toMatchObject({
        taken: { consent: 1 },
        not_taken: { note_missing: 1, decision_missing: 1, officer_missing: 1, decision_unknown: 1 },
      });
      const rows = new Map((await seen(data, 'consent')).map((row) => [row.subject, row]));
      expect(rows.get(`${NETWORK}/C2`)).toMatchObject({
        decision: 'Refuse',
        decided_by: 'Ana',
        told: 'This decision needs a note that says why.',
      });
      expect(rows.get(`${NETWORK}/C3`)).toMatchObject({
        note: 'telephoned, no answer yet',
        told: 'No decision was chosen.',
      });
      expect(rows.get(`${NETWORK}/C4`)?.told).toContain('Nobody is named');
      expect(rows.get(`${NETWORK}/C5`)?.told).toContain('“Perhaps” is no decision');
      expect(await releasedNow(store)).toEqual(['A-C1 FJI']);
      // Nobody touches it for two nights: what was written is still there, and completed it is taken in.
      await night('2026-11-25');
      await night('2026-11-26');
      const later = new Map((await seen(data, 'consent')).map((row) => [row.subject, row]));
      expect(later.get(`${NETWORK}/C2`)).toMatchObject({ decision: 'Refuse', decided_by: 'Ana' });
      await fillDesk(data, '', [fill('C2', { note: 'NV 7 of 20 November' })]);
      expect((await night('2026-11-26')).desk?.taken).toEqual({ consent: 1 });
      const [decision] = (await trailOf(store, `${NETWORK}/C2`)).slice(-1);
      expect(decision).toMatchObject({ decision: 'refused', reason: 'NV 7 of 20 November', decided_by: 'Ana' });
    });
  });

  test('a desk sent back twice, and in a copy, counts once; an old copy does not undo a later decision', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      await send('one.xlsx', {});
      await night();
      const confirm = [{ sheet: 'consent' as const, subject: `${NETWORK}/C1`, entries: { decision: 'Confirm' } }];
      await fillDesk(data, 'Ana', confirm, { name: 'consent-desk (1).xlsx' });
      await fillDesk(data, 'Ana', confirm);
      const filled = readFileSync(join(data, 'desk', 'consent-desk.xlsx'));
      await night();
      expect(await trailOf(store)).toHaveLength(1);
      writeFileSync(join(data, 'desk', 'consent-desk.xlsx'), filled);
      await night();
      expect(await trailOf(store)).toHaveLength(1);
      const withdrawn = {
        contributor_id: NETWORK,
        consent_id: 'C1',
        decision: 'withdrawn' as const,
        decided_by: 'Ben',
        reason: 'NV 9',
      };
      await decideConsent(store, { ...withdrawn, decided_at: '2026-11-24T03:00:00Z' });
      writeFileSync(join(data, 'desk', 'old copy.xlsx'), await again(filled));
      const { desk } = await night();
      expect(desk?.not_taken).toEqual({ decided_since: 1 });
      expect(await releasedNow(store)).toEqual([]);
      expect((await startLines(data)).join('\n')).toContain('Ben decided “Withdraw” on 24 November 2026');
    });
  });

  test('a decision about a row that the contributor changed since is asked again, and told why', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      await send('one.xlsx', {});
      await night();
      const later = { submitter: { submission_date: '2026-10-05' }, consent: [{ evidence_ref: 'NV 2' }] };
      await send('two.xlsx', later);
      await night();
      const [row] = await seen(data, 'consent');
      await fillDesk(data, 'Ana', [
        { sheet: 'consent', subject: `${NETWORK}/C1`, entries: { decision: 'Confirm', note: 'NV 1 seen' } },
      ]);
      await send('three.xlsx', { submitter: { submission_date: '2026-10-09' }, consent: [{ evidence_ref: 'NV 3' }] });
      // The workbook comes in after the desk of the same night: the decision was about the row as it stood before.
      await night();
      expect(await releasedNow(store)).toEqual([]);
      const [changed] = await seen(data, 'consent');
      expect(changed?.basis).not.toBe(row?.basis);
      expect(changed?.remark).toContain('Changed since Ana decided “Confirm” on 24 November 2026');
    });
  });

  test('a desk that somebody has open is read but not written over; an unreadable one is put aside', async () => {
    await inRepository(async ({ data, store, night, send }) => {
      await send('one.xlsx', {});
      await night();
      await fillDesk(data, 'Ana', [{ sheet: 'consent', subject: `${NETWORK}/C1`, entries: { decision: 'Confirm' } }]);
      const desk = join(data, 'desk', 'consent-desk.xlsx');
      const filled = readFileSync(desk);
      writeFileSync(join(data, 'desk', '~$consent-desk.xlsx'), 'lock');
      const open = await night();
      expect(open.desk).toMatchObject({ taken: { consent: 1 }, left: 'open' });
      expect(readFileSync(desk).equals(filled)).toBe(true);
      expect(await releasedNow(store)).toEqual(['A-1 FJI']);
      rmSync(join(data, 'desk', '~$consent-desk.xlsx'));
      expect((await night()).desk?.left).toBeUndefined();
      expect(await seen(data, 'consent')).toEqual([]);
      expect(await trailOf(store)).toHaveLength(1);
      writeFileSync(desk, 'PK\u0003\u0004 half a file');
      const broken = await night();
      expect(broken.desk?.unreadable).toHaveLength(1);
      expect((await startLines(data)).join('\n')).toContain(`The file ${broken.desk?.unreadable[0]} could not be read`);
      expect(readdirSync(join(data, 'desk'))).toContain(broken.desk?.unreadable[0]);
    });
  });

  test('an unchanged night leaves the desk as it is; the next day it is written anew', async () => {
    await inRepository(async ({ data, night, send }) => {
      await send('one.xlsx', {});
      await night();
      const writes: string[] = [];
      const files = {
        ...diskFiles,
        write: (path: string, bytes: Uint8Array) => {
          writes.push(path);
          return diskFiles.write(path, bytes);
        },
      };
      const store = await openStore({ file: join(data, 'repository.db') });
      await nightly(data, store, testEffects('2026-11-24', { files }), WITHOUT_OUTPUTS);
      expect(writes.filter((path) => path.includes('desk'))).toEqual([]);
      await nightly(data, store, testEffects('2026-11-25', { files }), WITHOUT_OUTPUTS);
      expect(writes.some((path) => path.endsWith('consent-desk.xlsx'))).toBe(true);
      await store.close();
      expect((await seen(data, 'consent'))[0]?.days_waiting).toBe('55');
    });
  });
});

/** The same workbook with other bytes, as a program saves it again. */
async function again(bytes: Uint8Array): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  workbook.lastModifiedBy = 'again';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
