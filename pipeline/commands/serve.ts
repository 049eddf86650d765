/** `upr-repo serve`: the service in this process, until SIGTERM or SIGINT. */
import { realEffects } from '../effects.ts';
import { serve } from '../service/serve.ts';
import { nightLog, serviceLogger } from '../service/serviceLog.ts';
import { settingsOf } from '../settings/readSettings.ts';
import { askedToStop } from './askedToStop.ts';
import { type DataOptions, withStore } from './session.ts';
import { keepHeapSmall } from './smallHeap.ts';

/** @returns exit code, when it was stopped */
export async function runService(options: DataOptions): Promise<number> {
  keepHeapSmall();
  const settings = await settingsOf(options.data, process.env);
  const logger = serviceLogger();
  return withStore(options, async (store) => {
    const newEffects = (isStopping: () => boolean) => ({
      ...realEffects(settings, process.env),
      log: nightLog(logger),
      isStopping,
    });
    const service = await serve(options.data, store, settings, newEffects, logger);
    logger.info({ signal: await askedToStop() }, 'The service was asked to stop.');
    await service.stop();
    logger.info('The service has stopped.');
    return 0;
  });
}
