/** The full release: one CSV a table, one JSON for all. Columns are the codebook's keys; private columns do not exist here. */
import type { Organisation, Value } from '../../codebook/columns.ts';
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv.ts';
import { otherIdentifiers, publicIdentifier } from '../publicIdentifier.ts';
import { releasedTables } from '../store/candidates.ts';
import { splitSubject } from '../store/deskDecisions.ts';
import type { ReleasedRecord } from '../store/released.ts';
import type { ExportFile } from './exportFile.ts';
import type { Release } from './release.ts';

/** What stands before the codebook's columns in every row; described in dictionary.ts. */
export const RECORD_COLUMNS = [
  'identifier',
  'contributor_id',
  'contributor_name',
  'contributor_kind',
  'contributor_state',
  'version',
  'reporting_year',
  'states_released',
  'states_withheld',
  'finance_withheld',
  'amounts_cover_more_states',
  'also_reported_as',
  'counted_as',
] as const;

/** Between several values of one cell. */
export const SEPARATOR = '; ';

/** Codebook columns of a table that can be released. */
export function publicColumns(table: ListTableKey): string[] {
  return Object.entries(tableOf(table).columns)
    .filter(([key, column]) => column.private !== true && key !== 'withdrawn')
    .map(([key]) => key);
}

/** A record with its identifier first, as the JSON file holds it. */
export function recordObject(record: ReleasedRecord): Record<string, unknown> {
  const {
    table,
    contributor_id,
    contributor_name,
    contributor_kind,
    contributor_state,
    version,
    reporting_year,
    values,
  } = record;
  return {
    identifier: publicIdentifier(record),
    table,
    contributor_id,
    contributor_name,
    contributor_kind,
    ...(contributor_state === undefined ? {} : { contributor_state }),
    version,
    reporting_year,
    states_released: record.states,
    states_withheld: record.statesWithheld,
    finance_withheld: record.financeWithheld,
    amounts_cover_more_states: record.amountsCoverMoreStates,
    also_reported_as: otherIdentifiers(record),
    counted_as: countedAs(record),
    values,
  };
}

/** The cells of a row, in the order of RECORD_COLUMNS and the given columns. */
export function recordCells(record: ReleasedRecord, columns: readonly string[]): (string | number)[] {
  return [
    publicIdentifier(record),
    record.contributor_id,
    record.contributor_name,
    record.contributor_kind,
    record.contributor_state ?? '',
    record.version,
    record.reporting_year,
    record.states.join(SEPARATOR),
    record.statesWithheld,
    record.financeWithheld ? 'yes' : 'no',
    record.amountsCoverMoreStates ? 'yes' : 'no',
    otherIdentifiers(record).join(SEPARATOR),
    countedAs(record),
    ...columns.map((key) => plainCell(record.values[key])),
  ];
}

/** The identifier under which sums count the record: its own, or that of the first report of the same activity. */
function countedAs(record: ReleasedRecord): string {
  const { table, double_of } = record;
  if (double_of === undefined) return publicIdentifier(record);
  const [contributor_id, record_id] = splitSubject(double_of);
  return publicIdentifier({ table, contributor_id, record_id });
}

/** A value in one cell: codes as codes, several values with a semicolon between, organisations as "name | role | type". */
export function plainCell(value: Value | undefined): string | number {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return value;
  return value.map((one) => (typeof one === 'string' ? one : organisationText(one))).join(SEPARATOR);
}

function organisationText({ name, role, type }: Organisation): string {
  return [name, role, ...(type === undefined ? [] : [type])].join(' | ');
}

/** One CSV a table. */
export function csvFiles(): ExportFile[] {
  return releasedTables.map((table) => {
    const columns = publicColumns(table);
    return {
      path: `csv/${table}.csv`,
      head: () => `${BYTE_ORDER_MARK}${csvLines([[...RECORD_COLUMNS, ...columns]])}`,
      record: (record) => (record.table === table ? csvLines([recordCells(record, columns)]) : ''),
      tail: () => '',
    };
  });
}

/** All records in one JSON file. */
export function jsonFile({ date, codebookVersion }: Release): ExportFile {
  let separator = '';
  return {
    path: 'records.json',
    head: () => `{"release":${JSON.stringify(date)},"codebook_version":${JSON.stringify(codebookVersion)},"records":[`,
    record: (record) => {
      const text = `${separator}\n${JSON.stringify(recordObject(record))}`;
      separator = ',';
      return text;
    },
    tail: () => '\n]}\n',
  };
}
