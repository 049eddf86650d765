/** DIR/replies/index.json: every reply ever made, the newest first, and which are new. */
import { join } from 'node:path';
import type { Night } from '../night.ts';
import { compareBytes } from '../store/bulk.ts';

/** What index.json holds. No addresses of people: who sends the replies reads them from the repository. */
export interface ReplyIndex {
  /** Folders of the replies made on the day of the last night. */
  new: string[];
  replies: ReplyEntry[];
}

export interface ReplyEntry {
  /** Under DIR/replies; holds reply.xlsx, reply.json and message.txt. */
  folder: string;
  contributor_id: string | null;
  submission_id: string;
  /** Path in the inbox. */
  file: string;
  received_on: string;
  made_on: string;
  language: string;
  outcome: string;
}

const INDEX = 'index.json';

/** Writes the index when it says something else than before. */
export async function writeReplyIndex({ store, folders, effects, lease, today }: Night): Promise<void> {
  const rows = await store.db
    .selectFrom('reply')
    .innerJoin('submission', 'submission.submission_id', 'reply.submission_id')
    .selectAll('reply')
    .select('submission.contributor_id as contributor_id')
    .where('made_on', 'is not', null)
    .execute();
  const replies = rows.map(({ folder, contributor_id, submission_id, file_name, received_on, ...row }): ReplyEntry => {
    const { made_on, language, outcome } = row;
    return {
      folder: folder ?? '',
      contributor_id,
      submission_id,
      file: file_name,
      received_on,
      made_on: made_on ?? '',
      language: language ?? '',
      outcome: outcome ?? '',
    };
  });
  replies.sort((a, b) => compareBytes(b.made_on, a.made_on) || compareBytes(a.folder, b.folder));
  const index: ReplyIndex = {
    new: replies.filter(({ made_on }) => made_on === today).map(({ folder }) => folder),
    replies,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`);
  const path = join(folders.replies, INDEX);
  const isThere = await effects.files.exists(path);
  if (isThere && Buffer.compare(await effects.files.read(path), bytes) === 0) return;
  await lease.whileHeld(() => effects.files.write(path, bytes));
}
