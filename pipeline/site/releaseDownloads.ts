/** The release for other databases (pipeline/exchange) among the downloads of the site. */
import { join } from 'node:path';
import type { ReleaseFile } from '../../codebook/text/siteKinds.ts';
import { DOWNLOADS } from '../exchange/release.ts';
import type { Files } from '../files.ts';
import type { PlacedFile } from '../writeMany.ts';
import type { Download } from './plainPages.ts';

/** By the name of the file in the release; what is not named here is the release's own and stays there. */
const CONTENTS: readonly (readonly [name: RegExp, content: ReleaseFile])[] = [
  [/^csv\/\w+\.csv$/, 'records_csv'],
  [/^records\.xlsx$/, 'records_xlsx'],
  [/^records\.json$/, 'records_json'],
  [/^data-dictionary\.csv$/, 'dictionary'],
  [/^code-lists\.csv$/, 'code_lists'],
  [/^by-recommendation\.csv$/, 'by_recommendation'],
  [/^nmirf-follow-up\.csv$/, 'nmirf'],
  [/^iati-activities\.xml$/, 'iati'],
  [/^datapackage\.json$/, 'datapackage'],
  [/^catalogue\.jsonld$/, 'catalogue'],
  [/^changes\.json$/, 'changes'],
];

/** A file of the release, and where it lies now. */
export interface ReleaseDownload extends Download {
  from: string;
}

/** @param exchange the folder of the release; none are found when it is missing */
export async function releaseDownloads(exchange: string, files: Pick<Files, 'list'>): Promise<ReleaseDownload[]> {
  const all = await files.list(exchange);
  return CONTENTS.flatMap(([name, content]) =>
    all
      .filter(({ path }) => name.test(path))
      .map(({ path, bytes }) => ({ path: `${DOWNLOADS}${path}`, bytes, content, from: join(exchange, path) })),
  );
}

export async function* releaseCopies(
  downloads: readonly ReleaseDownload[],
  files: Pick<Files, 'read'>,
): AsyncGenerator<PlacedFile> {
  for (const { path, from } of downloads) yield { path, bytes: await files.read(from) };
}
