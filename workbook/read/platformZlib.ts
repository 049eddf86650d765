/**
 * Node's own zlib, where there is one. It inflates a small part at once, where a DecompressionStream costs about a
 * millisecond a part; browsers have only the stream. Asked for at run time, so that this room compiles without Node.
 */

/** The two functions used of Node's zlib, with only the options given to them. */
export interface PlatformZlib {
  inflateRawSync(
    bytes: Uint8Array,
    options: { maxOutputLength: number; info: true },
  ): { buffer: Uint8Array; engine: { bytesWritten: number } };
  crc32(bytes: Uint8Array): number;
}

/** Node's zlib, or undefined in a browser. */
export function platformZlib(): PlatformZlib | undefined {
  const { process: host } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const zlib = host?.getBuiltinModule?.('node:zlib') as Partial<PlatformZlib> | undefined;
  return zlib?.inflateRawSync !== undefined && zlib.crc32 !== undefined ? (zlib as PlatformZlib) : undefined;
}
