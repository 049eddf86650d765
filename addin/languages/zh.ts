/** What the pane loads to speak this language. */
export { findings } from '../../codebook/text/zh/findings.ts';
export { lists } from '../../codebook/text/zh/lists.ts';
export { pane } from '../../codebook/text/zh/pane.ts';
