/** A repository moves from its file to a server, whole or not at all. */
import { describe, expect, test } from 'vitest';
import { moveStore } from '../../../pipeline/store/moveStore.ts';
import { dump, engines, withStore } from '../../support/stores.ts';
import { confirm, take } from '../../support/taking.ts';

const libsql = engines.find(({ name }) => name === 'libsql');
if (libsql === undefined) throw new Error('no libsql');

describe.each(engines.filter(({ name }) => name !== 'libsql'))('moving to $name', (engine) => {
  test('every row arrives; a second move is refused; the target goes on from there', async () => {
    await withStore(libsql, async (from) => {
      await take(from, {});
      await confirm(
        from,
        (await from.db.selectFrom('submission').select('contributor_id').executeTakeFirstOrThrow()).contributor_id ??
          '',
        'C1',
      ).catch(() => undefined);
      await from.db
        .insertInto('run')
        .values(
          Array.from({ length: 2_500 }, (_, number) => ({
            run_id: `r-${number}-é-中-Z`,
            started_at: '2026-11-24',
            finished_at: number % 2 === 0 ? null : '2026-11-24',
            outcome: 'finished',
            counts: '{}',
          })),
        )
        .execute();
      await withStore(engine, async (to) => {
        const moved = await moveStore(from, to);
        expect(moved.find(({ table }) => table === 'run')?.rows).toBe(2_500);
        expect(moved.find(({ table }) => table === 'submission')?.rows).toBe(1);
        expect(await dump(to)).toEqual(await dump(from));
        await expect(moveStore(from, to)).rejects.toThrow('holds a repository already');
        expect((await take(to, {})).alreadyHeld).toBe(true);
      });
    });
  });

  test('nothing stays of a move that fails', async () => {
    await withStore(libsql, async (from) => {
      await take(from, {});
      await withStore(engine, async (to) => {
        const report = (): void => {
          throw new Error('the line is dead');
        };
        await expect(moveStore(from, to, report)).rejects.toThrow('the line is dead');
        expect(await to.db.selectFrom('submission').selectAll().execute()).toEqual([]);
      });
    });
  });
});
