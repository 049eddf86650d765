/** Looking up recommendations and codes, and putting what was found into the row. */
import type { ListKey } from '../../codebook/codelists/codeLists.ts';
import type { ShownRecommendation } from '../../codebook/lookup/findRecommendations.ts';
import { fetchTexts, type PackedText, statesIn } from '../packedRegister.ts';
import type { Actions } from './actions.ts';
import { element, part } from './element.ts';
import type { Engine, PaneState } from './state.ts';

/** Listed at most; typing more narrows it. */
const MOST_SHOWN = 30;

/** What was typed, kept over drawings. */
const typed = { recommendation: '', state: '', code: '', list: 'states' as ListKey };

/** Texts of the State chosen last, from the register packed with the add-in. */
let texts: { state: string; all: readonly PackedText[] } = { state: '', all: [] };

export function drawLookup(state: PaneState, actions: Actions): void {
  const { result, engine } = state;
  const box = part('lookup');
  if (result?.grids === undefined || engine === undefined) {
    box.replaceChildren();
    return;
  }
  if (box.contains(document.activeElement) && box.dataset.language === state.words.language) {
    refresh(state, actions, engine);
    return;
  }
  box.dataset.language = state.words.language;
  const { words } = state;
  const opened = [...box.querySelectorAll('details')].map(({ open }) => open);
  box.replaceChildren(
    element(
      'details',
      { open: opened[0] ?? false },
      element('summary', {}, element('span', {}, words.say('recommendations'))),
      stateField(state, actions, engine),
      field('recommendation', words.say('search'), typed.recommendation, (value) => {
        typed.recommendation = value;
        refresh(state, actions, engine);
      }),
      element('div', { id: 'found-recommendations' }),
    ),
    element(
      'details',
      { open: opened[1] ?? false },
      element('summary', {}, element('span', {}, words.say('code_lists'))),
      listField(state, actions, engine),
      field('code', words.say('part_of_name'), typed.code, (value) => {
        typed.code = value;
        refresh(state, actions, engine);
      }),
      element('div', { id: 'found-codes' }),
    ),
  );
  refresh(state, actions, engine);
}

function field(id: string, label: string, value: string, input: (value: string) => void): HTMLLabelElement {
  return element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element('input', { id, type: 'search', value, dir: 'auto', input }),
  );
}

/** Which State's recommendations: those that the rows concern first. Only where a register was packed. */
function stateField(state: PaneState, actions: Actions, engine: Engine): HTMLLabelElement | undefined {
  const { register, result, words } = state;
  if (register === undefined || register.recommendations.length === 0) return undefined;
  const concerned = result?.submission === undefined ? [] : engine.summarise(result.submission, result.findings).states;
  const known = new Set(statesIn(register));
  const first = concerned.filter((one) => known.has(one));
  const list = element('select', { id: 'state', change: (value) => void chooseState(value, state, actions, engine) });
  for (const iso3 of [...new Set(['', ...first, ...known])]) {
    const option = element(
      'option',
      { value: iso3 },
      iso3 === '' ? '' : engine.codeLists.states.label(iso3, words.language),
    );
    option.selected = iso3 === typed.state;
    list.append(option);
  }
  return element('label', { class: 'field' }, element('span', {}, words.say('state')), list);
}

async function chooseState(iso3: string, state: PaneState, actions: Actions, engine: Engine): Promise<void> {
  typed.state = iso3;
  await actions.attempt(async () => {
    texts = { state: iso3, all: iso3 === '' ? [] : await fetchTexts(iso3) };
  });
  refresh(state, actions, engine);
}

function listField({ words }: PaneState, actions: Actions, { listKeys }: Engine): HTMLLabelElement {
  const list = element('select', {
    id: 'list',
    change: (value) => {
      typed.list = value as ListKey;
      actions.draw();
    },
  });
  for (const key of listKeys) {
    const option = element('option', { value: key }, words.lists[key]);
    option.selected = key === typed.list;
    list.append(option);
  }
  return element('label', { class: 'field' }, element('span', {}, words.say('list')), list);
}

/** Draws what was found; a button that was just pressed keeps the keyboard. */
function refresh(state: PaneState, actions: Actions, engine: Engine): void {
  const pressed = document.activeElement?.getAttribute('aria-label');
  drawRecommendations(state, actions, engine);
  drawCodes(state, actions, engine);
  if (pressed === null || pressed === undefined) return;
  const same = [...part('lookup').querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === pressed);
  same?.focus();
}

function drawRecommendations(state: PaneState, actions: Actions, engine: Engine): void {
  const { words, result } = state;
  const own = result?.grids === undefined ? [] : engine.recommendationsIn(result.grids);
  const fromRegister = texts.state !== '' && texts.all.length > 0;
  const all = fromRegister ? texts.all.map((one) => shownOf(one, state, engine)) : own;
  const found = engine.findRecommendations(all, typed.recommendation);
  const source = words.say(fromRegister ? 'from_register' : 'from_workbook');
  const hasRegister = (state.register?.recommendations.length ?? 0) > 0;
  const none = hasRegister ? '' : words.say('no_register', { sheet: words.say('recommendations') });
  part('found-recommendations').replaceChildren(
    element(
      'p',
      { class: 'small' },
      all.length === 0 ? none : `${source} ${words.say('found', { count: found.length })}`,
    ),
    element('ul', {}, ...found.slice(0, MOST_SHOWN).map((one) => drawRecommendation(one, state, actions, engine))),
  );
}

/** In the words of the pane's language; the text itself stays in the language in which the register has it. */
function shownOf(one: PackedText, { words }: PaneState, { codeLists, shownLabel }: Engine): ShownRecommendation {
  const names = one.recommending_states.map((iso3) => codeLists.states.label(iso3, words.language));
  return {
    ref: one.ref,
    cycle: shownLabel('cycles', one.cycle, words.language),
    position: words.pane.positions[one.position],
    recommending_states: names.join('; '),
    text: one.text,
  };
}

function drawRecommendation(
  one: ShownRecommendation,
  state: PaneState,
  actions: Actions,
  engine: Engine,
): HTMLLIElement {
  const { words, door } = state;
  const insert = element(
    'button',
    { type: 'button', class: 'fix', click: () => void insertRecommendation(one.ref, state, actions, engine) },
    words.say('insert'),
  );
  insert.setAttribute('aria-label', `${words.say('insert')}: ${one.ref}`);
  return element(
    'li',
    { class: 'found' },
    element('p', { class: 'place' }, element('bdi', {}, one.ref), ` · ${one.cycle} · ${one.position}`),
    element('p', { dir: 'auto' }, one.text),
    one.recommending_states === ''
      ? undefined
      : element('p', { class: 'small', dir: 'auto' }, words.say('made_by', { states: one.recommending_states })),
    door.excel === undefined ? undefined : insert,
  );
}

function drawCodes(state: PaneState, actions: Actions, engine: Engine): void {
  const { words, door } = state;
  const found = engine.findCodes(typed.list, typed.code, words.language);
  const items = found.slice(0, MOST_SHOWN).map(({ code, shown }) => {
    const insert = element(
      'button',
      { type: 'button', class: 'fix', click: () => void insertCode(code, state, actions, engine) },
      words.say('insert_code'),
    );
    insert.setAttribute('aria-label', `${words.say('insert_code')}: ${shown}`);
    return element(
      'li',
      { class: 'found' },
      element('span', { dir: 'auto' }, shown),
      element('bdi', { class: 'small' }, ` ${code} `),
      door.excel === undefined ? undefined : insert,
    );
  });
  part('found-codes').replaceChildren(
    element('p', { class: 'small' }, words.say('found', { count: found.length })),
    element('ul', {}, ...items),
  );
}

async function insertRecommendation(ref: string, state: PaneState, actions: Actions, engine: Engine): Promise<void> {
  await actions.attempt(async () => {
    const { door, result, words } = state;
    if (door.excel === undefined || result?.grids === undefined) return;
    const { sheet, row } = await door.excel.selection();
    const place = engine.recommendationPlace(result.grids, sheet, row);
    const sheets = engine.sheetsFor(result.grids);
    if (place === undefined) actions.say(words.say('select_row', { sheets: sheets.join(', ') }));
    else {
      await door.excel.insert(sheet, place.cell, ref, place.between);
      actions.say(words.say('inserted', { value: ref, place: `${sheet} ${place.cell}` }));
    }
  });
}

async function insertCode(code: string, state: PaneState, actions: Actions, engine: Engine): Promise<void> {
  await actions.attempt(async () => {
    const { door, result, words } = state;
    if (door.excel === undefined || result?.grids === undefined) return;
    const selected = await door.excel.selection();
    const place = engine.codePlace(result.grids, typed.list, selected);
    const sheets = engine.sheetsFor(result.grids, typed.list);
    // The cell speaks the language of the workbook, whatever language the pane is shown in.
    const shown = engine.shownCode(typed.list, code, result.submission?.mark.language ?? words.language);
    if (place === undefined) actions.say(words.say('select_row', { sheets: sheets.join(', ') }));
    else {
      await door.excel.insert(selected.sheet, place.cell, shown, place.append ? place.between : undefined);
      actions.say(words.say('inserted', { value: shown, place: `${selected.sheet} ${place.cell}` }));
    }
  });
}
