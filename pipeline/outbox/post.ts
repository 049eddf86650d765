/** Sending one mail by SMTP. */
import { createTransport } from 'nodemailer';
import { type Environment, OUTBOX, secret, secretVariable } from '../settings/secrets.ts';
import type { OutboxSettings } from '../settings/settings.ts';
import { oauthTokens } from '../sources/oauthToken.ts';
import { messageId, OWN_HEADER, type ReplyKey } from './ownMail.ts';

export interface Letter {
  reply: ReplyKey;
  to: string;
  subject: string;
  text: string;
  attachments: { name: string; bytes: Uint8Array }[];
}

/** How a letter fared. */
export type Sent =
  | { outcome: 'sent' }
  /** The server may take it later. */
  | { outcome: 'later'; trouble: string }
  /** The server will never take it. */
  | { outcome: 'never'; trouble: string };

export interface Post {
  settings: OutboxSettings;
  /** Never throws. */
  send(letter: Letter): Promise<Sent>;
  close(): void;
}

type Transport = ReturnType<typeof createTransport>;

export function openPost(settings: OutboxSettings, environment: Environment, now: () => Date): Post {
  let open: Transport | undefined;
  const tokens =
    settings.oauth === undefined
      ? undefined
      : oauthTokens(settings.oauth, secret(environment, secretVariable(OUTBOX, 'CLIENT_SECRET')), now);
  const transport = async (): Promise<Transport> => {
    open ??= createTransport(await optionsOf(settings, environment, tokens?.get));
    return open;
  };
  const close = (): void => {
    open?.close();
    open = undefined;
  };
  return {
    settings,
    async send(letter) {
      try {
        await (await transport()).sendMail(mailOf(letter, settings.from));
        return { outcome: 'sent' };
      } catch (error) {
        tokens?.drop();
        close();
        return fareOf(error);
      }
    },
    close,
  };
}

async function optionsOf(
  { host, port, secure, user }: OutboxSettings,
  environment: Environment,
  token: (() => Promise<string>) | undefined,
) {
  const here = host === '127.0.0.1' || host === 'localhost';
  const usual = { host, port, secure, requireTLS: !secure && !here, disableFileAccess: true, disableUrlAccess: true };
  if (user === undefined) return usual;
  const auth =
    token === undefined
      ? { user, pass: secret(environment, secretVariable(OUTBOX, 'PASSWORD')) }
      : { type: 'OAuth2' as const, user, accessToken: await token() };
  return { ...usual, auth };
}

/** Marked as an answer by a program (RFC 3834), so that no other program answers it. */
function mailOf({ reply, to, subject, text, attachments }: Letter, from: string) {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: messageId(reply, from),
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', [OWN_HEADER]: 'reply' },
    attachments: attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
  };
}

/** 5xx is for good (RFC 5321, section 4.2.1). Only the code is kept: the text may repeat the address. */
function fareOf(error: unknown): Sent {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  const trouble = responseCode === undefined ? (code ?? 'UNKNOWN') : `SMTP ${responseCode}`;
  const forGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { outcome: forGood ? 'never' : 'later', trouble };
}
