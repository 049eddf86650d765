/** Packing an Office file anew, without the clock that the libraries stamp into it: the same content gives the same bytes. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

/** The earliest time that a zip entry can say. */
const NO_TIME = new Date(1980, 0, 1);
const PROPERTIES = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
/** Word documents hold the figures of their charts as workbooks. */
const WITHIN = /\.xlsx$/;

export type Change = (name: string, part: Uint8Array) => Uint8Array;

export interface Packing {
  /** Changes parts on the way. */
  change?: Change;
  /** In the order of their names rather than as the library wrote them; the list of types stays first, as readers expect. */
  sorted?: true;
}

export async function rezip(bytes: Uint8Array, { change, sorted }: Packing = {}): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: NO_TIME,
  });
  const entries = await reader.getEntries();
  if (sorted === true) entries.sort((a, b) => (rank(a.filename) < rank(b.filename) ? -1 : 1));
  for (const entry of entries) {
    if (entry.directory) continue;
    const part = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
    const timeless = await withoutClock(entry.filename, part);
    await writer.add(entry.filename, new Uint8ArrayReader(change?.(entry.filename, timeless) ?? timeless));
  }
  await reader.close();
  return writer.close();
}

function rank(name: string): string {
  return name === '[Content_Types].xml' ? '' : name;
}

async function withoutClock(name: string, part: Uint8Array): Promise<Uint8Array> {
  if (WITHIN.test(name)) return rezip(part, { sorted: true });
  return name === PROPERTIES ? rewritten(part, (text) => text.replace(TIMES, '')) : part;
}

export function rewritten(part: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(part)));
}
