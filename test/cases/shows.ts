/** Parts of a repository as text that a diff can read. What differs between two runs that did the same is left out or named. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_ROW_KEYS, type DeskSheetKey } from '../../codebook/desk.ts';
import { type ListTableKey, listTableKeys } from '../../codebook/tables.ts';
import { diskFiles } from '../../pipeline/files.ts';
import { trailOf } from '../../pipeline/store/deskDecisions.ts';
import { released as releasedRecords } from '../../pipeline/store/released.ts';
import { byName, idColumn, type Stored } from '../../pipeline/store/schema.ts';
import { fromStored } from '../../pipeline/store/storedValues.ts';
import type { FileReport } from '../../pipeline/takeFile.ts';
import { seen } from '../support/fillDesk.ts';
import type { Place, Shown } from './case.ts';
import { showWorkbook } from './showWorkbook.ts';

/** What became of every file of the night, and what is held back. */
export async function run({ report, store }: Place): Promise<Shown> {
  if (report === undefined) return {};
  const files = report.files.map(fileLine).sort(compare);
  const held = Object.entries(report.counts.held_back).map(([reason, count]) => `held back: ${count} ${reason}`);
  return { 'run.txt': await named(store, text([...files, ...held.sort(compare)])) };
}

function fileLine({ file, outcome, contributor_id, findings, records: changes }: FileReport): string {
  const found = Object.entries(findings).map(([code, count]) => `${count} ${code}`);
  const rows = Object.entries(changes).flatMap(([table, counts]) =>
    Object.entries(counts).flatMap(([change, count]) => (count === 0 ? [] : [`${count} ${table} ${change}`])),
  );
  return `${file}: ${outcome} from ${contributor_id ?? 'nobody known'}; ${rows.join(', ') || 'no rows'}; ${found.join(', ') || 'no findings'}`;
}

/** The current version of every record held, a line each. */
export async function records({ store }: Place): Promise<Shown> {
  const lines: string[] = [];
  for (const table of listTableKeys) {
    const rows = await byName(store.db).selectFrom(table).selectAll().execute();
    lines.push(...rows.map((row) => recordLine(table, row)).sort(compare));
  }
  return { 'records.txt': text(lines) };
}

function recordLine(table: ListTableKey, row: Record<string, Stored>): string {
  const name = `${table} ${row.contributor_id}/${row[idColumn(table)]}`;
  return `${name} version ${row.version} ${JSON.stringify(fromStored(table, row))}`;
}

/** What may leave, a line a record. */
export async function released({ store, today }: Place): Promise<Shown> {
  const lines: string[] = [];
  for await (const { table, contributor_id, record_id, states, values } of releasedRecords(store, { today })) {
    lines.push(
      `${table} ${contributor_id}/${record_id} for ${states.join(' ') || 'no State'} ${JSON.stringify(values)}`,
    );
  }
  return { 'released.txt': text(lines) };
}

/** The CSV tables of a year in one language, by name; large, so only for cases about the tables. */
export function tables(year: number, ...names: readonly string[]): (place: Place) => Promise<Shown> {
  return async ({ data }) => {
    const folder = join(data, 'tables', String(year), 'csv');
    const paths = names.map((name) => [name, join(folder, name)] as const).filter(([, path]) => existsSync(path));
    return Object.fromEntries(paths.map(([name, path]) => [`tables/${name}`, readFileSync(path, 'utf8')]));
  };
}

/** Some files of the repository, as they are. */
export function files(...paths: readonly string[]): (place: Place) => Promise<Shown> {
  return async ({ data, store }) => {
    const shown: Record<string, string> = {};
    for (const path of paths.filter((one) => existsSync(join(data, one))))
      shown[path] = await named(store, readFileSync(join(data, path), 'utf8'));
    return shown;
  };
}

/** What the desk asks, without the hidden keys and what is blank. */
export function desk(...sheets: readonly DeskSheetKey[]): (place: Place) => Promise<Shown> {
  return async ({ data }) => {
    const lines: string[] = [];
    for (const sheet of sheets) {
      const rows = await seen(data, sheet);
      lines.push(`── ${sheet}${rows.length === 0 ? ': nothing' : ''}`);
      for (const row of rows) {
        const filled = Object.entries(row).filter(([key, value]) => value !== '' && !HIDDEN.includes(key));
        lines.push(...filled.map(([key, value]) => `${key}: ${value.replaceAll('\n', ' ¶ ')}`), '');
      }
    }
    return { 'desk.txt': text(lines) };
  };
}

const HIDDEN: readonly string[] = DESK_ROW_KEYS;

/** Every decision of the desk, with what stood before and after. */
export async function trail({ store }: Place): Promise<Shown> {
  const decisions = await trailOf(store);
  const lines = decisions.map(
    ({ kind, subject, decision, decided_at, decided_by, reason, before, after, source }) =>
      `${decided_at} ${kind} ${subject.replaceAll('\n', ' and ')}: ${decision} by ${decided_by} (${reason || 'no note'}), before ${before}, after ${after}, from ${source}`,
  );
  return { 'trail.txt': await named(store, text(lines)) };
}

/** Every file under a folder of the repository: workbooks as text, others as they are. */
export function folder(name: string): (place: Place) => Promise<Shown> {
  return async ({ data, store }) => {
    const shown: Record<string, string> = {};
    for (const { path } of await diskFiles.list(join(data, name))) {
      if (path.includes('.versions/')) continue;
      const bytes = readFileSync(join(data, name, path));
      const isWorkbook = path.endsWith('.xlsx');
      const words = isWorkbook ? await showWorkbook(bytes) : bytes.toString('utf8');
      shown[await named(store, `${name}/${path}${isWorkbook ? '.txt' : ''}`)] = await named(store, words);
    }
    return shown;
  };
}

/**
 * Hashes of workbooks change with every word of the template: each is called by the name of its file instead, whole or by its
 * first 12 digits.
 */
export async function named({ db }: Place['store'], words: string): Promise<string> {
  const rows = await db.selectFrom('submission').select(['submission_id', 'file_name']).execute();
  return rows.reduce((all, { submission_id, file_name }) => {
    const name = `<${file_name.replaceAll('/', '_')}>`;
    return all.replaceAll(submission_id, name).replaceAll(submission_id.slice(0, 12), name);
  }, words);
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function text(lines: readonly string[]): string {
  return lines.length === 0 ? 'nothing\n' : `${lines.join('\n')}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
