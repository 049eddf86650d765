/** Two submissions side by side. Pure. */
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import type { RecordValues } from '../store/storedValues.ts';

/** A row of a submission. */
export interface ComparedRow {
  table: ListTableKey;
  record_id: string;
  values: RecordValues;
}

export interface Difference {
  column: string;
  before: unknown;
  now: unknown;
}

export interface Comparison {
  added: ComparedRow[];
  changed: { row: ComparedRow; differences: Difference[] }[];
  withdrawn: ComparedRow[];
  same: number;
  /** Rows of the first that the second does not have: this means nothing, the records stay. */
  missing: ComparedRow[];
}

/** What the second says differently from the first. Of rows with the same number the first counts. */
export function compareSubmissions(first: readonly ComparedRow[], second: readonly ComparedRow[]): Comparison {
  const before = byName(first);
  const now = byName(second);
  const comparison: Comparison = { added: [], changed: [], withdrawn: [], same: 0, missing: [] };
  for (const [name, row] of now) {
    const old = before.get(name);
    const differences = old === undefined ? [] : differencesOf(old, row);
    if (row.values.withdrawn === true && old?.values.withdrawn !== true) comparison.withdrawn.push(row);
    else if (old === undefined) comparison.added.push(row);
    else if (differences.length === 0) comparison.same += 1;
    else comparison.changed.push({ row, differences });
  }
  comparison.missing = [...before].flatMap(([name, row]) => (now.has(name) ? [] : [row]));
  return comparison;
}

function byName(rows: readonly ComparedRow[]): Map<string, ComparedRow> {
  const named = new Map<string, ComparedRow>();
  for (const row of rows) {
    const name = `${row.table}\n${row.record_id}`;
    if (row.record_id !== '' && !named.has(name)) named.set(name, row);
  }
  return named;
}

function differencesOf({ table, values: before }: ComparedRow, { values: now }: ComparedRow): Difference[] {
  return Object.keys(tableOf(table).columns)
    .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(now[column]))
    .map((column) => ({ column, before: before[column] ?? null, now: now[column] ?? null }));
}
