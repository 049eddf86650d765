/** Reading one workbook of the inbox: most of what a workbook costs, and the same wherever it is done. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { defaultLimits } from '../../workbook/read/readLimits.ts';
import type { ReadOutcome } from '../../workbook/read/readWorkbook.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import type { NewFile } from '../intake.ts';
import type { Work } from './work.ts';

/** A workbook as it was read. */
export interface ReadAnswer {
  outcome: ReadOutcome;
  /** How long reading took. */
  milliseconds: number;
}

export function readWork({ inbox }: Folders, { files, reader, now }: Effects): Work<NewFile, ReadAnswer> {
  return {
    kind: 'read',
    subjectOf: ({ path }) => path,
    async perform({ path, submissionId }) {
      const bytes = await originalOf(join(inbox, path), submissionId, files);
      if (bytes === undefined) return undefined;
      const start = now().getTime();
      // The reader takes the bytes away. (A Buffer's slice() would be no copy.)
      const outcome = await reader.read(new Uint8Array(bytes));
      return { outcome, milliseconds: now().getTime() - start };
    },
  };
}

/** One byte more than the reader takes: what is longer is refused by it, and need not be held. */
export const MOST_BYTES = defaultLimits.fileBytes + 1;

/**
 * The file, or the beginning of one that is too large to be read.
 * @returns undefined when it is gone or no longer what its hash says
 */
export async function originalOf(
  path: string,
  submissionId: string,
  files: Effects['files'],
): Promise<Uint8Array | undefined> {
  const bytes = await files.read(path, MOST_BYTES).catch(() => undefined);
  if (bytes === undefined || bytes.byteLength === MOST_BYTES) return bytes;
  return hashOf(bytes) === submissionId ? bytes : undefined;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
