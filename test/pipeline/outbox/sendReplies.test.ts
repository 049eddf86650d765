/** Replies by mail, against a real SMTP server: sent once, tried again, never to whom it may not go. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../../pipeline/folders.ts';
import { nightly } from '../../../pipeline/nightly.ts';
import { dropLetter, listLetters, releaseLetter, retryLetters } from '../../../pipeline/outbox/letters.ts';
import { messageId } from '../../../pipeline/outbox/ownMail.ts';
import { openPost, type Post } from '../../../pipeline/outbox/post.ts';
import { queueReplies, sendDue } from '../../../pipeline/outbox/sendReplies.ts';
import { checkSettings } from '../../../pipeline/settings/readSettings.ts';
import { deliveryOf } from '../../../pipeline/sources/mailParts.ts';
import type { Source } from '../../../pipeline/sources/source.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { withMailServer } from '../../support/smtp.ts';
import { take } from '../../support/taking.ts';

const START = Date.parse('2026-11-24T02:00:00Z');
const FROM = 'upr@ohchr.example';

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
    await withMailServer(async (server) => {
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
    await withMailServer(async (server) => {
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
    await withMailServer(async (server) => {
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
    await withMailServer(async (server) => {
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

  describe('in the hands of a person', () => {
    const soon = new Date(START + 20 * 60_000);
    const nameOf = async (store: Store): Promise<string> =>
      (await listLetters(store, ['waiting', 'sent', 'held', 'given_up', 'bounced']))[0]?.name ?? '';

    test('a letter that was given up is tried again, and sent once', async () => {
      await withMailServer(async (server) => {
        await withDesk(server.port, { tries: 1 }, async ({ store, post, send, statuses }, data) => {
          await reply(data, store, 'contact@example.org');
          await queueReplies(store, post.settings, new Date(START));
          server.refusals.push(451);
          await send();
          expect(await statuses()).toEqual([['contact@example.org', 'given_up', 'SMTP 451']]);
          await expect(releaseLetter(store, await nameOf(store), undefined, soon)).rejects.toThrow('is given up');
          expect(await retryLetters(store, undefined, soon)).toBe(1);
          expect(await send(20)).toBe(1);
          expect(await retryLetters(store, undefined, soon)).toBe(0);
          await expect(retryLetters(store, await nameOf(store), soon)).rejects.toThrow('is sent');
          expect(await send(60)).toBe(0);
          expect(server.received).toHaveLength(1);
        });
      });
    });

    test('a held letter is let go to whom the workbook names, or dropped; to nobody else', async () => {
      await withMailServer(async (server) => {
        await withDesk(server.port, { domains: ['ohchr.example'] }, async ({ store, post, send }, data) => {
          await reply(data, store, 'contact@example.org');
          await queueReplies(store, post.settings, new Date(START));
          const name = await nameOf(store);
          await expect(releaseLetter(store, name, 'sender', soon)).rejects.toThrow('names no address');
          await expect(releaseLetter(store, 'c/unknown', 'contact', soon)).rejects.toThrow('there is no letter');
          await releaseLetter(store, name, 'contact', soon);
          expect(await send(20)).toBe(1);
          expect(server.received.map(({ to }) => to)).toEqual([['contact@example.org']]);
          await expect(dropLetter(store, name, soon)).rejects.toThrow('is sent');
        });
        await withDesk(server.port, { domains: ['ohchr.example'] }, async ({ store, post, send, statuses }, data) => {
          await reply(data, store, 'two@example.org, three@example.org');
          await queueReplies(store, post.settings, new Date(START));
          const name = await nameOf(store);
          await expect(releaseLetter(store, name, 'contact', soon)).rejects.toThrow('names no address');
          await dropLetter(store, name, soon);
          expect(await statuses()).toEqual([[null, 'given_up', 'DROPPED']]);
          expect(await send(60)).toBe(0);
        });
      });
    });

    test('two programs that look at the outbox at once send a letter once', async () => {
      await withMailServer(async (server) => {
        await withDesk(server.port, {}, async ({ store, post, send }, data) => {
          for (let number = 0; number < 3; number += 1) await reply(data, store, `contact${number}@example.org`);
          await queueReplies(store, post.settings, new Date(START));
          expect((await Promise.all([send(), send(), send()])).reduce((sum, sent) => sum + sent)).toBe(3);
          expect(server.received.map(({ to }) => to[0]).sort()).toEqual([
            'contact0@example.org',
            'contact1@example.org',
            'contact2@example.org',
          ]);
        });
      });
    });
  });

  test('a report that a reply could not be delivered marks its letter', async () => {
    await withMailServer(async (server) => {
      await withDesk(server.port, {}, async ({ store, post, send, statuses }, data) => {
        const submission_id = await reply(data, store, 'contact@example.org');
        await queueReplies(store, post.settings, new Date(START));
        await send();
        const raw = report(messageId({ submission_id, received_on: '2026-11-24' }, FROM));
        const source: Source = {
          name: 'mailbox',
          list: async () => ({ arrivals: [{ id: '1', receivedAt: '2026-11-24T03:00:00Z' }], left: 0 }),
          fetch: () => deliveryOf(raw),
          acknowledge: async () => undefined,
          close: async () => undefined,
        };
        await nightly(data, store, testEffects('2026-11-25', { sources: [source] }), WITHOUT_OUTPUTS);
        expect(await statuses()).toEqual([['contact@example.org', 'bounced', null]]);
      });
    });
  });
});

/** As a mail server reports it (RFC 3464). */
function report(id: string): Buffer {
  return Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@example.org>',
      'To: upr@ohchr.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I could not deliver your message.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; contact@example.org',
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${id}`,
      'Subject: x',
      '',
      '--b--',
      '',
    ].join('\r\n'),
  );
}
