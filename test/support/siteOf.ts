/** The site of a store, in memory or on the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../../pipeline/files.ts';
import { readAssets } from '../../pipeline/site/assets.ts';
import { type SiteRequest, siteFiles } from '../../pipeline/site/siteFiles.ts';
import type { Store } from '../../pipeline/store/openStore.ts';

/** All files by path, as text. */
export async function siteOf(
  store: Store,
  request: Partial<SiteRequest> & { today: string },
): Promise<Map<string, string>> {
  const whole: SiteRequest = {
    address: undefined,
    assets: await readAssets(diskFiles),
    downloads: [],
    annual: [],
    shownBefore: [],
    ...request,
  };
  const files = new Map<string, string>();
  for await (const { path, bytes } of siteFiles(store, whole))
    files.set(path, typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
  return files;
}

/** A folder of the disk for a test. */
export async function withSiteFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
