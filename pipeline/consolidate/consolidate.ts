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
 * Takes a submission into the repository. The same submission again changes nothing; submissions may come in any order.
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
    return (await isHeld(trx, taken.submissionId)) ? nothingDone() : take(trx, taken);
  });
}

async function isHeld(trx: Transaction<Schema>, submissionId: string): Promise<boolean> {
  const query = trx.selectFrom('submission').select('submission_id').where('submission_id', '=', submissionId);
  return (await query.executeTakeFirst()) !== undefined;
}

function nothingDone(): Changes {
  const none = (): ChangeCounts => ({ new: 0, changed: 0, unchanged: 0, withdrawn: 0, waiting: 0 });
  const tables = Object.fromEntries(listTableKeys.map((table) => [table, none()]));
  return { alreadyHeld: true, contributorId: undefined, tables: tables as Changes['tables'] };
}

async function take(trx: Transaction<Schema>, taken: TakenSubmission): Promise<Changes> {
  const submitter = acceptedSubmitter(taken.submission);
  const source = submitter && sourceOf(taken, submitter);
  await trx.insertInto('submission').values(submissionRow(taken, source)).execute();
  await storeFindings(trx, taken.submissionId, taken.findings);
  const changes: Changes = { ...nothingDone(), alreadyHeld: false, contributorId: source?.contributorId };
  if (submitter && source) await storeSubmitter(trx, source, submitter);
  for (const table of listTableKeys) {
    const { taking, waiting } = partRecords(taken.submission.records[table], source !== undefined);
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

function sourceOf({ submissionId, submission, ruleSetVersion }: TakenSubmission, submitter: AcceptedSubmitter): Source {
  return {
    contributorId: contributorId(submitter),
    submissionId,
    precedence: precedenceOf(submitter.submission_date, submissionId),
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
    precedence: precedenceOf(submission_date ?? '', taken.submissionId),
  };
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
