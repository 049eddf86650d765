/** The files of a run, behind one interface. Whole files are written under another name first and then switched. */
import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { access, copyFile, lstat, mkdir, open, readdir, rename, rm, stat, symlink, utimes } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type PlacedFile, writeMany } from './writeMany.ts';

export interface FileFacts {
  /** Relative to the folder that was listed, with forward slashes. */
  path: string;
  bytes: number;
  /** ISO date and time of the last change. */
  modifiedAt: string;
}

/** A file that is written piece by piece under another name. */
export interface FileInMaking {
  write(bytes: Uint8Array): Promise<void>;
  /** Puts it in its place, whole. */
  finish(): Promise<void>;
  /** Takes it away unfinished. */
  abandon(): Promise<void>;
}

export interface Files {
  /**
   * All files under a folder, in bytewise order of their paths; none when the folder is missing. Links are not followed.
   * @param passOver told of what is no file (a link, a pipe) and of folders that cannot be opened; where it is missing, the former is
   * passed over and the latter thrown
   */
  list(folder: string, passOver?: (path: string, reason: string) => void): Promise<FileFacts[]>;
  facts(path: string): Promise<Omit<FileFacts, 'path'> | undefined>;
  exists(path: string): Promise<boolean>;
  /** @param most of a longer file only so many bytes are read, from its beginning */
  read(path: string, most?: number): Promise<Uint8Array>;
  /** SHA-256, 64 hex digits, without holding the file. */
  hash(path: string): Promise<string>;
  /** Writes a whole file: a reader sees the old one or the new one, never a part, also after a power cut. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Begins a file that is too large to be held; readers see it when it is finished. */
  begin(path: string): Promise<FileInMaking>;
  /** Writes many files into a folder that nobody reads yet (writeMany.ts). @returns how many */
  writeMany(folder: string, files: AsyncIterable<PlacedFile>): Promise<number>;
  /** Copies a file with the time of its last change. A reader sees the whole copy or none. */
  copy(from: string, to: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Names of what lies in a folder, sorted; none when it is missing. */
  names(folder: string): Promise<string[]>;
  /**
   * Makes `path` another name of the folder `target`, in one step: a reader sees the folder it named before or the new one. A
   * real folder at `path` is put aside first.
   */
  pointAt(path: string, target: string): Promise<void>;
}

type PassOver = (path: string, reason: string) => void;

async function* walk(folder: string, passOver?: PassOver, below = ''): AsyncIterable<string> {
  for (const entry of await entriesOf(join(folder, below), below, passOver)) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(folder, passOver, path);
    else if (entry.isFile()) yield path;
    else passOver?.(path, entry.isSymbolicLink() ? 'a link, not the file itself' : 'no file');
  }
}

async function entriesOf(folder: string, below: string, passOver?: PassOver): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (passOver === undefined || below === '') throw error;
    passOver(below, error instanceof Error ? error.message : String(error));
    return [];
  }
}

async function factsOf(path: string): Promise<Omit<FileFacts, 'path'> | undefined> {
  try {
    const { size, mtime } = await stat(path);
    return { bytes: size, modifiedAt: mtime.toISOString() };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function list(folder: string, passOver?: PassOver): Promise<FileFacts[]> {
  if (!(await exists(folder))) return [];
  const found: FileFacts[] = [];
  for await (const path of walk(folder, passOver)) {
    const facts = await factsOf(join(folder, path));
    if (facts !== undefined) found.push({ path, ...facts });
    else passOver?.(path, 'gone, or its name is no UTF-8');
  }
  return found.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function read(path: string, most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size <= most) return await handle.readFile();
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hash(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  return digest.digest('hex');
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await begin(path);
  try {
    await file.write(bytes);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  await file.finish();
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const other = `${to}.part`;
  await copyFile(from, other);
  const { atime, mtime } = await stat(from);
  await utimes(other, atime, mtime);
  const handle = await open(other, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(other, to);
}

async function begin(path: string): Promise<FileInMaking> {
  await mkdir(dirname(path), { recursive: true });
  const other = `${path}.part`;
  const handle = await open(other, 'w');
  return {
    write: (bytes) => handle.writeFile(bytes),
    async finish() {
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(other, path);
    },
    async abandon() {
      await handle.close();
      await rm(other, { force: true });
    },
  };
}

async function names(folder: string): Promise<string[]> {
  return (await exists(folder)) ? (await readdir(folder)).sort() : [];
}

async function pointAt(path: string, target: string): Promise<void> {
  const other = `${path}.part`;
  await rm(other, { recursive: true, force: true });
  // A junction needs no special rights on Windows, but an absolute target; elsewhere the link stays valid when the data folder moves.
  const windows = process.platform === 'win32';
  await symlink(windows ? resolve(target) : relative(dirname(path), target), other, 'junction');
  const before = await lstat(path).catch(() => undefined);
  if (before !== undefined && (windows || !before.isSymbolicLink())) await rm(path, { recursive: true, force: true });
  await rename(other, path);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: string }).code === 'ENOENT';
}

/** The files of this machine. */
export const diskFiles: Files = {
  list,
  exists,
  hash,
  write,
  copy,
  begin,
  writeMany,
  facts: factsOf,
  read,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  remove: (path) => rm(path, { recursive: true, force: true }),
  names,
  pointAt,
};
