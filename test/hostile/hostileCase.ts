import type { FindingCode } from '../../codebook/findings.ts';

/** What must come of a file. */
export type Expected =
  /** The whole file is refused, with this finding and none else; `value` is a piece of its parameter. */
  | { refused: FindingCode | readonly FindingCode[]; value?: string }
  /**
   * The file is read. `values`: cells of the sheet named, or of the first one; a value of null must be blank.
   * `findings`: codes that must be among the findings; with `only`, no others may be (apart from those of a foreign template).
   */
  | {
      values?: Readonly<Record<string, string | number | boolean | null>>;
      sheet?: string;
      oddities?: Readonly<Record<string, string>>;
      findings?: readonly FindingCode[];
      absent?: readonly FindingCode[];
    };

/** One file of the hostile corpus: made when the tests run, never kept. */
export interface HostileCase {
  name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  expected: Expected;
}

/** Shorthand for a file that must be refused. */
export function refused(
  name: string,
  bytes: () => Uint8Array,
  code: FindingCode | readonly FindingCode[],
  value?: string,
): HostileCase {
  return { name, bytes, expected: value === undefined ? { refused: code } : { refused: code, value } };
}

/** Shorthand for a file that must be read with these values in its first sheet. */
export function reads(
  name: string,
  bytes: () => Uint8Array,
  values: Readonly<Record<string, string | number | boolean | null>>,
  more: { oddities?: Readonly<Record<string, string>>; findings?: readonly FindingCode[] } = {},
): HostileCase {
  return { name, bytes, expected: { values, ...more } };
}
