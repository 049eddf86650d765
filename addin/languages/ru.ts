/** What the pane loads to speak this language. */
export { findings } from '../../codebook/text/ru/findings.ts';
export { lists } from '../../codebook/text/ru/lists.ts';
export { pane } from '../../codebook/text/ru/pane.ts';
