/**
 * The night's answers: one for every workbook that arrived, readable or not. What is owed stands in the repository, so a night that stops
 * in the middle is made good by the next.
 */
import { join } from 'node:path';
import type { Night } from '../night.ts';
import { loadRegister } from '../register/loadRegister.ts';
import { creditIn } from '../runReport.ts';
import type { ReplyRow } from '../store/schema.ts';
import { inOrder } from '../workers/inOrder.ts';
import type { Work } from '../workers/work.ts';
import { type Gathering, gatherReply } from './gatherReply.ts';
import { replyFiles } from './replyFiles.ts';
import { writeReplyIndex } from './replyIndex.ts';

/** For workbooks that do not say who sent them. */
const UNKNOWN = 'unknown-contributor';
/** Digits of the submission's hash in the name of its folder. */
const HASH_DIGITS = 12;

export async function writeReplies(night: Night): Promise<void> {
  const { store, effects, today, lease, runId, report } = night;
  const owed = await owedReplies(night);
  if (owed.length > 0) {
    const work = replyWork(() => openGathering(night));
    const asked = owed.map((one) => ({ owed: one, today, run: runId }));
    const made = inOrder(asked, work, { store, effects, runId }, creditIn(report));
    try {
      for (const [index, one] of owed.entries()) {
        // The others stay owed, and the next night makes them.
        if (effects.isStopping()) break;
        effects.log.progress('Writing replies', index, owed.length);
        await lease.renew();
        const { value: reply } = await made.next();
        if (reply === undefined) throw new Error('a reply could not be made.');
        await noteReply(one, reply, night);
        report.replies.push(reply.folder);
      }
    } finally {
      await made.return(undefined);
    }
    effects.log.progress('Writing replies', owed.length, owed.length);
  }
  await writeReplyIndex(night);
}

/** What replies are made from: the repository as the night's consolidation left it. */
export async function openGathering({
  store,
  folders,
  effects,
  today,
}: Omit<Gathering, 'reference'>): Promise<Gathering> {
  const register = await loadRegister(store);
  const reference = { today, ...(register === undefined ? {} : { register }) };
  return { store, folders, effects, today, reference };
}

function owedReplies({ store: { db } }: Night): Promise<ReplyRow[]> {
  const rows = db.selectFrom('reply').selectAll().where('made_on', 'is', null);
  return rows.orderBy('received_on').orderBy('submission_id').execute();
}

/** A reply that was made. */
export interface MadeReply {
  /** Under replies. */
  folder: string;
  language: string;
  outcome: string;
}

export interface AskedReply {
  owed: ReplyRow;
  today: string;
  /** The night that asks: nothing but its own work changes the repository meanwhile. */
  run: string;
}

/**
 * Making one reply: half of what a workbook costs. The same reply gives the same bytes, so it does no harm if two machines make it.
 * @param open called once a night
 */
export function replyWork(open: (today: string) => Promise<Gathering>): Work<AskedReply, MadeReply> {
  let gathering: Promise<Gathering> | undefined;
  let night = '';
  return {
    kind: 'reply',
    atOnce: true,
    subjectOf: ({ owed: { submission_id, received_on } }) => `${submission_id} ${received_on}`,
    async perform({ owed, today, run }) {
      if (night !== run) gathering = open(today);
      night = run;
      return makeReply(owed, await (gathering ?? open(today)));
    },
  };
}

async function makeReply(owed: ReplyRow, gathering: Gathering): Promise<MadeReply> {
  const { folders, effects } = gathering;
  const reply = await gatherReply(owed, gathering);
  const { submission_id, received_on } = owed;
  const folder = `${reply.contributor?.id ?? UNKNOWN}/${received_on}-${submission_id.slice(0, HASH_DIGITS)}`;
  for (const { name, bytes } of await replyFiles(reply)) {
    await effects.files.write(join(folders.replies, folder, name), bytes);
  }
  return { folder, language: reply.language, outcome: reply.outcome };
}

async function noteReply(
  { submission_id, received_on }: ReplyRow,
  made: MadeReply,
  { store, lease, today }: Night,
): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await lease.fence(trx);
    await trx
      .updateTable('reply')
      .set({ ...made, made_on: today })
      .where('submission_id', '=', submission_id)
      .where('received_on', '=', received_on)
      .execute();
  });
}
