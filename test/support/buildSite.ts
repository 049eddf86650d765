/** Before all tests: the script and the style of the site, which a night lays into it. Takes a fraction of a second. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/bundleSite.mjs', import.meta.url))]);
}
