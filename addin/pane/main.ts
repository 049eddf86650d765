/** The pane's beginning: where it was opened, in which language, and the first drawing. */
import { type Actions, openActions } from './actions.ts';
import type { Door } from './door.ts';
import { drawFile, listenForFiles, listenForKeys } from './drawFile.ts';
import { drawFindings } from './drawFindings.ts';
import { drawActions, drawHead, drawPage, drawStatus, drawTrouble } from './drawHead.ts';
import { drawLookup } from './drawLookup.ts';
import { drawOutcome, drawSummary, isForeign } from './drawOutcome.ts';
import { part } from './element.ts';
import { openExcel } from './openExcel.ts';
import { openFile } from './openFile.ts';
import { nameRibbonFunction } from './ribbon.ts';
import { firstState, type PaneState } from './state.ts';
import { chosenLanguage, languageOf, loadWords } from './words.ts';

/** Office answers at once where it is there; a blocked or lost script of Microsoft's is not waited for longer. In milliseconds. */
const OFFICE_WITHIN = 10_000;

/** True inside Excel. Without Microsoft's script (a browser, no network) the page checks files. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const late = new Promise<{ host: null }>((resolve) => setTimeout(() => resolve({ host: null }), OFFICE_WITHIN));
  const { host } = await Promise.race([Office.onReady(), late]);
  return String(host) === 'Excel';
}

async function start(): Promise<Actions> {
  const inExcel = await isInExcel();
  let chosen: File | undefined;
  const door: Door = inExcel ? openExcel() : openFile(() => chosen);
  const shown = inExcel ? [Office.context.displayLanguage] : [...navigator.languages];
  const state = firstState(await loadWords(chosenLanguage() ?? languageOf(shown)), door);
  const actions: Actions = openActions(state, () => draw(state, actions, choose));
  function choose(file: File): void {
    chosen = file;
    state.fileName = file.name;
    void actions.validate();
  }
  if (!inExcel) listenForFiles(choose);
  listenForKeys(actions);
  draw(state, actions, choose);
  return actions;
}

function draw(state: PaneState, actions: Actions, choose: (file: File) => void): void {
  const focused = document.activeElement?.id ?? '';
  const current = document.activeElement?.classList.contains('finding') === true;
  drawPage(state);
  drawHead(state, actions);
  drawActions(state, actions);
  drawFile(state, choose);
  drawTrouble(state);
  drawOutcome(state, actions);
  if (state.result !== undefined && isForeign(state.result)) part('findings').replaceChildren();
  else drawFindings(state, actions);
  drawLookup(state, actions);
  drawSummary(state);
  drawStatus(state);
  if (focused !== '') document.getElementById(focused)?.focus();
  showCurrent(current);
}

/** The words of the language did not arrive: the page says so in all six, which it has brought along (scripts/addin/bundle.mjs). */
function cannotStart(): undefined {
  part('unreachable').hidden = false;
  part('reload').addEventListener('click', () => location.reload());
}

/** The finding that Next came to is in sight, and keeps the keyboard if it had it. */
function showCurrent(focus: boolean): void {
  const line = document.querySelector<HTMLElement>('.finding[aria-current]');
  line?.scrollIntoView({ block: 'nearest' });
  if (focus) line?.focus();
}

nameRibbonFunction(start().catch(cannotStart));
