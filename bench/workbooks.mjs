/** Filled workbooks in six languages for the benchmarks; the same number gives the same workbook. Needs a build. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';
import { tables } from '../dist/codebook/tables.js';
import { columnText } from '../dist/codebook/text/tableTexts.js';
import { writeTemplate } from '../dist/workbook/write/writeTemplate.js';

export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const states = codeLists.states.codes;

/** 20 to 500 activities. */
const rowsOf = (number) => 20 + ((number * 97) % 481);

/** Some sentences of the language: the helps of the template's columns. */
const sentences = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.keys(tables.activities.columns).map((column) => columnText(language, 'activities', column).help),
  ]),
);

function textOf(language, seed, count) {
  const all = sentences[language];
  return Array.from({ length: count }, (_, index) => all[(seed + index) % all.length]).join(' ');
}

function activity(number, index, language) {
  const seed = number * 31 + index;
  const pick = (list) => codeLists[list].codes[seed % codeLists[list].codes.length];
  return {
    activity_id: `A-${index}`,
    title: `${number}.${index} ${codeLists.themes.label(pick('themes'), language)}`,
    description: textOf(language, seed, 2 + (seed % 4))
      .slice(0, 1900)
      .trim(),
    state_concerned: [states[number % states.length]],
    modality: pick('activity_types'),
    status: '2',
    start_date: `2026-0${(seed % 9) + 1}-15`,
    end_date: '2026-12-31',
    unlinked_reason: 'cross_cutting',
    themes: [pick('themes')],
    affected_groups: [pick('affected_groups')],
    sdg_targets: [pick('sdg_targets')],
    cooperation_form: pick('cooperation_forms'),
    provider_orgs: [{ name: `Contributor ${number}`, role: '4', type: pick('organisation_types') }],
    recipient_orgs: ['Ministry of Justice'],
    beneficiary_institution: [pick('beneficiary_institutions')],
    consent_id: ['C1'],
    budget_amount: 1000 + seed,
    currency: 'USD',
    funding_source: [pick('funding_sources')],
    gender_marker: String(seed % 4),
    hr_marker: '3',
    lessons: textOf(language, seed + 7, 1),
  };
}

/** What one contributor fills in. */
export function entriesOf(number, language, rows = rowsOf(number)) {
  return {
    submitter: {
      org_name: `Contributor ${number}`,
      submitter_kind: 'cso',
      contact_name: 'Focal point',
      contact_email: 'focal.point@example.org',
      reporting_year: 2026,
      submission_date: '2026-10-15',
      language,
      may_publish: true,
      voluntary_declaration: true,
    },
    records: {
      consent: [
        {
          consent_id: 'C1',
          state: states[number % states.length],
          consent_status: 'given',
          consent_scope: 'publish_all',
          given_by: 'Ministry of Foreign Affairs',
          consent_date: '2026-06-30',
          evidence_type: 'note_verbale',
          evidence_ref: 'NV 1',
          recorded_by: 'Focal point',
        },
      ],
      activities: Array.from({ length: rows }, (_, index) => activity(number, index, language)),
    },
  };
}

/** Writes the workbooks from one number to another; those that are there already are kept. */
export async function makeWorkbooks(folder, from, to) {
  mkdirSync(folder, { recursive: true });
  const anHourAgo = new Date(Date.now() - 3_600_000);
  for (let number = from; number < to; number += 1) {
    const path = join(folder, `${String(number).padStart(6, '0')}.xlsx`);
    if (existsSync(path)) continue;
    const language = LANGUAGES[number % LANGUAGES.length];
    writeFileSync(path, await writeTemplate({ language, build: 'bench', entries: entriesOf(number, language) }));
    utimesSync(path, anHourAgo, anHourAgo);
  }
}
