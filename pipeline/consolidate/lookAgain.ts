/**
 * The very same file once more. One that was taken in whole has nothing to add. One that was refused, or of which rows wait, is looked
 * at anew: the rules, the register or what is held may have changed, and its sender has a right to an answer
 * (docs/decisions/0017-the-same-file-again.md).
 */
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../store/schema.ts';

/** What came of a file the last time. */
export interface EarlierLook {
  accepted: boolean;
  /** How many of its rows wait. */
  waiting: number;
  receivedAt: string;
}

/** @returns undefined when the file is new */
export async function earlierLook(db: Kysely<Schema>, submissionId: string): Promise<EarlierLook | undefined> {
  const row = await db
    .selectFrom('submission')
    .select(['accepted', 'received_at'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { count } = await db
    .selectFrom('waiting_row')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('submission_id', '=', submissionId)
    .executeTakeFirstOrThrow();
  return { accepted: row.accepted === 1, waiting: count, receivedAt: row.received_at };
}

/** True when looking at the file anew cannot bring anything. */
export function isSettled({ accepted, waiting }: EarlierLook): boolean {
  return accepted && waiting === 0;
}

/** Names of submissions that are settled. */
export async function settledSubmissions(db: Kysely<Schema>): Promise<Set<string>> {
  const rows = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('accepted', '=', 1)
    .where('submission_id', 'not in', db.selectFrom('waiting_row').select('submission_id'))
    .execute();
  return new Set(rows.map(({ submission_id }) => submission_id));
}

/**
 * Takes back what the last look said: findings and waiting rows. What was taken in stays.
 * @returns the places of the rows that were taken in, as placeName gives them
 */
export async function takeBack(trx: Transaction<Schema>, submissionId: string): Promise<Set<string>> {
  for (const table of ['finding', 'waiting_row', 'submitter'] as const) {
    await trx.deleteFrom(table).where('submission_id', '=', submissionId).execute();
  }
  const rows = await trx
    .selectFrom('record_statement')
    .select(['sheet', 'sheet_row'])
    .where('submission_id', '=', submissionId)
    .execute();
  return new Set(rows.map(({ sheet, sheet_row }) => placeName(sheet, sheet_row)));
}

/** A row of a workbook, as one text. */
export function placeName(sheet: string, row: number): string {
  return `${row}\n${sheet}`;
}
