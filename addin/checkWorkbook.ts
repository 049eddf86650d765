/** The check as the add-in makes it: the nightly run's own, on the grids of the open workbook. */
import { type Checked, checkSubmission } from '../codebook/checkSubmission.ts';
import type { Grids } from '../codebook/grid.ts';
import type { Reference } from '../codebook/reference.ts';

export { localDay, patchGrids } from './patchGrids.ts';

/** Checks a workbook by the rules of the nightly run. */
export function checkWorkbook(grids: Grids, reference: Reference): Checked {
  return checkSubmission(grids, reference);
}
