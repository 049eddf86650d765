/**
 * The rows by which machines share the work of a night. Who does a piece holds its row for half a minute and prolongs that; a row
 * whose holder fell silent is free again. An answer counts only from who holds the row. All times are ISO dates with time in UTC.
 */
import type { Transaction, UpdateQueryBuilder, UpdateResult } from 'kysely';
import { RULE_SET_VERSION } from '../../codebook/rules/index.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import { chunks } from '../store/bulk.ts';
import type { Engine } from '../store/dialects.ts';
import type { Store } from '../store/openStore.ts';
import type { ClaimRow, Schema } from '../store/schema.ts';

type Db = Pick<Store, 'db'>;

/** A holder that said nothing for so long is gone, in milliseconds. */
export const SILENCE = 30_000;

/** Workers go no further ahead of the night than this: what they answer has to be kept until the night comes to it. */
const WINDOW = 64;

/** Programs that would answer differently do not work for each other. */
export const BUILD = `${CODEBOOK_VERSION} ${RULE_SET_VERSION} ${process.versions.node.split('.')[0]}`;

/** What names a piece of work. */
export type ClaimKey = Pick<ClaimRow, 'run_id' | 'kind' | 'subject'>;

/** A piece of work in the order in which the night needs it. */
export interface Piece {
  subject: string;
  asked: unknown;
}

/** Lays out the work of a night; what an earlier one left is taken away, for only one night runs at a time. */
export async function offer(
  { db }: Db,
  { run_id, kind }: Omit<ClaimKey, 'subject'>,
  pieces: readonly Piece[],
): Promise<void> {
  await db.deleteFrom('claim').execute();
  const rows = pieces.map(({ subject, asked }, index) => ({
    run_id,
    kind,
    subject,
    position: index + 1,
    build: BUILD,
    asked: JSON.stringify(asked),
    holder: null,
    until: null,
    answer: null,
  }));
  for (const some of chunks(rows, 200))
    await db
      .insertInto('claim')
      .values([...some])
      .execute();
}

/** Takes all work back. */
export async function withdraw({ db }: Db, run_id: string): Promise<void> {
  await db.deleteFrom('claim').where('run_id', '=', run_id).execute();
}

/** Positions of one kind of work of one run. */
export type Stretch = Omit<ClaimKey, 'subject'> & { first: number; last: number };

interface Claiming {
  holder: string;
  now: Date;
  /** Absent: whatever work there is, near to where the night stands. */
  within?: Stretch;
}

/** Claims the first piece that is free. @returns undefined when there is none */
export function claimNext(store: Store, { holder, now, within }: Claiming): Promise<ClaimRow | undefined> {
  return store.db.transaction().execute(async (trx) => {
    const row = await firstFree({ db: trx, engine: store.engine }, now, within);
    if (row === undefined) return undefined;
    const held = { holder, until: endOf(now) };
    await theRow(trx.updateTable('claim').set(held), row).execute();
    return { ...row, ...held };
  });
}

function endOf(now: Date): string {
  return new Date(now.getTime() + SILENCE).toISOString();
}

/** Locked, and passing over rows that others have locked: two who look at once find different rows. */
async function firstFree(
  { db, engine }: { db: Transaction<Schema>; engine: Engine },
  now: Date,
  within: Stretch | undefined,
): Promise<ClaimRow | undefined> {
  let free = db
    .selectFrom('claim')
    .selectAll()
    .where('answer', 'is', null)
    .where('build', '=', BUILD)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '<=', now.toISOString())]))
    .orderBy('position')
    .limit(1);
  if (within === undefined) {
    const { next } = await db
      .selectFrom('claim')
      .select((eb) => eb.fn.min('position').as('next'))
      .executeTakeFirstOrThrow();
    free = free.where('position', '<=', Number(next ?? 0) + WINDOW);
  } else {
    const { run_id, kind, first, last } = within;
    free = free.where('run_id', '=', run_id).where('kind', '=', kind);
    free = free.where('position', '>=', first).where('position', '<=', last);
  }
  return (engine === 'libsql' ? free : free.forUpdate().skipLocked()).executeTakeFirst();
}

/** Says that the work goes on. @returns false when the holder has lost it */
export async function prolong({ db }: Db, key: ClaimKey, holder: string, now: Date): Promise<boolean> {
  return isOne(await theRow(db.updateTable('claim').set({ until: endOf(now) }), key, holder).executeTakeFirstOrThrow());
}

/** @returns false when the holder has lost the work: somebody else does it, or the night no longer needs it */
export async function answer({ db }: Db, key: ClaimKey, holder: string, packed: string): Promise<boolean> {
  return isOne(await theRow(db.updateTable('claim').set({ answer: packed }), key, holder).executeTakeFirstOrThrow());
}

/** Gives a piece back undone. */
export async function giveBack({ db }: Db, key: ClaimKey, holder: string): Promise<void> {
  await theRow(db.updateTable('claim').set({ holder: null, until: null }), key, holder).execute();
}

/** How a piece stands; undefined when it is no longer laid out. */
export async function look({ db }: Db, { run_id, kind, subject }: ClaimKey): Promise<ClaimRow | undefined> {
  const row = db.selectFrom('claim').selectAll().where('run_id', '=', run_id).where('kind', '=', kind);
  return row.where('subject', '=', subject).executeTakeFirst();
}

/** Takes a piece away: the night has what it needs. */
export async function clear({ db }: Db, { run_id, kind, subject }: ClaimKey): Promise<void> {
  const row = db.deleteFrom('claim').where('run_id', '=', run_id).where('kind', '=', kind);
  await row.where('subject', '=', subject).execute();
}

type Updating = UpdateQueryBuilder<Schema, 'claim', 'claim', UpdateResult>;

/** An update of one row; with a holder only as long as that holds it and has not answered. */
function theRow(update: Updating, { run_id, kind, subject }: ClaimKey, holder?: string): Updating {
  const row = update.where('run_id', '=', run_id).where('kind', '=', kind).where('subject', '=', subject);
  return holder === undefined ? row : row.where('holder', '=', holder).where('answer', 'is', null);
}

function isOne({ numUpdatedRows }: UpdateResult): boolean {
  return numUpdatedRows === 1n;
}
