/** A data folder of its own for a test, removed afterwards. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files in the inbox of tests are an hour old, so that none counts as still being written. */
const AN_HOUR_AGO = new Date('2026-11-24T01:00:00.000Z');

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'upr-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays a file into the inbox of a data folder. */
export function lay(data: string, name: string, bytes: Uint8Array | string): void {
  const path = join(data, 'inbox', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, AN_HOUR_AGO, AN_HOUR_AGO);
}
