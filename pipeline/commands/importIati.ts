/** An IATI file of a provider → a pre-filled submission for that provider to complete and confirm; never straight into the repository. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CODEBOOK_VERSION, type Values } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { writeTemplate } from '../../workbook/write/writeTemplate.ts';
import { iatiRow, reportingOrganisation, sectorsOf } from '../imports/iatiActivity.ts';
import { iatiActivities } from '../imports/readIati.ts';
import { print } from './session.ts';

interface ImportOptions {
  out: string;
  language: Language;
  sector?: string[];
}

/** Rows that drop-downs and formats of the template cover. */
const ROWS = 2000;

/** @returns exit code; 1 when the file has no activity about a State */
export async function importIati(file: string, { out, language, sector }: ImportOptions): Promise<number> {
  const activities: Values<'activities'>[] = [];
  let organisation = { name: '', ref: '' };
  const passed = { noState: 0, otherSector: 0, beyond: 0 };
  for await (const activity of iatiActivities(file)) {
    const row = iatiRow(activity, language);
    if (sector !== undefined && !sectorsOf(activity).some((code) => sector.includes(code))) passed.otherSector += 1;
    else if (row.state_concerned === undefined) passed.noState += 1;
    else if (activities.length >= ROWS) passed.beyond += 1;
    else activities.push(row);
    if (organisation.name === '') organisation = reportingOrganisation(activity, language);
  }
  const { name: org_name, ref: org_ref } = organisation;
  const bytes = await writeTemplate({
    language,
    build: `upr-repo ${CODEBOOK_VERSION} IATI`,
    entries: { submitter: { org_name, org_ref, language }, records: { activities } },
  });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, bytes);
  print(
    `${out}: ${activities.length} activities of ${org_name || 'an organisation without a name'} to complete and confirm.`,
  );
  print(
    `Left out: ${passed.noState} about no State, ${passed.otherSector} of other sectors, ${passed.beyond} beyond the ${ROWS} rows of a template.`,
  );
  return activities.length > 0 ? 0 : 1;
}
