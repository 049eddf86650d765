/** The service's one loop: once a minute it asks whether a night is due, and runs it. Never two at once. */
import * as cron from 'node-cron';
import type { Logger } from 'pino';
import { AnotherRun } from '../runLease.ts';
import type { RunReport } from '../runReport.ts';
import { isDue, nextDue, type Schedule, wallTime } from './due.ts';

/** After a night that could not run, in minutes; doubled with every further one, up to an hour. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 60;

export interface Watch {
  schedule: Schedule & { makeUp: boolean };
  now(): Date;
  logger: Logger;
  /** When the last night that came to its end began. */
  lastNight(): Promise<Date | undefined>;
  /** Runs a night. */
  night(): Promise<RunReport>;
  /** What is done every minute in which no night is due. */
  between(): Promise<void>;
  /** Told whenever something changed, and once a minute. */
  changed(): Promise<void>;
}

export interface NightWatch {
  state(): { working: boolean; failures: number; trouble: string | undefined; next: Date | undefined };
  /** Looks whether a night is due, and waits until it is over. The minute's tick calls it. */
  tick(): Promise<void>;
  start(): void;
  /** No further night; resolves when the one under way is over. */
  stop(): Promise<void>;
}

export function nightWatch({ schedule, now, logger, lastNight, night, between, changed }: Watch): NightWatch {
  const begun = now();
  let underWay: Promise<void> | undefined;
  let failures = 0;
  let trouble: string | undefined;
  let notBefore = 0;
  let stopped = false;
  let working = false;

  const isTime = async (): Promise<boolean> => {
    if (now().getTime() < notBefore) return false;
    const last = await lastNight();
    // Without making up, what was due before the service was started is left alone.
    const floor = schedule.makeUp ? last : new Date(Math.max(begun.getTime() - 60_000, last?.getTime() ?? 0));
    return isDue(schedule, now(), floor);
  };

  const run = async (): Promise<void> => {
    logger.info('The night begins.');
    working = true;
    try {
      await changed();
      const { run_id, counts, milliseconds } = await night();
      failures = 0;
      trouble = undefined;
      logger.info({ run_id, counts, milliseconds }, 'The night is over.');
    } catch (error) {
      if (error instanceof AnotherRun) {
        logger.info(error.message);
        return;
      }
      failures += 1;
      trouble = error instanceof Error ? error.message : String(error);
      const minutes = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
      notBefore = now().getTime() + minutes * 60_000;
      logger.error({ err: error, failures }, `The night could not run; it is tried again in ${minutes} minutes.`);
    } finally {
      working = false;
    }
  };

  const tick = async (): Promise<void> => {
    if (underWay !== undefined) return underWay;
    if (stopped) return;
    underWay = (async () => {
      try {
        if (await isTime()) await run();
        else await between();
        await changed();
      } catch (error) {
        logger.error({ err: error }, 'The service could not look after the night.');
      }
    })();
    await underWay;
    underWay = undefined;
  };

  const task = cron.createTask('* * * * *', tick, { noOverlap: true, suppressMissedWarning: true });
  return {
    state: () => ({ working, failures, trouble, next: nextDue(schedule, now()) }),
    tick,
    start() {
      logger.info({ now: wallTime(now(), schedule.timeZone), next: nextDue(schedule, now()) }, 'The service is ready.');
      task.start();
      void tick();
    },
    async stop() {
      stopped = true;
      await task.destroy();
      await underWay;
    },
  };
}
