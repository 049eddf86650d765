/**
 * The night's answers: one for every workbook that arrived, readable or not. What is owed stands in the repository, so a night that stops
 * in the middle is made good by the next.
 */
import { join } from 'node:path';
import type { Night } from '../night.ts';
import { loadRegister } from '../register/loadRegister.ts';
import type { ReplyRow } from '../store/schema.ts';
import { type Gathering, gatherReply } from './gatherReply.ts';
import { replyFiles } from './replyFiles.ts';
import { writeReplyIndex } from './replyIndex.ts';

/** For workbooks that do not say who sent them. */
const UNKNOWN = 'unknown-contributor';
/** Digits of the submission's hash in the name of its folder. */
const HASH_DIGITS = 12;

export async function writeReplies(night: Night): Promise<void> {
  const { store, folders, effects, today, lease } = night;
  const owed = await owedReplies(night);
  if (owed.length > 0) {
    const register = await loadRegister(store);
    const reference = { today, ...(register === undefined ? {} : { register }) };
    const gathering = { store, folders, effects, today, reference };
    for (const [index, one] of owed.entries()) {
      effects.log.progress('Writing replies', index, owed.length);
      await lease.renew();
      night.report.replies.push(await makeReply(one, gathering, night));
    }
    effects.log.progress('Writing replies', owed.length, owed.length);
  }
  await writeReplyIndex(night);
}

function owedReplies({ store: { db } }: Night): Promise<ReplyRow[]> {
  const rows = db.selectFrom('reply').selectAll().where('made_on', 'is', null);
  return rows.orderBy('received_on').orderBy('submission_id').execute();
}

/** @returns the folder of the reply, under replies */
async function makeReply(owed: ReplyRow, gathering: Gathering, { lease, today }: Night): Promise<string> {
  const { store, folders, effects } = gathering;
  const reply = await gatherReply(owed, gathering);
  const { submission_id, received_on } = owed;
  const folder = `${reply.contributor?.id ?? UNKNOWN}/${received_on}-${submission_id.slice(0, HASH_DIGITS)}`;
  for (const { name, bytes } of await replyFiles(reply)) {
    await effects.files.write(join(folders.replies, folder, name), bytes);
  }
  await store.db.transaction().execute(async (trx) => {
    await lease.fence(trx);
    await trx
      .updateTable('reply')
      .set({ folder, made_on: today, language: reply.language, outcome: reply.outcome })
      .where('submission_id', '=', submission_id)
      .where('received_on', '=', received_on)
      .execute();
  });
  return folder;
}
