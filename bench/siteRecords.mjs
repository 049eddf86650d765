/**
 * Activities of a large repository, in six languages by turns. English texts are real recommendations of UPR_SHARED_DATA when these
 * are there; the other languages are made of labels of the code lists.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

const shared = process.env.UPR_SHARED_DATA ?? '';
const listed = join(shared, 'upr_recommendations_s01-20.csv');
const real = existsSync(listed)
  ? Papa.parse(readFileSync(listed, 'utf8'), { header: true, skipEmptyLines: true }).data.map(({ text }) => text)
  : [];
const labels = Object.fromEntries(
  LANGUAGES.map((language) => [language, codeLists.themes.codes.map((code) => codeLists.themes.label(code, language))]),
);

/** English records from real recommendations where they are there; the other languages from labels. */
function textOf(at, language) {
  if (language === 'en' && real.length > 0)
    return `${real[(at * 7) % real.length]} ${real[(at * 13 + 5) % real.length]}`;
  return Array.from({ length: 12 }, (_, n) => labels[language][(at * 17 + n * 29) % labels[language].length]).join(
    language === 'zh' ? '，' : ', ',
  );
}

export const hasRealTexts = real.length > 0;

const pick = (list, at) => codeLists[list].codes[at % codeLists[list].codes.length];

/** The values of the activity with a number; its language by turns where none is given. */
export function activity(at, language = LANGUAGES[at % LANGUAGES.length]) {
  const text = textOf(at, language);
  return {
    activity_id: `A-${at}`,
    title: text.slice(0, 80),
    description: text,
    title_language: language,
    state_concerned: [pick('states', at)],
    modality: pick('activity_types', at),
    status: pick('activity_status', at),
    start_date: `20${24 + (at % 3)}-0${(at % 9) + 1}-15`,
    end_date: '2027-12-31',
    unlinked_reason: 'cross_cutting',
    themes: [pick('themes', at), pick('themes', at * 3 + 1)],
    affected_groups: [pick('affected_groups', at)],
    sdg_targets: [pick('sdg_targets', at)],
    cooperation_form: pick('cooperation_forms', at),
    provider_orgs: [{ name: `Organisation ${at % 700}`, role: '4', type: pick('organisation_types', at) }],
    beneficiary_institution: [pick('beneficiary_institutions', at)],
    lessons: textOf(at + 3, language),
  };
}
