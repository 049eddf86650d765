import type { Part } from './container.ts';
import { crc32 } from './crc32.ts';
import { type PlatformZlib, platformZlib } from './platformZlib.ts';
import { damaged } from './refusal.ts';

/**
 * Takes the inflated bytes of a part, piece by piece. The bytes are only valid during the call. A promise holds the next piece back
 * until it is fulfilled.
 */
export type ByteSink = (bytes: Uint8Array) => void | Promise<void>;

/** Larger parts are streamed, so that a part of 100 MB never stands in memory as a whole. */
const AT_ONCE_BYTES = 4_194_304;

/** Pieces handed on; short enough that the text of one stays in the processor's cache. */
const PIECE_BYTES = 65_536;

/**
 * Inflates a part, never past its declared size, and checks size and checksum.
 * @throws Refusal FILE_DAMAGED where bytes, size or checksum do not fit together; whatever the sink throws
 */
export async function inflatePart(part: Part, sink: ByteSink): Promise<void> {
  const zlib = part.size <= AT_ONCE_BYTES ? platformZlib() : undefined;
  if (zlib !== undefined && part.deflated) return sinkPieces(inflateAtOnce(part, zlib), sink);
  if (!part.deflated) {
    if (crc32(part.stored) !== part.crc32) damaged(`wrong checksum of ${part.name}`);
    return sinkPieces(part.stored, sink);
  }
  return inflateStreamed(part, sink);
}

async function sinkPieces(bytes: Uint8Array, sink: ByteSink): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const wait = sink(bytes.subarray(at, at + PIECE_BYTES));
    if (wait !== undefined) await wait;
  }
}

function inflateAtOnce(part: Part, zlib: PlatformZlib): Uint8Array {
  const { buffer, engine } = tryInflate(part, zlib);
  checkInflated(part, buffer.length, zlib.crc32(buffer));
  if (engine.bytesWritten !== part.stored.length) damaged(`bytes left over behind ${part.name}`);
  return buffer;
}

function tryInflate(part: Part, zlib: PlatformZlib): ReturnType<PlatformZlib['inflateRawSync']> {
  try {
    // The option may not be 0: an empty part is allowed its one byte and then fails the comparison of sizes.
    return zlib.inflateRawSync(part.stored, { maxOutputLength: Math.max(1, part.size), info: true });
  } catch {
    return damaged(`${part.name} cannot be inflated to its declared size`);
  }
}

async function inflateStreamed(part: Part, sink: ByteSink): Promise<void> {
  const inflater = new DecompressionStream('deflate-raw');
  feed(inflater.writable, part.stored);
  const reader = inflater.readable.getReader();
  let size = 0;
  let checksum = 0;
  try {
    for (let piece = await nextPiece(reader, part); piece !== undefined; piece = await nextPiece(reader, part)) {
      size += piece.length;
      if (size > part.size) damaged(`${part.name} is larger than declared`);
      checksum = crc32(piece, checksum);
      const wait = sink(piece);
      if (wait !== undefined) await wait;
    }
  } finally {
    // Stops the inflater of a refused part; on one that has ended this does nothing.
    reader.cancel().catch(() => undefined);
  }
  checkInflated(part, size, checksum);
}

/** Writes in the background; errors of the inflater come out at the reading end. */
function feed(writable: WritableStream<Uint8Array<ArrayBuffer>>, bytes: Uint8Array): void {
  const writer = writable.getWriter();
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
}

async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>, part: Part): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch {
    return damaged(`${part.name} cannot be inflated`);
  }
}

function checkInflated(part: Part, size: number, checksum: number): void {
  if (size !== part.size) damaged(`${part.name} is smaller than declared`);
  if (checksum !== part.crc32) damaged(`wrong checksum of ${part.name}`);
}
