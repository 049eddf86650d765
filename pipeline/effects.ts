/** Everything a run takes from or does to the world: clock, files, log. Tests pass their own; only cli.ts and this file read the machine's. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { diskFiles, type Files } from './files.ts';
import { type Log, terminalLog } from './log.ts';
import { openPost, type Post } from './outbox/post.ts';
import { openReader, type Reader } from './reading/openReader.ts';
import type { Environment } from './settings/secrets.ts';
import { type Settings, usualSettings } from './settings/settings.ts';
import { openSources } from './sources/openSources.ts';
import type { Source } from './sources/source.ts';

export interface Effects {
  now(): Date;
  /** Waits, in milliseconds of the machine's time. */
  pause(milliseconds: number): Promise<void>;
  /** True once the run is asked to stop at the next good moment. */
  isStopping(): boolean;
  /** A name for this run that no other run has: its start and a random part. */
  newRunId(): string;
  /** Who works: the machine and the process. */
  worker: string;
  /** True when a worker can no longer be at work: its process on this machine is gone. */
  isGone(worker: string): boolean;
  files: Files;
  log: Log;
  reader: Reader;
  /** Where workbooks arrive, beside the inbox itself. */
  sources: readonly Source[];
  /** Sends replies by mail; absent where no outbox is set. */
  post?: Post;
  /** Where the public site stands on the web, ending in "/"; absent where it is not set. */
  siteAddress?: string;
}

/**
 * The real ones. Close the reader when the run is over.
 * @param environment where the secrets of the settings are
 */
export function realEffects(settings: Settings = usualSettings, environment: Environment = {}): Effects {
  const world = {
    now: () => new Date(),
    pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
    files: diskFiles,
  };
  return {
    ...world,
    isStopping: () => false,
    newRunId: () => `${new Date().toISOString().slice(0, 19)}Z-${randomUUID().slice(0, 8)}`,
    worker: `${hostname()}${SEPARATOR}${process.pid}`,
    isGone,
    log: terminalLog(process.stderr),
    reader: openReader(),
    sources: openSources(settings, environment, world),
    ...(settings.site.address === null ? {} : { siteAddress: settings.site.address }),
    ...(settings.outbox === null ? {} : { post: openPost(settings.outbox, environment, world.now) }),
  };
}

/** Between machine and process. */
const SEPARATOR = '/';

/** Processes of other machines cannot be seen from here; their lease has to run out. */
function isGone(worker: string): boolean {
  const [machine, processId] = worker.split(SEPARATOR);
  if (machine !== hostname() || processId === undefined) return false;
  try {
    process.kill(Number(processId), 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}
