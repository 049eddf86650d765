/** The way in and out of the host: text of a request to text of an answer, or a refusal of the transport. */
import { answer, type RequestBody } from './answer.ts';
import type { Host } from './host.ts';

/**
 * Refusals that come from Excel's frame before the request reaches the workbook. Numbers by the client's source (1.1.110, lines
 * 13460–13494 and 26826): it turns them into InvalidOperationInCellEditMode, RequestPayloadSizeLimitExceeded,
 * ResponsePayloadSizeLimitExceeded and InvalidOrTimedOutSession. That a lost connection shows as the last of these is our reading.
 */
export const refusals = { cellEdit: 5004, lostSession: 5012, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

export type Exchanged = { body: string } | { refused: number };

/** @returns never settles while the connection is silent */
export async function exchange(host: Host, body: string): Promise<Exchanged> {
  const { conditions, counts } = host;
  counts.syncs += 1;
  const requestBytes = Buffer.byteLength(body);
  counts.requestBytes += requestBytes;
  counts.largestRequest = Math.max(counts.largestRequest, requestBytes);
  if (conditions.delay > 0) await new Promise((resolve) => setTimeout(resolve, conditions.delay));
  if (conditions.connection === 'silent') return new Promise(() => undefined);
  if (conditions.connection === 'lost') return { refused: refusals.lostSession };
  if (conditions.cellEdit) return { refused: refusals.cellEdit };
  if (requestBytes > conditions.limit) return { refused: refusals.requestTooLarge };
  const text = JSON.stringify(answer(host, JSON.parse(body) as RequestBody));
  const responseBytes = Buffer.byteLength(text);
  counts.responseBytes += responseBytes;
  counts.largestResponse = Math.max(counts.largestResponse, responseBytes);
  return responseBytes > conditions.limit ? { refused: refusals.responseTooLarge } : { body: text };
}
