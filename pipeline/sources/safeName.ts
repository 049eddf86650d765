/** File names as people give them, in every script, as names that every disk takes. */

/** Longest name in bytes; most file systems allow 255, and prefixes and ".part" are added. */
const LONGEST = 150;

/** Characters that a disk or a terminal takes for something else; among them those that turn the direction of text around. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}<>:"/\\|?*]/gu;

/** Names of devices on Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * @param name as given by whoever sent it, with folders perhaps
 * @returns one file name; never empty, hidden, or taken for a file in the making
 */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(UNSAFE, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.~$ ]+|[. ]+$/gu, '');
  const named = plain === '' || plain.startsWith('.') ? `workbook${plain}` : plain;
  return shortened(DEVICE.test(named) ? `_${named}` : named);
}

/** Cuts in front of the ending, between characters. */
function shortened(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const room = LONGEST - ending.length;
  let stem = '';
  let bytes = 0;
  for (const letter of name.slice(0, name.length - ending.length)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > room) break;
    stem += letter;
  }
  return `${stem.trimEnd()}${ending}`;
}

/** Different names for files that came together under the same one. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const safe = safeName(name);
    const own = taken.has(safe.toLowerCase()) ? `${index + 1}-${safe}` : safe;
    taken.add(own.toLowerCase());
    return own;
  });
}
