/** From the file and the environment to settings, or to what is wrong with them and what is allowed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { type Environment, neededSecrets } from './secrets.ts';
import { type Settings, settingsSchema, usualSettings } from './settings.ts';

/** In the data folder, so that a backup of the folder has it. */
export const SETTINGS_FILE = 'upr-repo.config.json';

/** A setting that cannot be used. */
export interface SettingFault {
  /** As it is written in the file, such as `sources[0].host`, or a variable of the environment. */
  setting: string;
  /** What is allowed. */
  allowed: string;
}

export type SettingsOutcome = { settings: Settings; faults: [] } | { settings: undefined; faults: SettingFault[] };

/**
 * Checks settings.
 * @param text of the file; undefined when there is none, which is as good as `{}`
 */
export function checkSettings(text: string | undefined, environment: Environment): SettingsOutcome {
  const outcome = checkShape(text);
  if (outcome.settings === undefined) return outcome;
  const faults = missingSecrets(outcome.settings, environment);
  return faults.length > 0 ? { settings: undefined, faults } : outcome;
}

function checkShape(text: string | undefined): SettingsOutcome {
  const json = text === undefined ? usualSettings : parse(text);
  if (json === undefined) {
    return { settings: undefined, faults: [{ setting: SETTINGS_FILE, allowed: 'JSON: an object in braces {}' }] };
  }
  const { data, error } = settingsSchema.safeParse(json);
  return error === undefined
    ? { settings: data, faults: [] }
    : { settings: undefined, faults: error.issues.flatMap(faultsOf) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(issue: z.core.$ZodIssue): SettingFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      setting: written([...issue.path, key]),
      allowed: 'nothing: there is no such setting (docs/operating.md lists them)',
    }));
  }
  const missing = issue.code === 'invalid_type' && issue.message.startsWith('Invalid input');
  return [{ setting: written(issue.path), allowed: missing ? `${article(issue.expected)}` : issue.message }];
}

function article(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : expected === 'string' ? 'a text' : `a ${expected}`;
}

function written(path: readonly PropertyKey[]): string {
  if (path.length === 0) return SETTINGS_FILE;
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function missingSecrets(settings: Settings, environment: Environment): SettingFault[] {
  return neededSecrets(settings)
    .filter(({ variable }) => (environment[variable] ?? '') === '')
    .map(({ setting, variable }) => ({ setting: variable, allowed: `the secret of ${setting}, in the environment` }));
}

/** Says which settings cannot be used. */
export class BadSettings extends Error {
  constructor(file: string, faults: readonly SettingFault[]) {
    super([`${file} cannot be used.`, ...linesOfFaults(faults)].join('\n'));
    this.name = 'BadSettings';
  }
}

/** One line a fault. */
export function linesOfFaults(faults: readonly SettingFault[]): string[] {
  return faults.map(({ setting, allowed }) => `  ${setting}: allowed is ${allowed}.`);
}

/** The file of settings of a data folder. */
export function settingsFile(data: string): string {
  return join(data, SETTINGS_FILE);
}

/** Reads and checks the settings of a data folder. */
export async function readSettings(data: string, environment: Environment): Promise<SettingsOutcome> {
  return checkSettings(await textOf(data), environment);
}

async function textOf(data: string): Promise<string | undefined> {
  return readFile(settingsFile(data), 'utf8').catch((error: Error & { code?: string }) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/**
 * The address of the site, for commands by hand: secrets are not asked for, since nothing is fetched or sent.
 * @throws BadSettings
 */
export async function siteAddressOf(data: string): Promise<string | undefined> {
  const { settings, faults } = checkShape(await textOf(data));
  if (settings === undefined) throw new BadSettings(settingsFile(data), faults);
  return settings.site.address ?? undefined;
}

/** @throws BadSettings */
export async function settingsOf(data: string, environment: Environment): Promise<Settings> {
  const { settings, faults } = await readSettings(data, environment);
  if (settings === undefined) throw new BadSettings(settingsFile(data), faults);
  return settings;
}
