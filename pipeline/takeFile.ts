/** One file of the inbox → the repository: read, checked, archived, consolidated. */
import { join } from 'node:path';
import { checkSubmission } from '../codebook/checkSubmission.ts';
import { countByCode, countBySeverity, type Finding } from '../codebook/findings.ts';
import type { Reference } from '../codebook/reference.ts';
import { RULE_SET_VERSION } from '../codebook/rules/index.ts';
import type { Submission } from '../codebook/submission.ts';
import { listTableKeys } from '../codebook/tables.ts';
import type { ReadOutcome } from '../workbook/read/readWorkbook.ts';
import { type Changes, consolidate } from './consolidate/consolidate.ts';
import type { Effects } from './effects.ts';
import type { Folders } from './folders.ts';
import { archivePath, keepLargeOriginal, keepOriginal, type NewFile, rememberFile } from './intake.ts';
import type { RepositoryReference } from './references.ts';
import { oweReply } from './replies/oweReply.ts';
import type { RunLease } from './runLease.ts';
import type { Store } from './store/openStore.ts';
import type { ReadAnswer } from './workers/readWork.ts';

/** What became of one file; goes into run.json. */
export interface FileReport {
  file: string;
  submission_id: string;
  /** `taken`, `refused`: waits whole; `repeated`: the same bytes were looked at before; `changing`: changed while it was read. */
  outcome: 'taken' | 'refused' | 'repeated' | 'changing';
  accepted: boolean;
  contributor_id?: string;
  reporting_year?: number;
  findings: Record<string, number>;
  counts: Record<string, number>;
  records: Partial<Changes['tables']>;
  milliseconds: { read: number; check: number; consolidate: number };
}

/** A file that has been read and waits to be checked. */
export interface ReadFile extends ReadAnswer {
  file: NewFile;
  /** The whole file, for the archive; of one that is too large to be read, only the beginning. */
  bytes: Uint8Array;
}

/** Checks a workbook that was read; a refused one becomes a submission that waits whole. */
export function checkRead(outcome: ReadOutcome, reference: Reference): { submission: Submission; findings: Finding[] } {
  if (outcome.grids === undefined) return { submission: nothingRead(), findings: outcome.findings };
  const { submission, findings } = checkSubmission(outcome.grids, reference);
  return { submission, findings: [...outcome.findings, ...findings] };
}

function nothingRead(): Submission {
  const records = Object.fromEntries(listTableKeys.map((table) => [table, []])) as unknown as Submission['records'];
  return { mark: {}, submitter: undefined, records, accepted: false };
}

export interface Taking {
  store: Store;
  folders: Folders;
  effects: Effects;
  lease: RunLease;
  runId: string;
  repository: RepositoryReference;
}

/** Takes one read file into the repository. The archive comes first: what the repository holds can always be shown. */
export async function takeFile({ file, bytes, outcome, milliseconds }: ReadFile, taking: Taking): Promise<FileReport> {
  const { store, folders, effects, lease, runId, repository } = taking;
  const started = effects.now().getTime();
  const { submission, findings } = await repository.checking((reference) => checkRead(outcome, reference));
  const checked = effects.now().getTime();
  const checkedAt = new Date(checked).toISOString();
  const archived = archivePath(folders, file, submission.accepted);
  if (bytes.byteLength === file.bytes) await keepOriginal(archived, bytes, effects);
  else await keepLargeOriginal(archived, join(folders.inbox, file.path), file.bytes, effects);
  const changes = await consolidate(
    store,
    {
      submissionId: file.submissionId,
      fileName: file.path,
      fileBytes: file.bytes,
      receivedAt: checkedAt,
      runId,
      submission,
      findings,
      ruleSetVersion: RULE_SET_VERSION,
    },
    async (trx) => {
      await lease.fence(trx);
      // With the submission or not at all: a night that stops here must not take the file for one that was sent again.
      await rememberFile(trx, file);
      await oweReply(trx, { file, runId, day: checkedAt.slice(0, 10), kind: 'first' });
    },
  );
  const times = { read: milliseconds, check: checked - started, consolidate: effects.now().getTime() - checked };
  return reportOf(file, submission, findings, changes, times);
}

function reportOf(
  file: NewFile,
  submission: Submission,
  findings: readonly Finding[],
  changes: Changes,
  milliseconds: FileReport['milliseconds'],
): FileReport {
  const reportingYear = submission.submitter?.values.reporting_year;
  return {
    file: file.path,
    submission_id: file.submissionId,
    outcome: submission.accepted ? 'taken' : 'refused',
    accepted: submission.accepted,
    ...(changes.contributorId === undefined ? {} : { contributor_id: changes.contributorId }),
    ...(reportingYear === undefined ? {} : { reporting_year: reportingYear }),
    findings: countByCode(findings),
    counts: countBySeverity(findings),
    records: changes.tables,
    milliseconds,
  };
}
