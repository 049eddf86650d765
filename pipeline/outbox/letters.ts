/** The letters of the outbox as people see and handle them: list, try again, let go, drop. Sending itself is in sendReplies.ts. */
import type { OutboxSettings } from '../settings/settings.ts';
import type { Store } from '../store/openStore.ts';
import type { OutgoingRow } from '../store/schema.ts';
import { addressesOf, isOneAddress } from './recipients.ts';

/** A letter with the name that people call it by: the folder of its reply, under replies. */
export interface NamedLetter extends OutgoingRow {
  name: string;
}

/** Letters, those that changed last first. */
export async function listLetters(
  { db }: Pick<Store, 'db'>,
  statuses: readonly OutgoingRow['status'][],
): Promise<NamedLetter[]> {
  const rows = await db
    .selectFrom('outgoing')
    .innerJoin('reply', (join) =>
      join
        .onRef('outgoing.submission_id', '=', 'reply.submission_id')
        .onRef('outgoing.received_on', '=', 'reply.received_on'),
    )
    .selectAll('outgoing')
    .select('reply.folder as name')
    .where('status', 'in', [...statuses])
    .orderBy('changed_at', 'desc')
    .orderBy('reply.folder')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? '' }));
}

/** Statuses from which a letter can be sent once more, and what is said of the others. */
const AGAIN: readonly OutgoingRow['status'][] = ['waiting', 'given_up', 'bounced'];

/**
 * Tries letters again with the next look at the outbox, as if for the first time.
 * @param name of one; absent: all that wait for their time or were given up
 * @returns how many
 * @throws when the letter named is none that can be tried again
 */
export async function retryLetters(store: Store, name: string | undefined, now: Date): Promise<number> {
  const letters =
    name === undefined ? await listLetters(store, ['waiting', 'given_up']) : [await letterNamed(store, name, AGAIN)];
  let count = 0;
  for (const letter of letters) count += await setDown(store, letter, waitingFrom(now));
  return count;
}

/**
 * Lets a held letter go: to the contact that the workbook names, or to the sender of the mail, and to nobody else.
 * @throws when it is not held, or names no such address
 */
export async function releaseLetter(
  store: Store,
  name: string,
  to: OutboxSettings['to'] | undefined,
  now: Date,
): Promise<void> {
  const letter = await letterNamed(store, name, ['held']);
  const found = await addressesOf(store, letter);
  const recipient = to === undefined ? (letter.recipient ?? found.contact ?? found.sender) : found[to];
  if (recipient === undefined || !isOneAddress(recipient)) {
    throw new Error(
      `${name} names no address that one letter could go to; hand the reply over by other means and drop it.`,
    );
  }
  if ((await setDown(store, letter, { ...waitingFrom(now), recipient })) !== 1) throw changed(name);
}

/** Says of a letter that it need not be sent, such as one that was handed over otherwise. */
export async function dropLetter(store: Store, name: string, now: Date): Promise<void> {
  const letter = await letterNamed(store, name, ['held', 'waiting', 'bounced']);
  const dropped = { status: 'given_up', trouble: 'DROPPED', changed_at: now.toISOString() } as const;
  if ((await setDown(store, letter, dropped)) !== 1) throw changed(name);
}

function waitingFrom(now: Date): Partial<OutgoingRow> {
  const at = now.toISOString();
  return { status: 'waiting', tries: 0, trouble: null, next_try_at: at, changed_at: at };
}

async function letterNamed(
  store: Store,
  name: string,
  statuses: readonly OutgoingRow['status'][],
): Promise<NamedLetter> {
  const all = await listLetters(store, ['waiting', 'sending', 'sent', 'held', 'given_up', 'bounced']);
  const letter = all.find((one) => one.name === name.replace(/\/$/, ''));
  if (letter === undefined) throw new Error(`there is no letter ${name}; upr-repo outbox list names them.`);
  if (!statuses.includes(letter.status)) {
    throw new Error(
      `${name} is ${letter.status.replace('_', ' ')}; this can be done with ${statuses.join(', ')} only.`,
    );
  }
  return letter;
}

function changed(name: string): Error {
  return new Error(`${name} was changed meanwhile; look again.`);
}

/** Changes a letter that is still as it was seen. @returns 1, or 0 when it is not */
async function setDown(
  { db }: Store,
  { submission_id, received_on, status, changed_at }: NamedLetter,
  changes: Partial<OutgoingRow>,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outgoing')
    .set(changes)
    .where('submission_id', '=', submission_id)
    .where('received_on', '=', received_on)
    .where('status', '=', status)
    .where('changed_at', '=', changed_at)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
