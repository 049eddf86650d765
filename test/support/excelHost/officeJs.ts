/** Microsoft's client library, as its npm package holds it: scripts to be loaded by path, not modules. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

export function officeJsFile(name: string): string {
  return join(folder, name);
}
