/** The writer of workbooks, loaded only when an older template is brought into the current one (docs/decisions/0039). */
import type { Grids } from '../codebook/grid.ts';
import type { Submission } from '../codebook/submission.ts';
import { CODEBOOK_VERSION } from '../codebook/tables.ts';
import type { Language } from '../codebook/text/languages.ts';
import { type BroughtOver, bringOver as write } from '../workbook/write/bringOver.ts';

/** @param language of the new workbook, where the old one does not say */
export function bringOver(grids: Grids, submission: Submission, language: Language): Promise<BroughtOver> {
  return write(grids, submission, { language, build: `addin ${CODEBOOK_VERSION}` });
}
