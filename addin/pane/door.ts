/** Where the workbook comes from and what can be done with it: the open workbook of Excel, or a file in a browser. */
import type { Finding } from '../../codebook/findings.ts';
import type { Grids } from '../../codebook/grid.ts';
import type { Applied, PlacedFix } from '../applyFixes.ts';
import type { MarkOutcome } from '../marks.ts';
import type { CellsRead } from '../readExcel.ts';

export interface Selection {
  sheet: string;
  /** Row from 1, column from 0. */
  row: number;
  column: number;
}

/** What became of the cells of a sheet: some were read again, or so much changed that all has to be. */
export type Change = CellsRead | 'much';

/** What can be done in Excel only. */
export interface ExcelDoor {
  /** ExcelApi 1.9, which the manifest asks for. Below it the page still checks, but cannot mark cells or hear of changes. */
  readonly full: boolean;
  jump(sheet: string, cell: string | undefined): Promise<void>;
  mark(findings: readonly Finding[], sentence: (finding: Finding) => string): Promise<MarkOutcome>;
  clearMarks(): Promise<MarkOutcome>;
  fix(fixes: readonly PlacedFix[]): Promise<Applied>;
  undo(applied: Applied): Promise<number>;
  selection(): Promise<Selection>;
  /** Opens a workbook in a window of its own. */
  open(bytes: Uint8Array): Promise<void>;
  /** Writes a text into a cell, behind what is there if `append`. */
  insert(sheet: string, cell: string, text: string, append: string | undefined): Promise<void>;
  /** Calls back after every change until the returned function is called. */
  watch(changed: (change: Change) => void, failed: (error: unknown) => void): Promise<() => Promise<void>>;
}

/** A workbook that was read: grids, and what the reader itself had to say. */
export interface Opened {
  grids: Grids | undefined;
  findings: Finding[];
}

export interface Door {
  /** Undefined until a file was chosen. */
  read(): Promise<Opened | undefined>;
  excel: ExcelDoor | undefined;
}
