/** Mails as mail programs write them, and mail servers to put them on. */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';

const require = createRequire(import.meta.url);

/** A mail as it goes over the wire. */
export function mail(options: Mail.Options): Promise<Buffer> {
  return new MailComposer({
    from: 'Focal Point <focal.point@example.org>',
    to: 'upr@example.org',
    subject: 'Submission',
    text: 'Please find attached.',
    ...options,
  })
    .compile()
    .build();
}

/** A mailbox that a test can put mails into and look at. */
export interface TestMailbox {
  port: number;
  user: string;
  password: string;
  stop(): Promise<void>;
}

export interface TestMailServer {
  name: string;
  /** @param mails what lies in the inbox */
  start(mails: readonly Buffer[], folder: string): Promise<TestMailbox>;
}

interface Hoodiecrow {
  listen(port: number, done: () => void): void;
  server: { address(): { port: number } };
  close(done: () => void): void;
}

/** hoodiecrow, an IMAP server of the npm registry. */
const hoodiecrow: TestMailServer = {
  name: 'hoodiecrow',
  async start(mails) {
    const make = require('hoodiecrow-imap') as (options: object) => Hoodiecrow;
    const server = make({
      plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'XOAUTH2', 'ENABLE', 'UIDPLUS', 'MOVE', 'UNSELECT'],
      storage: {
        INBOX: { messages: mails.map((raw) => ({ raw: raw.toString('latin1') })) },
        '': { separator: '/', folders: {} },
      },
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.server.address();
    return {
      port,
      user: 'testuser',
      password: 'testpass',
      stop: () => new Promise((resolve) => server.close(() => resolve())),
    };
  },
};

const DOVECOT = '/usr/sbin/dovecot';

/** Dovecot opens no mailbox as root. */
const NOBODY = 65_534;

/** Dovecot, the IMAP server that most of the world's mailboxes lie on. */
const dovecot: TestMailServer = {
  name: 'dovecot',
  async start(mails, folder) {
    const port = await freePort();
    // Dovecot's login process runs as a user of its own.
    chmodSync(folder, 0o755);
    const inbox = join(folder, 'mail', 'new');
    for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(folder, 'mail', part), { recursive: true });
    for (const [index, raw] of mails.entries()) writeFileSync(join(inbox, `${1_790_000_000 + index}.M1P1.test`), raw);
    for (const path of ['', ...readdirSync(join(folder, 'mail'), { recursive: true, encoding: 'utf8' })]) {
      chownSync(join(folder, 'mail', path), NOBODY, NOBODY);
    }
    const path = join(folder, 'dovecot.conf');
    writeFileSync(path, dovecotSettings(folder, port));
    const child = spawn(DOVECOT, ['-F', '-c', path], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    await answering(port);
    return {
      port,
      user: 'testuser',
      password: 'testpass',
      stop: async () => {
        child.kill();
        await ended;
      },
    };
  },
};

function dovecotSettings(folder: string, port: number): string {
  return `
protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
default_internal_user = dovecot
default_internal_group = dovecot
default_login_user = dovenull
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=testpass
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answering(port: number): Promise<void> {
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      setTimeout(() => resolve(false), 2000).unref();
    });
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('dovecot does not answer');
}

const hasDovecot = existsSync(DOVECOT) && process.getuid?.() === 0;

/** For describe.each. Says which servers run. */
export const mailServers: readonly TestMailServer[] = hasDovecot ? [hoodiecrow, dovecot] : [hoodiecrow];

console.info(
  `Mailbox tests run on ${mailServers.map(({ name }) => name).join(', ')}${hasDovecot ? '' : '; dovecot is not installed (or not root), skipped'}.`,
);
