/**
 * A waiver: a row that waits is taken in as it stands, with a reason (GSA's FAC has public waivers of the same kind, with approver
 * and justification). The row is read again from the untouched file in the archive; what could not be understood stays blank.
 */
import { join } from 'node:path';
import type { Transaction } from 'kysely';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import { type ListTableKey, listTableKeys } from '../../codebook/tables.ts';
import { foldTable, type Source } from '../consolidate/foldTable.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import type { RepositoryReference } from '../references.ts';
import type { Store } from '../store/openStore.ts';
import type { Schema, SubmissionRow } from '../store/schema.ts';
import { type WaitingName, waitingNamed } from '../store/waitingName.ts';

/** A row that can be taken in. */
export interface ReleasedRow {
  take(trx: Transaction<Schema>): Promise<void>;
}

/** Consents are never waived: what a State said must be right. Links are rows of other records. */
const WAIVED: readonly ListTableKey[] = listTableKeys.filter(
  (table) => table !== 'consent' && table !== 'recommendation_links',
);

export function isWaivable(table: string, record_id: string, codes: readonly string[]): boolean {
  return WAIVED.some((one) => one === table) && record_id !== '' && !codes.includes('ID_DUPLICATE');
}

/**
 * Reads the row of a waiver again.
 * @returns undefined when its file is gone or the row is not in it
 */
export async function readWaitingRow(
  subject: string,
  { store, folders, effects }: { store: Store; folders: Folders; effects: Effects },
  repository: RepositoryReference,
): Promise<ReleasedRow | undefined> {
  const name = waitingNamed(subject);
  const submission = name && (await acceptedSubmission(store, name.submission_id));
  if (name === undefined || submission === undefined) return undefined;
  const bytes = await archived(submission, folders, effects);
  const read = bytes && (await effects.reader.read(new Uint8Array(bytes)));
  if (read?.grids === undefined) return undefined;
  const { grids } = read;
  const { submission: checked } = await repository.checking((reference) => checkSubmission(grids, reference));
  const table = WAIVED.find((one) => one === name.table_name);
  const record =
    table && checked.records[table].find(({ sheet, row }) => sheet === name.sheet && row === name.sheet_row);
  if (table === undefined || record === undefined || record.record_id === '') return undefined;
  const source = sourceOf(submission);
  return {
    take: async (trx) => {
      await foldTable(trx, table, [{ ...record, waits: false }], source);
      await noLongerWaits(trx, name);
    },
  };
}

function acceptedSubmission({ db }: Store, id: string): Promise<SubmissionRow | undefined> {
  return db
    .selectFrom('submission')
    .selectAll()
    .where('submission_id', '=', id)
    .where('accepted', '=', 1)
    .executeTakeFirst();
}

/** The untouched copy of an accepted file, whatever its extension. */
export async function archived(
  { submission_id }: Pick<SubmissionRow, 'submission_id'>,
  { archive }: Folders,
  { files }: Effects,
): Promise<Uint8Array | undefined> {
  for (const folder of [submission_id.slice(0, 2), 'quarantine']) {
    const name = (await files.names(join(archive, folder))).find((one) => one.startsWith(submission_id));
    if (name !== undefined) return files.read(join(archive, folder, name));
  }
  return undefined;
}

function sourceOf(submission: SubmissionRow): Source {
  return {
    contributorId: submission.contributor_id ?? '',
    submissionId: submission.submission_id,
    precedence: submission.precedence,
    reportingYear: submission.reporting_year ?? 0,
    templateVersion: submission.template_version,
    ruleSetVersion: submission.rule_set_version,
  };
}

async function noLongerWaits(trx: Transaction<Schema>, name: WaitingName): Promise<void> {
  await trx
    .deleteFrom('waiting_row')
    .where('submission_id', '=', name.submission_id)
    .where('table_name', '=', name.table_name)
    .where('sheet', '=', name.sheet)
    .where('sheet_row', '=', name.sheet_row)
    .execute();
}
