/** The pane on its stage: the built add-in in a browser, inside the emulated Excel, with Microsoft's office.js; and a person's hands. */
import { readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { type Conditions, type Host, openHost } from '../../support/excelHost/host.ts';
import { type OpenPane, openPane } from '../../support/excelHost/openPane.ts';
import { buildAddin } from '../builtAddin.ts';

/** A person's workbook with some of everything wrong. */
export const MISTAKES = new Uint8Array(
  readFileSync(new URL('../../../examples/inbox/ngo-with-mistakes-2026.xlsx', import.meta.url)),
);

/** For a whole test, and for one thing to happen. */
export const PATIENCE = 120_000;
export const WAIT = { timeout: 30_000 };

export interface Stage extends OpenPane {
  host: Host;
  press(id: string): Promise<void>;
  status(): Promise<string>;
  trouble(): Promise<string>;
  /** Waits until nothing is being done. */
  idle(): Promise<void>;
  /** Presses Validate and waits for the outcome. */
  validate(): Promise<void>;
  /** How many findings the list counts. */
  counted(): Promise<number>;
}

export interface Stages {
  /** False where no browser can be started: the tests are skipped then. */
  ready: boolean;
  /**
   * A test on a stage of its own. Afterwards nothing may have left the machine, and the console may hold no fault but the expected.
   * @param file a workbook
   * @param slowLine milliseconds before each file of the add-in arrives
   * @param lost files of the add-in that do not arrive
   * @param faults more faults that the test provokes
   */
  inPane(
    conditions: Partial<Conditions>,
    use: (stage: Stage) => Promise<void>,
    options?: { file?: Uint8Array; faults?: RegExp; slowLine?: number; lost?: RegExp },
  ): () => Promise<void>;
}

/** Microsoft's library sets styles inline, which the page's policy refuses, and would send telemetry; nothing else may go wrong. */
const EXPECTED = /inline style|telemetry|ERR_FAILED/i;

/** Builds the add-in and starts the browser, once for a file of tests. @param build as of buildAddin */
export async function openStages(build: Parameters<typeof buildAddin>[0] = { templates: false }): Promise<Stages> {
  const browser = await openBrowser();
  const built = browser === undefined ? undefined : await buildAddin(build);
  afterAll(async () => {
    built?.remove();
    await browser?.close();
  });
  return {
    ready: browser !== undefined,
    inPane: (conditions, use, { file = MISTAKES, faults: provoked, ...line } = {}) => {
      return async () => {
        if (browser === undefined || built === undefined) return;
        const host = await openHost(file, conditions);
        const pane = await openPane(browser, host, { folder: built.folder, file: 'pane.html', ...line });
        await use(stageOf(host, pane));
        const faults = pane.faults.filter((fault) => !EXPECTED.test(fault) && provoked?.test(fault) !== true);
        expect(faults).toEqual([]);
        expect(pane.left.filter((url) => !url.includes('telemetry'))).toEqual([]);
        await pane.page.close();
      };
    },
  };
}

function stageOf(host: Host, pane: OpenPane): Stage {
  const { frame } = pane;
  const press = (id: string): Promise<void> => frame.locator(`#${id}`).click(WAIT);
  const idle = (): Promise<void> => frame.locator('#validate[aria-busy=false]').waitFor(WAIT);
  return {
    ...pane,
    host,
    press,
    idle,
    status: async () => (await frame.locator('#status').textContent()) ?? '',
    trouble: async () => (await frame.locator('#trouble').textContent()) ?? '',
    validate: async () => {
      await press('validate');
      await frame.locator('#outcome .verdict').waitFor(WAIT);
      await idle();
    },
    counted: async () => {
      const counts = await frame.locator('#findings summary .count').allTextContents();
      return counts.reduce((sum, text) => sum + Number(text), 0);
    },
  };
}
