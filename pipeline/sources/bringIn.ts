/**
 * The first stage of a night: what has arrived elsewhere comes into the inbox, each file as it was sent. An arrival that was
 * interrupted is brought in again under the same name, so nothing comes twice and nothing is lost. A source that cannot be
 * reached is reported and the night goes on with the others.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Night } from '../night.ts';
import type { SourceReport } from '../runReport.ts';
import type { ArrivalRow } from '../store/schema.ts';
import { distinctNames } from './safeName.ts';
import type { Arrival, Delivery, Source } from './source.ts';

export async function bringIn(night: Night): Promise<void> {
  for (const source of night.effects.sources) {
    const report: SourceReport = { source: source.name, arrivals: 0, files: 0, refused: {}, left: 0 };
    night.report.sources.push(report);
    try {
      await bringInFrom(source, night, report);
    } catch (error) {
      if (!isOfTheSource(error)) throw error;
      report.trouble = error.reason;
      night.effects.log.say(`The source ${source.name} could not be read: ${error.reason}`);
    } finally {
      await source.close();
    }
  }
}

/** A trouble of the source, not of this machine. */
class SourceTrouble extends Error {
  readonly reason: string;

  constructor(cause: unknown) {
    super('source', { cause });
    this.reason = cause instanceof Error ? cause.message : String(cause);
  }
}

function isOfTheSource(error: unknown): error is SourceTrouble {
  return error instanceof SourceTrouble;
}

async function asking<T>(question: Promise<T>): Promise<T> {
  return question.catch((error: unknown) => {
    throw new SourceTrouble(error);
  });
}

async function bringInFrom(source: Source, night: Night, report: SourceReport): Promise<void> {
  const { effects, lease, store } = night;
  const { arrivals, left, state } = await asking(source.list(await stateOf(source, night)));
  report.left = left;
  const known = await knownArrivals(source, night);
  for (const [index, arrival] of arrivals.entries()) {
    effects.log.progress(`Bringing in from ${source.name}`, index, arrivals.length);
    const taken = known.get(arrival.id) ?? (await bringInOne(source, arrival, night, report));
    await asking(source.acknowledge(arrival, taken));
    await lease.renew();
  }
  effects.log.progress(`Bringing in from ${source.name}`, arrivals.length, arrivals.length);
  if (state === undefined) return;
  await store.db.transaction().execute(async (trx) => {
    await lease.fence(trx);
    const insert = trx.insertInto('source_state').values({ source: source.name, state });
    await insert.onConflict((held) => held.column('source').doUpdateSet({ state })).execute();
  });
}

async function stateOf({ name }: Source, { store }: Night): Promise<string | undefined> {
  const row = await store.db.selectFrom('source_state').select('state').where('source', '=', name).executeTakeFirst();
  return row?.state;
}

/** Arrivals of earlier nights, and whether something of them was brought in. */
async function knownArrivals({ name }: Source, { store }: Night): Promise<Map<string, boolean>> {
  const rows = await store.db
    .selectFrom('arrival')
    .select(['arrival_id', 'refused'])
    .where('source', '=', name)
    .where('position', '=', 1)
    .execute();
  return new Map(rows.map(({ arrival_id, refused }) => [arrival_id, refused === null]));
}

/** @returns whether something was brought in */
async function bringInOne(source: Source, arrival: Arrival, night: Night, report: SourceReport): Promise<boolean> {
  const delivery = await asking(source.fetch(arrival));
  const rows = await rowsOf(source, arrival, delivery, night);
  await night.store.db.transaction().execute(async (trx) => {
    await night.lease.fence(trx);
    await trx.insertInto('arrival').values(rows).execute();
    for (const { submission_id, received_on } of delivery.bounced ?? []) {
      const changed_at = night.effects.now().toISOString();
      await trx
        .updateTable('outgoing')
        .set({ status: 'bounced', changed_at })
        .where('submission_id', '=', submission_id)
        .where('received_on', '=', received_on)
        .execute();
    }
  });
  report.arrivals += 1;
  report.files += delivery.files.length;
  const { refused } = delivery;
  if (refused !== undefined) report.refused[refused] = (report.refused[refused] ?? 0) + 1;
  return refused === undefined;
}

/** Writes the files, and says what was written. */
async function rowsOf(source: Source, arrival: Arrival, delivery: Delivery, night: Night): Promise<ArrivalRow[]> {
  const { folders, effects } = night;
  const row = (position: number): ArrivalRow => ({
    source: source.name,
    arrival_id: arrival.id,
    position,
    path: null,
    submission_id: null,
    sender: arrival.sender ?? null,
    received_at: arrival.receivedAt,
    brought_at: effects.now().toISOString(),
    refused: delivery.refused ?? null,
    may_reply: delivery.mayReply ? 1 : 0,
  });
  const names = distinctNames(delivery.files.map(({ name }) => name));
  const rows: ArrivalRow[] = [];
  for (const [index, { bytes }] of delivery.files.entries()) {
    const path = [source.name, folderOf(arrival), names[index] ?? ''].join('/');
    await effects.files.write(join(folders.inbox, path), bytes);
    rows.push({ ...row(index + 1), path, submission_id: createHash('sha256').update(bytes).digest('hex') });
  }
  return rows.length === 0 ? [row(1)] : rows;
}

/** Day and a part of a hash: short, and the same each time; the id itself may hold any character. */
function folderOf({ id, receivedAt }: Arrival): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(receivedAt)?.[0] ?? 'undated';
  return `${day}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}
