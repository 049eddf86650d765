/** A watched folder beside the inbox: a network share, or a folder kept equal to a document library. It is only read. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Effects } from '../effects.ts';
import { isPassing } from '../intake.ts';
import type { FolderSettings } from '../settings/settings.ts';
import { MOST_BYTES } from '../workers/readWork.ts';
import type { Arrival, Source } from './source.ts';

/** A file younger than this may still be on its way; it is brought in the next night, in milliseconds. */
const SETTLE = 10_000;

export function folderSource({ name, path }: FolderSettings, { files, now }: Pick<Effects, 'files' | 'now'>): Source {
  const paths = new Map<string, string>();
  return {
    name,
    async list() {
      // A share that is not there is a trouble, an empty one is not.
      if (!(await files.exists(path))) throw new Error(`the folder ${path} cannot be reached.`);
      const all = (await files.list(path)).filter((file) => !isPassing(file.path));
      const arrivals: Arrival[] = [];
      for (const file of all) {
        if (Math.abs(now().getTime() - Date.parse(file.modifiedAt)) < SETTLE) continue;
        const id = createHash('sha256').update(`${file.path}\n${file.bytes}\n${file.modifiedAt}`).digest('hex');
        paths.set(id, file.path);
        arrivals.push({ id, receivedAt: file.modifiedAt });
      }
      return { arrivals, left: all.length - arrivals.length };
    },
    async fetch({ id }) {
      const found = paths.get(id);
      if (found === undefined) return { files: [], refused: 'UNREADABLE', mayReply: false };
      const bytes = await files.read(join(path, found), MOST_BYTES);
      if (bytes.byteLength >= MOST_BYTES) return { files: [], refused: 'TOO_LARGE', mayReply: true };
      return { files: [{ name: basename(found), bytes }], mayReply: true };
    },
    acknowledge: async () => undefined,
    close: async () => undefined,
  };
}
