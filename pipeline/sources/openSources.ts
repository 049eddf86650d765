/** The sources that the settings name. Nothing is connected before a source is listed. */
import type { Effects } from '../effects.ts';
import { type Environment, secret, secretVariable } from '../settings/secrets.ts';
import type { ImapSettings, Settings } from '../settings/settings.ts';
import { folderSource } from './folderSource.ts';
import { graphClient } from './graphClient.ts';
import { graphSource } from './graphSource.ts';
import { type ImapSecret, imapSource } from './imapSource.ts';
import { oauthTokens } from './oauthToken.ts';
import type { Source } from './source.ts';

export function openSources(
  { sources }: Settings,
  environment: Environment,
  world: Pick<Effects, 'files' | 'now' | 'pause'>,
): Source[] {
  return sources.map((settings): Source => {
    if (settings.kind === 'folder') return folderSource(settings, world);
    if (settings.kind === 'imap') return imapSource(settings, imapSecret(settings, environment, world.now));
    const clientSecret = secret(environment, secretVariable(settings.name, 'CLIENT_SECRET'));
    return graphSource(settings, graphClient(oauthTokens(settings.oauth, clientSecret, world.now), world));
  });
}

function imapSecret({ name, oauth }: ImapSettings, environment: Environment, now: () => Date): ImapSecret {
  if (oauth === undefined) return { password: secret(environment, secretVariable(name, 'PASSWORD')) };
  return { tokens: oauthTokens(oauth, secret(environment, secretVariable(name, 'CLIENT_SECRET')), now) };
}
