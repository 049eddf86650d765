/** Which States a record concerns. */
import type { CheckedRecord } from './submission.ts';
import { type TableKey, tableOf } from './tables.ts';

/** ISO3 codes of all States named in the State columns of a record, each once, in the order they stand there. */
export function statesOf(record: Pick<CheckedRecord, 'table' | 'values'>): string[] {
  return statesIn(record.table, record.values as Readonly<Record<string, unknown>>);
}

/** The same for values that are no checked record, such as a stored row. */
export function statesIn(table: TableKey, values: Readonly<Record<string, unknown>>): string[] {
  const named = tableOf(table).states.flatMap((column) => values[column] ?? []);
  return [...new Set(named.map(String))];
}
