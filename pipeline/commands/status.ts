import type { Store } from '../store/openStore.ts';
import { held, released } from '../store/released.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface Status {
  submissions: { taken: number; waiting: number };
  contributors: number;
  recommendations: number;
  /** Records by table: released wholly or in part, and all that are held. */
  records: Record<string, { held: number; released: number }>;
  /** Records by State that are not released, by reason. */
  not_released: Record<string, number>;
  waiting_rows: number;
  last_run: { run_id: string; finished_at: string | null } | undefined;
}

/** Shows what is held. @returns exit code */
export async function status(options: DataOptions & { json?: true }): Promise<number> {
  return withStore(options, async (store, effects) => {
    const now = await statusOf(store, effects.now().toISOString().slice(0, 10));
    if (options.json === true) print(JSON.stringify(now));
    else for (const line of linesOf(now)) print(line);
    return 0;
  });
}

type Counted = 'submission' | 'recommendation' | 'waiting_row' | 'activities' | 'needs' | 'offers' | 'contributions';

async function statusOf(store: Store, today: string): Promise<Status> {
  const { db } = store;
  const count = async (table: Counted): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const submissions = await db.selectFrom('submission').select(['accepted', 'contributor_id']).execute();
  const records: Status['records'] = {};
  for (const table of ['activities', 'needs', 'offers', 'contributions'] as const) {
    records[table] = { held: await count(table), released: 0 };
  }
  for await (const { table } of released(store, { today })) {
    const counts = records[table];
    if (counts !== undefined) counts.released += 1;
  }
  const notReleased: Record<string, number> = {};
  for await (const { reason } of held(store, { today })) notReleased[reason] = (notReleased[reason] ?? 0) + 1;
  const taken = submissions.filter(({ accepted }) => accepted === 1);
  return {
    submissions: { taken: taken.length, waiting: submissions.length - taken.length },
    contributors: new Set(taken.map(({ contributor_id }) => contributor_id)).size,
    recommendations: await count('recommendation'),
    records,
    not_released: notReleased,
    waiting_rows: await count('waiting_row'),
    last_run: await db
      .selectFrom('run')
      .select(['run_id', 'finished_at'])
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  };
}

function linesOf({
  submissions,
  contributors,
  recommendations,
  records,
  not_released,
  waiting_rows,
  last_run,
}: Status): string[] {
  return [
    `Submissions      ${submissions.taken} taken from ${contributors} contributors, ${submissions.waiting} waiting for correction`,
    ...Object.entries(records).map(
      ([table, { held: all, released: out }]) => `${table.padEnd(16)} ${all} held, ${out} released`,
    ),
    `Rows that wait   ${waiting_rows}`,
    `Not released     ${
      Object.entries(not_released)
        .map(([reason, count]) => `${reason} ${count}`)
        .join(', ') || 'nothing'
    } (records by State)`,
    `Register         ${recommendations} recommendations`,
    `Last run         ${last_run === undefined ? 'none' : `${last_run.run_id}, ${last_run.finished_at === null ? 'not finished' : `finished ${last_run.finished_at}`}`}`,
  ];
}
