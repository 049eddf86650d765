import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file under test. Everything but name and content may be a lie. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** 8 deflates (the default), 0 stores; any other number is only declared. */
  method?: number;
  flags?: number;
  /** Declared size once inflated, in the directory and in the local header. */
  size?: number;
  crc32?: number;
  /** What the local header says in place of the directory. */
  local?: { name?: string; stored?: number; size?: number; crc32?: number; method?: number; flags?: number };
  /** Upper half holds the Unix mode, as in a symbolic link. */
  externalAttributes?: number;
  /** Already deflated content, used as it is. */
  deflated?: Uint8Array;
  /** Shares the bytes (and local header) of the part with this index. */
  sharesBytesOf?: number;
}

/** What stands around the parts. */
export interface ZipShape {
  prefix?: Uint8Array;
  suffix?: Uint8Array;
}

interface Written {
  part: ZipPart;
  offset: number;
  stored: Uint8Array;
  size: number;
  checksum: number;
}

/** Writes a zip file byte by byte, lies included. */
export function zip(parts: readonly ZipPart[], { prefix, suffix }: ZipShape = {}): Uint8Array {
  const pieces: Uint8Array[] = prefix === undefined ? [] : [prefix];
  let length = prefix?.length ?? 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  const written: Written[] = [];
  for (const part of parts) {
    const shared = part.sharesBytesOf === undefined ? undefined : written[part.sharesBytesOf];
    const one = shared === undefined ? measure(part, length) : { ...shared, part };
    written.push(one);
    if (shared === undefined) {
      add(localHeader(one));
      add(one.stored);
    }
  }
  const start = length;
  for (const one of written) add(directoryRecord(one));
  add(endRecord(written.length, length - start, start));
  if (suffix !== undefined) add(suffix);
  return new Uint8Array(Buffer.concat(pieces));
}

function measure(part: ZipPart, offset: number): Written {
  const content = Buffer.from(part.content);
  const deflates = part.method === undefined || part.method === 8;
  const stored = part.deflated ?? (deflates ? deflateRawSync(content) : content);
  return { part, offset, stored, size: part.size ?? content.length, checksum: part.crc32 ?? crc32(content) };
}

function localHeader({ part, stored, size, checksum }: Written): Uint8Array {
  const { local = {} } = part;
  const name = Buffer.from(local.name ?? part.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(local.flags ?? part.flags ?? 0x0800, 6);
  header.writeUInt16LE(local.method ?? part.method ?? 8, 8);
  header.writeUInt32LE(local.crc32 ?? checksum, 14);
  header.writeUInt32LE(local.stored ?? stored.length, 18);
  header.writeUInt32LE(local.size ?? size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryRecord({ part, offset, stored, size, checksum }: Written): Uint8Array {
  const name = Buffer.from(part.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(0x0314, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(part.flags ?? 0x0800, 8);
  record.writeUInt16LE(part.method ?? 8, 10);
  record.writeUInt32LE(checksum, 16);
  record.writeUInt32LE(stored.length, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(part.externalAttributes ?? 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

function endRecord(count: number, length: number, start: number): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(start, 16);
  return record;
}
