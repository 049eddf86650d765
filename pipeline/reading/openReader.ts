/** Reading workbooks in a warm worker with a memory limit and a deadline; the worker is replaced only after a failure. */
import { Worker } from 'node:worker_threads';
import { type Finding, finding } from '../../codebook/findings.ts';
import type { ReadOutcome } from '../../workbook/read/readWorkbook.ts';

/** Reads returned workbooks. Never throws for what a file holds. */
export interface Reader {
  /** @param bytes the whole file; handed over to the worker, so not usable afterwards */
  read(bytes: Uint8Array): Promise<ReadOutcome>;
  close(): Promise<void>;
}

export interface ReaderSettings {
  /** Longest time for one workbook, in seconds of the processor; a busy machine is no fault of the file. */
  deadlineSeconds: number;
  /** Most JavaScript memory of the worker, in megabytes. What is inflated is bounded by the reader itself. */
  memoryMegabytes: number;
}

export const readerSettings: Readonly<ReaderSettings> = { deadlineSeconds: 4, memoryMegabytes: 320 };

/** The built worker; it stands beside this file. */
const WORKER = new URL('./readingWorker.js', import.meta.url);

type Answer =
  | { id: number; outcome: ReadOutcome; fault?: undefined }
  | { id: number; outcome?: undefined; fault: string };

/**
 * Starts a reader. One workbook at a time; the next waits.
 * @param worker address of the built worker, where it does not stand beside this file
 */
export function openReader(settings: ReaderSettings = readerSettings, worker: URL = WORKER): Reader {
  let warm: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const start = (): Worker => {
    warm ??= new Worker(worker, {
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes, maxYoungGenerationSizeMb: 16 },
    });
    warm.unref();
    return warm;
  };
  const drop = async (): Promise<void> => {
    const failed = warm;
    warm = undefined;
    await failed?.terminate();
  };

  const readOne = async (bytes: Uint8Array): Promise<ReadOutcome> => {
    count += 1;
    const answer = await ask(start(), count, bytes, settings);
    if ('refused' in answer) {
      await drop();
      return { grids: undefined, findings: [answer.refused] };
    }
    if (answer.fault !== undefined) throw new Error(`the reader failed: ${answer.fault}`);
    return answer.outcome;
  };

  return {
    read(bytes) {
      const turn = last.then(() => readOne(bytes));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: drop,
  };
}

/** One question to the worker; a worker that runs out of time or memory gives a refusal. */
function ask(
  worker: Worker,
  id: number,
  bytes: Uint8Array,
  settings: ReaderSettings,
): Promise<Answer | { refused: Finding }> {
  return new Promise((resolve, reject) => {
    const stopWatching = watch(settings.deadlineSeconds, () =>
      done({ refused: finding('FILE_TOO_SLOW', {}, { limit: settings.deadlineSeconds }) }),
    );
    const onMessage = (answer: Answer): void => {
      if (answer.id === id) done(answer);
    };
    const onError = (error: Error & { code?: string }): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        done({
          refused: finding('FILE_TOO_MUCH_INSIDE', {}, { value: 'memory (MB)', limit: settings.memoryMegabytes }),
        });
        return;
      }
      stop();
      reject(error);
    };
    const stop = (): void => {
      stopWatching();
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const done = (answer: Answer | { refused: Finding }): void => {
      stop();
      resolve(answer);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    try {
      worker.postMessage({ id, bytes }, transferable(bytes));
    } catch (error) {
      stop();
      reject(error);
    }
  });
}

/** Where a worker gets no processor at all, it is given up after so many times the deadline. */
const PATIENCE = 6;

/** Calls when this process has worked for longer than the deadline. @returns ends the watch */
function watch(deadlineSeconds: number, late: () => void): () => void {
  const start = performance.now();
  const before = process.cpuUsage();
  let timer = setTimeout(look, deadlineSeconds * 1000);
  function look(): void {
    const { user, system } = process.cpuUsage(before);
    const left = deadlineSeconds - (user + system) / 1_000_000;
    const waited = (performance.now() - start) / 1000;
    if (left <= 0 || waited >= deadlineSeconds * PATIENCE) late();
    else timer = setTimeout(look, Math.max(0.1, left) * 1000);
  }
  return () => clearTimeout(timer);
}

/** Small buffers of Node share one pool and cannot be handed over; they are copied. */
function transferable(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}
