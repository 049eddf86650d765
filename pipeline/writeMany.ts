/**
 * Tens of thousands of small files into a folder that nobody reads yet. Each is written at once and brought to the disk only
 * afterwards: file by file that costs a journal commit each, together nearly nothing (docs/decisions/0033-many-small-files.md).
 */
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file by its path under the folder. */
export interface PlacedFile {
  path: string;
  bytes: Uint8Array | string;
}

/** Files written at a time. */
const AT_ONCE = 8;

/**
 * All of them are on the disk when it returns; before, any of them can be half written.
 * @returns how many
 */
export async function writeMany(folder: string, files: AsyncIterable<PlacedFile>): Promise<number> {
  const made = new Map<string, Promise<unknown>>();
  const written: string[] = [];
  await inTurn(files, async ({ path, bytes }) => {
    const full = join(folder, path);
    const parent = dirname(full);
    const making = made.get(parent) ?? mkdir(parent, { recursive: true });
    made.set(parent, making);
    await making;
    await writeFile(full, bytes);
    written.push(full);
  });
  await inTurn(written, bringToDisk);
  return written.length;
}

async function bringToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Several at a time, in no order; the first that fails ends it. */
async function inTurn<T>(all: AsyncIterable<T> | Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  for await (const one of all) {
    const task = work(one).finally(() => running.delete(task));
    // It is awaited below; until then a failure must not count as unhandled.
    task.catch(() => undefined);
    running.add(task);
    if (running.size >= AT_ONCE) await Promise.race(running);
  }
  await Promise.all(running);
}
