/** To whom a reply may go: the contact that the workbook names, or the sender of the mail that brought it. Nobody else. */
import type { OutboxSettings } from '../settings/settings.ts';
import type { Store } from '../store/openStore.ts';
import type { ReplyKey } from './ownMail.ts';

export interface Addresses {
  contact: string | undefined;
  sender: string | undefined;
  /** False where a program sent the workbook, which would answer again. */
  mayReply: boolean;
}

export async function addressesOf(
  { db }: Pick<Store, 'db'>,
  { submission_id, received_on }: ReplyKey,
): Promise<Addresses> {
  const reply = await db
    .selectFrom('reply')
    .select('file_name')
    .where('submission_id', '=', submission_id)
    .where('received_on', '=', received_on)
    .executeTakeFirst();
  const arrival = await db
    .selectFrom('arrival')
    .select(['sender', 'may_reply'])
    .where('path', '=', reply?.file_name ?? '')
    .executeTakeFirst();
  const submitter = await db
    .selectFrom('submitter')
    .select('contact_email')
    .where('submission_id', '=', submission_id)
    .executeTakeFirst();
  return {
    contact: submitter?.contact_email ?? undefined,
    sender: arrival?.sender ?? undefined,
    mayReply: arrival?.may_reply !== 0,
  };
}

/** Whom the settings mean; undefined where nobody may be written to without a person's say. */
export function recipientOf(
  { contact, sender, mayReply }: Addresses,
  { to, domains }: Pick<OutboxSettings, 'to' | 'domains'>,
): string | undefined {
  if (!mayReply) return undefined;
  const wanted = to === 'contact' ? (contact ?? sender) : (sender ?? contact);
  return wanted !== undefined && isOneAddress(wanted) && isAllowed(wanted, domains) ? wanted : undefined;
}

/** One plain address: what a contributor writes into a cell must not name more people than one. */
export function isOneAddress(text: string): boolean {
  return /^[^\s@,;:<>()"[\]\\]{1,64}@[^\s@,;:<>()"[\]\\]{1,255}$/.test(text);
}

function isAllowed(address: string, domains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((one) => one === '*' || domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`));
}
