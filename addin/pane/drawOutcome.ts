/** What comes of it: ready or not, what is being sent, and what happens next. */
import { countBySeverity, type Severity } from '../../codebook/findings.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { PaneMessage } from '../../codebook/text/paneKinds.ts';
import type { Actions } from './actions.ts';
import { BROUGHT_FILE } from './bringOverFrom.ts';
import { element, part } from './element.ts';
import type { Engine, PaneState, Result } from './state.ts';

const COUNTS: readonly (readonly [Severity, PaneMessage])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'notes'],
];

export function drawOutcome(state: PaneState, actions: Actions): void {
  const { result, words, fileName } = state;
  const box = part('outcome');
  if (result === undefined) {
    box.replaceChildren();
    return;
  }
  const file =
    fileName === undefined ? undefined : element('p', { dir: 'auto' }, words.say('file_checked', { file: fileName }));
  if (isForeign(result)) box.replaceChildren(...(file === undefined ? [] : [file]), drawForeign(state));
  else
    box.replaceChildren(
      ...(file === undefined ? [] : [file]),
      drawCounts(state, result),
      ...drawOldTemplate(state, result, actions),
    );
}

export function isForeign({ findings }: Result): boolean {
  return findings.some(({ code }) => code === 'TEMPLATE_FOREIGN');
}

/** Another workbook altogether: one message and the way to the template, instead of a list. */
function drawForeign({ words }: PaneState): HTMLElement {
  return element(
    'div',
    { class: 'verdict error' },
    element('h2', {}, words.say('foreign')),
    templateLink(words.language, words.say('get_template')),
  );
}

function templateLink(language: Language, text: string): HTMLAnchorElement {
  return element(
    'a',
    { id: 'template', href: `templates/${language}.xlsx`, download: `upr-template-${language}.xlsx` },
    text,
  );
}

function drawCounts({ words }: PaneState, { findings, submission }: Result): HTMLElement {
  const counts = countBySeverity(findings);
  const ready = counts.error === 0;
  const heading = ready ? words.say('ready') : words.say('errors', { count: counts.error });
  const help = ready ? words.say('ready_help') : words.say(submission?.accepted === true ? 'rows_wait' : 'file_waits');
  return element(
    'div',
    { class: `verdict ${ready ? 'ready' : 'error'}` },
    element('h2', { id: 'verdict' }, heading),
    element(
      'ul',
      { class: 'counts' },
      ...COUNTS.filter(([severity]) => ready || severity !== 'error').map(([severity, message]) =>
        element('li', { class: severity }, words.say(message, { count: counts[severity] })),
      ),
    ),
    element('p', {}, help),
  );
}

/** An older template is read all the same; its entries can be had in the current one. */
function drawOldTemplate(state: PaneState, { findings, submission, grids }: Result, actions: Actions): HTMLElement[] {
  const { words, brought } = state;
  const old = findings.find((one) => one.code === 'TEMPLATE_VERSION_OLD');
  if (old?.code !== 'TEMPLATE_VERSION_OLD') return [];
  // Of a workbook with too much inside not all was read, so not all could be brought over.
  const whole = grids !== undefined && submission !== undefined && findings[0]?.code !== 'FILE_TOO_MUCH_INSIDE';
  const bring = element(
    'button',
    { id: 'bring-over', type: 'button', click: () => void actions.bringOver() },
    words.say('bring_over'),
  );
  const link =
    brought && element('a', { id: 'brought', href: brought.address, download: BROUGHT_FILE }, words.say('save_new'));
  return [
    element(
      'div',
      { class: 'hint' },
      element('p', {}, words.say('old_template', { ...old.params })),
      whole ? bring : templateLink(words.language, words.say('get_template')),
      brought && element('p', {}, words.say('brought_over', { rows: brought.rows })),
      link,
    ),
  ];
}

export function drawSummary(state: PaneState): void {
  const { result, engine } = state;
  const box = part('summary');
  if (result?.submission === undefined || engine === undefined || isForeign(result)) {
    box.replaceChildren();
    return;
  }
  const summary = engine.summarise(result.submission, result.findings);
  const { words } = state;
  box.replaceChildren(
    element(
      'details',
      { open: true },
      element('summary', {}, element('span', {}, words.say('summary'))),
      drawTables(state, engine, summary.tables),
      ...drawStates(state, engine, 'states_concerned', summary.states),
      ...drawStates(state, engine, 'consent_missing', summary.consentMissing),
    ),
    element('h2', {}, words.say('next_title')),
    element('p', {}, words.say(nextOf(result))),
  );
}

function nextOf({ findings, submission }: Result): PaneMessage {
  if (!findings.some(({ severity }) => severity === 'error')) return 'next_ready';
  return submission?.accepted === true ? 'next_rows_wait' : 'next_file_waits';
}

function drawTables(
  { words }: PaneState,
  { tableTexts }: Engine,
  tables: ReturnType<Engine['summarise']>['tables'],
): HTMLTableElement {
  const heading = (message: PaneMessage): HTMLElement => {
    const cell = element('th', {}, words.say(message));
    cell.setAttribute('scope', 'col');
    return cell;
  };
  const rows = tables.map(({ table, rows: count, waiting }) =>
    element(
      'tr',
      {},
      element('td', {}, tableTexts[words.language][table].label),
      element('td', { class: 'figure' }, String(count)),
      element('td', { class: 'figure' }, String(waiting)),
    ),
  );
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, heading('sheet'), heading('rows'), heading('rows_waiting'))),
    element('tbody', {}, ...rows),
  );
}

function drawStates(
  { words }: PaneState,
  { codeLists }: Engine,
  title: PaneMessage,
  states: readonly string[],
): HTMLElement[] {
  const names = states.map((state) => codeLists.states.label(state, words.language));
  const between = words.language === 'zh' ? '、' : words.language === 'ar' ? '، ' : ', ';
  return [
    element('h3', {}, words.say(title)),
    element('p', {}, names.length === 0 ? words.say('none') : names.join(between)),
  ];
}
