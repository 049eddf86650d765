/** What the pane loads to speak this language. */
export { findings } from '../../codebook/text/es/findings.ts';
export { lists } from '../../codebook/text/es/lists.ts';
export { pane } from '../../codebook/text/es/pane.ts';
