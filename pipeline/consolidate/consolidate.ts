/** Takes a checked submission into the repository, in one transaction. */
import type { Transaction } from 'kysely';
import { countBySeverity, type Finding } from '../../codebook/findings.ts';
import type { CheckedRecord, Submission } from '../../codebook/submission.ts';
import { type ListTableKey, listTableKeys, tableOf, type Values } from '../../codebook/tables.ts';
import { insertMany } from '../store/bulk.ts';
import type { Store } from '../store/openStore.ts';
import type { Schema, SubmissionRow } from '../store/schema.ts';
import { toStored } from '../store/storedValues.ts';
import { contributorId } from './contributorId.ts';
import { precedenceOf } from './foldStatements.ts';
import { type ChangeCounts, foldTable, type Source } from './foldTable.ts';
import { earlierLook, isSettled, placeName, takeBack } from './lookAgain.ts';
import { storeFindings, storeWaitingRows } from './storeFindings.ts';

/** A submission as it comes out of the check, and where it came from. */
export interface TakenSubmission {
  /** SHA-256 of the file, 64 hex digits. */
  submissionId: string;
  fileName: string;
  fileBytes: number;
  /** ISO date and time. */
  receivedAt: string;
  runId: string;
  submission: Submission;
  findings: readonly Finding[];
  ruleSetVersion: string;
}

/** What taking a submission did. */
export interface Changes {
  /** True when the submission was in the repository already: nothing was done. */
  alreadyHeld: boolean;
  /** Undefined when the submission was refused. */
  contributorId: string | undefined;
  tables: Record<ListTableKey, ChangeCounts>;
}

/**
 * Takes a submission into the repository; submissions may come in any order. One that was taken in whole changes nothing when it
 * comes again; one that was refused, or of which rows wait, is looked at anew (lookAgain.ts).
 * A refused submission is recorded with its findings and the rows that wait, and nothing else.
 * @param fence runs inside the transaction and throws when this run may no longer write (lease.ts)
 * @throws when the repository cannot be written; nothing of the submission stays then
 */
export async function consolidate(
  store: Store,
  taken: TakenSubmission,
  fence?: (trx: Transaction<Schema>) => Promise<void>,
): Promise<Changes> {
  return store.db.transaction().execute(async (trx) => {
    await fence?.(trx);
    const before = await earlierLook(trx, taken.submissionId);
    if (before === undefined) return take(trx, taken);
    if (isSettled(before) || (before.accepted && !taken.submission.accepted)) return nothingDone();
    const stated = await takeBack(trx, taken.submissionId);
    return take(trx, before.accepted ? { ...taken, receivedAt: before.receivedAt } : taken, stated);
  });
}

function nothingDone(): Changes {
  const none = (): ChangeCounts => ({ new: 0, changed: 0, unchanged: 0, withdrawn: 0, waiting: 0 });
  const tables = Object.fromEntries(listTableKeys.map((table) => [table, none()]));
  return { alreadyHeld: true, contributorId: undefined, tables: tables as Changes['tables'] };
}

async function take(
  trx: Transaction<Schema>,
  taken: TakenSubmission,
  stated: ReadonlySet<string> = new Set(),
): Promise<Changes> {
  const submitter = acceptedSubmitter(taken.submission);
  const source = submitter && sourceOf(taken, submitter);
  const row = submissionRow(taken, source);
  await trx
    .insertInto('submission')
    .values(row)
    .onConflict((held) => held.column('submission_id').doUpdateSet(row))
    .execute();
  await storeFindings(trx, taken.submissionId, taken.findings);
  const changes: Changes = { ...nothingDone(), alreadyHeld: false, contributorId: source?.contributorId };
  if (submitter && source) await storeSubmitter(trx, source, submitter);
  for (const table of listTableKeys) {
    const fresh = taken.submission.records[table].filter(({ sheet, row: at }) => !stated.has(placeName(sheet, at)));
    const { taking, waiting } = partRecords(fresh, source !== undefined);
    await storeWaitingRows(trx, taken.submissionId, waiting, taken.findings);
    const counts = source && (await foldTable(trx, table, taking, source));
    changes.tables[table] = { ...changes.tables[table], ...counts, waiting: waiting.length };
  }
  return changes;
}

/** What an accepted submission says about itself; undefined when it is refused. */
function acceptedSubmitter({ accepted, submitter }: Submission): AcceptedSubmitter | undefined {
  if (!accepted || submitter === undefined) return undefined;
  const { submission_date, reporting_year } = submitter.values;
  if (submission_date === undefined || reporting_year === undefined) return undefined;
  return { ...submitter.values, submission_date, reporting_year };
}

type AcceptedSubmitter = Values<'submitter'> & { submission_date: string; reporting_year: number };

function sourceOf(taken: TakenSubmission, submitter: AcceptedSubmitter): Source {
  const { submissionId, submission, ruleSetVersion } = taken;
  return {
    contributorId: contributorId(submitter),
    submissionId,
    precedence: precedence(taken),
    reportingYear: submitter.reporting_year,
    templateVersion: submission.mark.template_version ?? null,
    ruleSetVersion,
  };
}

function submissionRow(taken: TakenSubmission, source: Source | undefined): SubmissionRow {
  const { mark, submitter } = taken.submission;
  const { error, warning, info } = countBySeverity(taken.findings);
  const { submission_date, reporting_year, language } = submitter?.values ?? {};
  return {
    submission_id: taken.submissionId,
    contributor_id: source?.contributorId ?? null,
    file_name: taken.fileName.replaceAll('\0', '\uFFFD'),
    file_bytes: taken.fileBytes,
    received_at: taken.receivedAt,
    accepted: source === undefined ? 0 : 1,
    submission_date: submission_date ?? null,
    reporting_year: reporting_year ?? null,
    language: language ?? mark.language ?? null,
    template_version: mark.template_version ?? null,
    codebook_version: mark.codebook_version ?? null,
    rule_set_version: taken.ruleSetVersion,
    run_id: taken.runId,
    errors: error,
    warnings: warning,
    infos: info,
    precedence: precedence(taken),
  };
}

function precedence({ submissionId, receivedAt, submission: { mark, submitter } }: TakenSubmission): string {
  const submissionDate = submitter?.values.submission_date ?? '';
  return precedenceOf({ submissionDate, receivedAt, round: Number(mark.round ?? 0), submissionId });
}

async function storeSubmitter(trx: Transaction<Schema>, source: Source, submitter: AcceptedSubmitter): Promise<void> {
  const columns = ['submission_id', 'contributor_id', ...Object.keys(tableOf('submitter').columns)];
  const row = [source.submissionId, source.contributorId, ...toStored('submitter', submitter)];
  await insertMany(trx, 'submitter', columns, [row]);
}

/** A row without an id, or with the id of a row above it, has nowhere to go: it waits, as the check will have said. */
function partRecords(
  records: readonly CheckedRecord[],
  accepted: boolean,
): { taking: CheckedRecord[]; waiting: CheckedRecord[] } {
  const seen = new Set<string>();
  const taking: CheckedRecord[] = [];
  const waiting: CheckedRecord[] = [];
  for (const record of records) {
    const stays = accepted && !record.waits && record.record_id !== '' && !seen.has(record.record_id);
    if (stays) seen.add(record.record_id);
    (stays ? taking : waiting).push(record);
  }
  return { taking, waiting };
}
