/** A mailbox: each mail is an arrival. Mails are moved once their workbooks are safe, so that the mailbox shows what waits. */
import { type FetchMessageObject, ImapFlow } from 'imapflow';
import type { ImapSettings } from '../settings/settings.ts';
import { deliveryOf } from './mailParts.ts';
import type { Tokens } from './oauthToken.ts';
import type { Arrival, Listing, Source } from './source.ts';

/** Either a password, or tokens for XOAUTH2. */
export type ImapSecret = { password: string } | { tokens: Tokens };

const MEBIBYTE = 1_048_576;

interface Session {
  client: ImapFlow;
  release(): void;
}

export function imapSource(settings: ImapSettings, secret: ImapSecret): Source {
  let session: Promise<Session> | undefined;
  const sizes = new Map<string, number>();
  const open = (): Promise<Session> => {
    session ??= openMailbox(settings, secret);
    return session;
  };
  return {
    name: settings.name,
    async list() {
      const { client } = await open();
      const { mails, validity } = await headsOf(client);
      for (const { uid, size } of mails) sizes.set(`${validity}-${uid}`, size ?? 0);
      return listing(mails, validity, settings.mailsPerSender);
    },
    async fetch({ id }) {
      if ((sizes.get(id) ?? 0) > settings.megabytesPerMail * MEBIBYTE) {
        return { files: [], refused: 'TOO_LARGE', mayReply: false };
      }
      const { client } = await open();
      const mail = await client.fetchOne(uidOf(id), { source: true }, { uid: true });
      const source = mail === false ? undefined : mail.source;
      return source === undefined
        ? { files: [], refused: 'UNREADABLE', mayReply: false }
        : deliveryOf(Buffer.from(source));
    },
    async acknowledge({ id }, taken) {
      const { client } = await open();
      const folder = taken ? settings.processed : settings.refused;
      if ((await client.messageMove(uidOf(id), folder, { uid: true })) === false) {
        throw new Error(`the mail ${uidOf(id)} could not be moved to ${folder}.`);
      }
    },
    async close() {
      const opened = await session?.catch(() => undefined);
      session = undefined;
      opened?.release();
      await opened?.client.logout().catch(() => undefined);
    },
  };
}

async function openMailbox(settings: ImapSettings, secret: ImapSecret): Promise<Session> {
  const { host, port, secure, user, mailbox, processed, refused } = settings;
  const auth =
    'password' in secret ? { user, pass: secret.password } : { user, accessToken: await secret.tokens.get() };
  const here = host === '127.0.0.1' || host === 'localhost';
  // Without TLS the password would travel in the open; the log of the library shows what the mails say.
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth,
    logger: false,
    ...(secure || here ? {} : { doSTARTTLS: true }),
  });
  // A connection that breaks fails the command under way; the event alone would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const held = new Set((await client.list()).map(({ path }) => path));
    for (const folder of [processed, refused]) if (!held.has(folder)) await client.mailboxCreate(folder);
    const lock = await client.getMailboxLock(mailbox);
    return { client, release: () => lock.release() };
  } catch (error) {
    client.close();
    if ('tokens' in secret) secret.tokens.drop();
    throw new Error(`the mailbox ${mailbox} at ${host} cannot be opened: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const { responseText, message } = error as { responseText?: string; message?: string };
  return responseText ?? message ?? String(error);
}

async function headsOf(client: ImapFlow): Promise<{ mails: FetchMessageObject[]; validity: string }> {
  const { mailbox } = client;
  if (mailbox === false) throw new Error('the mailbox was closed.');
  const validity = String(mailbox.uidValidity);
  const mails: FetchMessageObject[] = [];
  if (mailbox.exists === 0) return { mails, validity };
  for await (const mail of client.fetch('1:*', { uid: true, size: true, envelope: true, internalDate: true })) {
    if (mail.flags?.has('\\Deleted') !== true) mails.push(mail);
  }
  return { mails: mails.sort((a, b) => a.uid - b.uid), validity };
}

function listing(mails: readonly FetchMessageObject[], validity: string, perSender: number): Listing {
  const counts = new Map<string, number>();
  const arrivals: Arrival[] = [];
  for (const { uid, envelope, internalDate } of mails) {
    const sender = envelope?.from?.[0]?.address?.toLowerCase();
    const count = (counts.get(sender ?? '') ?? 0) + 1;
    counts.set(sender ?? '', count);
    if (count > perSender) continue;
    const receivedAt = new Date(internalDate ?? envelope?.date ?? 0).toISOString();
    arrivals.push({ id: `${validity}-${uid}`, receivedAt, ...(sender === undefined ? {} : { sender }) });
  }
  return { arrivals, left: mails.length - arrivals.length };
}

function uidOf(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}
