/** A real SMTP server for tests, with the password `p` of the user `upr`. */
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is handed. */
export interface MailServer {
  port: number;
  received: { mail: ParsedMail; raw: Buffer; to: string[] }[];
  /** Codes to answer the next letters with, instead of taking them. */
  refusals: number[];
}

export async function withMailServer(use: (server: MailServer) => Promise<void>): Promise<void> {
  const state: MailServer = { port: 0, received: [], refusals: [] };
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
