/**
 * What is new, changed and withdrawn since each release: changes.json. A withdrawn record is named by its identifier and nothing
 * else. The index of a release (identifier → hash of what was released) is what the next release is compared with.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { publicIdentifier } from '../publicIdentifier.ts';
import type { ReleasedRecord } from '../store/released.ts';
import { recordObject } from './recordFiles.ts';

/** The state of a release: hash of each record's content by its identifier. */
export type ReleaseIndex = Map<string, string>;

export interface ReleaseChanges {
  /** Day of the release. */
  release: string;
  new: string[];
  changed: string[];
  /** No longer released: withdrawn by its contributor, or its State's consent ended. */
  withdrawn: string[];
}

const indexSchema = z.record(z.string(), z.string());
const changesSchema = z.object({
  releases: z.array(
    z.object({
      release: z.string(),
      new: z.array(z.string()),
      changed: z.array(z.string()),
      withdrawn: z.array(z.string()),
    }),
  ),
});

/** Reads the index of the release before; what is no index counts as none. */
export function readIndex(text: string | undefined): ReleaseIndex {
  return new Map(Object.entries(indexSchema.safeParse(parsed(text)).data ?? {}));
}

export function writeIndex(index: ReleaseIndex): string {
  return `${JSON.stringify(Object.fromEntries(index), null, 0)}\n`;
}

/** Reads the feed of the release before, oldest release first. */
export function readFeed(text: string | undefined): ReleaseChanges[] {
  return changesSchema.safeParse(parsed(text)).data?.releases ?? [];
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Notes a released record. */
export function addToIndex(index: ReleaseIndex, record: ReleasedRecord): void {
  const hash = createHash('sha256')
    .update(JSON.stringify(recordObject(record)))
    .digest('hex');
  index.set(publicIdentifier(record), hash.slice(0, 32));
}

/** Compares two releases. @returns undefined when they are the same */
export function changesBetween(before: ReleaseIndex, after: ReleaseIndex, release: string): ReleaseChanges | undefined {
  const changes = {
    release,
    new: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after.keys()].filter((id) => before.has(id) && before.get(id) !== after.get(id)),
    withdrawn: [...before.keys()].filter((id) => !after.has(id)),
  };
  return changes.new.length + changes.changed.length + changes.withdrawn.length === 0 ? undefined : changes;
}

/** The feed with one release more. Two releases of one day stay two entries. */
export function writeFeed(before: readonly ReleaseChanges[], changes: ReleaseChanges | undefined): string {
  const releases = changes === undefined ? before : [...before, changes];
  return `${JSON.stringify({ releases }, null, 1)}\n`;
}
