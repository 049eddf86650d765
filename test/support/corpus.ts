/** Filled submissions in six languages, built from recommendations of the register; the same number gives the same submission. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { Recommendation } from '../../codebook/register.ts';
import type { Values } from '../../codebook/tables.ts';
import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';

export interface CorpusSubmission {
  file: string;
  language: Language;
  entries: {
    submitter: Values<'submitter'>;
    records: { consent: Values<'consent'>[]; activities: Values<'activities'>[]; needs: Values<'needs'>[] };
  };
}

type Linked = Pick<Recommendation, 'ref' | 'state_under_review' | 'text'>;

/** Of every five submissions one comes from the State itself. */
const OWN = 5;

function pick<T>(values: readonly T[], number: number): T {
  const value = values[number % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/**
 * @param number which submission
 * @param recommendations of one State, at least one
 * @param rows activities of the submission
 */
export function corpusSubmission(number: number, recommendations: readonly Linked[], rows: number): CorpusSubmission {
  const language = pick(LANGUAGES, number);
  const state = pick(recommendations, 0).state_under_review;
  const own = number % OWN === 0;
  const kind = own
    ? 'state'
    : pick(['un', 'igo', 'regional_organisation', 'regional_mechanism', 'nhri', 'cso'], number);
  const name = own
    ? codeLists.states.label(state, language)
    : `${codeLists.contributor_kinds.label(kind, language)} ${number}`;
  return {
    file: `${String(number).padStart(5, '0')}-${language}.xlsx`,
    language,
    entries: {
      submitter: submitterOf(number, name, kind, own ? state : undefined, language),
      records: {
        consent: own ? [] : [consentOf(state)],
        activities: Array.from({ length: rows }, (_, index) => activityOf(number, index, name, own, recommendations)),
        needs: own ? [needOf(number, recommendations)] : [],
      },
    },
  };
}

function submitterOf(
  number: number,
  name: string,
  kind: string,
  state: string | undefined,
  language: Language,
): Values<'submitter'> {
  return {
    org_name: name,
    submitter_kind: kind,
    state,
    contact_name: 'Focal point',
    contact_email: 'focal.point@example.org',
    reporting_year: 2025 + (number % 2),
    submission_date: '2026-10-15',
    language,
    may_publish: true,
    voluntary_declaration: true,
  };
}

function consentOf(state: string): Values<'consent'> {
  return {
    consent_id: 'C1',
    state,
    consent_status: 'given',
    consent_scope: 'publish_all',
    given_by: 'Ministry of Foreign Affairs',
    consent_date: '2026-06-30',
    evidence_type: 'note_verbale',
    evidence_ref: 'NV 214/2026',
    recorded_by: 'Focal point',
  };
}

function activityOf(
  number: number,
  index: number,
  name: string,
  own: boolean,
  recommendations: readonly Linked[],
): Values<'activities'> {
  const seed = number * 31 + index;
  const { ref, state_under_review, text } = pick(recommendations, seed);
  const closed = seed % 4 === 0;
  return {
    activity_id: `A-${number}-${index}`,
    title: `${number}.${index} ${text.slice(0, 120)}`,
    description: text.slice(0, 1900),
    state_concerned: [state_under_review],
    modality: pick(codeLists.activity_types.codes, seed),
    status: closed ? '4' : '2',
    start_date: `2025-0${(seed % 9) + 1}-15`,
    end_date: closed ? '2026-03-31' : undefined,
    recommendation_refs: [ref],
    themes: [pick(codeLists.themes.codes, seed), pick(codeLists.themes.codes, seed * 7 + 1)].filter(
      (one, at, all) => all.indexOf(one) === at,
    ),
    sdg_targets: [pick(codeLists.sdg_targets.codes, seed)],
    cooperation_form: pick(codeLists.cooperation_forms.codes, seed),
    provider_orgs: [{ name, role: '4', type: pick(codeLists.organisation_types.codes, seed) }],
    beneficiary_institution: [pick(codeLists.beneficiary_institutions.codes, seed)],
    consent_id: own ? undefined : ['C1'],
    budget_amount: 1000 * (seed % 90) + 500,
    currency: pick(['USD', 'EUR', 'CHF'], seed),
    funding_source: [pick(codeLists.funding_sources.codes, seed)],
    results: closed ? text.slice(0, 300) : undefined,
  };
}

function needOf(number: number, recommendations: readonly Linked[]): Values<'needs'> {
  const { ref, state_under_review, text } = pick(recommendations, number);
  return {
    request_id: `R-${number}`,
    requesting_state: state_under_review,
    description: text.slice(0, 1900),
    modality_wanted: pick(codeLists.activity_types.codes, number),
    themes: [pick(codeLists.themes.codes, number)],
    recommendation_refs: [ref],
    addressed_to: ['ohchr'],
    request_date: '2026-02-01',
    status: 'accepted',
    reply_date: '2026-04-02',
    reply_by: 'OHCHR',
    open_to_matching: true,
  };
}
