/** OAuth 2.0 client credentials (RFC 6749, section 4.4): a token for a service, asked for anew before it runs out. */
import * as z from 'zod';
import type { OauthSettings } from '../settings/settings.ts';

/** A token is renewed so long before its end, in milliseconds: a request takes its time. */
const EARLY = 60_000;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(3600) });

export interface Tokens {
  /** A token that is good for the next minute. @throws when none is given */
  get(): Promise<string>;
  /** Forgets the token: the server no longer took it. */
  drop(): void;
}

export function oauthTokens(
  { tokenUrl, clientId, scope }: OauthSettings,
  clientSecret: string,
  now: () => Date,
): Tokens {
  let held: { token: string; until: number } | undefined;
  return {
    async get() {
      if (held !== undefined && now().getTime() < held.until - EARLY) return held.token;
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope,
      });
      const asked = await fetch(tokenUrl, { method: 'POST', body, signal: AbortSignal.timeout(30_000) });
      // The answer to a refusal may repeat what was sent, so it is not shown.
      if (!asked.ok) throw new Error(`${new URL(tokenUrl).hostname} gave no token (status ${asked.status}).`);
      const { access_token, expires_in } = answer.parse(await asked.json());
      held = { token: access_token, until: now().getTime() + expires_in * 1000 };
      return access_token;
    },
    drop() {
      held = undefined;
    },
  };
}
