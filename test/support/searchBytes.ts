/** Looks for texts in every byte of a folder, also inside zipped files: what was withdrawn must stand nowhere. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/**
 * @param passOver paths (from the folder) that are no outputs
 * @returns "path: text" for each find, in the order of the paths
 */
export async function findTexts(
  folder: string,
  texts: readonly string[],
  passOver: (path: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || passOver(relative(folder, path))) continue;
    for (const bytes of await layersOf(readFileSync(path))) {
      const places = texts.filter(
        (text) => name.includes(text) || bytes.includes(text) || bytes.includes(escaped(text)),
      );
      found.push(...places.map((text) => `${name}: ${text}`));
    }
  }
  return [...new Set(found)];
}

/** As JSON in ASCII writes it. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The file itself, and what is packed in it. */
export async function layersOf(bytes: Buffer): Promise<Buffer[]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, gunzipSync(bytes)];
  return [bytes, ...(await partsOf(bytes)).map(({ content }) => content)];
}

/** The parts of a zipped file; none of another. */
export async function partsOf(bytes: Buffer): Promise<{ name: string; content: Buffer }[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts: { name: string; content: Buffer }[] = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = Buffer.from(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
    parts.push({ name: entry.filename, content });
  }
  await reader.close();
  return parts;
}
