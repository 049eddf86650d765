/** A worker: does what nights lay out, on this machine, until it is stopped. It may be killed at any moment. */
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { openGathering, replyWork } from '../replies/repliesStage.ts';
import type { Store } from '../store/openStore.ts';
import type { ClaimRow } from '../store/schema.ts';
import { answer, claimNext } from './claims.ts';
import { whileHeld } from './inOrder.ts';
import { pack } from './pack.ts';
import { readWork } from './readWork.ts';
import type { Work } from './work.ts';

/** Between two looks for work when there is none, in milliseconds. */
const IDLE = 500;

export interface Helping {
  store: Store;
  folders: Folders;
  effects: Effects;
}

/** What a worker did. */
export type Done = Record<string, number>;

/**
 * Works until it is asked to stop, or for as long as there is work.
 * @param untilIdle ends when nothing is left to do
 * @returns how many pieces of each kind were done
 */
export async function help(helping: Helping, { untilIdle = false } = {}): Promise<Done> {
  const { store, effects } = helping;
  const works = worksOf(helping);
  const done: Done = {};
  while (!effects.isStopping()) {
    const claim = await claimNext(store, { holder: effects.worker, now: effects.now() });
    if (claim === undefined) {
      if (untilIdle) break;
      await effects.pause(IDLE);
    } else if (await doOne(claim, works, helping)) {
      done[claim.kind] = (done[claim.kind] ?? 0) + 1;
    }
  }
  return done;
}

type Works = ReadonlyMap<string, Work<never, unknown>>;

function worksOf({ store, folders, effects }: Helping): Works {
  const works: Work<never, unknown>[] = [
    readWork(folders, effects),
    replyWork((today) => openGathering({ store, folders, effects, today })),
  ];
  return new Map(works.map((work) => [work.kind, work]));
}

/** @returns whether the answer counted */
async function doOne(claim: ClaimRow, works: Works, { store, effects }: Helping): Promise<boolean> {
  const packed = await whileHeld(store, claim, effects, async () => {
    try {
      const found = await works.get(claim.kind)?.perform(JSON.parse(claim.asked) as never);
      return found === undefined ? '' : await pack(found);
    } catch (error) {
      // The night does it itself, and fails where it is a trouble of more than this machine.
      effects.log.say(`A piece of work (${claim.kind}) could not be done here: ${(error as Error).message}`);
      return '';
    }
  });
  return (await answer(store, claim, effects.worker, packed)) && packed !== '';
}
