/** Style and script of the site, as the build made them (scripts/bundleSite.mjs); named by their contents, so that caches never lie. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Files } from '../files.ts';

/** Beside the compiled program; from the sources, in its folder. */
const BUILT = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/site/assets/' : '../../site/assets/', import.meta.url),
);

export interface Asset {
  path: string;
  bytes: Uint8Array;
}

/** @throws when the site's script was not built */
export async function readAssets(files: Pick<Files, 'read' | 'exists'>): Promise<{ style: Asset; script: Asset }> {
  if (!(await files.exists(`${BUILT}search.js`))) {
    throw new Error('The script of the site has not been built. Run: npm run build');
  }
  const [style, script] = await Promise.all([files.read(`${BUILT}site.css`), files.read(`${BUILT}search.js`)]);
  return { style: asset('site.css', style), script: asset('search.js', script) };
}

/** "site.css" → "assets/site-1a2b3c4d5e.css". */
export function asset(name: string, content: Uint8Array | string): Asset {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `assets/${name.replace(/\.(\w+)$/, `-${hash}.$1`)}`, bytes };
}
