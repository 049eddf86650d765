/** All exchange files in one pass over the released records, whatever their number. */
import { join } from 'node:path';
import type { FileInMaking, Files } from '../files.ts';
import type { Store } from '../store/openStore.ts';
import { type ReleasedRecord, releasedPages } from '../store/released.ts';
import { nmirfFile, registerLookup, uhriFile } from './byRecommendation.ts';
import { catalogueFile } from './catalogue.ts';
import {
  addToIndex,
  changesBetween,
  type ReleaseIndex,
  readFeed,
  readIndex,
  writeFeed,
  writeIndex,
} from './changeFeed.ts';
import { dictionaryFiles } from './dictionary.ts';
import type { ExportFile } from './exportFile.ts';
import { iatiFile } from './iati.ts';
import { csvFiles, jsonFile } from './recordFiles.ts';
import { beginWorkbookFile } from './recordsWorkbookFile.ts';
import type { Release } from './release.ts';

/** Identifiers of the release with the hash of what was released; the next release is compared with it. */
const INDEX = 'index.json';
/** What changed from release to release. */
const FEED = 'changes.json';

/**
 * Writes a release.
 * @param folder empty; filled
 * @param before the folder of the release before, if there is one
 * @returns how many records were released
 */
export async function writeExchange(
  folder: string,
  before: string,
  store: Store,
  files: Files,
  release: Release,
): Promise<number> {
  const lookup = await registerLookup(store);
  const all = [
    ...csvFiles(),
    jsonFile(release),
    iatiFile(release),
    uhriFile(lookup),
    nmirfFile(lookup),
    ...dictionaryFiles(release),
    catalogueFile(release),
  ];
  const index: ReleaseIndex = new Map();
  const { begin, abandonAll } = openTogether(files);
  try {
    const open: OpenFile[] = [];
    for (const file of all) open.push(await openFile(file, () => begin(join(folder, file.path))));
    const workbook = beginWorkbookFile(await begin(join(folder, 'records.xlsx')), release);
    for await (const page of releasedPages(store, { today: release.date })) {
      const records = page.records.filter(isForOthers);
      for (const record of records) {
        addToIndex(index, record);
        await workbook.record(record);
      }
      for (const file of open) await file.records(records);
    }
    for (const file of open) await file.finish();
    await workbook.finish();
  } catch (error) {
    await abandonAll();
    throw error;
  }
  await writeChanges(folder, before, files, index, release);
  return index.size;
}

/** Nothing about a need is shown to others unless its State agreed to matching (resolution 54/28, op. 16). */
export function isForOthers({ table, values }: ReleasedRecord): boolean {
  return table !== 'needs' || values.open_to_matching === true;
}

interface OpenFile {
  records(records: readonly ReleasedRecord[]): Promise<void>;
  finish(): Promise<void>;
}

/** Files that are made side by side: when one cannot be written, none stays open. */
function openTogether(files: Files): { begin: Files['begin']; abandonAll: () => Promise<void> } {
  const open = new Set<FileInMaking>();
  return {
    async begin(path) {
      const file = await files.begin(path);
      open.add(file);
      const finish = (): Promise<void> => {
        open.delete(file);
        return file.finish();
      };
      return { write: (bytes) => file.write(bytes), finish, abandon: () => file.abandon() };
    },
    async abandonAll() {
      for (const file of open) await file.abandon();
    },
  };
}

async function openFile(file: ExportFile, begin: () => Promise<FileInMaking>): Promise<OpenFile> {
  const written = await begin();
  const write = async (text: string): Promise<void> => {
    if (text !== '') await written.write(new TextEncoder().encode(text));
  };
  await write(file.head());
  return {
    records: (records) => write(records.map((record) => file.record(record)).join('')),
    async finish() {
      await write(file.tail());
      await written.finish();
    },
  };
}

async function writeChanges(
  folder: string,
  before: string,
  files: Files,
  index: ReleaseIndex,
  { date }: Release,
): Promise<void> {
  const earlier = async (name: string): Promise<string | undefined> =>
    (await files.exists(join(before, name)))
      ? new TextDecoder().decode(await files.read(join(before, name)))
      : undefined;
  const changes = changesBetween(readIndex(await earlier(INDEX)), index, date);
  const feed = writeFeed(readFeed(await earlier(FEED)), changes);
  await files.write(join(folder, INDEX), new TextEncoder().encode(writeIndex(index)));
  await files.write(join(folder, FEED), new TextEncoder().encode(feed));
}
