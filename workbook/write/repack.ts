/** Packing a workbook anew without the clock: exceljs stamps the time of writing into the zip entries and the properties. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

/** The earliest time that a zip entry can say. */
const NO_TIME = new Date(1980, 0, 1);
const PROPERTIES = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/**
 * The same workbook with the same bytes on every run, so that a template that did not change need not be handed out anew.
 * @param bytes an .xlsx file that exceljs wrote
 */
export async function withoutClock(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: NO_TIME,
  });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const part = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
    await writer.add(entry.filename, new Uint8ArrayReader(entry.filename === PROPERTIES ? timeless(part) : part));
  }
  await reader.close();
  return writer.close();
}

function timeless(part: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(part).replace(TIMES, ''));
}
