/** Every workbook that arrives is owed a reply: noted in the transaction that takes it in, so that none is ever forgotten. */
import type { Transaction } from 'kysely';
import type { NewFile } from '../intake.ts';
import type { ReplyRow, Schema } from '../store/schema.ts';

export interface Arrival {
  file: Pick<NewFile, 'path' | 'submissionId'>;
  runId: string;
  /** YYYY-MM-DD. */
  day: string;
  kind: ReplyRow['kind'];
}

/** Notes a reply that is owed; copies of one file on one day are answered together, one that was looked at anew once more. */
export async function oweReply(trx: Transaction<Schema>, { file, runId, day, kind }: Arrival): Promise<void> {
  const row: ReplyRow = {
    submission_id: file.submissionId,
    received_on: day,
    kind,
    file_name: file.path.replaceAll('\0', '\uFFFD'),
    run_id: runId,
    folder: null,
    made_on: null,
    language: null,
    outcome: null,
  };
  await trx
    .insertInto('reply')
    .values(row)
    .onConflict((held) => {
      const same = held.columns(['submission_id', 'received_on']);
      return kind === 'first' ? same.doUpdateSet(row) : same.doNothing();
    })
    .execute();
}
