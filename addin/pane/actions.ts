/** What a person can do in the pane. Every action ends in a drawing, and every failure in a message with a retry. */
import { countBySeverity, type Finding } from '../../codebook/findings.ts';
import type { Grids } from '../../codebook/grid.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { PlacedFix } from '../applyFixes.ts';
import type { Checker } from '../checker.ts';
import { fetchRegister, openRegister } from '../packedRegister.ts';
import { localDay, patchGrids } from '../patchGrids.ts';
import { type Trouble, troubleOf } from '../trouble.ts';
import { bringOverFrom } from './bringOverFrom.ts';
import type { Change } from './door.ts';
import { groupFindings } from './groups.ts';
import { cellName, type Engine, type PaneState, type Result } from './state.ts';
import { loadWords, rememberLanguage } from './words.ts';

export interface Actions {
  validate(): Promise<void>;
  step(by: 1 | -1): Promise<void>;
  goTo(finding: Finding): Promise<void>;
  fix(fixes: readonly PlacedFix[]): Promise<void>;
  undo(): Promise<void>;
  clearMarks(): Promise<void>;
  /** Puts the entries of an older template into the current one. */
  bringOver(): Promise<void>;
  setLive(live: boolean): Promise<void>;
  setMarking(marking: boolean): void;
  setLanguage(language: Language): Promise<void>;
  /** Runs something that may fail: busy while it runs, a message with a retry when it fails. */
  attempt(action: () => Promise<void>): Promise<void>;
  /** Shows a line, and has it read aloud. */
  say(status: string): void;
  draw(): void;
}

/** @param draw draws the whole pane from the state */
export function openActions(state: PaneState, draw: () => void): Actions {
  let stopWatching: (() => Promise<void>) | undefined;
  /** Only the latest attempt ends the waiting: an earlier one may never be answered. */
  let latest = 0;

  function tell(status: string, heard = false): void {
    state.status = status;
    state.statusHeard = heard;
  }

  async function attempt(action: () => Promise<void>): Promise<void> {
    latest += 1;
    const own = latest;
    state.busy = true;
    state.trouble = undefined;
    draw();
    const late = setTimeout(() => {
      if (own === latest) stop({ kind: 'slow', note: '' }, action);
    }, SLOW_AFTER);
    try {
      await action();
      if (own === latest) state.trouble = undefined;
    } catch (error) {
      if (own === latest) stop(troubleOf(error), action);
    } finally {
      clearTimeout(late);
      if (own === latest) state.busy = false;
      draw();
    }
  }

  function stop(trouble: Trouble, action: () => Promise<void>): void {
    state.trouble = { trouble, retry: () => attempt(action) };
    tell('');
    draw();
  }

  async function check(): Promise<void> {
    tell(state.words.say('checking'));
    draw();
    const [opened] = await Promise.all([state.door.read(), loadEngine(state)]);
    if (opened === undefined) {
      tell('');
      return;
    }
    state.checker = undefined;
    takeResult(opened.grids, opened.findings);
    await markCells();
  }

  function takeResult(grids: Grids | undefined, fileFindings: readonly Finding[]): void {
    state.result = resultOf(state, grids, fileFindings);
    state.brought = undefined;
    state.at = -1;
    tell(outcomeLine(state), true);
  }

  async function markCells(): Promise<void> {
    const { door, marking, result, engine, words } = state;
    if (door.excel?.full !== true || !marking || result === undefined || engine === undefined) return;
    const outcome = await door.excel.mark(result.findings, engine.findingSpeakerOf(words.language, words));
    state.unmarked = outcome.unmarked;
  }

  async function goTo(finding: Finding): Promise<void> {
    const { sheet, cell } = finding.address;
    state.at = state.result?.walk.indexOf(finding) ?? -1;
    tell(stepLine(state, finding), true);
    if (sheet !== undefined) await state.door.excel?.jump(sheet, cell);
  }

  /** A cell was changed: only its row is read anew, everything is judged anew. */
  function recheck(change: Change): void {
    const { grids, fileFindings } = state.result ?? {};
    if (change === 'much' || grids === undefined || fileFindings === undefined || state.checker === undefined) {
      void attempt(check);
      return;
    }
    takeResult(patchGrids(grids, change), fileFindings);
    draw();
    remarkSoon();
  }

  let remarkTimer: ReturnType<typeof setTimeout> | undefined;
  /** Marks follow a little later: somebody who types on is not to wait for them. */
  function remarkSoon(): void {
    clearTimeout(remarkTimer);
    remarkTimer = setTimeout(() => void markCells().then(draw, fail), REMARK_AFTER);
  }

  function fail(error: unknown): void {
    state.trouble = { trouble: troubleOf(error), retry: () => attempt(check) };
    draw();
  }

  return {
    attempt,
    draw,
    say: (status) => {
      tell(status);
      draw();
    },
    validate: () => attempt(check),
    goTo: (finding) => attempt(() => goTo(finding)),
    step: async (by) => {
      const walk = state.result?.walk ?? [];
      if (walk.length === 0) return;
      const at = (state.at + by + walk.length + (state.at < 0 && by < 0 ? 1 : 0)) % walk.length;
      const finding = walk[at];
      if (finding !== undefined) await attempt(() => goTo(finding));
    },
    fix: (fixes) =>
      attempt(async () => {
        state.applied = await state.door.excel?.fix(fixes);
        await check();
        tell(`${state.words.say('fixed', { count: state.applied?.count ?? 0 })} ${outcomeLine(state)}`);
      }),
    undo: () =>
      attempt(async () => {
        const { applied, door } = state;
        if (applied === undefined || door.excel === undefined) return;
        const count = await door.excel.undo(applied);
        state.applied = undefined;
        await check();
        tell(`${state.words.say('undone', { count })} ${outcomeLine(state)}`);
      }),
    clearMarks: () =>
      attempt(async () => {
        await state.door.excel?.clearMarks();
        state.unmarked = [];
        tell(state.words.say('marks_cleared'));
      }),
    bringOver: () => attempt(() => bringOverFrom(state, tell)),
    setMarking: (marking) => {
      state.marking = marking;
    },
    setLive: (live) =>
      attempt(async () => {
        state.live = live;
        await stopWatching?.();
        stopWatching = live ? await state.door.excel?.watch(recheck, fail) : undefined;
        if (live && state.result === undefined) await check();
      }),
    setLanguage: (language) =>
      attempt(async () => {
        state.words = await loadWords(language);
        rememberLanguage(language);
        tell(outcomeLine(state), true);
      }),
  };
}

/** In milliseconds. */
const REMARK_AFTER = 800;
/** A whole check of a large workbook in Excel on the web is done well before; a request that is lost without a word is never answered. */
const SLOW_AFTER = 20_000;

/** Without the register the check still says all but what needs it, and says that too. */
async function loadEngine(state: PaneState): Promise<void> {
  const [engine, register] = await Promise.all([
    state.engine ?? import('../engine.ts'),
    state.register ?? fetchRegister().catch(() => undefined),
  ]);
  state.engine = engine;
  state.register = register;
}

function openChecker({ register: packed }: PaneState, engine: Engine): Checker {
  const register = packed === undefined ? undefined : openRegister(packed);
  return engine.openChecker(() => ({ today: localDay(new Date()), ...(register === undefined ? {} : { register }) }));
}

function resultOf(state: PaneState, grids: Grids | undefined, fileFindings: readonly Finding[]): Result | undefined {
  const { engine } = state;
  if (engine === undefined) return undefined;
  state.checker ??= openChecker(state, engine);
  const checked = grids === undefined ? undefined : state.checker.check(grids);
  const findings = [...fileFindings, ...(checked?.findings ?? [])];
  const groups = groupFindings(findings);
  const fixes =
    grids === undefined || checked === undefined || state.door.excel === undefined
      ? new Map()
      : engine.fixesOf(findings, grids, checked.submission);
  const walk = groups.flatMap((group) => group.findings);
  return { grids, submission: checked?.submission, fileFindings, findings, groups, walk, fixes };
}

/** "3 errors, 1 warning, no notes" in words, for those who do not see the list. */
export function outcomeLine({ result, words }: PaneState): string {
  if (result === undefined) return '';
  const { error, warning, info } = countBySeverity(result.findings);
  const counts = [
    words.say('errors', { count: error }),
    words.say('warnings', { count: warning }),
    words.say('notes', { count: info }),
  ];
  const line = counts.join(words.language === 'zh' ? '，' : words.language === 'ar' ? '، ' : ', ');
  return error === 0 ? `${words.say('ready')}. ${line}` : line;
}

function stepLine({ words, result, at, engine }: PaneState, finding: Finding): string {
  const position = words.say('position', { at: at + 1, count: result?.walk.length ?? 0 });
  const sentence = engine?.findingSpeakerOf(words.language, words)(finding) ?? '';
  const place = finding.address.cell === undefined ? '' : ` ${cellName(finding)}.`;
  return `${position}.${place} ${sentence}`;
}
