/** The worker in which the page reads a file outside Excel: what the file does to memory or time, it does here and not to the page. */
import { readWorkbook } from '../workbook/read/readWorkbook.ts';

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  readWorkbook(data).then(
    (outcome) => postMessage({ outcome }),
    (error: unknown) => postMessage({ fault: String(error) }),
  );
});
