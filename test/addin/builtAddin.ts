/** The add-in, built once for the tests that open it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A piece of the built scripts. */
export interface Piece {
  name: string;
  bytes: number;
  gzip: number;
  /** Sources in it. */
  inputs: string[];
  imports: { path: string; kind: string }[];
}

interface Bundler {
  bundleAddin(options: { folder: string; templates?: boolean; register?: string; source?: string }): Promise<unknown>;
  sizesOf(metafile: unknown, gzip: (bytes: Uint8Array) => Uint8Array): Piece[];
}

export async function bundler(): Promise<Bundler> {
  return (await import(new URL('../../scripts/addin/bundle.mjs', import.meta.url).href)) as Bundler;
}

/** Builds into a folder of its own. */
export async function buildAddin(
  options: { templates?: boolean; register?: string } = {},
): Promise<{ folder: string; metafile: unknown; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'upr-addin-'));
  const metafile = await (await bundler()).bundleAddin({ folder, ...options });
  return { folder, metafile, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
