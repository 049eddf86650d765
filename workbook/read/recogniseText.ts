/** How much of a text file is looked at. */
const HEAD_BYTES = 4_096;

/** Control characters that no text file holds: everything below the blank but tab, line feed, form feed and return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffd]/;

/** How some kinds of file begin, blanks in front left out. The first that fits counts. */
const MARKS: readonly (readonly [kind: string, mark: RegExp])[] = [
  ['pdf', /^%PDF-/],
  ['rtf', /^\{\\rtf/],
  ['slk', /^ID;P/],
  ['mht', /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*Content-Type:\s*multipart\/related/i],
  ['eml', /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:Received|Return-Path|Subject|Message-ID):/i],
  ['url', /^\[InternetShortcut\]/i],
  ['ics', /^BEGIN:VCALENDAR/i],
  ['vcf', /^BEGIN:VCARD/i],
  ['fods', /^<\?xml[^>]*>\s*<office:document\b[^>]*opendocument\.spreadsheet/],
];

/**
 * The kind of a text file sent in place of a workbook: "html", "xml", "slk", "csv" or "txt".
 * @returns undefined where the bytes are no text
 */
export function recogniseText(bytes: Uint8Array): string | undefined {
  const head = decodeHead(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (head === '') return undefined;
  const marked = MARKS.find(([, mark]) => mark.test(head))?.[0];
  if (marked !== undefined) return marked;
  if (BINARY.test(head)) return undefined;
  if (/^<(!doctype html|html|head|body|table|meta|style|div)\b/i.test(head) || /<html[\s>]/i.test(head)) return 'html';
  if (head.startsWith('<')) return 'xml';
  if (/^[[{]/.test(head) && /^[[{]\s*(?:["[{\]}]|-?\d|true|false|null)/.test(head)) return 'json';
  return hasColumns(head) ? 'csv' : 'txt';
}

function decodeHead(head: Uint8Array): string {
  const label = encodingByMark(head);
  if (label !== undefined) return new TextDecoder(label).decode(head);
  try {
    // As a stream: the cut may fall inside a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(head);
  }
}

function encodingByMark(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Every line seen in full has the same separator, at least once. */
function hasColumns(head: string): boolean {
  const lines = head
    .split(/\r\n?|\n/)
    .filter((line) => line !== '')
    .slice(0, 5);
  return [',', ';', '\t', '|'].some((separator) => lines.every((line) => line.includes(separator)));
}
