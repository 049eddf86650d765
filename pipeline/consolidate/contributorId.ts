/** Who a submission comes from, as a name that stays the same from year to year. */
import { createHash } from 'node:crypto';
import type { Values } from '../../codebook/tables.ts';

/** Longest identifier, in characters. */
const LONGEST = 80;
/** Longest identifier, in bytes of UTF-8: with an ending it fits a file name of 255 bytes in every script. */
const MOST_BYTES = 220;
const HASH_DIGITS = 8;

/**
 * The contributor's identifier, safe as a name of a file or folder: `state-svn` for a State, otherwise the kind and the
 * organisation's name in lower case, with letters of any script kept and everything else as dashes.
 * @throws when the Submitter sheet lacks kind or name, or a State its code: such a submission is refused before
 */
export function contributorId({ submitter_kind, state, org_name }: Values<'submitter'>): string {
  if (submitter_kind === 'state' && state !== undefined) return `state-${state.toLowerCase()}`;
  if (submitter_kind === undefined || org_name === undefined || submitter_kind === 'state') {
    throw new Error('The submitter has no kind, or no name, or is a State without a code.');
  }
  return cut(`${submitter_kind}-${slug(org_name)}`, org_name);
}

/** Letters and digits of any script with their marks; everything between them becomes one dash. */
function slug(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().normalize('NFC');
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}

/** A name without letters, or one that is too long, is told apart by its hash. */
function cut(id: string, name: string): string {
  if (fits(id, 0) && !id.endsWith('-')) return id;
  const hash = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, HASH_DIGITS);
  const kept = Array.from(id);
  while (!fits(kept.join(''), HASH_DIGITS + 1)) kept.pop();
  return `${kept.join('').replace(/-+$/, '')}-${hash}`;
}

function fits(id: string, more: number): boolean {
  return Array.from(id).length + more <= LONGEST && Buffer.byteLength(id) + more <= MOST_BYTES;
}
