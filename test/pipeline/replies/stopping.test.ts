/** A night that is asked to stop over its replies finishes the one in hand; the next night makes the others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import { testEffects } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';
import { engines, withStore } from '../../support/stores.ts';

const EXAMPLES = new URL('../../../examples/inbox/', import.meta.url);
const NAMES = ['fiji-ministry-2026.xlsx', 'china-ministry-2026.xlsx', 'morocco-delegation-2026.xlsx'];
const ONLY_REPLIES = { leaveOut: ['outbox', 'tables', 'exchange', 'site', 'desk_written'] };

// The last one shares its work where it is a server.
const [libsql, other] = [engines[0], engines.at(-1)];

test.each([libsql, other])('a stop over the replies, on $name', async (engine) => {
  if (engine === undefined) throw new Error('no engine');
  await withFolder((data) =>
    withStore(engine, async (store) => {
      for (const name of NAMES) lay(data, name, readFileSync(new URL(name, EXAMPLES)));
      let stopping = false;
      const log = {
        say: () => undefined,
        progress: (what: string) => {
          if (what === 'Writing replies') stopping = true;
        },
      };
      const effects = testEffects('2026-11-24', { log, isStopping: () => stopping });
      const first = await nightly(data, store, effects, ONLY_REPLIES);
      expect(first).toMatchObject({ stopped: true, counts: { taken: 3 } });
      expect(first.replies).toHaveLength(1);
      expect(await store.db.selectFrom('claim').selectAll().execute()).toEqual([]);

      const second = await nightly(data, store, testEffects('2026-11-25'), ONLY_REPLIES);
      expect(second.replies).toHaveLength(2);
      expect(new Set([...first.replies, ...second.replies]).size).toBe(3);
      for (const folder of second.replies) {
        expect(readFileSync(join(data, 'replies', folder, 'message.txt'), 'utf8')).not.toBe('');
      }
    }),
  );
});
