/** What the pane loads to speak this language. */
export { findings } from '../../codebook/text/en/findings.ts';
export { lists } from '../../codebook/text/en/lists.ts';
export { pane } from '../../codebook/text/en/pane.ts';
