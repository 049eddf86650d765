/**
 * One night from end to end: what comes in → archive → repository → what goes out → run.json. The same for the command line and
 * the schedule. Stages before and after the consolidation are listed in stages.ts.
 */
import { join } from 'node:path';
import { settledSubmissions } from './consolidate/lookAgain.ts';
import type { Effects } from './effects.ts';
import { foldersOf } from './folders.ts';
import { lookThroughInbox, type NewFile, rememberFile } from './intake.ts';
import type { Night } from './night.ts';
import { openReference } from './references.ts';
import { oweReply } from './replies/oweReply.ts';
import { type RunLease, takeRunLease } from './runLease.ts';
import { countFiles, emptyReport, finishRun, heldBackOf, type RunReport, startRun } from './runReport.ts';
import { type Stage, stagesAfter, stagesBefore } from './stages.ts';
import type { Store } from './store/openStore.ts';
import { type FileReport, type ReadFile, readFileOf, takeFile } from './takeFile.ts';

export interface NightOptions {
  /** Names of stages (stages.ts) that this night leaves out; the next full night makes up for them. */
  leaveOut?: readonly string[];
}

/**
 * Runs one night. Bad files never stop it: each has its findings; what cannot be opened is left for the next night.
 * @param data the folder of the repository
 * @throws AnotherRun when another run is at work; an Error for troubles of the machine (disk, store)
 */
export async function nightly(
  data: string,
  store: Store,
  effects: Effects,
  options: NightOptions = {},
): Promise<RunReport> {
  const runId = effects.newRunId();
  const lease = await takeRunLease(store, runId, effects);
  try {
    return await night({ data, store, effects, lease, runId, ...options });
  } finally {
    await lease.release();
  }
}

interface Running extends NightOptions {
  data: string;
  store: Store;
  effects: Effects;
  lease: RunLease;
  runId: string;
}

async function night({ data, leaveOut = [], ...running }: Running): Promise<RunReport> {
  const { store, effects, runId } = running;
  const start = effects.now();
  const report = emptyReport(runId, start);
  const today = start.toISOString().slice(0, 10);
  const self: Night = { ...running, folders: foldersOf(data), today, report };
  await effects.files.makeFolder(self.folders.inbox);
  await startRun(store, runId, start);
  const stages = [...stagesBefore, { name: 'files', run: takeInbox }, ...stagesAfter];
  for (const stage of stages) {
    if (!effects.isStopping() && !leaveOut.includes(stage.name)) await timed(stage, self);
  }
  if (effects.isStopping()) report.stopped = true;
  else report.counts.held_back = await heldBackOf(store, today, report.tables.length > 0);
  report.finished_at = effects.now().toISOString();
  await effects.files.write(self.folders.runReport, new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`));
  await finishRun(store, report);
  return report;
}

async function timed({ name, run }: Stage, night: Night): Promise<void> {
  const start = night.effects.now().getTime();
  await night.lease.renew();
  await run(night);
  night.report.milliseconds[name] = night.effects.now().getTime() - start;
}

/** The new workbooks of the inbox → the repository. */
async function takeInbox(night: Night): Promise<void> {
  const { store, folders, effects, report } = night;
  const start = effects.now().getTime();
  const intake = await lookThroughInbox(store, folders, effects);
  report.milliseconds.intake = effects.now().getTime() - start;
  countFiles(report, intake, await takeFiles(intake.files, night));
}

/** While one file is consolidated, the worker reads the next. */
async function takeFiles(files: readonly NewFile[], { today, ...rest }: Night): Promise<FileReport[]> {
  const { store, effects, lease } = rest;
  if (files.length === 0) return [];
  const known = await settledSubmissions(store.db);
  const { reference, add } = await openReference(store, today);
  const reports: FileReport[] = [];
  for await (const { file, read } of readAhead(files, known, rest)) {
    // The submission in hand was the one before; the others are found again by the next night.
    if (effects.isStopping()) break;
    effects.log.progress('Taking in workbooks', reports.length, files.length);
    if (read === undefined) {
      await rememberRepeated(file, rest, today);
      reports.push(repeated(file));
    } else {
      await lease.renew();
      const { submissionId } = file;
      const unchanged = await isUnchanged(file, rest);
      const report = unchanged ? await takeFile(read, { ...rest, reference, onTaken: add }) : changing(file);
      if (unchanged) known.add(submissionId);
      reports.push(report);
    }
  }
  effects.log.progress('Taking in workbooks', files.length, files.length);
  return reports;
}

/** A file that was only touched is no letter to be answered; one that lies there once more is. */
async function rememberRepeated(
  file: NewFile,
  { store, lease, runId }: Pick<Night, 'store' | 'lease' | 'runId'>,
  day: string,
): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await lease.fence(trx);
    await rememberFile(trx, file);
    if (!file.touched) await oweReply(trx, { file, runId, day, kind: 'again' });
  });
}

async function* readAhead(
  files: readonly NewFile[],
  known: ReadonlySet<string>,
  { folders, effects }: Pick<Night, 'folders' | 'effects'>,
): AsyncIterable<{ file: NewFile; read: ReadFile | undefined }> {
  const inRun = new Set(known);
  const wanted = files.map((file) => {
    const fresh = !inRun.has(file.submissionId);
    inRun.add(file.submissionId);
    return { file, fresh };
  });
  const begin = ({ file, fresh }: { file: NewFile; fresh: boolean }): Promise<ReadFile> | undefined =>
    fresh ? settled(readFileOf(file, folders, effects)) : undefined;
  let next = wanted[0] === undefined ? undefined : begin(wanted[0]);
  for (const [index, { file }] of wanted.entries()) {
    const current = await next;
    const following = wanted[index + 1];
    next = following === undefined ? undefined : begin(following);
    yield { file, read: current };
  }
}

/** Keeps a rejection from counting as unhandled while the file before it is still being consolidated. */
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A file that was replaced after it was hashed is not what its hash says. */
async function isUnchanged(file: NewFile, { folders, effects }: Pick<Night, 'folders' | 'effects'>): Promise<boolean> {
  const now = await effects.files.facts(join(folders.inbox, file.path));
  return now?.bytes === file.bytes && now.modifiedAt === file.modifiedAt;
}

function repeated({ path, submissionId }: NewFile): FileReport {
  return { ...nothing(path, submissionId), outcome: 'repeated' };
}

function changing({ path, submissionId }: NewFile): FileReport {
  return { ...nothing(path, submissionId), outcome: 'changing' };
}

function nothing(file: string, submission_id: string): Omit<FileReport, 'outcome'> {
  return {
    file,
    submission_id,
    accepted: false,
    findings: {},
    counts: {},
    records: {},
    milliseconds: { read: 0, check: 0, consolidate: 0 },
  };
}
