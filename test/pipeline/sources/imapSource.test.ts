/** A mailbox → the repository, on real IMAP servers. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { describe, expect, test } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import type { ImapSettings } from '../../../pipeline/settings/settings.ts';
import { type ImapSecret, imapSource } from '../../../pipeline/sources/imapSource.ts';
import type { Source } from '../../../pipeline/sources/source.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { mail, mailServers, type TestMailbox } from '../../support/mails.ts';

const TODAY = '2026-11-24';
const EXAMPLES = new URL('../../../examples/inbox/', import.meta.url);
const example = (name: string): Buffer => readFileSync(new URL(name, EXAMPLES));
const MOROCCO = example('morocco-delegation-2026.xlsx');
const CHINA = example('china-ministry-2026.xlsx');

const settingsOf = ({ port, user }: TestMailbox, changes: Partial<ImapSettings> = {}): ImapSettings => ({
  kind: 'imap',
  name: 'mailbox',
  host: '127.0.0.1',
  port,
  secure: false,
  user,
  mailbox: 'INBOX',
  processed: 'Processed',
  refused: 'Refused',
  megabytesPerMail: 1,
  mailsPerSender: 50,
  ...changes,
});

/** How many mails lie in each folder. */
async function counts({ port, user, password }: TestMailbox): Promise<Record<string, number>> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user, pass: password },
    logger: false,
  });
  await client.connect();
  const found: Record<string, number> = {};
  for (const name of ['INBOX', 'Processed', 'Refused']) {
    const status = await client.status(name, { messages: true });
    found[name] = status === false ? 0 : (status.messages ?? 0);
  }
  await client.logout();
  return found;
}

async function night(
  data: string,
  source: Source,
): Promise<{ report: RunReport; rows: Awaited<ReturnType<typeof arrivals>> }> {
  mkdirSync(data, { recursive: true });
  const store = await openStore({ file: join(data, 'repository.db') });
  try {
    const report = await nightly(data, store, testEffects(TODAY, { sources: [source] }), WITHOUT_OUTPUTS);
    return { report, rows: await arrivals(store) };
  } finally {
    await store.close();
  }
}

const arrivals = ({ db }: Store) =>
  db
    .selectFrom('arrival')
    .select(['path', 'sender', 'refused', 'may_reply'])
    .orderBy('arrival_id')
    .orderBy('position')
    .execute();

describe.each(mailServers)('a mailbox on $name', ({ start }) => {
  async function withMailbox(
    mails: readonly Buffer[],
    use: (mailbox: TestMailbox, data: string) => Promise<void>,
  ): Promise<void> {
    await withFolder(async (folder) => {
      const mailbox = await start(mails, folder);
      try {
        await use(mailbox, join(folder, 'data'));
      } finally {
        await mailbox.stop();
      }
    });
  }
  const open = (mailbox: TestMailbox, changes: Partial<ImapSettings> = {}, secret?: ImapSecret): Source =>
    imapSource(settingsOf(mailbox, changes), secret ?? { password: mailbox.password });

  test('workbooks of mails are in the repository after one night, and the mails are moved', async () => {
    const mails = [
      await mail({ subject: 'تقرير', attachments: [{ filename: 'تقرير.xlsx', content: MOROCCO }] }),
      await mail({
        from: 'someone@elsewhere.example',
        attachments: [
          { filename: '报告.xlsx', content: CHINA },
          { filename: '报告.xlsx', content: example('fiji-ministry-2026.xlsx') },
        ],
      }),
      await mail({ text: 'When is the deadline?' }),
      await mail({ attachments: [{ filename: 'large.xlsx', content: Buffer.alloc(1_500_000, 'x') }] }),
      await mail({ headers: { 'Auto-Submitted': 'auto-replied' }, text: 'I am on leave.' }),
    ];
    await withMailbox(mails, async (mailbox, data) => {
      const first = await night(data, open(mailbox));
      expect(first.report.sources).toEqual([
        { source: 'mailbox', arrivals: 5, files: 3, refused: { NO_WORKBOOK: 1, TOO_LARGE: 1, AUTOMATIC: 1 }, left: 0 },
      ]);
      expect(first.report.counts).toMatchObject({ taken: 3, refused: 0 });
      expect(first.rows.map(({ path }) => path?.split('/').at(-1))).toEqual([
        'تقرير.xlsx',
        '报告.xlsx',
        '2-报告.xlsx',
        undefined,
        undefined,
        undefined,
      ]);
      expect(first.rows[1]).toMatchObject({ sender: 'someone@elsewhere.example', refused: null, may_reply: 1 });
      expect(JSON.stringify(first.report)).not.toContain('elsewhere.example');
      expect(await counts(mailbox)).toEqual({ INBOX: 0, Processed: 2, Refused: 3 });

      const second = await night(data, open(mailbox));
      expect(second.report.sources).toEqual([{ source: 'mailbox', arrivals: 0, files: 0, refused: {}, left: 0 }]);
      expect(second.report.counts).toMatchObject({ seen: 3, taken: 0 });
    });
  });

  test('a night that stops before a mail is moved brings nothing in twice', async () => {
    const mails = [await mail({ attachments: [{ filename: 'a.xlsx', content: MOROCCO }] })];
    await withMailbox(mails, async (mailbox, data) => {
      const source = open(mailbox);
      const breaking = { ...source, acknowledge: () => Promise.reject(new Error('the line is dead')) };
      const first = await night(data, breaking);
      expect(first.report.sources).toMatchObject([{ files: 1, trouble: 'the line is dead' }]);
      expect(first.report.counts.taken).toBe(1);
      expect(await counts(mailbox)).toMatchObject({ INBOX: 1 });
      const second = await night(data, open(mailbox));
      expect(second.report.sources).toEqual([{ source: 'mailbox', arrivals: 0, files: 0, refused: {}, left: 0 }]);
      expect(second.rows).toHaveLength(1);
      expect(await counts(mailbox)).toMatchObject({ INBOX: 0, Processed: 1 });
    });
  });

  test('a flood of one sender waits; others do not', async () => {
    const mails = await Promise.all([
      ...Array.from({ length: 4 }, (_, number) => mail({ subject: String(number) })),
      mail({ from: 'other@example.org', attachments: [{ filename: 'a.xlsx', content: MOROCCO }] }),
    ]);
    await withMailbox(mails, async (mailbox, data) => {
      const { report } = await night(data, open(mailbox, { mailsPerSender: 2 }));
      expect(report.sources).toMatchObject([{ arrivals: 3, files: 1, left: 2 }]);
      expect(await counts(mailbox)).toEqual({ INBOX: 2, Processed: 1, Refused: 2 });
    });
  });

  test('a mailbox that cannot be opened is reported, and the night goes on', async () => {
    await withMailbox([], async (mailbox, data) => {
      const { report } = await night(data, open(mailbox, {}, { password: 'wrong' }));
      expect(report.sources).toMatchObject([{ trouble: expect.stringContaining('cannot be opened') }]);
      expect(report.finished_at).not.toBe('');
    });
  });
});

test('XOAUTH2: the token is sent instead of a password', async () => {
  const [server] = mailServers;
  await withFolder(async (folder) => {
    const mailbox = await server?.start(
      [await mail({ attachments: [{ filename: 'a.xlsx', content: MOROCCO }] })],
      folder,
    );
    if (mailbox === undefined) throw new Error('no server');
    let dropped = 0;
    const tokens = (token: string) => ({
      get: async () => token,
      drop: () => {
        dropped += 1;
      },
    });
    try {
      const source = imapSource(settingsOf(mailbox), { tokens: tokens('testtoken') });
      const { report } = await night(join(folder, 'data'), source);
      expect(report.sources).toMatchObject([{ arrivals: 1, files: 1 }]);
      const refused = imapSource(settingsOf(mailbox), { tokens: tokens('stale') });
      expect((await night(join(folder, 'data'), refused)).report.sources[0]?.trouble).toContain('cannot be opened');
      expect(dropped).toBe(1);
    } finally {
      await mailbox.stop();
    }
  });
});
