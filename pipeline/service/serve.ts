/** The service: nights by themselves, and what it shows of itself. Stopping lets the submission in hand be finished. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Effects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { nightly } from '../nightly.ts';
import { isAnythingDue, sendDue } from '../outbox/sendReplies.ts';
import type { Settings } from '../settings/settings.ts';
import type { Store } from '../store/openStore.ts';
import { nightWatch } from './nightWatch.ts';
import { lastNight, pastNights, type ServiceState, whatWaits } from './serviceState.ts';
import { openStatusServer } from './statusServer.ts';

/** In the data folder. */
const HEALTH = 'health.json';

export interface Service {
  /** Of the status page; undefined when there is none. */
  port: number | undefined;
  state(): ServiceState;
  /** Looks whether a night is due; the clock calls it once a minute. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param newEffects made anew for every night, so that no connection outlives it
 * @throws when the port of the status page is taken
 */
export async function serve(
  data: string,
  store: Store,
  { schedule, statusPort }: Settings,
  newEffects: (isStopping: () => boolean) => Effects,
  logger: Logger,
): Promise<Service> {
  let stopping = false;
  const { now, files } = newEffects(() => false);
  const started_at = now().toISOString();
  let state: ServiceState = {
    state: 'idle',
    started_at,
    written_at: started_at,
    next_night: undefined,
    failures: 0,
    trouble: undefined,
    nights: [],
    waiting: { refused: 0, rows: 0, replies: 0, mails: {} },
  };
  const changed = async (): Promise<void> => {
    const { working, failures, trouble, next } = watch.state();
    const word = stopping ? 'stopping' : working ? 'working' : failures > 0 ? 'failing' : 'idle';
    const seen = { state: word, started_at, written_at: now().toISOString(), failures, trouble } as const;
    state = {
      ...seen,
      next_night: next?.toISOString(),
      nights: await pastNights(store),
      waiting: await whatWaits(store),
    };
    await files.write(join(data, HEALTH), new TextEncoder().encode(`${JSON.stringify(state, null, 2)}\n`));
  };
  const watch = nightWatch({
    schedule,
    now,
    logger,
    lastNight: () => lastNight(store),
    changed,
    async night() {
      const effects = newEffects(() => stopping);
      try {
        return await nightly(data, store, effects);
      } finally {
        await effects.reader.close();
      }
    },
    between: () => sendWaiting(data, store, () => newEffects(() => stopping)),
  });
  const page = statusPort === null ? undefined : await openStatusServer(statusPort, () => state);
  if (page !== undefined) logger.info({ address: `http://127.0.0.1:${page.port}/` }, 'The status page is open.');
  watch.start();
  return {
    port: page?.port,
    state: () => state,
    tick: watch.tick,
    async stop() {
      stopping = true;
      logger.info('The service stops when the submission in hand is finished.');
      await watch.stop();
      await changed().catch((error: unknown) => logger.error({ err: error }, 'The last state could not be written.'));
      await page?.close();
    },
  };
}

/** Letters whose time has come go out between the nights too. */
async function sendWaiting(data: string, store: Store, newEffects: () => Effects): Promise<void> {
  const effects = newEffects();
  try {
    if (effects.post === undefined || !(await isAnythingDue(store, effects.now()))) return;
    await sendDue(store, foldersOf(data), effects, effects.post);
  } finally {
    await effects.reader.close();
  }
}
