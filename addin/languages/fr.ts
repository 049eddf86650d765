/** What the pane loads to speak this language. */
export { findings } from '../../codebook/text/fr/findings.ts';
export { lists } from '../../codebook/text/fr/lists.ts';
export { pane } from '../../codebook/text/fr/pane.ts';
