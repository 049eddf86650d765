/** The worker in which returned workbooks are read: what they do to memory or time, they do here and not to the night. */
import { parentPort } from 'node:worker_threads';
import { readWorkbook } from '../../workbook/read/readWorkbook.ts';

parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  readWorkbook(bytes).then(
    (outcome) => parentPort?.postMessage({ id, outcome }),
    (error: unknown) =>
      parentPort?.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
