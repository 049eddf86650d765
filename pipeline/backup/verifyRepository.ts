/**
 * Whether a repository is whole: every archived file is what its name says, every row leads where it should, every record is what
 * its statements make of it, and what was published is what would be published now. Changes nothing.
 */
import { basename, extname, join } from 'node:path';
import { listTableKeys } from '../../codebook/tables.ts';
import { foldStatements } from '../consolidate/foldStatements.ts';
import type { Effects } from '../effects.ts';
import { addToIndex, type ReleaseIndex, readIndex } from '../exchange/changeFeed.ts';
import { MADE_FROM, releasedIn } from '../exchange/exchangeStage.ts';
import { isForOthers } from '../exchange/writeExchange.ts';
import type { Folders } from '../folders.ts';
import type { Store } from '../store/openStore.ts';
import { releasedPages } from '../store/released.ts';
import { releasedBasis } from '../store/releasedBasis.ts';
import { byName, idColumn } from '../store/schema.ts';
import { readStatements } from '../store/statements.ts';

/** Something that is not as it should be, in words for the operator. */
export type Trouble = string;

export interface Verifying {
  folders: Folders;
  store: Store;
  files: Effects['files'];
  /** YYYY-MM-DD. */
  today: string;
}

export async function verifyRepository(verifying: Verifying): Promise<Trouble[]> {
  return [
    ...(await archiveTroubles(verifying)),
    ...(await rowTroubles(verifying)),
    ...(await recordTroubles(verifying)),
    ...(await releaseTroubles(verifying)),
  ];
}

/** The archive: each file's name is the hash of its content, and each submission has its file. */
async function archiveTroubles({ folders, store, files }: Verifying): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const held = new Set<string>();
  for (const { path } of await files.list(folders.archive)) {
    const name = basename(path, extname(path));
    held.add(name);
    if ((await files.hash(join(folders.archive, path))) !== name)
      troubles.push(`archive/${path} is not what its name says`);
  }
  const submissions = await store.db.selectFrom('submission').select(['submission_id', 'file_name']).execute();
  for (const { submission_id, file_name } of submissions) {
    if (!held.has(submission_id))
      troubles.push(`the file of submission ${submission_id} (${file_name}) is not in the archive`);
  }
  return troubles;
}

/** Tables whose rows name a submission, with the columns that do. */
const NAMING: readonly (readonly [table: string, column: string])[] = [
  ['submitter', 'submission_id'],
  ['record_statement', 'submission_id'],
  ['waiting_row', 'submission_id'],
  ['finding', 'submission_id'],
  ...listTableKeys.flatMap((table) =>
    ['submission_id', 'first_submission_id', 'last_submission_id'].map((column) => [table, column] as const),
  ),
];

async function rowTroubles({ store: { db } }: Verifying): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  for (const [table, column] of NAMING) {
    const { count } = await byName(db)
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(column, 'not in', (eb) => eb.selectFrom('submission').select('submission_id'))
      .executeTakeFirstOrThrow();
    if (Number(count) > 0) troubles.push(`${count} rows of ${table} name a ${column} that is not held`);
  }
  return troubles;
}

/** Records looked up at a time. */
const PAGE = 500;

/** Records: their version and hash are what their statements come to. */
async function recordTroubles({ store }: Verifying): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  for (const table of listTableKeys) {
    const id = idColumn(table);
    for (let offset = 0; ; offset += PAGE) {
      const rows = await byName(store.db)
        .selectFrom(table)
        .select(['contributor_id', `${id} as record_id`, 'version'])
        .orderBy('contributor_id')
        .orderBy(id)
        .limit(PAGE)
        .offset(offset)
        .execute();
      const records = rows as unknown as { contributor_id: string; record_id: string; version: number }[];
      const statements = await readStatements(store.db, table, records);
      for (const record of records) {
        const last = foldStatements(statements(record)).at(-1);
        if (last?.version !== record.version)
          troubles.push(`${table} ${record.contributor_id}/${record.record_id} is not what its statements say`);
      }
      if (records.length < PAGE) break;
    }
  }
  return troubles;
}

/** The release: what was published is what the gate lets through, unless a night is still to come. */
async function releaseTroubles({ folders, store, files, today }: Verifying): Promise<Trouble[]> {
  const read = async (name: string): Promise<string | undefined> => {
    const path = join(folders.exchange, name);
    return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : undefined;
  };
  if (releasedIn(await read(MADE_FROM)) !== (await releasedBasis(store, today))) return [];
  const published = readIndex(await read('index.json'));
  const now: ReleaseIndex = new Map();
  for await (const { records } of releasedPages(store, { today }))
    for (const record of records) if (isForOthers(record)) addToIndex(now, record);
  const extra = [...published.keys()].filter((one) => !now.has(one));
  const missing = [...now].filter(([one, hash]) => published.get(one) !== hash).map(([one]) => one);
  return [
    ...extra.map((one) => `record ${one} is in the exchange and must not be`),
    ...missing.map((one) => `record ${one} is not in the exchange as it is released`),
  ];
}
