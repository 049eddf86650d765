import { damaged } from './refusal.ts';

/** An XML declaration with its encoding stands within the first bytes, if anywhere. */
const HEAD_BYTES = 256;

/** Turns the bytes of an XML part into text by the part's own encoding, refusing bytes that are illegal in it. */
export interface XmlDecoder {
  /** The text of the next bytes; may hold characters back that are not complete yet. */
  decode(bytes: Uint8Array): string;
  /** The text still held back. @throws Refusal FILE_DAMAGED where the last character is incomplete */
  end(): string;
}

/** @param name of the part, for the reason of a refusal */
export function createXmlDecoder(name: string): XmlDecoder {
  let head: Uint8Array = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(head), { fatal: true });
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return damaged(`${name} is not in the encoding it declares`);
    }
  };
  return {
    decode(bytes) {
      if (decoder !== undefined) return decode(bytes);
      head = joined(head, bytes);
      return head.length < HEAD_BYTES ? '' : decode(head);
    },
    end: () => (decoder === undefined ? decode(head) : '') + decode(undefined),
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second.slice();
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** By byte order mark, by the zero bytes of UTF-16, or by the declaration; UTF-8 where nothing is said. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  if (first === 0x00 && second === 0x3c) return 'utf-16be';
  if (first === 0x3c && second === 0x00) return 'utf-16le';
  const declaration = new TextDecoder('windows-1252').decode(head.subarray(0, HEAD_BYTES));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}
