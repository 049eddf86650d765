/** A check that keeps what it has read, so that one changed cell does not mean reading thousands of rows again. */
import { type Checked, checkSubmission } from '../codebook/checkSubmission.ts';
import type { Grids } from '../codebook/grid.ts';
import type { Reference } from '../codebook/reference.ts';

export interface Checker {
  check(grids: Grids): Checked;
}

export function openChecker(reference: () => Reference): Checker {
  return { check: (grids) => checkSubmission(grids, reference()) };
}
