/**
 * The data of the codebook that a check needs: lists and labels in six languages. An entry point of its own only so that the
 * bundler keeps the data in a piece apart from the pane's script; nothing loads this file by its name.
 */
export { affectedGroups } from '../codebook/codelists/affectedGroups.ts';
export { currencyRows } from '../codebook/codelists/official/currencyRows.ts';
export { languageRows } from '../codebook/codelists/official/languageRows.ts';
export { regionRows } from '../codebook/codelists/official/regionRows.ts';
export { sdgGoalRows } from '../codebook/codelists/official/sdgGoalRows.ts';
export { sdgTargetCodes } from '../codebook/codelists/official/sdgTargetCodes.ts';
export { sdgTargetRows } from '../codebook/codelists/official/sdgTargetRows.ts';
export { sessionRows } from '../codebook/codelists/official/sessionRows.ts';
export { stateRows } from '../codebook/codelists/official/stateRows.ts';
export { stateVariantRows } from '../codebook/codelists/official/stateVariantRows.ts';
export { themes } from '../codebook/codelists/themes.ts';
export { vocabularies } from '../codebook/codelists/vocabularies.ts';
export { codeTexts } from '../codebook/text/codeTexts.ts';
export { tableTexts } from '../codebook/text/tableTexts.ts';
