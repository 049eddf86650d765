/** From a mail as it came to the workbooks in it: attachments, and those of mails that are attached to it. */
import { extname } from 'node:path';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { OWN_HEADER, repliesNamedIn } from '../outbox/ownMail.ts';
import type { Delivery, Refused } from './source.ts';

/** What the intake can read, and what it can at least tell its sender about. Pictures and signatures are neither. */
const ENDINGS = /^\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|ods|csv|zip)$/i;
const TYPES = /spreadsheet|ms-excel/i;

/** Mails in mails, as forwarding makes them, and workbooks in one mail. */
const DEEPEST = 5;
const MOST_FILES = 50;

/** Answers by programs, and mass mail. `auto-generated` alone may be a system that hands reports in. */
const ANSWERS = /^auto-replied/i;
const GENERATED = /^auto-/i;
const MASS = /^(?:bulk|junk|list|auto_reply)/i;

/** Whether a file may be a workbook, by its name and the type that its sender gives it. */
export function holdsWorkbook(name: string | undefined, type: string | undefined): boolean {
  return ENDINGS.test(extname(name ?? '')) || TYPES.test(type ?? '');
}

/** Takes a mail apart. What cannot be parsed is refused, never thrown. */
export async function deliveryOf(raw: Buffer): Promise<Delivery> {
  const mail = await parsed(raw);
  if (mail === undefined) return refusal('UNREADABLE', false);
  if (isReport(mail)) return { ...refusal('BOUNCE', false), bounced: repliesNamedIn(textsOf(mail, raw)) };
  const automatic = automaticKind(mail);
  if (automatic !== undefined) return refusal(automatic, false);
  const files = (await workbooksIn(mail, 1)).slice(0, MOST_FILES);
  const mayReply = !GENERATED.test(headerOf(mail, 'auto-submitted'));
  return files.length === 0 ? refusal('NO_WORKBOOK', false) : { files, mayReply };
}

function refusal(refused: Refused, mayReply: boolean): Delivery {
  return { files: [], refused, mayReply };
}

async function parsed(raw: Buffer): Promise<ParsedMail | undefined> {
  try {
    return await simpleParser(raw, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
    });
  } catch {
    return undefined;
  }
}

function headerOf({ headers }: ParsedMail, name: string): string {
  const value = headers.get(name.toLowerCase());
  return typeof value === 'string' ? value.trim() : value === undefined ? '' : JSON.stringify(value);
}

/** A mail server's report about a mail (RFC 3464). */
function isReport(mail: ParsedMail): boolean {
  const type = mail.headers.get('content-type');
  return typeof type === 'object' && 'value' in type && type.value === 'multipart/report';
}

/** The report names the mail in a part of its own, which may be encoded. */
function textsOf({ attachments, text }: ParsedMail, raw: Buffer): string {
  return [raw.toString('latin1'), text ?? '', ...attachments.map(({ content }) => content.toString('latin1'))].join(
    '\n',
  );
}

function automaticKind(mail: ParsedMail): Refused | undefined {
  if (headerOf(mail, OWN_HEADER) !== '') return 'OWN_REPLY';
  const answers = ANSWERS.test(headerOf(mail, 'auto-submitted')) || headerOf(mail, 'x-autoreply') !== '';
  return answers || MASS.test(headerOf(mail, 'precedence')) ? 'AUTOMATIC' : undefined;
}

async function workbooksIn(mail: ParsedMail, depth: number): Promise<Delivery['files']> {
  const files: Delivery['files'] = [];
  for (const attachment of mail.attachments) {
    if (attachment.contentType === 'message/rfc822') files.push(...(await workbooksOfInner(attachment, depth)));
    else if (holdsWorkbook(attachment.filename, attachment.contentType)) files.push(fileOf(attachment));
  }
  return files;
}

/** A reply of this repository that somebody attaches to a question is no new submission. */
async function workbooksOfInner({ content }: Attachment, depth: number): Promise<Delivery['files']> {
  const inner = depth < DEEPEST ? await parsed(content) : undefined;
  return inner === undefined || headerOf(inner, OWN_HEADER) !== '' ? [] : workbooksIn(inner, depth + 1);
}

function fileOf({ filename, contentType, content }: Attachment): { name: string; bytes: Uint8Array } {
  const ending = TYPES.test(contentType) && extname(filename ?? '') === '' ? '.xlsx' : '';
  return { name: `${filename ?? 'workbook'}${ending}`, bytes: new Uint8Array(content) };
}
