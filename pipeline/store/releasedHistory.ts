/**
 * How released records came to be as they are: when each version was submitted and which columns it changed. No earlier contents:
 * what a contributor took out of a record must not come out by way of its history.
 */
import { tableOf } from '../../codebook/tables.ts';
import { foldStatements, type Version } from '../consolidate/foldStatements.ts';
import type { Store } from './openStore.ts';
import type { ReleasedRecord } from './released.ts';
import type { Change } from './schema.ts';
import { type ReadStatement, readStatements } from './statements.ts';

/** One version of a released record. */
export interface PublicVersion {
  version: number;
  change: Exclude<Change, 'unchanged'>;
  /** YYYY-MM-DD: the day of the submission that brought it. */
  date: string;
  reporting_year: number;
  /** Keys of the columns that changed and may be named; none for the first version. */
  columns: string[];
}

/**
 * @param records of one table, as `released` gave them
 * @returns the versions of a record, oldest first
 */
export async function releasedHistories(
  store: Store,
  records: readonly ReleasedRecord[],
): Promise<(record: ReleasedRecord) => PublicVersion[]> {
  const [first] = records;
  if (first === undefined) return () => [];
  const statements = await readStatements(store.db, first.table, records);
  return (record) => publicVersions(record, foldStatements(statements(record)));
}

function publicVersions(record: ReleasedRecord, versions: readonly Version<ReadStatement>[]): PublicVersion[] {
  return versions.flatMap((one, at) => {
    if (one.change === 'unchanged') return [];
    const { precedence, reporting_year } = one.statement;
    const [date = ''] = precedence.split('|');
    const columns = one.change === 'changed' ? changedColumns(record, versions[at - 1], one) : [];
    return [{ version: one.version, change: one.change, date, reporting_year, columns }];
  });
}

/** A column that is private, or whose contents are held back, is not named either. */
function changedColumns(
  { table, financeWithheld }: ReleasedRecord,
  before: Version<ReadStatement> | undefined,
  after: Version<ReadStatement>,
): string[] {
  const { columns } = tableOf(table);
  return Object.entries(columns).flatMap(([key, column]) => {
    if (column.private || (column.financial && financeWithheld)) return [];
    return JSON.stringify(before?.held[key]) === JSON.stringify(after.held[key]) ? [] : [key];
  });
}
