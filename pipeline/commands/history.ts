/** Every version of a record: what was said, when, in which file, sheet and row. */

import { complain } from '../plainLine.ts';
import type { Store } from '../store/openStore.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface Version {
  contributor_id: string;
  table: string;
  record_id: string;
  version: number;
  change: string;
  reporting_year: number;
  submission_date: string | null;
  file: string;
  submission_id: string;
  sheet: string;
  row: number;
  template_version: string | null;
  rule_set_version: string;
  cleared: string[];
  values: Record<string, unknown>;
}

/** @returns exit code; 1 when no record has this name */
export async function history(name: string, options: DataOptions & { json?: true }): Promise<number> {
  return withStore(options, async (store) => {
    const versions = await versionsOf(store, name);
    if (versions.length === 0) {
      complain(`no record is called “${name}”. Write contributor/record, or the record number alone.`);
      return 1;
    }
    for (const [index, version] of versions.entries()) {
      if (options.json === true) print(JSON.stringify(version));
      else for (const line of linesOf(version, versions[index - 1])) print(line);
    }
    return 0;
  });
}

/** "contributor/record", where the record number may itself hold slashes, or the record number alone. */
async function versionsOf({ db }: Store, name: string): Promise<Version[]> {
  const at = name.indexOf('/');
  const rows = await db
    .selectFrom('record_statement')
    .innerJoin('submission', 'submission.submission_id', 'record_statement.submission_id')
    .selectAll('record_statement')
    .select(['submission.file_name as file_name', 'submission.submission_date as submission_date'])
    .where((eb) =>
      eb.or([
        eb('record_statement.record_id', '=', name),
        eb.and([
          eb('record_statement.contributor_id', '=', name.slice(0, Math.max(at, 0))),
          eb('record_statement.record_id', '=', name.slice(at + 1)),
        ]),
      ]),
    )
    .execute();
  const sorted = rows.sort((a, b) => compare(keyOf(a), keyOf(b)));
  return sorted.map((row) => ({
    contributor_id: row.contributor_id,
    table: row.table_name,
    record_id: row.record_id,
    version: row.version,
    change: row.change,
    reporting_year: row.reporting_year,
    submission_date: row.submission_date,
    file: row.file_name,
    submission_id: row.submission_id,
    sheet: row.sheet,
    row: row.sheet_row,
    template_version: row.template_version,
    rule_set_version: row.rule_set_version,
    cleared: JSON.parse(row.cleared) as string[],
    values: JSON.parse(row.values) as Record<string, unknown>,
  }));
}

function keyOf(row: { contributor_id: string; table_name: string; record_id: string; precedence: string }): string {
  return [row.contributor_id, row.table_name, row.record_id, row.precedence].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function linesOf(version: Version, before: Version | undefined): string[] {
  const same =
    before?.contributor_id === version.contributor_id &&
    before.table === version.table &&
    before.record_id === version.record_id;
  const head = `${version.contributor_id}/${version.record_id} (${version.table})`;
  const origin = `${version.file}, ${version.sheet} row ${version.row}, file ${version.submission_id.slice(0, 12)}, template ${version.template_version ?? 'unknown'}, rules ${version.rule_set_version}`;
  return [
    ...(same ? [] : [head]),
    `  version ${version.version}, ${version.change}, submitted ${version.submission_date ?? 'on an unknown day'} for ${version.reporting_year}: ${origin}`,
    ...(same ? changesOf(before.values, version.values) : []),
  ];
}

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => `    ${key}: ${JSON.stringify(before[key] ?? null)} → ${JSON.stringify(after[key] ?? null)}`);
}
