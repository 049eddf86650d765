/** The ribbon's Validate: the page runs it, shows itself and marks the cells, whenever it is pressed. */
import { describe, expect, test } from 'vitest';
import { looksOf } from '../../support/excelHost/person.ts';
import { openStages, PATIENCE, WAIT } from './stage.ts';

const { ready, inPane } = await openStages();
const marks = (looks: readonly string[]): number => looks.filter((line) => line.includes('rule Custom')).length;

describe.skipIf(!ready)('the ribbon’s Validate', () => {
  test(
    'opens the pane with the outcome, marks the cells and lets the button go',
    inPane({}, async ({ host, frame, conversation, idle }) => {
      await frame.locator('#validate').waitFor(WAIT);
      host.paneShown = false;
      const before = marks(looksOf(host));
      conversation.press('validate');
      await frame.locator('#outcome .verdict').waitFor(WAIT);
      await idle();
      await expect.poll(() => conversation.completed, WAIT).toEqual(['button']);
      expect(host.paneShown).toBe(true);
      expect(marks(looksOf(host))).toBeGreaterThan(before);
    }),
    PATIENCE,
  );

  test(
    'pressed before the page has its words, is done as soon as it has them',
    inPane(
      {},
      async ({ frame, conversation, idle }) => {
        // Excel hands the press over as soon as Microsoft's script listens, which is before the page's own scripts are through.
        conversation.press('validate');
        await frame.locator('#outcome .verdict').waitFor(WAIT);
        await idle();
        await expect.poll(() => conversation.completed, WAIT).toEqual(['button']);
        expect(conversation.notFound).toEqual([]);
      },
      { slowLine: 400 },
    ),
    PATIENCE,
  );

  test(
    'without a shared runtime the page works unseen: it checks and marks',
    inPane({ sharedRuntime: false }, async ({ host, frame, conversation }) => {
      host.paneShown = false;
      await frame.locator('#validate').waitFor(WAIT);
      const before = marks(looksOf(host));
      conversation.press('validate');
      await expect.poll(() => conversation.completed, WAIT).toEqual(['button']);
      expect(host.paneShown).toBe(false);
      expect(marks(looksOf(host))).toBeGreaterThan(before);
    }),
    PATIENCE,
  );

  test(
    'lets the button go when the check fails, and the pane says why',
    inPane({}, async ({ host, frame, conversation, trouble }) => {
      await frame.locator('#validate').waitFor(WAIT);
      conversation.press('validate');
      host.conditions.cellEdit = true;
      await expect.poll(() => conversation.completed, WAIT).toEqual(['button']);
      expect(await trouble()).toContain('A cell is being edited');
    }),
    PATIENCE,
  );
});
