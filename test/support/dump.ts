/** Everything a repository holds, in one text, but for what differs between two runs that did the same: times and run names. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listTableKeys } from '../../codebook/tables.ts';
import type { Store } from '../../pipeline/store/openStore.ts';

const TABLES = [
  'submission',
  'submitter',
  ...listTableKeys,
  'record_statement',
  'waiting_row',
  'finding',
  'consent_decision',
  'desk_decision',
  'double_report',
  'inbox_file',
  'reply',
];
const RUN_COLUMNS = new Set(['received_at', 'run_id', 'modified_at']);

export async function dumpStore({ db }: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const table of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    const texts = rows.map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !RUN_COLUMNS.has(column))
          .sort(),
      ),
    );
    lines.push(...texts.map((text) => `${table} ${text}`).sort());
  }
  return lines;
}

/** The CSV tables of a data folder, by path. */
export function dumpTables(data: string): Record<string, string> {
  const tables = join(data, 'tables');
  const years = readdirSync(tables).filter((name) => !name.startsWith('.'));
  const paths = years.flatMap((year) =>
    readdirSync(join(tables, year), { recursive: true, encoding: 'utf8' }).map((path) => join(year, path)),
  );
  const csv = paths.filter((path) => path.endsWith('.csv')).sort();
  return Object.fromEntries(csv.map((path) => [path, readFileSync(join(tables, path), 'utf8')]));
}

/** Every file of a data folder but the inbox, the store and the report of the run, by path, as hashes; links as what they name. */
export function dumpFiles(data: string): Record<string, string> {
  const dump: Record<string, string> = {};
  for (const path of readdirSync(data, { recursive: true, encoding: 'utf8' }).sort()) {
    const place = join(data, path);
    const facts = lstatSync(place);
    if (/^(?:inbox|run\.json|repository\.db)/.test(path) || facts.isDirectory()) continue;
    dump[path] = facts.isSymbolicLink() ? readlinkSync(place) : hashOf(readFileSync(place));
  }
  return dump;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
