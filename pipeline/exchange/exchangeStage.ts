/** The night's part in the exchange: a new release when anything that is released can have changed. */
import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Night } from '../night.ts';
import { publishFolder } from '../publishFolder.ts';
import { releasedBasis } from '../store/releasedBasis.ts';
import type { Release } from './release.ts';
import { writeExchange } from './writeExchange.ts';

/** Beside the files: what they were made from. */
export const MADE_FROM = 'made-from.json';

/** Raised when files change for the same records, so that the next night makes the release anew. */
const FILES_VERSION = 1;

/** OHCHR by its OECD DAC channel code, in the form that IATI gives to such codes; to be confirmed by OHCHR. */
export const REPORTING_ORG = 'XM-DAC-41313';

/** What of the repository a release was made from, as its made-from.json says. */
export function releasedIn(madeFrom: string | undefined): string | undefined {
  if (madeFrom === undefined) return undefined;
  const { released } = JSON.parse(madeFrom) as { released?: string };
  return released;
}

export async function publishExchange({ folders, store, effects, lease, runId, today }: Night): Promise<void> {
  const { files } = effects;
  const folder = folders.exchange;
  const address = effects.siteAddress;
  const released = await releasedBasis(store, today);
  const basis = JSON.stringify({ files: FILES_VERSION, address: address ?? null, released });
  const made = join(folder, MADE_FROM);
  if ((await files.exists(made)) && new TextDecoder().decode(await files.read(made)) === basis) return;
  effects.log.say('Making the release for other databases');
  const release: Release = { date: today, address, reportingOrg: REPORTING_ORG, codebookVersion: CODEBOOK_VERSION };
  const write = async (staged: string): Promise<void> => {
    await writeExchange(staged, folder, store, files, release);
    await files.write(join(staged, MADE_FROM), new TextEncoder().encode(basis));
  };
  await publishFolder(files, folder, runId, write, lease.whileHeld);
}
