/** What the pane knows at a moment. The views draw it; the actions change it and draw again. */
import type { Checked } from '../../codebook/checkSubmission.ts';
import type { Finding } from '../../codebook/findings.ts';
import type { Grids } from '../../codebook/grid.ts';
import type { Applied } from '../applyFixes.ts';
import type { Checker } from '../checker.ts';
import type { OfferedFix } from '../engine.ts';
import type { PackedRegister } from '../packedRegister.ts';
import type { Trouble } from '../trouble.ts';
import type { Door } from './door.ts';
import type { Group } from './groups.ts';
import type { Words } from './words.ts';

export type Engine = typeof import('../engine.ts');

/** The outcome of the last check. */
export interface Result {
  /** Undefined when the file could not be opened at all. */
  grids: Grids | undefined;
  submission: Checked['submission'] | undefined;
  /** What the reader said about the workbook as a whole; among `findings` too. */
  fileFindings: readonly Finding[];
  findings: Finding[];
  groups: Group[];
  /** All findings in the order in which Next and Previous walk. */
  walk: Finding[];
  /** Certain corrections by "Sheet!C12". */
  fixes: Map<string, OfferedFix>;
}

export interface PaneState {
  words: Words;
  door: Door;
  engine: Engine | undefined;
  checker: Checker | undefined;
  /** The register packed with the add-in; undefined until it was fetched, or when it could not be. */
  register: PackedRegister | undefined;
  busy: boolean;
  result: Result | undefined;
  /** Place in `walk`; -1 before the first step. */
  at: number;
  /** How many findings of a group are listed, by "severity kind". */
  listed: Map<string, number>;
  /** Groups that the person opened or closed. */
  open: Map<string, boolean>;
  live: boolean;
  /** Marks are put into the cells after a check. */
  marking: boolean;
  applied: Applied | undefined;
  unmarked: string[];
  /** The workbook of the current template that was made from this one of an older: an address to save it from, and its rows. */
  brought: { address: string; rows: number } | undefined;
  trouble: { trouble: Trouble; retry: () => Promise<void> } | undefined;
  /** What role=status says. */
  status: string;
  /** The status repeats what the page shows: for those who listen only. */
  statusHeard: boolean;
  fileName: string | undefined;
}

export function firstState(words: Words, door: Door): PaneState {
  return {
    words,
    door,
    engine: undefined,
    checker: undefined,
    register: undefined,
    busy: false,
    result: undefined,
    at: -1,
    listed: new Map(),
    open: new Map(),
    live: false,
    marking: true,
    applied: undefined,
    unmarked: [],
    brought: undefined,
    trouble: undefined,
    status: '',
    statusHeard: false,
    fileName: undefined,
  };
}

export function cellName({ address: { sheet, cell } }: Finding): string {
  return `${sheet}!${cell}`;
}
