/** What the service knows about itself and shows: health file, status page and metrics are made from this and nothing else. */
import type { Store } from '../store/openStore.ts';

/** A night as its row in the repository tells it. */
export interface PastNight {
  run_id: string;
  started_at: string;
  finished_at: string | null;
  outcome: string | null;
  /** Workbooks by what became of them, records by change. */
  counts: { taken: number; refused: number; repeated: number; left: number; records: Record<string, number> };
}

/** What waits for somebody. */
export interface Waiting {
  /** Submissions that a contributor must correct. */
  refused: number;
  /** Rows that a contributor must correct. */
  rows: number;
  /** Replies that are owed. */
  replies: number;
  /** Mails by status (store/schema.ts). */
  mails: Record<string, number>;
}

export interface ServiceState {
  state: 'idle' | 'working' | 'failing' | 'stopping';
  /** When the service was started. */
  started_at: string;
  /** When this was written: older than three minutes means that the service hangs or is gone. */
  written_at: string;
  next_night: string | undefined;
  /** Nights of this service that could not run, since the last one that could. */
  failures: number;
  /** Of the last night that could not run. */
  trouble: string | undefined;
  nights: PastNight[];
  waiting: Waiting;
}

const SHOWN = 14;

/** The last nights, newest first. */
export async function pastNights({ db }: Store, most = SHOWN): Promise<PastNight[]> {
  const rows = await db.selectFrom('run').selectAll().orderBy('started_at', 'desc').limit(most).execute();
  return rows.map(({ counts, ...row }) => {
    const {
      taken = 0,
      refused = 0,
      repeated = 0,
      left = 0,
      records = {},
    } = JSON.parse(counts ?? '{}') as Partial<PastNight['counts']>;
    return { ...row, counts: { taken, refused, repeated, left, records } };
  });
}

/** When the last night that came to its end began. */
export async function lastNight({ db }: Store): Promise<Date | undefined> {
  const row = await db
    .selectFrom('run')
    .select('started_at')
    .where('outcome', '=', 'finished')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : new Date(row.started_at);
}

export async function whatWaits({ db }: Store): Promise<Waiting> {
  const refused = await db
    .selectFrom('submission')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accepted', '=', 0)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('waiting_row')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const replies = await db
    .selectFrom('reply')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('made_on', 'is', null)
    .executeTakeFirstOrThrow();
  const mails = await db
    .selectFrom('outgoing')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .orderBy('status')
    .execute();
  return {
    refused: Number(refused.count),
    rows: Number(rows.count),
    replies: Number(replies.count),
    mails: Object.fromEntries(mails.map(({ status, count }) => [status, Number(count)])),
  };
}
