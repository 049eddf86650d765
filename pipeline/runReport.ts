/** What a night did: run.json, and the row of the run in the repository. */
import { RULE_SET_VERSION } from '../codebook/rules/index.ts';
import { CODEBOOK_VERSION } from '../codebook/tables.ts';
import type { Intake } from './intake.ts';
import type { Store } from './store/openStore.ts';
import { held } from './store/released.ts';
import type { FileReport } from './takeFile.ts';
import type { Credit } from './workers/inOrder.ts';

/** What a night did: the content of run.json. */
export interface RunReport {
  run_id: string;
  started_at: string;
  finished_at: string;
  /** Present when the night was asked to stop: it finished the submission in hand, and the next night does the rest. */
  stopped?: true;
  codebook_version: string;
  rule_set_version: string;
  files: FileReport[];
  counts: {
    /** Files unchanged since an earlier night. */
    seen: number;
    taken: number;
    refused: number;
    repeated: number;
    /** Files still being written or replaced; the next night looks again. */
    left: number;
    records: Record<'new' | 'changed' | 'unchanged' | 'withdrawn' | 'waiting', number>;
    /** Records by State that are held and not released, by reason (released.ts). */
    held_back: Record<string, number>;
  };
  /** Files left for the next night, with the reason. */
  left: { file: string; reason: string }[];
  /** What the sources brought into the inbox. */
  sources: SourceReport[];
  /** Folders of the annual tables that were written in this night. */
  tables: string[];
  /** What became of the desks that staff filled; absent when there was none. Subjects are named, contents never. */
  desk?: DeskReport;
  /** Folders of the replies that were made in this night, under DIR/replies. */
  replies: string[];
  /** How many pieces of work each helping worker did; absent when none helped. */
  workers?: Record<string, number>;
  /** Duration of each stage by its name; `intake` is the part of `files` that looks through the inbox. */
  milliseconds: Record<string, number>;
}

/** What one source brought; no names and no senders. */
export interface SourceReport {
  source: string;
  arrivals: number;
  files: number;
  /** Arrivals of which nothing was brought in, by reason (sources/source.ts). */
  refused: Record<string, number>;
  /** Arrivals left for the next night. */
  left: number;
  /** Why the source could not be reached. */
  trouble?: string;
}

/** What a night made of the desk. */
export interface DeskReport {
  /** Desk files looked at. */
  files: string[];
  /** Decisions taken in, by kind. */
  taken: Record<string, number>;
  /** Entries that could not be taken in, by reason (codebook/desk.ts). */
  not_taken: Record<string, number>;
  /** Desks that could not be read, by the names under which they were put aside. */
  unreadable: string[];
  /** Why the new desk was not written in this night; absent when it was, or when nothing had changed. */
  left?: string;
}

/** The report of a night that has done nothing yet. */
export function emptyReport(run_id: string, start: Date): RunReport {
  return {
    run_id,
    started_at: start.toISOString(),
    finished_at: '',
    codebook_version: CODEBOOK_VERSION,
    rule_set_version: RULE_SET_VERSION,
    files: [],
    counts: { seen: 0, taken: 0, refused: 0, repeated: 0, left: 0, records: recordCounts([]), held_back: {} },
    left: [],
    sources: [],
    tables: [],
    replies: [],
    milliseconds: {},
  };
}

/** Counts what workers do. */
export function creditIn(report: RunReport): Credit {
  return (worker) => {
    report.workers = { ...report.workers, [worker]: (report.workers?.[worker] ?? 0) + 1 };
  };
}

/** Adds what became of the inbox. */
export function countFiles(report: RunReport, intake: Intake, files: readonly FileReport[]): void {
  report.files.push(...files);
  report.left.push(
    ...intake.unsettled.map((file) => ({ file, reason: 'still being written' })),
    ...intake.unreadable.map(({ path, reason }) => ({ file: path, reason })),
    ...files
      .filter(({ outcome }) => outcome === 'changing')
      .map(({ file }) => ({ file, reason: 'changed while it was read' })),
  );
  const of = (outcome: FileReport['outcome']): number => files.filter((one) => one.outcome === outcome).length;
  Object.assign(report.counts, {
    seen: intake.seen,
    taken: of('taken'),
    refused: of('refused'),
    repeated: of('repeated'),
    left: report.left.length,
    records: recordCounts(files),
  });
}

function recordCounts(files: readonly FileReport[]): RunReport['counts']['records'] {
  const sums = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, waiting: 0 };
  for (const { records } of files) {
    for (const counts of Object.values(records)) {
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key];
    }
  }
  return sums;
}

/**
 * Records by State that are held back, by reason. Counted anew only when something changed: with a large repository that takes longer than the
 * rest of a quiet night.
 */
export async function heldBackOf(store: Store, today: string, changed: boolean): Promise<Record<string, number>> {
  const last = await store.db
    .selectFrom('run')
    .select('counts')
    .where('outcome', '=', 'finished')
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const known =
    last === undefined ? undefined : (JSON.parse(last.counts ?? '{}') as Partial<RunReport['counts']>).held_back;
  if (!changed && known !== undefined) return known;
  const counts: Record<string, number> = {};
  for await (const { reason } of held(store, { today })) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Records that a run began. */
export async function startRun({ db }: Store, run_id: string, start: Date): Promise<void> {
  const row = { run_id, started_at: start.toISOString(), finished_at: null, outcome: 'started', counts: '{}' };
  await db.insertInto('run').values(row).execute();
}

/** Records how a run ended. */
export async function finishRun({ db }: Store, { run_id, finished_at, counts, stopped }: RunReport): Promise<void> {
  const row = { finished_at, outcome: stopped ? 'stopped' : 'finished', counts: JSON.stringify(counts) };
  await db.updateTable('run').set(row).where('run_id', '=', run_id).execute();
}
