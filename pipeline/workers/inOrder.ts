/**
 * The answers to a list of questions, in the order of the list, whoever worked them out. On a server that several machines reach, the
 * questions are laid out as claims: workers take some, this program takes the others, and what a silent worker holds is taken over. So
 * the night goes on with none, one or many workers, and what it does with the answers stays in one order
 * (docs/decisions/0048-work-that-is-shared.md).
 */
import type { Effects } from '../effects.ts';
import type { Store } from '../store/openStore.ts';
import type { ClaimRow } from '../store/schema.ts';
import { type ClaimKey, claimNext, clear, giveBack, look, offer, prolong, SILENCE, withdraw } from './claims.ts';
import { unpack } from './pack.ts';
import type { Work } from './work.ts';

/** Between two looks at what another machine does, in milliseconds. */
const LOOK = 20;

/** Answers that this program works out before they are needed, and keeps in memory. */
const AHEAD = 3;

export interface Sharing {
  store: Store;
  effects: Pick<Effects, 'now' | 'pause' | 'isGone' | 'worker'>;
  runId: string;
}

/** Told who worked out an answer; not told of this program's own. */
export type Credit = (worker: string) => void;

/** @returns one answer a question, in the same order; undefined where it cannot be done */
export function inOrder<Asked, Answer>(
  asked: readonly Asked[],
  work: Work<Asked, Answer>,
  sharing: Sharing,
  credit: Credit = () => undefined,
): AsyncGenerator<Answer | undefined> {
  // A file is reached by one machine only, whose second processor reads while the first consolidates.
  return sharing.store.engine === 'libsql' ? alone(asked, work) : shared(asked, work, sharing, credit);
}

async function* alone<Asked, Answer>(
  asked: readonly Asked[],
  work: Work<Asked, Answer>,
): AsyncGenerator<Answer | undefined> {
  if (work.atOnce === true) {
    for (const one of asked) yield work.perform(one);
    return;
  }
  let next = begin(asked[0], work);
  for (let index = 0; index < asked.length; index += 1) {
    const answer = await next;
    next = begin(asked[index + 1], work);
    yield answer;
  }
}

function begin<Asked, Answer>(
  asked: Asked | undefined,
  { perform }: Work<Asked, Answer>,
): Promise<Answer | undefined> | undefined {
  return asked === undefined ? undefined : settled(perform(asked));
}

/** Keeps a rejection from counting as unhandled while the answer before it is still being used. */
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function* shared<Asked, Answer>(
  asked: readonly Asked[],
  work: Work<Asked, Answer>,
  sharing: Sharing,
  credit: Credit,
): AsyncGenerator<Answer | undefined> {
  const { store, runId: run_id } = sharing;
  const { kind } = work;
  const pieces = asked.map((one) => ({ subject: work.subjectOf(one), asked: one }));
  await offer(store, { run_id, kind }, pieces);
  const own = ownHands(asked, work, sharing);
  try {
    for (const [index, { subject }] of pieces.entries()) {
      const key = { run_id, kind, subject };
      const answer = await answerTo(index + 1, key, own, sharing, credit);
      await clear(store, key);
      own.goOn(index + 2);
      yield (answer ?? (await work.perform(asked[index] as Asked))) as Answer | undefined;
    }
  } finally {
    await own.rest();
    await withdraw(store, run_id);
  }
}

/** What this program itself works out, one piece at a time. */
interface OwnHands {
  has(position: number): boolean;
  take(position: number): Promise<unknown>;
  /** Begins the first free piece from this position on, unless something is being done or enough is kept. */
  goOn(from: number): void;
  /** The piece in hand; resolves at once when there is none. */
  pieceInHand(): Promise<void>;
  rest(): Promise<void>;
}

function ownHands<Asked, Answer>(
  asked: readonly Asked[],
  work: Work<Asked, Answer>,
  { store, effects, runId: run_id }: Sharing,
): OwnHands {
  const kept = new Map<number, Promise<unknown>>();
  const holder = effects.worker;
  let inHand: Promise<void> | undefined;
  const doOne = async (first: number): Promise<void> => {
    const within = { run_id, kind: work.kind, first, last: first + AHEAD };
    const claim = await claimNext(store, { holder, now: effects.now(), within });
    if (claim === undefined) return;
    const answer = whileHeld(store, claim, effects, () => work.perform(asked[claim.position - 1] as Asked));
    kept.set(claim.position, settled(answer));
    await answer.catch(() => undefined);
  };
  return {
    has: (position) => kept.has(position),
    async take(position) {
      const answer = await kept.get(position);
      kept.delete(position);
      return answer;
    },
    goOn(from) {
      if (inHand !== undefined || kept.size >= AHEAD || from > asked.length) return;
      inHand = settled(doOne(from)).finally(() => {
        inHand = undefined;
      });
      settled(inHand);
    },
    pieceInHand: async () => inHand,
    async rest() {
      await inHand?.catch(() => undefined);
      kept.clear();
    },
  };
}

async function answerTo(
  position: number,
  key: ClaimKey,
  own: OwnHands,
  { store, effects }: Sharing,
  credit: Credit,
): Promise<unknown> {
  for (;;) {
    if (own.has(position)) return own.take(position);
    const row = await look(store, key);
    // Another night took the work away: what follows is for its fence to say.
    if (row === undefined) return undefined;
    if (row.answer !== null) {
      if (row.answer === '') return undefined;
      credit(row.holder ?? '');
      return unpack(row.answer);
    }
    if (isAbandoned(row, effects)) await giveBack(store, row, row.holder ?? '');
    own.goOn(position);
    await Promise.race([own.pieceInHand(), effects.pause(LOOK)]);
  }
}

/** A holder on this machine whose process is gone; one of another machine has to fall silent first. */
function isAbandoned({ holder }: ClaimRow, { isGone, worker }: Sharing['effects']): boolean {
  return holder !== null && holder !== worker && isGone(holder);
}

/** Does something, and says meanwhile that it is being done. */
export async function whileHeld<T>(
  store: Store,
  claim: ClaimRow,
  { now, worker }: Pick<Effects, 'now' | 'worker'>,
  perform: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => void prolong(store, claim, worker, now()).catch(() => undefined), SILENCE / 3);
  timer.unref();
  try {
    return await perform();
  } finally {
    clearInterval(timer);
  }
}
