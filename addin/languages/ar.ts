/** What the pane loads to speak this language. */
export { findings } from '../../codebook/text/ar/findings.ts';
export { lists } from '../../codebook/text/ar/lists.ts';
export { pane } from '../../codebook/text/ar/pane.ts';
