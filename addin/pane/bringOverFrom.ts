/** The entries of an older template in a new workbook of the current one: opened beside this one, and there to be saved. */
import type { PaneState } from './state.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Name of the file that is saved. */
export const BROUGHT_FILE = 'upr-submission.xlsx';

/** @param tell shows a line, and has it read aloud */
export async function bringOverFrom(state: PaneState, tell: (status: string) => void): Promise<void> {
  const { result, door, words } = state;
  if (result?.grids === undefined || result.submission === undefined) return;
  const { bringOver } = await import('../bringOver.ts');
  const { bytes, rows } = await bringOver(result.grids, result.submission, words.language);
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: TYPE }));
  state.brought = { address, rows };
  tell(words.say('brought_over', { rows }));
  if (door.excel === undefined) save(address);
  // Some versions of Excel let no add-in open a workbook: the address to save it from stays.
  else await door.excel.open(bytes).catch(() => undefined);
}

function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = BROUGHT_FILE;
  link.click();
}
