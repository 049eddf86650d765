/**
 * Folders that readers use while they are made anew: written beside, then switched in one step. A reader sees the whole old folder
 * or the whole new one, also when the machine stops in between.
 */
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** Where the versions of a folder `x/name` lie: `x/.versions/name-<id>`. `x/name` is a link to one of them. */
const VERSIONS = '.versions';

/** Does what must be done by one run alone (RunLease.whileHeld), or does it at once where nobody else writes the folder. */
export type Guard = <T>(act: () => Promise<T>) => Promise<T>;

/** For folders that a person names on the command line. */
export const unguarded: Guard = (act) => act();

/**
 * Makes a folder anew.
 * @param folder the path that readers use
 * @param id a name for this version, such as the run's; letters, digits and "-"
 * @param write fills the new folder; when it throws, readers keep the old one
 * @param guard around the switch: a run that another has taken over from must not put its older folder in the place of the newer
 */
export async function publishFolder(
  files: Files,
  folder: string,
  id: string,
  write: (staged: string) => Promise<void>,
  guard: Guard,
): Promise<void> {
  const versions = join(dirname(folder), VERSIONS);
  const name = `${basename(folder)}-${id.replaceAll(/[^\w-]/g, '-')}`;
  const staged = join(versions, name);
  await files.remove(staged);
  await files.makeFolder(staged);
  await write(staged);
  const others = await guard(async () => {
    await files.pointAt(folder, staged);
    return otherVersions(files, versions, basename(folder), name);
  });
  for (const other of others) await files.remove(join(versions, other));
}

/** Earlier versions of the folder, and those that a stopped run left half written: none that another run is writing now. */
async function otherVersions(files: Files, versions: string, folder: string, kept: string): Promise<string[]> {
  return (await files.names(versions)).filter((name) => name !== kept && name.startsWith(`${folder}-`));
}
