/** Makes the site into a folder, and switches it for the one before in one step. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { type Guard, publishFolder } from '../publishFolder.ts';
import type { Store } from '../store/openStore.ts';
import { releasedBasis } from '../store/releasedBasis.ts';
import type { PlacedFile } from '../writeMany.ts';
import { editionCopies, editionFolders, readEdition } from './annualEdition.ts';
import { readAssets } from './assets.ts';
import { releaseCopies, releaseDownloads } from './releaseDownloads.ts';
import { ADDRESSES, siteFiles } from './siteFiles.ts';

export interface Publication {
  folder: string;
  /** YYYY-MM-DD. */
  today: string;
  run: string;
  /** Where the site stands on the web; ends in "/". */
  address: string | undefined;
  /** Around the switch to the new folder. */
  guard: Guard;
}

/** In the folder of the site: what it was made from. */
const MADE_FROM = 'made-from.json';

/** Raised when pages change for the same records, so that the next night makes them anew. */
const PAGES_VERSION = 3;

/**
 * @param tables the folder of the annual tables, and that of the release for other databases; their files are laid into the site
 * @returns how many files were written; undefined when the site was up to date
 */
export async function writeSite(
  { tables, exchange }: Pick<Folders, 'tables' | 'exchange'>,
  store: Store,
  { files, log }: Pick<Effects, 'files' | 'log'>,
  { folder, today, run, address, guard }: Publication,
): Promise<number | undefined> {
  const assets = await readAssets(files);
  const annual = await editionFolders(tables, files);
  const downloads = await releaseDownloads(exchange, files);
  const basis = JSON.stringify({
    pages: PAGES_VERSION,
    address: address ?? null,
    released: await releasedBasis(store, today),
    assets: [assets.style.path, assets.script.path],
    // Where they lie on this machine is no part of what the site shows.
    annual: hashOf(annual.map(({ folder: _, ...rest }) => rest)),
    downloads: hashOf(downloads.map(({ from: _, ...rest }) => rest)),
  });
  if ((await textOf(join(folder, MADE_FROM), files)) === basis) return undefined;
  log.say('Making the public site');
  const shownBefore = await addressesIn(folder, files);
  let written = 0;
  const write = async (staged: string): Promise<void> => {
    const request = {
      today,
      address,
      assets,
      annual: await Promise.all(annual.map((one) => readEdition(one, files))),
      downloads,
      shownBefore,
    };
    written = await files.writeMany(
      staged,
      together(siteFiles(store, request), editionCopies(annual, files), releaseCopies(downloads, files)),
    );
    await files.write(join(staged, MADE_FROM), new TextEncoder().encode(basis));
  };
  await publishFolder(files, folder, run, write, guard);
  return written;
}

async function* together(...all: readonly AsyncIterable<PlacedFile>[]): AsyncGenerator<PlacedFile> {
  for (const one of all) yield* one;
}

async function textOf(path: string, files: Effects['files']): Promise<string | undefined> {
  return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : undefined;
}

/** All identifiers that the present edition shows or says are withdrawn. */
async function addressesIn(folder: string, files: Effects['files']): Promise<string[]> {
  const text = await textOf(join(folder, ADDRESSES), files);
  if (text === undefined) return [];
  const { published, withdrawn } = JSON.parse(text) as { published: string[]; withdrawn: string[] };
  return [...published, ...withdrawn];
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
