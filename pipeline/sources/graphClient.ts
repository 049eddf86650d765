/** Requests to Microsoft Graph: a token with each, waiting as long as the server asks, a new token when the old one is refused. */
import type { Effects } from '../effects.ts';
import type { Tokens } from './oauthToken.ts';

/** How often one request is tried. */
const TRIES = 6;
/** The longest wait that a server may ask for; beyond it the next night goes on. In milliseconds. */
const LONGEST_WAIT = 120_000;
const FIRST_WAIT = 1_000;
const DEADLINE = 120_000;

/** The server answered, and not with what was asked for. */
export class GraphRefusal extends Error {
  readonly status: number;

  constructor(status: number, path: string) {
    super(`Microsoft Graph answered ${status} for ${path}.`);
    this.name = 'GraphRefusal';
    this.status = status;
  }
}

export type GraphGet = (url: string) => Promise<Response>;

/**
 * @returns a function that gets an address of Graph
 * (https://learn.microsoft.com/graph/throttling: wait as Retry-After says, else longer with every try)
 */
export function graphClient(tokens: Tokens, { now, pause }: Pick<Effects, 'now' | 'pause'>): GraphGet {
  return async (url) => {
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(url, {
        headers: { authorization: `Bearer ${await tokens.get()}` },
        signal: AbortSignal.timeout(DEADLINE),
      });
      if (answer.ok) return answer;
      await answer.body?.cancel();
      // A token may be taken back before its time; a new one that is refused too is a matter for people.
      if (answer.status === 401 && !renewed) {
        renewed = true;
        tokens.drop();
        continue;
      }
      const wait = waitAfter(answer, attempt, now);
      if (wait === undefined || attempt >= TRIES) throw new GraphRefusal(answer.status, new URL(url).pathname);
      await pause(wait);
    }
  };
}

/** How long to wait before the next try; undefined when trying again is of no use. */
function waitAfter({ status, headers }: Response, attempt: number, now: () => Date): number | undefined {
  if (status !== 429 && status !== 408 && status < 500) return undefined;
  const asked = retryAfter(headers.get('retry-after'), now);
  const wait = asked ?? FIRST_WAIT * 2 ** (attempt - 1);
  return wait <= LONGEST_WAIT ? wait : undefined;
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(value: string | null, now: () => Date): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now().getTime());
}
