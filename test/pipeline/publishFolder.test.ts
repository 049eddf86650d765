/** Folders that readers use while they are made anew. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../pipeline/files.ts';
import { type Guard, publishFolder, unguarded } from '../../pipeline/publishFolder.ts';
import { withFolder } from '../support/folder.ts';

function publish(folder: string, id: string, content: string, guard: Guard = unguarded): Promise<void> {
  const write = (staged: string): Promise<void> =>
    diskFiles.write(join(staged, 'table.txt'), new TextEncoder().encode(content));
  return publishFolder(diskFiles, folder, id, write, guard);
}

describe('a folder that is made anew', () => {
  test('is switched whole, and only its newest version stays', () =>
    withFolder(async (place) => {
      const folder = join(place, 'tables', '2026');
      await publish(folder, 'run 1', 'first');
      await publish(folder, 'run 2', 'second');
      expect(readFileSync(join(folder, 'table.txt'), 'utf8')).toBe('second');
      expect(lstatSync(folder).isSymbolicLink()).toBe(true);
      expect(readdirSync(join(place, 'tables', '.versions'))).toEqual(['2026-run-2']);
    }));

  test('is seen whole by who reads it meanwhile', () =>
    withFolder(async (place) => {
      const folder = join(place, 'site');
      await publish(folder, 'run-0', '0'.repeat(10_000));
      let publishing = true;
      const seen = new Set<string>();
      const reader = async (): Promise<void> => {
        while (publishing) {
          const text = await diskFiles.read(join(folder, 'table.txt'));
          expect(text.byteLength).toBe(10_000);
          seen.add(String.fromCharCode(text[0] ?? 0));
        }
      };
      const reading = reader();
      for (let run = 1; run < 10; run += 1) await publish(folder, `run-${run}`, String(run).repeat(10_000));
      publishing = false;
      await reading;
      expect(seen.size).toBeGreaterThan(2);
    }));

  test('stays as it was when the new one cannot be written', () =>
    withFolder(async (place) => {
      const folder = join(place, '2026');
      await publish(folder, 'a', 'first');
      const write = async (staged: string): Promise<void> => {
        writeFileSync(join(staged, 'table.txt'), 'half');
        throw new Error('disk full');
      };
      await expect(publishFolder(diskFiles, folder, 'b', write, unguarded)).rejects.toThrow('disk full');
      expect(readFileSync(join(folder, 'table.txt'), 'utf8')).toBe('first');
    }));

  test('is not switched by a run that another has taken over from, and what the other is writing stays', () =>
    withFolder(async (place) => {
      const folder = join(place, '2026');
      await publish(folder, 'a', 'first');
      const written = join(place, '.versions', '2026-c');
      const lost: Guard = async () => {
        mkdirSync(written);
        throw new Error('taken over');
      };
      await expect(publish(folder, 'b', 'late', lost)).rejects.toThrow('taken over');
      expect(readFileSync(join(folder, 'table.txt'), 'utf8')).toBe('first');
      expect(existsSync(written)).toBe(true);
    }));

  test('takes the place of a folder that was written before there were versions', () =>
    withFolder(async (place) => {
      const folder = join(place, '2026');
      mkdirSync(folder);
      writeFileSync(join(folder, 'old.txt'), 'old');
      await publish(folder, 'a', 'new');
      expect(readdirSync(folder)).toEqual(['table.txt']);
    }));
});
