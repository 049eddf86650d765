/** The version of this program, as its package says. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @throws when there is no package around the program */
export function softwareVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile(fileURLToPath(import.meta.url)), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The sources lie one folder deep in the package, the built program two. */
function packageFile(from: string): string {
  const folder = dirname(from);
  const file = join(folder, 'package.json');
  if (existsSync(file)) return file;
  if (folder === from) throw new Error('The program lies in no package.');
  return packageFile(folder);
}
