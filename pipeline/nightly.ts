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
import { countFiles, creditIn, emptyReport, finishRun, heldBackOf, type RunReport, startRun } from './runReport.ts';
import { type Stage, stagesAfter, stagesBefore } from './stages.ts';
import type { Store } from './store/openStore.ts';
import { type FileReport, type Taking, takeFile } from './takeFile.ts';
import { inOrder } from './workers/inOrder.ts';
import { originalOf, type ReadAnswer, readWork } from './workers/readWork.ts';

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
  else {
    // A night that leaves the tables out cannot tell by them whether anything changed.
    const changed = report.tables.length > 0 || leaveOut.includes('tables');
    report.counts.held_back = await heldBackOf(store, today, changed);
  }
  report.finished_at = effects.now().toISOString();
  const text = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  await running.lease.whileHeld(() => effects.files.write(self.folders.runReport, text));
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

/** What is read, here or by workers, comes in one after the other in the order of the files. */
async function takeFiles(files: readonly NewFile[], { today, ...rest }: Night): Promise<FileReport[]> {
  const { store, folders, effects, lease, runId } = rest;
  if (files.length === 0) return [];
  const known = await settledSubmissions(store.db);
  const repository = await openReference(store, today);
  const fresh = firstOfEach(files, known);
  const answers = inOrder([...fresh], readWork(folders, effects), { store, effects, runId }, creditIn(rest.report));
  const reports: FileReport[] = [];
  try {
    for (const file of files) {
      // The submission in hand was the one before; the others are found again by the next night.
      if (effects.isStopping()) break;
      effects.log.progress('Taking in workbooks', reports.length, files.length);
      if (fresh.has(file)) {
        const { value: answer } = await answers.next();
        await lease.renew();
        const report = await takeRead(file, answer, { ...rest, repository });
        if (report.outcome !== 'changing') known.add(file.submissionId);
        reports.push(report);
      } else if (!known.has(file.submissionId)) {
        // The same bytes lie there twice, and the first of them changed while it was read.
        reports.push(changing(file));
      } else {
        await rememberRepeated(file, rest, today);
        reports.push(repeated(file));
      }
    }
  } finally {
    await answers.return(undefined);
  }
  effects.log.progress('Taking in workbooks', files.length, files.length);
  return reports;
}

/** @param answer undefined when the file could not be read as it was listed */
async function takeRead(file: NewFile, answer: ReadAnswer | undefined, taking: Taking): Promise<FileReport> {
  const bytes = await unchangedBytes(file, taking);
  return answer === undefined || bytes === undefined ? changing(file) : takeFile({ ...answer, file, bytes }, taking);
}

/** Of files with the same content the first is looked at, unless that content was settled before. */
function firstOfEach(files: readonly NewFile[], known: ReadonlySet<string>): Set<NewFile> {
  const inRun = new Set(known);
  return new Set(
    files.filter(({ submissionId }) => {
      const fresh = !inRun.has(submissionId);
      inRun.add(submissionId);
      return fresh;
    }),
  );
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

/** A file that was replaced after it was hashed is not what its hash says. */
async function unchangedBytes(
  { path, bytes, modifiedAt, submissionId }: NewFile,
  { folders, effects: { files } }: Pick<Night, 'folders' | 'effects'>,
): Promise<Uint8Array | undefined> {
  const place = join(folders.inbox, path);
  const now = await files.facts(place);
  if (now?.bytes !== bytes || now.modifiedAt !== modifiedAt) return undefined;
  return originalOf(place, submissionId, files);
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
