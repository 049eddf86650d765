/** Large parts made cheaply: a block is deflated once and its deflated bytes are repeated, so that a bomb needs neither time nor memory. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ZipPart } from '../support/zip.ts';

/** What `zip` needs of a part besides its name. */
export type RawPart = Omit<ZipPart, 'name'>;

/** Text of this many bytes and more is made of blocks this long. */
const BLOCK = 65_536;

/**
 * A part whose text is head, the block again and again, tail. Size and checksum are right.
 * @param mebibytes how long the repeated text is at least
 */
export function repeated(head: string, block: string, mebibytes: number, tail = ''): RawPart {
  const long = Buffer.from(block.repeat(Math.ceil(BLOCK / Buffer.byteLength(block))));
  const times = Math.ceil((mebibytes * 1_048_576) / long.length);
  const first = Buffer.from(head);
  const last = Buffer.from(tail);
  let checksum = crc32(first);
  for (let at = 0; at < times; at += 1) checksum = crc32(long, checksum);
  const open = deflated(long);
  return {
    content: '',
    deflated: Buffer.concat([deflated(first), ...Array.from({ length: times }, () => open), deflateRawSync(last)]),
    size: first.length + long.length * times + last.length,
    crc32: crc32(last, checksum),
  };
}

/** A segment that another one may follow: it refers to nothing before it and ends on a whole byte. */
function deflated(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}

const ZEROS = deflated(new Uint8Array(1_048_576));
const NOTHING = deflateRawSync(new Uint8Array(0));

/** Deflated zero bytes. The checksum is not made: what declares such a part is refused before. */
export function zeros(mebibytes: number, size = mebibytes * 1_048_576): RawPart {
  const deflated = Buffer.concat([...Array.from({ length: mebibytes }, () => ZEROS), NOTHING]);
  return { content: '', deflated, size, crc32: 1 };
}

/** The same text for each number from 0, joined. */
export function many(count: number, one: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index)).join('');
}

/** Text that deflate cannot make much smaller, so that the ratio of sizes gives nothing away; letters only. */
export function noise(length: number, seed = 1): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += (state >>> 4).toString(36);
  }
  return text.slice(0, length);
}
