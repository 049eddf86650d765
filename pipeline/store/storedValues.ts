/** A record's values as stored cells and back. */
import type { Column, Value } from '../../codebook/columns.ts';
import { isMultiple } from '../../codebook/columns.ts';
import { type TableKey, tableOf } from '../../codebook/tables.ts';
import type { Stored } from './schema.ts';

/** The filled cells of a record by column key. */
export type RecordValues = Readonly<Record<string, Value>>;

/** The cells of a record in the order of the codebook's columns; blanks are null. */
export function toStored(table: TableKey, values: Readonly<Record<string, Value | undefined>>): Stored[] {
  return Object.keys(tableOf(table).columns).map((key) => storedCell(values[key]));
}

function storedCell(value: Value | undefined): Stored {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** The values of a stored row; other columns of the row are left out. */
export function fromStored(table: TableKey, row: Readonly<Record<string, Stored | undefined>>): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [key, column] of Object.entries(tableOf(table).columns)) {
    const cell = row[key];
    if (cell !== null && cell !== undefined) values[key] = cellValue(column, cell);
  }
  return values;
}

function cellValue(column: Column, cell: string | number): Value {
  if (column.type === 'yes_no') return cell === 1;
  return isMultiple(column) ? (JSON.parse(String(cell)) as Value) : cell;
}
