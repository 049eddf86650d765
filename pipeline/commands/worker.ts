/** `upr-repo worker`: helps the nights of a repository from this machine, until SIGTERM or SIGINT. */
import type { Effects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { nightLog, serviceLogger } from '../service/serviceLog.ts';
import { help } from '../workers/help.ts';
import { askedToStop } from './askedToStop.ts';
import { type DataOptions, withStore } from './session.ts';
import { keepHeapSmall } from './smallHeap.ts';

/**
 * @returns exit code, when it was stopped
 * @throws where there is no server, or the folder that all machines share is not here
 */
export async function runWorker({ data }: DataOptions): Promise<number> {
  keepHeapSmall();
  if (!process.env.DATABASE_URL) throw new Error('workers need a PostgreSQL server: set DATABASE_URL.');
  const folders = foldersOf(data);
  const logger = serviceLogger();
  return withStore({ data }, async (store, usual) => {
    if (!(await usual.files.exists(folders.inbox))) {
      throw new Error(`${folders.inbox} is not here. A worker needs the folder of the repository (--data).`);
    }
    let stopping = false;
    const effects: Effects = { ...usual, log: nightLog(logger), isStopping: () => stopping };
    const working = help({ store, folders, effects });
    logger.info({ worker: effects.worker }, 'The worker is ready.');
    const signal = await Promise.race([askedToStop(), working.then(() => 'none')]);
    logger.info({ signal }, 'The worker stops when the piece in hand is done.');
    stopping = true;
    logger.info({ done: await working }, 'The worker has stopped.');
    return 0;
  });
}
