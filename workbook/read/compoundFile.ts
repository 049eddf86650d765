/**
 * Compound files (the container of the Office programs before 2007, and of every password-protected workbook since).
 * Only the names of the streams are looked at: enough to tell the contributor what was sent.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Directory entries are 128 bytes long and begin on a multiple of that. */
const ENTRY_BYTES = 128;

/** Where an entry holds the length of its name, in bytes with the closing zero. */
const NAME_LENGTH_AT = 64;

/** Stream names in lower case, since programs differ in that, and what they tell; the most telling first. */
const KINDS: readonly (readonly [stream: string, kind: string])[] = [
  ['encryptedpackage', 'encrypted'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['worddocument', 'doc'],
  ['powerpoint document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];

/** Whether the bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** What a compound file is: "encrypted", "xls", "doc", "ppt", "msg", or "ole" where nothing is recognised. */
export function compoundKind(bytes: Uint8Array): string {
  const streams = streamNames(bytes);
  return KINDS.find(([stream]) => streams.has(stream))?.[1] ?? 'ole';
}

function streamNames(bytes: Uint8Array): Set<string> {
  const wanted = new Set(KINDS.map(([stream]) => stream));
  const longest = Math.max(...KINDS.map(([stream]) => stream.length));
  const found = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const length = (bytes[at + NAME_LENGTH_AT] ?? 0) + (bytes[at + NAME_LENGTH_AT + 1] ?? 0) * 256 - 2;
    if (length <= 0 || length > longest * 2) continue;
    const name = decoder.decode(bytes.subarray(at, at + length)).toLowerCase();
    if (wanted.has(name)) found.add(name);
  }
  return found;
}
