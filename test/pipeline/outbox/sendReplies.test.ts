/** Replies by mail, against a real SMTP server: sent once, tried again, never to whom it may not go. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../../pipeline/folders.ts';
import { messageId } from '../../../pipeline/outbox/ownMail.ts';
import { openPost, type Post } from '../../../pipeline/outbox/post.ts';
import { queueReplies, sendDue } from '../../../pipeline/outbox/sendReplies.ts';
import { checkSettings } from '../../../pipeline/settings/readSettings.ts';
import { deliveryOf } from '../../../pipeline/sources/mailParts.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { testEffects } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { take } from '../../support/taking.ts';

const START = Date.parse('2026-11-24T02:00:00Z');
const FROM = 'upr@ohchr.example';

interface Server {
  port: number;
  received: { mail: ParsedMail; raw: Buffer; to: string[] }[];
  /** Codes to answer the next letters with, instead of taking them. */
  refusals: number[];
}

async function withServer(use: (server: Server) => Promise<void>): Promise<void> {
  const state: Server = { port: 0, received: [], refusals: [] };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'upr' && password === 'p' ? done(null, { user: 'upr' }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) => {
      const responseCode = state.refusals.shift();
      done(responseCode === undefined ? null : Object.assign(new Error('refused'), { responseCode }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        state.received.push({ mail: await simpleParser(raw), raw, to });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  state.port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await use(state);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

interface Desk {
  store: Store;
  post: Post;
  /** Sends what is due so many minutes after the start. */
  send(minutes?: number): Promise<number>;
  statuses(): Promise<(string | null)[][]>;
}

async function withDesk(port: number, outbox: object, use: (desk: Desk, data: string) => Promise<void>): Promise<void> {
  const environment = { UPR_SMTP_PASSWORD: 'p' };
  const text = JSON.stringify({ outbox: { host: '127.0.0.1', port, user: 'upr', from: FROM, ...outbox } });
  const settings = checkSettings(text, environment).settings?.outbox;
  if (settings == null) throw new Error('bad settings');
  await withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    const post = openPost(settings, environment, () => new Date(START));
    const send = (minutes = 0): Promise<number> => {
      const now = () => new Date(START + minutes * 60_000);
      return sendDue(store, foldersOf(data), testEffects('2026-11-24', { now }), post);
    };
    const statuses = async () => {
      const rows = await store.db.selectFrom('outgoing').selectAll().orderBy('recipient').execute();
      return rows.map(({ recipient, status, trouble }) => [recipient, status, trouble]);
    };
    try {
      await use({ store, post, send, statuses }, data);
    } finally {
      await store.close();
    }
  });
}

/** A submission with its reply made, as the night leaves it. */
async function reply(data: string, store: Store, contact: string, changes: { path?: string } = {}): Promise<string> {
  await take(store, { submitter: { contact_email: contact } } as never);
  const rows = await store.db.selectFrom('submission').select('submission_id').execute();
  const known = await store.db.selectFrom('reply').select('submission_id').execute();
  const submission_id =
    rows.find((row) => !known.some((one) => one.submission_id === row.submission_id))?.submission_id ?? '';
  const folder = `c/${submission_id.slice(0, 8)}`;
  mkdirSync(join(data, 'replies', folder), { recursive: true });
  writeFileSync(join(data, 'replies', folder, 'message.txt'), 'Ответ на ваше представление\n\nСпасибо.\n');
  writeFileSync(join(data, 'replies', folder, 'reply.xlsx'), 'PK reply');
  await store.db
    .insertInto('reply')
    .values({
      submission_id,
      received_on: '2026-11-24',
      kind: 'first',
      file_name: changes.path ?? `${submission_id.slice(0, 8)}.xlsx`,
      run_id: 'r',
      folder,
      made_on: '2026-11-24',
      language: 'ru',
      outcome: 'taken',
    })
    .execute();
  await store.db
    .updateTable('submitter')
    .set({ contact_email: contact })
    .where('submission_id', '=', submission_id)
    .execute();
  return submission_id;
}

describe('the outbox', () => {
  test('a reply is sent once, with its workbook, and would be known again', async () => {
    await withServer(async (server) => {
      await withDesk(server.port, {}, async ({ store, post, send, statuses }, data) => {
        const submission_id = await reply(data, store, 'contact@example.org');
        expect(await queueReplies(store, post.settings, new Date(START))).toBe(1);
        expect(await queueReplies(store, post.settings, new Date(START))).toBe(0);
        expect(await send()).toBe(1);
        expect(await send(60)).toBe(0);
        expect(await statuses()).toEqual([['contact@example.org', 'sent', null]]);
        const [{ mail, raw, to } = { mail: undefined, raw: Buffer.alloc(0), to: [] }] = server.received;
        expect(to).toEqual(['contact@example.org']);
        expect(mail).toMatchObject({
          subject: 'Ответ на ваше представление',
          text: 'Спасибо.\n',
          messageId: messageId({ submission_id, received_on: '2026-11-24' }, FROM),
        });
        expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['reply.xlsx']);
        expect(await deliveryOf(raw)).toMatchObject({ files: [], refused: 'OWN_REPLY' });
      });
    });
  });

  test('a server that is busy is asked again, later and later, and at last given up', async () => {
    await withServer(async (server) => {
      await withDesk(server.port, { tries: 3 }, async ({ store, post, send, statuses }, data) => {
        await reply(data, store, 'contact@example.org');
        await queueReplies(store, post.settings, new Date(START));
        server.refusals.push(451, 451, 451);
        await send();
        expect(await statuses()).toEqual([['contact@example.org', 'waiting', 'SMTP 451']]);
        await send(4);
        expect(server.refusals).toHaveLength(2);
        await send(5);
        await send(14);
        expect(server.refusals).toHaveLength(1);
        await send(15);
        expect(await statuses()).toEqual([['contact@example.org', 'given_up', 'SMTP 451']]);
        expect(server.received).toHaveLength(0);
      });
    });
  });

  test('an address that does not exist is not tried again; a server that is away is', async () => {
    await withServer(async (server) => {
      await withDesk(server.port, {}, async ({ store, post, send, statuses }, data) => {
        await reply(data, store, 'gone@example.org');
        await queueReplies(store, post.settings, new Date(START));
        server.refusals.push(550);
        await send();
        expect(await statuses()).toEqual([['gone@example.org', 'given_up', 'SMTP 550']]);
      });
    });
    await withDesk(1, {}, async ({ store, post, send, statuses }, data) => {
      await reply(data, store, 'contact@example.org');
      await queueReplies(store, post.settings, new Date(START));
      await send();
      expect(await statuses()).toEqual([['contact@example.org', 'waiting', 'ESOCKET']]);
    });
  });

  test('a letter on its way when the machine stopped waits for a person', async () => {
    await withServer(async (server) => {
      await withDesk(server.port, {}, async ({ store, post, send, statuses }, data) => {
        await reply(data, store, 'contact@example.org');
        await queueReplies(store, post.settings, new Date(START));
        await store.db.updateTable('outgoing').set({ status: 'sending' }).execute();
        await send(5);
        expect(await statuses()).toEqual([['contact@example.org', 'sending', null]]);
        await send(11);
        expect(await statuses()).toEqual([['contact@example.org', 'held', 'INTERRUPTED']]);
        expect(server.received).toHaveLength(0);
      });
    });
  });

  test.each([
    ['two@example.org, three@example.org'],
    ['x@example.org\r\nBcc: all@example.org'],
    ['not an address'],
    ['someone@elsewhere.example'],
  ])('nothing is sent to %j', async (contact) => {
    await withDesk(1, { domains: ['example.org'] }, async ({ store, post, statuses }, data) => {
      await reply(data, store, contact);
      await queueReplies(store, post.settings, new Date(START));
      expect(await statuses()).toEqual([[null, 'held', 'NO_RECIPIENT']]);
    });
  });

  test('a program that handed in gets no answer; a sender does where it is set so', async () => {
    const arrival = (path: string, may_reply: number) => ({
      source: 's',
      arrival_id: path,
      position: 1,
      path,
      submission_id: null,
      sender: 'sender@example.org',
      received_at: '',
      brought_at: '',
      refused: null,
      may_reply,
    });
    await withDesk(1, { to: 'sender' }, async ({ store, post, statuses }, data) => {
      await store.db
        .insertInto('arrival')
        .values([arrival('a.xlsx', 0)])
        .execute();
      await reply(data, store, 'contact@example.org', { path: 'a.xlsx' });
      await queueReplies(store, post.settings, new Date(START));
      expect(await statuses()).toEqual([[null, 'held', 'NO_RECIPIENT']]);
    });
    await withDesk(1, { to: 'sender' }, async ({ store, post, statuses }, data) => {
      await store.db
        .insertInto('arrival')
        .values([arrival('b.xlsx', 1)])
        .execute();
      await reply(data, store, 'contact@example.org', { path: 'b.xlsx' });
      await queueReplies(store, post.settings, new Date(START));
      expect(await statuses()).toEqual([['sender@example.org', 'waiting', null]]);
    });
  });
});
