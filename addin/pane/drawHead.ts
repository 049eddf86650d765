/** The top of the pane: language, Validate, what is being done and what went wrong. */
import { isRightToLeft, LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import type { Actions } from './actions.ts';
import { element, part } from './element.ts';
import type { PaneState } from './state.ts';
import { LANGUAGE_NAMES } from './words.ts';

/** Language and direction of the whole page. */
export function drawPage({ words }: PaneState): void {
  document.documentElement.lang = words.language;
  document.documentElement.dir = isRightToLeft(words.language) ? 'rtl' : 'ltr';
  document.title = words.say('title');
}

export function drawHead(state: PaneState, actions: Actions): void {
  const { words } = state;
  part('head').replaceChildren(
    element('h1', {}, words.say('title')),
    element('label', { class: 'language' }, element('span', {}, words.say('language')), languageList(state, actions)),
  );
}

function languageList({ words }: PaneState, actions: Actions): HTMLSelectElement {
  const list = element('select', {
    id: 'language',
    change: (value) => void actions.setLanguage(value as Language),
  });
  for (const language of LANGUAGES) {
    const option = element('option', { value: language }, LANGUAGE_NAMES[language]);
    option.lang = language;
    option.selected = language === words.language;
    list.append(option);
  }
  return list;
}

export function drawActions(state: PaneState, actions: Actions): void {
  const { words, door, busy } = state;
  if (door.excel === undefined) return;
  const validate = element(
    'button',
    { id: 'validate', type: 'button', class: 'main', click: () => void actions.validate() },
    words.say('validate'),
  );
  validate.setAttribute('aria-busy', String(busy));
  part('actions').replaceChildren(
    validate,
    ...(door.excel.full ? drawMarking(state, actions) : [element('p', { class: 'hint' }, words.say('old_excel'))]),
    element('p', { class: 'small' }, words.say('local_excel')),
  );
}

function drawMarking({ words, live, marking }: PaneState, actions: Actions): HTMLElement[] {
  return [
    toggle('live', words.say('live'), live, (on) => void actions.setLive(on)),
    toggle('marking', words.say('mark_cells'), marking, actions.setMarking),
    element(
      'button',
      { id: 'clear', type: 'button', class: 'quiet', click: () => void actions.clearMarks() },
      words.say('clear_marks'),
    ),
  ];
}

function toggle(id: string, label: string, on: boolean, change: (on: boolean) => void): HTMLLabelElement {
  const box = element('input', { id, type: 'checkbox', checked: on, change: (_, checked) => change(checked) });
  return element('label', { class: 'toggle' }, box, element('span', {}, label));
}

/** role=status: read aloud when it changes, so it is set only then. */
export function drawStatus({ status, statusHeard }: PaneState): void {
  const line = part('status');
  line.className = statusHeard ? 'heard' : '';
  if (line.textContent !== status) line.textContent = status;
}

export function drawTrouble({ trouble, words, unmarked }: PaneState): void {
  const box = part('trouble');
  const notes = unmarked.length === 0 ? [] : [words.say('unmarked', { sheets: unmarked.join(', ') })];
  if (trouble === undefined) {
    box.replaceChildren(...notes.map((note) => element('p', { class: 'hint' }, note)));
    return;
  }
  const { kind, note } = trouble.trouble;
  const message = kind === 'other' ? words.pane.troubles.other.replace('{note}', note) : words.pane.troubles[kind];
  if (box.firstElementChild?.textContent === message) return;
  box.replaceChildren(
    element('p', {}, message),
    element('button', { id: 'retry', type: 'button', click: () => void trouble.retry() }, words.say('retry')),
  );
}
