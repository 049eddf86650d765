/** Options that several commands share. */
import { InvalidArgumentError, Option } from 'commander';
import { endingInSlash, isSiteAddress, SITE_ADDRESS_ALLOWED } from '../settings/siteAddress.ts';

export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export function year(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('a year in four digits is needed, such as 2026.');
  return Number(text);
}

export function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('a day is needed, such as 2026-11-24.');
  return text;
}

export function iso3(text: string): string {
  if (!/^[A-Za-z]{3}$/.test(text))
    throw new InvalidArgumentError('an ISO 3166 code of three letters is needed, such as SVN.');
  return text.toUpperCase();
}

export const dataOption = (): Option => new Option('--data <dir>', 'folder of the repository').default('out');

export const siteAddressOption = (): Option =>
  new Option(
    '--address <url>',
    'where the site stands on the web, for citations, the sitemap and catalogues (default: the setting site.address)',
  ).argParser(siteAddress);

function siteAddress(text: string): string {
  if (!isSiteAddress(text)) throw new InvalidArgumentError(`${SITE_ADDRESS_ALLOWED} is needed.`);
  return endingInSlash(text);
}

export const languageOption = (description: string): Option =>
  new Option('--language <language>', description).choices(LANGUAGES);

/** Ends a command: its result is the exit code. */
export async function run(result: Promise<number>): Promise<void> {
  process.exitCode = await result;
}
