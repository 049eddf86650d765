/** Reads a chosen file in a worker of its own, loaded only where files are checked outside Excel; one that takes too long is stopped. */
import { type Finding, finding } from '../codebook/findings.ts';
import { defaultLimits } from '../workbook/read/readLimits.ts';
import type { ReadOutcome } from '../workbook/read/readWorkbook.ts';

/** Built beside the page (scripts/addin/bundle.mjs). */
const WORKER = 'fileWorker.js';
/** Longest time for one file: a slow machine is given more than the night gives (pipeline/reading/openReader.ts). */
export const DEADLINE_SECONDS = 20;

type Answer = { outcome: ReadOutcome; fault?: undefined } | { outcome?: undefined; fault: string };

/**
 * @param worker address of the worker
 * @throws when the reader itself fails, or no worker can be started
 */
export async function readFile(
  file: Blob,
  deadlineSeconds = DEADLINE_SECONDS,
  worker: string = WORKER,
): Promise<ReadOutcome> {
  // One byte more than is taken: a file of gigabytes is refused without being held.
  const bytes = new Uint8Array(await file.slice(0, defaultLimits.fileBytes + 1).arrayBuffer());
  const reader = new Worker(worker, { type: 'module' });
  try {
    return await ask(reader, bytes, deadlineSeconds);
  } finally {
    reader.terminate();
  }
}

function ask(reader: Worker, bytes: Uint8Array, deadlineSeconds: number): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => resolve(refusedBy(finding('FILE_TOO_SLOW', {}, { limit: deadlineSeconds }))),
      deadlineSeconds * 1000,
    );
    reader.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      clearTimeout(late);
      if (data.outcome === undefined) reject(new Error(data.fault));
      else resolve(data.outcome);
    });
    reader.addEventListener('error', ({ message }) => {
      clearTimeout(late);
      reject(new Error(message));
    });
    reader.postMessage(bytes, [bytes.buffer]);
  });
}

function refusedBy(reason: Finding): ReadOutcome {
  return { grids: undefined, findings: [reason] };
}
