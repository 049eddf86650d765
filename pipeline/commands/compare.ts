/** Shows two submissions side by side: held ones by the beginning of their identifier, or workbooks by their path. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Value } from '../../codebook/columns.ts';
import { listTableKeys } from '../../codebook/tables.ts';
import { type ComparedRow, type Comparison, compareSubmissions } from '../compare/compareSubmissions.ts';
import { contentOf } from '../consolidate/contentHash.ts';
import type { Effects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { archivePath } from '../intake.ts';
import type { Store } from '../store/openStore.ts';
import { checkRead } from '../takeFile.ts';
import { type DataOptions, print, withStore } from './session.ts';

/** @returns exit code: 0 the same, 1 they differ */
export async function compare(first: string, second: string, options: DataOptions & { json?: true }): Promise<number> {
  return withStore(options, async (store, effects) => {
    const [a, b] = [await rowsOf(first, store, effects, options), await rowsOf(second, store, effects, options)];
    const comparison = compareSubmissions(a, b);
    if (options.json === true) print(JSON.stringify(comparison));
    else for (const line of linesOf(comparison)) print(line);
    const { added, changed, withdrawn, missing } = comparison;
    return added.length + changed.length + withdrawn.length + missing.length === 0 ? 0 : 1;
  });
}

async function rowsOf(name: string, store: Store, effects: Effects, options: DataOptions): Promise<ComparedRow[]> {
  const bytes = existsSync(name) ? await readFile(name) : await archived(name, store, effects, options);
  const { submission } = checkRead(await effects.reader.read(new Uint8Array(bytes)), {
    today: effects.now().toISOString().slice(0, 10),
  });
  return listTableKeys.flatMap((table) =>
    submission.records[table].map(({ record_id, values }) => ({
      table,
      record_id,
      values: contentOf(values as Readonly<Record<string, Value | undefined>>),
    })),
  );
}

/** Shortest beginning of an identifier that is taken. */
const SHORTEST = 6;

async function archived(name: string, { db }: Store, { files }: Effects, { data }: DataOptions): Promise<Uint8Array> {
  const id = name.toLowerCase();
  const isId = new RegExp(`^[0-9a-f]{${SHORTEST},64}$`).test(id);
  const found = isId
    ? await db
        .selectFrom('submission')
        .select(['submission_id', 'file_name', 'accepted'])
        .where('submission_id', '>=', id)
        .where('submission_id', '<=', `${id}g`)
        .execute()
    : [];
  const [one, other] = found;
  if (one === undefined) throw new Error(`${name} is neither a file nor the identifier of a submission that is held.`);
  if (other !== undefined) throw new Error(`${found.length} submissions begin with ${name}; please write more of it.`);
  const file = { submissionId: one.submission_id, path: one.file_name };
  return files.read(archivePath(foldersOf(data), file, one.accepted === 1));
}

function linesOf({ added, changed, withdrawn, missing, same }: Comparison): string[] {
  return [
    `${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn, ${same} the same, ${missing.length} not in the second (they stay as they were)`,
    ...added.map((row) => `+ ${nameOf(row)}`),
    ...changed.flatMap(({ row, differences }) => [
      `~ ${nameOf(row)}`,
      ...differences.map(
        ({ column, before, now }) =>
          `    ${column}: ${JSON.stringify(before)} → ${now === null ? 'cleared' : JSON.stringify(now)}`,
      ),
    ]),
    ...withdrawn.map((row) => `- ${nameOf(row)}`),
    ...missing.map((row) => `? ${nameOf(row)}`),
  ];
}

function nameOf({ table, record_id }: ComparedRow): string {
  return `${table} ${record_id}`;
}
