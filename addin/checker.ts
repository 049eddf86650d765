/** A check that keeps what it has read, so that one changed cell does not mean reading thousands of rows again. */
import { type Checked, checkSubmission } from '../codebook/checkSubmission.ts';
import type { Grids } from '../codebook/grid.ts';
import type { Reference } from '../codebook/reference.ts';
import { openRowMemory } from '../codebook/rowMemory.ts';

export interface Checker {
  check(grids: Grids): Checked;
}

/** A checker for one workbook; grids that follow one another share the rows that did not change (patchGrids.ts). */
export function openChecker(reference: () => Reference): Checker {
  const memory = openRowMemory();
  return { check: (grids) => checkSubmission(grids, reference(), undefined, memory) };
}
