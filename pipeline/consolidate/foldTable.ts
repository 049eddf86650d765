/** The rows of one table of a submission → statements and current versions. */
import type { Transaction } from 'kysely';
import type { Value } from '../../codebook/columns.ts';
import type { CheckedRecord } from '../../codebook/submission.ts';
import type { ListTableKey } from '../../codebook/tables.ts';
import { chunks, insertMany } from '../store/bulk.ts';
import { type PlacedRecord, storePlaces } from '../store/places.ts';
import { byName, type Change, idColumn, type Schema } from '../store/schema.ts';
import { type ReadStatement, readStatements } from '../store/statements.ts';
import { canonicalJson, contentHash, contentOf } from './contentHash.ts';
import { foldStatements, type Version } from './foldStatements.ts';
import { cellsOf, currentCells, listColumns, statementCells, statementColumns, statementKey } from './storedRows.ts';

/** The submission that the rows come from. */
export interface Source {
  contributorId: string;
  submissionId: string;
  precedence: string;
  reportingYear: number;
  templateVersion: string | null;
  ruleSetVersion: string;
}

/** How many records of a table a submission brought, changed … and how many rows wait. */
export type ChangeCounts = Record<Change | 'waiting', number>;

/** Records looked up at a time. */
const CHUNK = 500;

/**
 * Takes the rows of one table in.
 * @param records rows that do not wait, no two with the same id
 * @returns how many records are new, changed, unchanged, withdrawn by this submission
 */
export async function foldTable(
  trx: Transaction<Schema>,
  table: ListTableKey,
  records: readonly CheckedRecord[],
  source: Source,
): Promise<Record<Change, number>> {
  const counts = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  for (const chunk of chunks(records, CHUNK)) {
    const statements = chunk.map((record) => statementOf(record, table, source));
    for (const change of await foldChunk(trx, table, statements, source)) counts[change] += 1;
  }
  return counts;
}

function statementOf(record: CheckedRecord, table: ListTableKey, source: Source): ReadStatement {
  const values = contentOf(record.values as Readonly<Record<string, Value | undefined>>);
  const json = canonicalJson(values);
  return {
    contributor_id: source.contributorId,
    table_name: table,
    record_id: record.record_id,
    submission_id: source.submissionId,
    values,
    json,
    content_hash: contentHash(json),
    precedence: source.precedence,
    reporting_year: source.reportingYear,
    version: 1,
    change: 'new',
    cleared: '[]',
    sheet: record.sheet,
    sheet_row: record.row,
    template_version: source.templateVersion,
    rule_set_version: source.ruleSetVersion,
  };
}

async function foldChunk(
  trx: Transaction<Schema>,
  table: ListTableKey,
  statements: readonly ReadStatement[],
  source: Source,
): Promise<Change[]> {
  const held = await heldRecords(trx, table, statements);
  const fresh = statements.filter(({ record_id }) => !held.has(record_id));
  const known = statements.filter(({ record_id }) => held.has(record_id));
  const same = known.filter((one) => saysTheSame(one, held.get(one.record_id)));
  const rest = known.filter((one) => !saysTheSame(one, held.get(one.record_id)));
  const folded = fresh.map((one) => foldStatements([one]));
  await insertVersions(trx, table, folded);
  await insertUnchanged(trx, table, same, held);
  const again = await foldAgain(trx, table, rest);
  if (table === 'activities') {
    await storePlaces(trx, source.contributorId, { fresh: folded.map(placedRecord), changed: again.map(placedRecord) });
  }
  const all = [...folded, ...again].flat().filter(({ statement }) => statement.submission_id === source.submissionId);
  return [...all.map(({ change }) => change), ...same.map(() => 'unchanged' as const)];
}

/** What a record says now. */
function placedRecord(versions: readonly Version<ReadStatement>[]): PlacedRecord {
  const last = versions.at(-1);
  return { record_id: last?.statement.record_id ?? '', values: (last?.held ?? {}) as PlacedRecord['values'] };
}

interface HeldState {
  content_hash: string;
  version: number;
  /** Of the last statement, changed or not. */
  precedence: string;
}

async function heldRecords(
  trx: Transaction<Schema>,
  table: ListTableKey,
  statements: readonly ReadStatement[],
): Promise<Map<string, HeldState>> {
  const contributor = statements[0]?.contributor_id ?? '';
  const id = `${table}.${idColumn(table)}`;
  const rows = await byName(trx)
    .selectFrom(table)
    .innerJoin('submission', 'submission.submission_id', `${table}.last_submission_id`)
    .select([`${id} as id`, `${table}.content_hash`, `${table}.version`, 'submission.precedence'])
    .where(`${table}.contributor_id`, '=', contributor)
    .where(
      id,
      'in',
      statements.map(({ record_id }) => record_id),
    )
    .execute();
  return new Map((rows as unknown as (HeldState & { id: string })[]).map((row) => [row.id, row]));
}

/** The cheap case of a resubmission: the same content, said later. */
function saysTheSame(statement: ReadStatement, held: HeldState | undefined): boolean {
  return held?.content_hash === statement.content_hash && statement.precedence > held.precedence;
}

async function insertVersions(
  trx: Transaction<Schema>,
  table: ListTableKey,
  folded: readonly Version<ReadStatement>[][],
): Promise<void> {
  await insertMany(trx, 'record_statement', statementColumns, folded.flat().map(statementCells));
  await insertMany(
    trx,
    table,
    listColumns(table),
    folded.flatMap((versions) => currentCells(table, versions)),
  );
}

async function insertUnchanged(
  trx: Transaction<Schema>,
  table: ListTableKey,
  statements: readonly ReadStatement[],
  held: ReadonlyMap<string, HeldState>,
): Promise<void> {
  const [first] = statements;
  if (first === undefined) return;
  const rows = statements.map((one) =>
    cellsOf({ ...one, version: held.get(one.record_id)?.version ?? 1, change: 'unchanged' }),
  );
  await insertMany(trx, 'record_statement', statementColumns, rows);
  await byName(trx)
    .updateTable(table)
    .set({ last_submission_id: first.submission_id })
    .where('contributor_id', '=', first.contributor_id)
    .where(
      idColumn(table),
      'in',
      statements.map(({ record_id }) => record_id),
    )
    .execute();
}

/** Folds whole histories anew: a late older file moves the numbers of the later versions. */
async function foldAgain(
  trx: Transaction<Schema>,
  table: ListTableKey,
  statements: readonly ReadStatement[],
): Promise<Version<ReadStatement>[][]> {
  const [first] = statements;
  if (first === undefined) return [];
  const earlier = await readStatements(trx, table, statements);
  const folded = statements.map((one) => foldStatements([...earlier(one), one]));
  const moved = folded.flat().filter((version) => isMoved(version, first.submission_id));
  await insertMany(trx, 'record_statement', statementColumns, moved.map(statementCells), {
    key: statementKey,
    replace: ['version', 'change', 'cleared'],
  });
  const columns = listColumns(table);
  await insertMany(
    trx,
    table,
    columns,
    folded.flatMap((versions) => currentCells(table, versions)),
    {
      key: ['contributor_id', idColumn(table)],
      replace: columns,
    },
  );
  return folded;
}

/** Whether the statement is not stored yet, or not as it comes out now. */
function isMoved({ statement, version, change, cleared }: Version<ReadStatement>, submissionId: string): boolean {
  if (statement.submission_id === submissionId) return true;
  return statement.version !== version || statement.change !== change || statement.cleared !== JSON.stringify(cleared);
}
