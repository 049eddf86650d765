/** Writes the release for other databases into a folder. */
import { resolve } from 'node:path';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import { REPORTING_ORG } from '../exchange/exchangeStage.ts';
import { writeExchange } from '../exchange/writeExchange.ts';
import { foldersOf } from '../folders.ts';
import { publishFolder, unguarded } from '../publishFolder.ts';
import { siteAddressOf } from '../settings/readSettings.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface ExportOptions extends DataOptions {
  out: string;
  address?: string;
  reportingOrg?: string;
}

/** @returns exit code */
export async function exportRelease({
  data,
  out,
  address,
  reportingOrg = REPORTING_ORG,
}: ExportOptions): Promise<number> {
  return withStore({ data }, async (store, effects) => {
    const date = effects.now().toISOString().slice(0, 10);
    const known = address ?? (await siteAddressOf(data));
    const release = { date, address: known, reportingOrg, codebookVersion: CODEBOOK_VERSION };
    let records = 0;
    const write = async (staged: string): Promise<void> => {
      records = await writeExchange(staged, foldersOf(data).exchange, store, effects.files, release);
    };
    await publishFolder(effects.files, resolve(out), effects.newRunId(), write, unguarded);
    print(`${records} released records: ${out}`);
    return 0;
  });
}
