/**
 * Folders that readers use while they are made anew: written beside, then switched in one step. A reader sees the whole old folder
 * or the whole new one, also when the machine stops in between.
 */
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** Where the versions of a folder `x/name` lie: `x/.versions/name-<id>`. `x/name` is a link to one of them. */
const VERSIONS = '.versions';

/**
 * Makes a folder anew.
 * @param folder the path that readers use
 * @param id a name for this version, such as the run's; letters, digits and "-"
 * @param write fills the new folder; when it throws, readers keep the old one
 */
export async function publishFolder(
  files: Files,
  folder: string,
  id: string,
  write: (staged: string) => Promise<void>,
): Promise<void> {
  const versions = join(dirname(folder), VERSIONS);
  const name = `${basename(folder)}-${id.replaceAll(/[^\w-]/g, '-')}`;
  const staged = join(versions, name);
  await files.remove(staged);
  await files.makeFolder(staged);
  await write(staged);
  await files.pointAt(folder, staged);
  await removeOthers(files, versions, basename(folder), name);
}

/** Earlier versions of the folder, and those that a stopped run left half written. */
async function removeOthers(files: Files, versions: string, folder: string, kept: string): Promise<void> {
  for (const name of await files.names(versions)) {
    if (name !== kept && name.startsWith(`${folder}-`)) await files.remove(join(versions, name));
  }
}
