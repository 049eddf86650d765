/** Two nights at once, in processes of their own, on one file and on one server; and nights in other time zones. */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../pipeline/store/openStore.ts';
import { dumpFiles, dumpStore } from '../../support/dump.ts';
import { withFolder } from '../../support/folder.ts';
import { layExample, startNight } from '../../support/startNight.ts';
import { engines, withStore } from '../../support/stores.ts';

const NOW = '2026-11-24T02:00:00.000Z';

describe.each(engines.filter(({ separateConnections }) => separateConnections))('two nights on $name', (engine) => {
  test('at once: one works, the other says who does; killed, its place is taken over at once', () =>
    withStore(engine, (store, { where }) =>
      withFolder(async (data) => {
        if (where === undefined) throw new Error(`${engine.name} cannot be opened by another process`);
        layExample(data, 'fiji-ministry-2026.xlsx');
        const holder = async (): Promise<string | undefined> =>
          (await store.db.selectFrom('lease').select('holder').executeTakeFirst())?.holder;
        const first = startNight({ data, where, now: NOW, run: 'run-1' });
        while ((await holder()) === undefined) await pause(10);
        const second = startNight({ data, where, now: NOW, run: 'run-2' });
        expect(await second.ended).toBe(3);
        expect(second.said()).toContain(`Another run is at work on this repository (${await holder()})`);
        expect(await holder()).toContain(`/${first.child.pid}/run-1`);
        first.child.kill('SIGKILL');
        expect(await first.ended).toBeNull();
        expect(await holder()).toContain('run-1');
        const third = startNight({ data, where, now: NOW, run: 'run-3' });
        expect(await third.ended, third.said()).toBe(0);
        expect(await holder()).toBeUndefined();
        expect(await store.db.selectFrom('submission').select('accepted').execute()).toEqual([{ accepted: 1 }]);
      }),
    ));
});

test('a night in another time zone, while its clocks are put forward, writes what it writes anywhere', async () => {
  // In Auckland this is 2 o’clock of the next day, an hour that does not exist: summer time begins.
  const now = '2026-09-26T14:00:00.000Z';
  const nightIn = (TZ: string): Promise<[string[], Record<string, string>]> =>
    withFolder(async (data) => {
      const where = { file: join(data, 'repository.db') };
      layExample(data, 'fiji-ministry-2026.xlsx');
      const { ended, said } = startNight({ data, where, now, run: 'run-1' }, { TZ });
      expect(await ended, said()).toBe(0);
      const store = await openStore(where);
      const rows = await dumpStore(store);
      await store.close();
      return [rows, dumpFiles(data)];
    });
  expect(await nightIn('Pacific/Auckland')).toEqual(await nightIn('UTC'));
});
