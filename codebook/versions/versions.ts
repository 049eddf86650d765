/**
 * What changed from version to version of the codebook, as data. Workbooks made from an older template are brought up to date by it
 * when they arrive (migrateGrids.ts). New columns and new codes need no entry: an older workbook simply lacks them.
 */
import type { TableKey } from '../tables.ts';

/** A column has a new key. */
export interface Rename {
  readonly kind: 'rename';
  readonly table: TableKey;
  readonly from: string;
  readonly to: string;
  /** The headings it had, in any language, for workbooks whose hidden row of keys is gone. */
  readonly headings?: readonly string[];
}

/** One column became several: its text is cut at the separator. A cell with more pieces than columns needs a person. */
export interface Split {
  readonly kind: 'split';
  readonly table: TableKey;
  readonly from: string;
  readonly into: readonly [string, string, ...string[]];
  readonly separator: string;
  readonly headings?: readonly string[];
}

/** Codes of a column have other names. A code that became several needs a person, who knows which is meant. */
export interface Recode {
  readonly kind: 'recode';
  readonly table: TableKey;
  readonly column: string;
  readonly codes: Readonly<Record<string, string | readonly string[]>>;
  /** The labels that the old codes had, in any language. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
}

export type VersionChange = Rename | Split | Recode;

export interface CodebookVersion {
  /** As in CODEBOOK_VERSION. */
  readonly version: string;
  /** What led here from the version before, in the order in which it is done. */
  readonly changes: readonly VersionChange[];
}

/** All versions, oldest first; the last is the current one. */
export const versions: readonly CodebookVersion[] = [{ version: '1.0', changes: [] }];

/** Below 0: the first is the older one. */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [first, second].map((version) => version.split('.').map(Number));
  const major = (a?.[0] ?? 0) - (b?.[0] ?? 0);
  return major !== 0 ? major : (a?.[1] ?? 0) - (b?.[1] ?? 0);
}

/** What lies between a workbook's version and the current one, in order; nothing when the version is unknown. */
export function changesSince(version: string | undefined, history: readonly CodebookVersion[]): VersionChange[] {
  if (version === undefined || !/^\d+\.\d+$/.test(version)) return [];
  return history.filter((one) => compareVersions(one.version, version) > 0).flatMap(({ changes }) => changes);
}
