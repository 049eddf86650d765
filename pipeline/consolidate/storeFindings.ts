/** Findings of a submission, and the rows that wait because of them. */
import type { Transaction } from 'kysely';
import type { Finding } from '../../codebook/findings.ts';
import type { CheckedRecord } from '../../codebook/submission.ts';
import { insertMany } from '../store/bulk.ts';
import type { Schema } from '../store/schema.ts';

const findingColumns = [
  'submission_id',
  'position',
  'code',
  'severity',
  'sheet',
  'row',
  'column',
  'cell',
  'params',
] as const;

const waitingColumns = ['submission_id', 'sheet', 'sheet_row', 'table_name', 'record_id', 'codes'] as const;

/** Stores all findings of a submission, in the order the check gave them. */
export async function storeFindings(
  trx: Transaction<Schema>,
  submissionId: string,
  findings: readonly Finding[],
): Promise<void> {
  const rows = findings.map(({ code, severity, address, params }, position) => {
    const { sheet = null, row = null, column = null, cell = null } = address;
    return [submissionId, position, code, severity, sheet, row, column, cell, JSON.stringify(params)];
  });
  await insertMany(trx, 'finding', findingColumns, rows);
}

/** Stores the rows that wait, each with the codes of its error findings. */
export async function storeWaitingRows(
  trx: Transaction<Schema>,
  submissionId: string,
  records: readonly CheckedRecord[],
  findings: readonly Finding[],
): Promise<void> {
  if (records.length === 0) return;
  const codes = errorCodes(findings);
  const rows = records.map(({ sheet, row, table, record_id }) => {
    const own = [...(codes.get(place(sheet, row)) ?? [])].sort();
    return [submissionId, sheet, row, table, record_id, JSON.stringify(own)];
  });
  await insertMany(trx, 'waiting_row', waitingColumns, rows);
}

function errorCodes(findings: readonly Finding[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { code, severity, address } of findings) {
    if (severity !== 'error' || address.sheet === undefined || address.row === undefined) continue;
    const key = place(address.sheet, address.row);
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  return codes;
}

function place(sheet: string, row: number): string {
  return `${row}\n${sheet}`;
}
