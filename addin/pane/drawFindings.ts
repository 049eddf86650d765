/** The list of findings: grouped and counted; the first of each group are listed, the rest on demand. */
import type { Finding, Severity } from '../../codebook/findings.ts';
import type { PaneMessage } from '../../codebook/text/paneKinds.ts';
import type { Actions } from './actions.ts';
import { element, part } from './element.ts';
import { type Group, SEVERITIES } from './groups.ts';
import { cellName, type PaneState } from './state.ts';

/** Listed at first, and with every press of "Show more". */
const FIRST_FEW = 20;
const MORE = 100;

const COUNTS: Readonly<Record<Severity, PaneMessage>> = { error: 'errors', warning: 'warnings', info: 'notes' };

export function drawFindings(state: PaneState, actions: Actions): void {
  const { result, engine, words } = state;
  const box = part('findings');
  if (result === undefined || engine === undefined || result.findings.length === 0) {
    box.replaceChildren();
    return;
  }
  const say = engine.findingSpeakerOf(words.language, words);
  const sections = SEVERITIES.map((severity) => {
    const groups = result.groups.filter((group) => group.severity === severity);
    return groups.length === 0 ? undefined : drawSeverity(severity, groups, state, actions, say);
  });
  box.replaceChildren(drawWalk(state, actions), ...sections.filter((section) => section !== undefined));
}

function drawWalk(state: PaneState, actions: Actions): HTMLElement {
  const { words, result } = state;
  const fixes = [...(result?.fixes.values() ?? [])];
  const walk = element(
    'div',
    { class: 'walk' },
    button('previous', words.say('previous'), () => void actions.step(-1)),
    button('next', words.say('next'), () => void actions.step(1)),
    fixes.length === 0
      ? undefined
      : button('fix-all', words.say('fix_all', { count: fixes.length }), () => void actions.fix(fixes)),
    state.applied === undefined || state.applied.count === 0
      ? undefined
      : button('undo', words.say('undo'), () => void actions.undo()),
  );
  walk.setAttribute('role', 'group');
  walk.setAttribute('aria-label', words.say('walk'));
  return walk;
}

function button(id: string, text: string, click: () => void): HTMLButtonElement {
  return element('button', { id, type: 'button', click }, text);
}

function drawSeverity(
  severity: Severity,
  groups: readonly Group[],
  state: PaneState,
  actions: Actions,
  say: (finding: Finding) => string,
): HTMLElement {
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return element(
    'section',
    { class: `severity ${severity}` },
    element('h2', {}, state.words.say(COUNTS[severity], { count })),
    ...groups.map((group) => drawGroup(group, state, actions, say)),
  );
}

function drawGroup(
  group: Group,
  state: PaneState,
  actions: Actions,
  say: (finding: Finding) => string,
): HTMLDetailsElement {
  const name = `${group.severity} ${group.kind}`;
  const details = element(
    'details',
    { open: state.open.get(name) ?? group.severity === 'error' },
    element(
      'summary',
      {},
      element('span', {}, state.words.pane.kinds[group.kind]),
      element('span', { class: 'count' }, String(group.findings.length)),
    ),
  );
  // What is closed is drawn when it is opened: a group may hold tens of thousands.
  const fill = (): void => {
    if (details.querySelector('ul') === null) details.append(...drawList(group, name, state, actions, say));
  };
  if (details.open) fill();
  details.addEventListener('toggle', () => {
    state.open.set(name, details.open);
    fill();
  });
  return details;
}

function drawList(
  group: Group,
  name: string,
  state: PaneState,
  actions: Actions,
  say: (finding: Finding) => string,
): HTMLElement[] {
  const listed = state.listed.get(name) ?? FIRST_FEW;
  const list = element(
    'ul',
    {},
    ...group.findings.slice(0, listed).map((one) => drawFinding(one, state, actions, say)),
  );
  const left = group.findings.length - listed;
  if (left <= 0) return [list];
  const more = element(
    'button',
    {
      type: 'button',
      class: 'quiet more',
      click: () => {
        state.listed.set(name, listed + MORE);
        const fresh = drawList(group, name, state, actions, say);
        list.replaceWith(...fresh);
        more.remove();
        (fresh[0]?.children[listed]?.querySelector('button') as HTMLElement | null | undefined)?.focus();
      },
    },
    state.words.say('more', { count: left }),
  );
  return [list, more];
}

function drawFinding(
  finding: Finding,
  state: PaneState,
  actions: Actions,
  say: (finding: Finding) => string,
): HTMLLIElement {
  const { words, result, door, at } = state;
  const current = result?.walk[at] === finding;
  const fix = result?.fixes.get(cellName(finding));
  const body = [
    element('span', { class: 'place' }, placeOf(finding, state)),
    element('span', { class: 'sentence', dir: 'auto' }, say(finding)),
  ];
  const line =
    door.excel === undefined || finding.address.sheet === undefined
      ? element('div', { class: 'finding' }, ...body)
      : element(
          'button',
          { type: 'button', class: 'finding', click: () => void actions.goTo(finding), current },
          ...body,
        );
  const item = element('li', {}, line);
  if (fix !== undefined)
    item.append(drawFix(words.say('fix'), words.say('fix_to', { value: fix.shown }), fix, actions));
  return item;
}

function drawFix(
  text: string,
  title: string,
  fix: Parameters<Actions['fix']>[0][number],
  actions: Actions,
): HTMLElement {
  const mend = element('button', { type: 'button', class: 'fix', click: () => void actions.fix([fix]) }, text);
  return element('div', { class: 'mend' }, mend, element('span', { class: 'small', dir: 'auto' }, title));
}

/** "Activities C12", "Needs, row 7", "Whole workbook". */
function placeOf({ address: { sheet, row, cell } }: Finding, { words }: PaneState): string {
  if (sheet === undefined) return words.say('whole_workbook');
  if (cell !== undefined) return `${sheet} · ${cell}`;
  return row === undefined ? sheet : `${sheet} · ${words.say('row', { row })}`;
}
