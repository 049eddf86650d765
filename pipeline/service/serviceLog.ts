/** The log of the service: JSON lines, one an event, for journald or whatever collects them. Never the contents of cells. */
import { type Logger, pino } from 'pino';
import type { Log } from '../log.ts';

/** Between two lines of progress, in milliseconds. */
const QUIET = 30_000;

/** The service's logger; the process's number and the machine's name are in each line. */
export function serviceLogger(): Logger {
  return pino({ name: 'upr-repo', timestamp: pino.stdTimeFunctions.isoTime });
}

/** The same as the log of a night. */
export function nightLog(logger: Logger): Log {
  let last = 0;
  return {
    say: (line) => logger.info(line),
    progress: (what, done, total) => {
      const now = Date.now();
      if (now - last < QUIET || done >= total) return;
      last = now;
      logger.info({ done, ...(Number.isFinite(total) ? { total } : {}) }, what);
    },
  };
}
