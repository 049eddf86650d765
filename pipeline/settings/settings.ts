/** The settings of a repository: one file of its data folder, `upr-repo.config.json`. Secrets come from the environment only. */
import * as cron from 'node-cron';
import * as z from 'zod';
import { endingInSlash, isSiteAddress, SITE_ADDRESS_ALLOWED } from './siteAddress.ts';

/** Kept out of names of files, of variables of the environment, and of metrics. */
const NAME = /^[a-z][a-z0-9-]{0,29}$/;

const name = z.string().regex(NAME, 'a name of small letters, digits and "-", such as "mailbox"');
const filled = z.string().min(1, 'a text that is not empty');
const port = z
  .int('a whole number from 0 to 65535')
  .min(0, 'a port from 0 to 65535')
  .max(65_535, 'a port from 0 to 65535');
const url = z.url('an address that begins with https:// (http:// for 127.0.0.1 only)').refine(isGuarded, {
  message: 'an address that begins with https:// (http:// for 127.0.0.1 only)',
});

/** Secrets travel to these addresses. */
function isGuarded(text: string): boolean {
  return URL.canParse(text) && (text.startsWith('https://') || new URL(text).hostname === '127.0.0.1');
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** OAuth 2.0 client credentials (RFC 6749, section 4.4), as Microsoft and others give them for services without a user. */
const oauth = z.strictObject({
  tokenUrl: url,
  clientId: filled,
  scope: filled,
});

const folderSource = z.strictObject({
  kind: z.literal('folder'),
  name,
  /** A network share, or a folder that OneDrive keeps equal to a SharePoint library. Only read. */
  path: filled,
});

const imapSource = z.strictObject({
  kind: z.literal('imap'),
  name,
  host: filled,
  port: port.default(993),
  /** TLS from the first byte. False: STARTTLS, which must succeed unless the host is this machine. */
  secure: z.boolean('true or false').default(true),
  user: filled,
  mailbox: filled.default('INBOX'),
  /** Where mails go whose workbooks were brought in, and where those go that have none. */
  processed: filled.default('Processed'),
  refused: filled.default('Refused'),
  /** Present: XOAUTH2 instead of a password. */
  oauth: oauth.optional(),
  megabytesPerMail: z.number('a number above 0').positive('a number above 0').default(40),
  /** More mails of one sender wait for the next night: the end of a mail loop. */
  mailsPerSender: z.int('a whole number above 0').positive('a whole number above 0').default(50),
});

const graphSource = z.strictObject({
  kind: z.literal('graph'),
  name,
  /** The id of the drive (document library). */
  drive: filled,
  /** A folder of the drive, such as "Submissions/2026"; absent: the whole drive. */
  folder: z.string().optional(),
  baseUrl: url.default('https://graph.microsoft.com/v1.0'),
  oauth,
});

const source = z.discriminatedUnion('kind', [folderSource, imapSource, graphSource], {
  error: 'one of "folder", "imap", "graph"',
});

const outbox = z.strictObject({
  host: filled,
  port: port.default(587),
  secure: z.boolean('true or false').default(false),
  /** Absent: the server takes mail from this machine without a password. */
  user: filled.optional(),
  oauth: oauth.optional(),
  from: z.email('an e-mail address'),
  /** Who gets the reply: the contact named in the workbook, or the sender of the mail that brought it. */
  to: z.enum(['contact', 'sender'], '"contact" or "sender"').default('contact'),
  /** Domains that may be written to; "*" is all. What goes elsewhere is held for the desk. */
  domains: z.array(filled).default(['*']),
  tries: z.int('a whole number above 0').positive('a whole number above 0').default(8),
});

const schedule = z
  .strictObject({
    /** Minute, hour, day, month, weekday. */
    cron: z
      .string()
      .refine((text) => cron.validate(text), 'five fields of cron: minute hour day month weekday, such as "0 2 * * *"')
      .default('0 2 * * *'),
    timeZone: z
      .string()
      .refine(isTimeZone, 'a time zone of the IANA list, such as "Europe/Zurich"')
      .default('Europe/Zurich'),
    /** A night that was due while the service was down is run after the start. */
    makeUp: z.boolean('true or false').default(true),
  })
  .prefault({});

/** The public site is static: the night does not know where it stands unless it is told. */
const site = z
  .strictObject({
    /** Where the site stands on the web; null: not known, addresses are relative then. Read back with "/" at its end. */
    address: z
      .string(SITE_ADDRESS_ALLOWED)
      .refine(isSiteAddress, SITE_ADDRESS_ALLOWED)
      .transform(endingInSlash)
      .nullable()
      .default(null),
  })
  .prefault({});

/** Everything that can be set. A name that is not here is a fault, so that a slip of the pen is not taken for a setting. */
export const settingsSchema = z
  .strictObject({
    schedule,
    /** The status page, on 127.0.0.1 only; 0 takes any free port, null makes none. */
    statusPort: port.nullable().default(8054),
    sources: z.array(source).default([]),
    outbox: outbox.nullable().default(null),
    site,
  })
  .superRefine(({ sources }, context) => {
    const names = sources.map((one) => one.name);
    for (const [index, one] of names.entries()) {
      if (names.indexOf(one) < index) {
        context.addIssue({
          code: 'custom',
          path: ['sources', index, 'name'],
          message: 'a name that no other source has',
        });
      }
    }
  });

export type Settings = z.infer<typeof settingsSchema>;
export type FolderSettings = z.infer<typeof folderSource>;
export type ImapSettings = z.infer<typeof imapSource>;
export type GraphSettings = z.infer<typeof graphSource>;
export type OutboxSettings = z.infer<typeof outbox>;
export type OauthSettings = z.infer<typeof oauth>;

/** What a repository without a file of settings has. */
export const usualSettings: Settings = settingsSchema.parse({});
