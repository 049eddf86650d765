import { LAST_COLUMN, LAST_ROW } from './readLimits.ts';

/** A cell address as one number: row (from 1) times 16,384 plus column (from 0). Saves an object for every cell. */
export type PackedAddress = number;

/** Parses an address such as "C12" or "$C$12". @returns -1 where it is none, or outside a sheet */
export function packAddress(text: string): PackedAddress {
  let at = 0;
  let column = 0;
  let row = 0;
  const length = text.length;
  if (text.charCodeAt(at) === 0x24) at += 1;
  const letters = at;
  for (let code = text.charCodeAt(at) & 0xffdf; code >= 0x41 && code <= 0x5a; code = text.charCodeAt(at) & 0xffdf) {
    column = column * 26 + code - 0x40;
    at += 1;
  }
  if (at === letters || at - letters > 3 || column > LAST_COLUMN) return -1;
  if (text.charCodeAt(at) === 0x24) at += 1;
  if (at === length || length - at > 7) return -1;
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= LAST_ROW ? row * LAST_COLUMN + column - 1 : -1;
}

/** Row of a packed address, from 1. */
export function rowOf(address: PackedAddress): number {
  return Math.floor(address / LAST_COLUMN);
}

/** Column of a packed address, from 0. */
export function columnOf(address: PackedAddress): number {
  return address % LAST_COLUMN;
}

/** The first cell of a range such as "A2:A5". @returns -1 where it is no range of at least two cells */
export function firstOfRange(text: string): PackedAddress {
  const [from = '', to = '', ...rest] = text.split(':', 3);
  const first = packAddress(from);
  const last = packAddress(to);
  return rest.length > 0 || last < 0 || first === last ? -1 : first;
}
