/** The parts of an .xlsx file by name, and back. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { type Element, parseXml, writeXml } from './xml.ts';

export type Parts = Map<string, Uint8Array>;

export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts: Parts = new Map();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  await reader.close();
  return parts;
}

export async function packParts(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  for (const [name, bytes] of parts) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

export function xmlPart(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  return bytes === undefined ? undefined : parseXml(new TextDecoder().decode(bytes));
}

export function putXml(parts: Parts, name: string, root: Element): void {
  parts.set(name, new TextEncoder().encode(writeXml(root)));
}

/** Where the relationships of a part lead, by id: full part names. */
export function relationshipsOf(parts: Parts, part: string): Map<string, { type: string; target: string }> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = xmlPart(parts, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const found = new Map<string, { type: string; target: string }>();
  for (const child of rels?.children ?? []) {
    if (typeof child === 'string') continue;
    const { Id = '', Type = '', Target = '', TargetMode } = child.attributes;
    if (TargetMode === 'External') continue;
    const target = new URL(Target, `file:///${folder}`).pathname.slice(1);
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: decodeURIComponent(target) });
  }
  return found;
}
