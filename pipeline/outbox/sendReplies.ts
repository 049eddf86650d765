/**
 * Replies go out by mail, when an outbox is set: queued once, sent once, tried again later and later. What is queued is in the
 * repository, so a restart forgets nothing. A letter is marked as on its way before it is handed over; one that was on its way
 * when the machine stopped may have been sent, and waits for a person instead of going twice.
 */
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import type { Night } from '../night.ts';
import type { OutboxSettings } from '../settings/settings.ts';
import type { Store } from '../store/openStore.ts';
import type { OutgoingRow } from '../store/schema.ts';
import type { ReplyKey } from './ownMail.ts';
import type { Letter, Post, Sent } from './post.ts';
import { addressesOf, recipientOf } from './recipients.ts';

/** Replies made longer ago are not sent when an outbox is set up later, in days. */
const LATEST = 7;
const FIRST_WAIT = 5 * 60_000;
const LONGEST_WAIT = 24 * 3_600_000;
/** A letter on its way for so long is on its way no more. */
const STUCK = 10 * 60_000;

/** The part of a night: queues the replies that were made and sends what is due. */
export async function sendReplies({ store, folders, effects }: Night): Promise<void> {
  if (effects.post === undefined) return;
  await queueReplies(store, effects.post.settings, effects.now());
  await sendDue(store, folders, effects, effects.post);
}

/** @returns how many letters are new in the outbox */
export async function queueReplies({ db }: Store, settings: OutboxSettings, now: Date): Promise<number> {
  const since = new Date(now.getTime() - LATEST * 86_400_000).toISOString().slice(0, 10);
  const made = await db
    .selectFrom('reply')
    .leftJoin('outgoing', (join) =>
      join
        .onRef('outgoing.submission_id', '=', 'reply.submission_id')
        .onRef('outgoing.received_on', '=', 'reply.received_on'),
    )
    .select(['reply.submission_id', 'reply.received_on'])
    .where('reply.made_on', '>=', since)
    .where('outgoing.submission_id', 'is', null)
    .orderBy('reply.received_on')
    .orderBy('reply.submission_id')
    .execute();
  for (const { submission_id, received_on } of made) {
    const recipient = recipientOf(await addressesOf({ db }, { submission_id, received_on }), settings);
    const at = now.toISOString();
    const status = recipient === undefined ? 'held' : 'waiting';
    const row: OutgoingRow = {
      submission_id,
      received_on,
      recipient: recipient ?? null,
      status,
      tries: 0,
      next_try_at: at,
      changed_at: at,
      trouble: recipient === undefined ? 'NO_RECIPIENT' : null,
    };
    await db
      .insertInto('outgoing')
      .values(row)
      .onConflict((held) => held.columns(['submission_id', 'received_on']).doNothing())
      .execute();
  }
  return made.length;
}

/** Whether a letter waits whose time has come, or one is on its way that may be stuck. */
export async function isAnythingDue({ db }: Pick<Store, 'db'>, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('outgoing')
    .select('status')
    .where((eb) =>
      eb.or([
        eb('status', '=', 'sending'),
        eb.and([eb('status', '=', 'waiting'), eb('next_try_at', '<=', now.toISOString())]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sends what is due. @returns how many letters were sent */
export async function sendDue(
  { db }: Pick<Store, 'db'>,
  folders: Folders,
  effects: Pick<Effects, 'files' | 'now' | 'isStopping'>,
  post: Post,
): Promise<number> {
  const now = effects.now();
  const stuck = new Date(now.getTime() - STUCK).toISOString();
  await db
    .updateTable('outgoing')
    .set({ status: 'held', trouble: 'INTERRUPTED', changed_at: now.toISOString() })
    .where('status', '=', 'sending')
    .where('changed_at', '<', stuck)
    .execute();
  const due = await db
    .selectFrom('outgoing')
    .innerJoin('reply', (join) =>
      join
        .onRef('outgoing.submission_id', '=', 'reply.submission_id')
        .onRef('outgoing.received_on', '=', 'reply.received_on'),
    )
    .selectAll('outgoing')
    .select('reply.folder')
    .where('status', '=', 'waiting')
    .where('next_try_at', '<=', now.toISOString())
    .orderBy('next_try_at')
    .orderBy('outgoing.submission_id')
    .execute();
  let sent = 0;
  for (const row of due) {
    if (effects.isStopping()) break;
    if (await sendOne({ db }, row, folders, effects, post)) sent += 1;
  }
  post.close();
  return sent;
}

async function sendOne(
  store: Pick<Store, 'db'>,
  row: OutgoingRow & { folder: string | null },
  folders: Folders,
  { files, now }: Pick<Effects, 'files' | 'now'>,
  post: Post,
): Promise<boolean> {
  if (row.folder === null || row.recipient === null) return false;
  const letter = await letterOf(row, row.recipient, join(folders.replies, row.folder), files);
  if (!(await change(store, row, 'waiting', { status: 'sending', changed_at: now().toISOString() }))) return false;
  const fare = await post.send(letter);
  await change(store, row, 'sending', changesAfter(fare, row.tries + 1, post.settings.tries, now()));
  return fare.outcome === 'sent';
}

/** Subject in the first line of message.txt, then a blank line and the body. */
async function letterOf(reply: ReplyKey, to: string, folder: string, files: Effects['files']): Promise<Letter> {
  const message = new TextDecoder().decode(await files.read(join(folder, 'message.txt')));
  const [subject = '', ...body] = message.split('\n');
  const name = 'reply.xlsx';
  const attached = (await files.exists(join(folder, name)))
    ? [{ name, bytes: await files.read(join(folder, name)) }]
    : [];
  const { submission_id, received_on } = reply;
  return {
    reply: { submission_id, received_on },
    to,
    subject,
    text: body.join('\n').trimStart(),
    attachments: attached,
  };
}

function changesAfter(fare: Sent, tries: number, most: number, now: Date): Partial<OutgoingRow> {
  const changed_at = now.toISOString();
  if (fare.outcome === 'sent') return { status: 'sent', tries, changed_at, trouble: null };
  const { trouble } = fare;
  if (fare.outcome === 'never' || tries >= most) return { status: 'given_up', tries, changed_at, trouble };
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
  return { status: 'waiting', tries, changed_at, trouble, next_try_at: new Date(now.getTime() + wait).toISOString() };
}

/** @returns false when the letter is no longer as it was: somebody else has it */
async function change(
  { db }: Pick<Store, 'db'>,
  { submission_id, received_on }: ReplyKey,
  from: OutgoingRow['status'],
  changes: Partial<OutgoingRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outgoing')
    .set(changes)
    .where('submission_id', '=', submission_id)
    .where('received_on', '=', received_on)
    .where('status', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
