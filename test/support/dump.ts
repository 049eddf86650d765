/** Everything a repository holds, in one text, but for what differs between two runs that did the same: times and run names. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listTableKeys } from '../../codebook/tables.ts';
import type { Store } from '../../pipeline/store/openStore.ts';
import { layersOf } from './searchBytes.ts';

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

/**
 * Every file of a data folder but the store, by path, as hashes; links as what they name. Zipped files are compared by what is packed
 * in them. `run-1`, `run-2` … are taken for one another.
 */
export async function dumpFiles(data: string): Promise<Record<string, string>> {
  const dump: Record<string, string> = {};
  for (const path of readdirSync(data, { recursive: true, encoding: 'utf8' }).sort()) {
    const place = join(data, path);
    const facts = lstatSync(place);
    if (/^(?:inbox|run\.json|repository\.db)/.test(path) || facts.isDirectory()) continue;
    dump[withoutRuns(path)] = facts.isSymbolicLink() ? withoutRuns(readlinkSync(place)) : await contentOf(place);
  }
  return dump;
}

function withoutRuns(text: string): string {
  return text.replaceAll(/run-\d+/g, 'run');
}

async function contentOf(path: string): Promise<string> {
  const layers = await layersOf(readFileSync(path));
  const digest = createHash('sha256');
  for (const layer of layers.length > 1 ? layers.slice(1) : layers)
    digest.update(withoutRuns(layer.toString('latin1')));
  return digest.digest('hex');
}
