/** Outside Excel: a place to drop a workbook. */
import type { Actions } from './actions.ts';
import { element, part } from './element.ts';
import type { PaneState } from './state.ts';

export function drawFile(state: PaneState, choose: (file: File) => void): void {
  const { words, door } = state;
  if (door.excel !== undefined) return;
  const field = element('input', {
    id: 'file',
    type: 'file',
    accept: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file !== undefined) choose(file);
    field.value = '';
  });
  const zone = element(
    'div',
    { id: 'drop', class: 'drop' },
    element('p', {}, words.say('drop')),
    element('label', { class: 'choose' }, field, element('span', {}, words.say('choose'))),
    element('p', { class: 'small' }, words.say('local_file')),
  );
  part('actions').replaceChildren(zone);
}

/** The whole page takes the file, so that a near miss does not open it in the browser instead. */
export function listenForFiles(choose: (file: File) => void): void {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) choose(file);
  });
}

/** F8 and Shift+F8 walk through the findings, as in editors; the buttons do the same. */
export function listenForKeys(actions: Actions): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    void actions.step(event.shiftKey ? -1 : 1);
  });
}
