/**
 * The first stage of a night: filled desks are taken in, before new workbooks come and before anything is written. Every decision is
 * a transaction of its own that knows how many decisions there were before it, so a desk may come twice, in copies, or half filled.
 */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { keepOriginal } from '../intake.ts';
import type { Night } from '../night.ts';
import { openReference, type RepositoryReference } from '../references.ts';
import type { DeskReport } from '../runReport.ts';
import { type Applied, applyEntry, type Filling } from './applyEntry.ts';
import { bookNamed, deskArchivePath, deskNames, readMadeFrom, unreadablePath } from './deskFiles.ts';
import { type DeskEntry, type FilledDesk, readDesk } from './readDesk.ts';
import { type ReleasedRow, readWaitingRow } from './releaseRow.ts';

/** The stage. */
export async function takeDesks(night: Night): Promise<void> {
  for (const name of await deskNames(night.folders, night.effects)) await takeDesk(night, name);
}

async function takeDesk(night: Night, name: string): Promise<void> {
  const { folders, effects, store } = night;
  const bytes = await effects.files.read(join(folders.desk, name)).catch(() => undefined);
  if (bytes === undefined) return;
  const file_hash = createHash('sha256').update(bytes).digest('hex');
  const book = bookNamed(name);
  if (book !== undefined && (await readMadeFrom(folders, book, effects)).hash === file_hash) return;
  if (await isTakenIn(night, file_hash)) return;
  const { grids } = await effects.reader.read(new Uint8Array(bytes));
  const filled = grids && readDesk(grids);
  if (filled === undefined) return putAside(night, name, file_hash, bytes);
  await keepOriginal(deskArchivePath(folders, file_hash), bytes, effects);
  const report = reportOf(night);
  report.files.push(name);
  const taken = await takeEntries(night, filled, { source: name, file_hash }, report);
  const row = { file_hash, name, taken_at: effects.now().toISOString(), run_id: night.runId, decisions: taken };
  await store.db.transaction().execute(async (trx) => {
    await night.lease.fence(trx);
    const insert = trx.insertInto('desk_file').values(row);
    await insert.onConflict((held) => held.column('file_hash').doNothing()).execute();
  });
}

/** The desk itself will be written anew: what lies there instead of one, or cannot be read, is kept for somebody to look at. */
async function putAside(night: Night, name: string, hash: string, bytes: Uint8Array): Promise<void> {
  if (bookNamed(name) === undefined) return;
  const path = unreadablePath(night.folders, name, hash);
  await night.effects.files.write(path, bytes);
  reportOf(night).unreadable.push(basename(path));
}

async function isTakenIn({ store }: Night, file_hash: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('desk_file')
    .select('name')
    .where('file_hash', '=', file_hash)
    .executeTakeFirst();
  return row !== undefined;
}

function reportOf({ report }: Night): DeskReport {
  report.desk ??= { files: [], taken: {}, not_taken: {}, unreadable: [] };
  return report.desk;
}

/** @returns how many decisions were taken in */
async function takeEntries(
  night: Night,
  { officer, entries }: FilledDesk,
  from: Pick<Filling, 'source' | 'file_hash'>,
  report: DeskReport,
): Promise<number> {
  let taken = 0;
  const rowOf = waitingRows(night);
  for (const entry of entries) {
    await night.lease.renew();
    const filling = { ...from, officer, decided_at: night.effects.now().toISOString() };
    const applied = await takeEntry(night, entry, filling, await rowOf(entry));
    if (applied.outcome === 'taken') {
      taken += 1;
      count(report.taken, applied.entry.kind);
    } else if (applied.outcome === 'told') count(report.not_taken, applied.told.outcome);
  }
  return taken;
}

function takeEntry(night: Night, entry: DeskEntry, filling: Filling, row: ReleasedRow | undefined): Promise<Applied> {
  return night.store.db.transaction().execute(async (trx) => {
    await night.lease.fence(trx);
    return applyEntry(trx, entry, filling, row);
  });
}

/** Rows are read before the transaction begins, since it waits for the reader; the reference is opened once, when it is needed. */
function waitingRows(night: Night): (entry: DeskEntry) => Promise<ReleasedRow | undefined> {
  let opened: Promise<RepositoryReference> | undefined;
  return async ({ kind, subject }) => {
    if (kind !== 'waiver') return undefined;
    opened ??= openReference(night.store, night.today);
    return readWaitingRow(subject, night, await opened);
  };
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
