/**
 * What a normalised value must satisfy: one zod schema per column, made from tables.ts. The only file
 * that imports zod, and in its small form (zod/mini): the same checks, 20 kB less in the add-in.
 */
import * as z from 'zod/mini';
import type { Column } from './columns.ts';
import { type Address, type Finding, type FindingCode, finding } from './findings.ts';
import { columnName, type TableKey, tableKeys, tableOf } from './tables.ts';

/** First and last day that dates of this repository can have: the UPR began in 2008, older requests may be cited. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';

/** Codes and answers were checked when they were understood; they have no schema. */
function schemaOf(column: Column): z.ZodMiniType | undefined {
  switch (column.type) {
    case 'id':
    case 'text':
      return z.string().check(z.maxLength(column.maxLength));
    case 'ids':
    case 'texts':
      return z.array(z.string().check(z.maxLength(column.maxLength))).check(z.maxLength(column.maxCount));
    case 'codes':
    case 'recommendations':
    case 'organisations':
      return z.array(z.unknown()).check(z.maxLength(column.maxCount));
    case 'integer':
      return z.int().check(z.minimum(column.min), z.maximum(column.max));
    case 'decimal':
      return z.number().check(z.minimum(column.min), z.maximum(column.max));
    case 'date':
      return z.string().check(z.refine((date) => date >= FIRST_DAY && date <= LAST_DAY));
    case 'email':
      return z.email().check(z.maxLength(254));
    case 'link':
      return z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).check(z.maxLength(2000));
    case 'code':
    case 'yes_no':
      return undefined;
  }
}

const schemas: ReadonlyMap<Column, z.ZodMiniType | undefined> = new Map(
  tableKeys.flatMap((table) => Object.values(tableOf(table).columns).map((column) => [column, schemaOf(column)])),
);

/** Where a value stands. */
export interface ValuePlace {
  readonly table: TableKey;
  readonly key: string;
  readonly column: Column;
  readonly address: Address;
}

/**
 * Checks a normalised value against its column.
 * @returns the findings; none when the value fits
 */
export function checkValue(value: unknown, place: ValuePlace): Finding[] {
  const { column } = place;
  const result = schemas.get(column)?.safeParse(value);
  if (result === undefined || result.success) return [];
  const issue = result.error.issues[0];
  return issue === undefined
    ? []
    : [findingOf(issue, columnName(place.table, place.key), column, value, place.address)];
}

type Issue = z.core.$ZodIssue;

function findingOf(issue: Issue, name: string, column: Column, value: unknown, address: Address): Finding {
  const text = String(value);
  if (column.type === 'date')
    return finding('DATE_OUT_OF_RANGE', address, { value: text, first: FIRST_DAY, second: LAST_DAY });
  if (column.type === 'email') return finding('EMAIL_UNREADABLE', address, { value: text });
  if (column.type === 'link') return finding('LINK_UNREADABLE', address, { value: text });
  if (column.type === 'integer' || column.type === 'decimal') return numberFinding(issue, column, text, address);
  if (Array.isArray(value) && issue.path.length === 0) return tooMany(name, column, value.length, address);
  const [at] = issue.path;
  return tooLong(name, column, Array.isArray(value) && typeof at === 'number' ? String(value[at]) : text, address);
}

function numberFinding(
  issue: Issue,
  column: Column & { min: number; max: number },
  value: string,
  address: Address,
): Finding {
  if (issue.code === 'invalid_type' && column.type === 'integer')
    return finding('NUMBER_NOT_WHOLE', address, { value });
  const code: FindingCode = 'NUMBER_OUT_OF_RANGE';
  return finding(code, address, { value, first: String(column.min), second: String(column.max) });
}

function tooMany(column: string, { ...kind }: Column, count: number, address: Address): Finding {
  return finding('VALUES_TOO_MANY', address, { column, count, limit: 'maxCount' in kind ? kind.maxCount : 0 });
}

function tooLong(column: string, { ...kind }: Column, text: string, address: Address): Finding {
  const limit = 'maxLength' in kind ? kind.maxLength : 0;
  return finding('TEXT_TOO_LONG', address, { column, count: text.length, limit });
}
