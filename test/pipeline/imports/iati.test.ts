/** IATI files of providers become pre-filled submissions; the repository's own IATI file comes back as it was (op. 15). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import type { Values } from '../../../codebook/tables.ts';
import { importIati } from '../../../pipeline/commands/importIati.ts';
import { iatiFile } from '../../../pipeline/exchange/iati.ts';
import { iatiRow } from '../../../pipeline/imports/iatiActivity.ts';
import { iatiActivities } from '../../../pipeline/imports/readIati.ts';
import type { ReleasedRecord } from '../../../pipeline/store/released.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { withFolder } from '../../support/folder.ts';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
  <iati-activity xml:lang="en" default-currency="EUR">
    <iati-identifier> XX-1-77 </iati-identifier>
    <reporting-org ref="XX-1" type="40"><narrative>A fund</narrative></reporting-org>
    <title><narrative>Judges &amp; clerks</narrative><narrative xml:lang="fr">Juges et greffiers</narrative></title>
    <description type="1"><narrative>First.</narrative></description>
    <description type="2"><narrative>Aims.</narrative></description>
    <participating-org role="4" type="22"><narrative>Bar association</narrative></participating-org>
    <participating-org role="9"><narrative>Nobody</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2025-01-01"/>
    <activity-date type="2" iso-date="2025-02-01"/>
    <activity-date type="3" iso-date="2026-12-31"/>
    <recipient-country code="NP" percentage="60"/><recipient-country code="FJ" percentage="40"/>
    <sector vocabulary="1" code="15160"/><sector vocabulary="8" code="16.3"/>
    <tag vocabulary="3" code="4.7"/>
    <policy-marker vocabulary="1" code="1" significance="1"/>
    <default-aid-type code="D02"/>
    <budget type="1"><period-start iso-date="2025-01-01"/><value value-date="2025-01-01">100.5</value></budget>
    <budget type="1"><period-start iso-date="2026-01-01"/><value value-date="2026-01-01">200</value></budget>
    <document-link url="https://example.org/a" format="text/html"/>
  </iati-activity>
  <iati-activity><iati-identifier>XX-1-78</iati-identifier><recipient-region code="998"/></iati-activity>
</iati-activities>`;

const ROW: Values<'activities'> = {
  activity_id: 'XX-1-77',
  iati_id: 'XX-1-77',
  title: 'Juges et greffiers',
  description: 'First.',
  state_concerned: ['NPL', 'FJI'],
  modality: 'advisory_services',
  status: '2',
  start_date: '2025-02-01',
  end_date: '2026-12-31',
  date_basis: 'actual_start_planned_end',
  sdg_targets: ['4.7', '16.3'],
  provider_orgs: [{ name: 'Bar association', role: '4', type: '22' }],
  budget_amount: 300.5,
  currency: 'EUR',
  sector: '15160',
  gender_marker: '2',
  evidence_url: 'https://example.org/a',
};

async function rowsOf(folder: string, content: string): Promise<Values<'activities'>[]> {
  const path = join(folder, 'activities.xml');
  writeFileSync(path, content);
  const rows: Values<'activities'>[] = [];
  for await (const activity of iatiActivities(path)) rows.push(iatiRow(activity, 'fr'));
  return rows;
}

describe('an IATI file', () => {
  test('gives what it says and leaves blank what it does not', () =>
    withFolder(async (folder) => {
      const [first, second] = await rowsOf(folder, FILE);
      expect(first).toEqual(ROW);
      expect(second).toEqual({ activity_id: 'XX-1-78', iati_id: 'XX-1-78', date_basis: 'planned' });
    }));

  test('becomes a workbook whose cells the check reads as they were', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'a.xml'), FILE);
      const out = join(folder, 'new', 'a.xlsx');
      expect(await importIati(join(folder, 'a.xml'), { out, language: 'fr' })).toBe(0);
      const { grids } = await readWorkbook(readFileSync(out));
      if (grids === undefined) throw new Error('the workbook cannot be read');
      const { submission } = checkSubmission(grids, { today: '2026-11-24' });
      expect(submission.records.activities.map(({ values }) => values)).toEqual([ROW]);
      expect(submission.submitter?.values).toMatchObject({ org_name: 'A fund', org_ref: 'XX-1' });
      expect(submission.accepted).toBe(false);
    }));

  test('of other sectors only gives nothing, and says so by its exit code', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'a.xml'), FILE);
      const code = await importIati(join(folder, 'a.xml'), {
        out: join(folder, 'a.xlsx'),
        language: 'en',
        sector: ['11110'],
      });
      expect(code).toBe(1);
    }));

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><iati-activities/>', /document type/],
    ['another root', '<rss/>', /no IATI activity file/],
    ['an end that is missing', '<iati-activities><iati-activity>', /not well-formed/],
    ['elements inside one another', `<iati-activities>${'<a>'.repeat(99)}`, /too deeply/],
  ])('with %s is refused', (_, content, reason) =>
    withFolder(async (folder) => {
      await expect(rowsOf(folder, content)).rejects.toThrow(reason);
    }),
  );
});

test('the repository’s own IATI file comes back with the same values', () =>
  withFolder(async (folder) => {
    const { iati_id: _, activity_id: __, ...values } = { ...ROW, title_language: 'fr', end_date: '2025-12-31' };
    const record = {
      table: 'activities',
      contributor_id: 'igo-a-fund',
      record_id: 'A-1',
      values,
      states: ['NPL', 'FJI'],
      statesWithheld: 0,
      amountsCoverMoreStates: false,
      other_reports: [],
      language: 'en',
    } as unknown as ReleasedRecord;
    const file = iatiFile({ date: '2026-11-24', address: undefined, reportingOrg: 'XM-1', codebookVersion: '1.0' });
    const [back] = await rowsOf(folder, file.head() + file.record(record) + file.tail());
    const { title_language, modality, date_basis, ...kept } = values;
    expect(back).toMatchObject(kept);
  }));
