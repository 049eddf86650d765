/** The secrets that settings ask for, by the variable of the environment that holds them. They are never in a file. */
import type { Settings } from './settings.ts';

/** The environment, as far as it is handed in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** UPR_MAILBOX_PASSWORD for the password of the source "mailbox". */
export function secretVariable(name: string, what: 'PASSWORD' | 'CLIENT_SECRET'): string {
  return `UPR_${name.toUpperCase().replaceAll('-', '_')}_${what}`;
}

/** The name of the outbox among the secrets. */
export const OUTBOX = 'smtp';

/** Every secret that the settings need. */
export function neededSecrets({ sources, outbox }: Settings): { setting: string; variable: string }[] {
  const ofSources = sources.flatMap((source, index) => {
    const setting = `sources[${index}]`;
    if (source.kind === 'folder') return [];
    const what = source.kind === 'graph' || source.oauth !== undefined ? 'CLIENT_SECRET' : 'PASSWORD';
    return [{ setting, variable: secretVariable(source.name, what) }];
  });
  if (outbox?.user === undefined) return ofSources;
  const what = outbox.oauth === undefined ? 'PASSWORD' : 'CLIENT_SECRET';
  return [...ofSources, { setting: 'outbox', variable: secretVariable(OUTBOX, what) }];
}

/** @throws when the variable is not set; settings are checked before, so this is a fault of the machine */
export function secret(environment: Environment, variable: string): string {
  const value = environment[variable];
  if (value === undefined || value === '') throw new Error(`the environment has no ${variable}.`);
  return value;
}
