/**
 * One IATI activity → the cells of a row for its provider to confirm. What IATI does not say (themes, recommendations, type of
 * cooperation, consent) stays blank; nothing is guessed (resolution 54/28, op. 14: voluntarily submitted).
 */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { stateRows } from '../../codebook/codelists/official/stateRows.ts';
import type { Organisation } from '../../codebook/columns.ts';
import { normaliseRecommendation } from '../../codebook/normalise/recommendation.ts';
import { tidyText } from '../../codebook/normalise/text.ts';
import { tables, type Values } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { XmlElement } from './readIati.ts';

const iso3Of: ReadonlyMap<string, string> = new Map(stateRows.map(([iso3, iso2]) => [iso2, iso3]));

/** Aid types that tell the kind of cooperation: D technical assistance, E01 training. */
const MODALITY_OF: Readonly<Record<string, string>> = {
  D01: 'advisory_services',
  D02: 'advisory_services',
  E01: 'training',
};
const FORM_OF: Readonly<Record<string, string>> = { '1': 'bilateral', '2': 'multilateral', '4': 'multilateral' };
const MARKER_OF: Readonly<Record<string, string>> = { '0': '0', '1': '2', '2': '3', '3': '3', '4': '3' };

const { columns } = tables.activities;

/** @param language in which narratives are taken where there are several */
export function iatiRow(activity: XmlElement, language: Language): Values<'activities'> {
  const id = childText(activity, 'iati-identifier');
  const dates = datesOf(activity);
  const budget = budgetOf(activity);
  const row: Values<'activities'> = {
    activity_id: cut(id, columns.activity_id.maxLength),
    iati_id: cut(id, columns.iati_id.maxLength),
    title: cut(narrative(child(activity, 'title'), activity, language), columns.title.maxLength),
    description: cut(descriptionOf(activity, language), columns.description.maxLength),
    state_concerned: statesOf(activity),
    modality: MODALITY_OF[child(activity, 'default-aid-type')?.attributes.code ?? ''],
    status: known('activity_status', child(activity, 'activity-status')?.attributes.code),
    ...dates,
    recommendation_refs: recommendationsOf(activity),
    sdg_targets: targetsOf(activity).slice(0, columns.sdg_targets.maxCount),
    cooperation_form: FORM_OF[child(activity, 'collaboration-type')?.attributes.code ?? ''],
    provider_orgs: organisationsOf(activity, language).slice(0, columns.provider_orgs.maxCount),
    ...budget,
    sector: sectorsOf(activity).find((code) => codeLists.sectors.codes.includes(code)),
    gender_marker: genderOf(activity),
    evidence_url: linkOf(activity),
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => isFilled(value))) as Values<'activities'>;
}

/** DAC sectors of an activity, five digits. */
export function sectorsOf(activity: XmlElement): string[] {
  return children(activity, 'sector')
    .filter(({ attributes }) => (attributes.vocabulary ?? '1') === '1')
    .map(({ attributes }) => attributes.code ?? '');
}

/** The organisation that publishes the file, as it names itself. */
export function reportingOrganisation(activity: XmlElement, language: Language): { name: string; ref: string } {
  const org = child(activity, 'reporting-org');
  return { name: narrative(org, activity, language), ref: org?.attributes.ref ?? '' };
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function children({ children: all }: XmlElement, name: string): XmlElement[] {
  return all.filter((one) => one.name === name);
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

function childText(element: XmlElement, name: string): string {
  return tidyText(child(element, name)?.text ?? '');
}

/** The narrative in the language, else the first. A narrative without a language has the activity's. */
function narrative(element: XmlElement | undefined, activity: XmlElement, language: Language): string {
  const all = element === undefined ? [] : children(element, 'narrative');
  const languageOf = ({ attributes }: XmlElement): string =>
    (attributes['xml:lang'] ?? activity.attributes['xml:lang'] ?? '').toLowerCase().slice(0, 2);
  const wanted = all.find((one) => languageOf(one) === language) ?? all[0];
  return tidyText(wanted?.text ?? '');
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

function descriptionOf(activity: XmlElement, language: Language): string {
  const general = children(activity, 'description').filter(({ attributes }) => (attributes.type ?? '1') === '1');
  return general.map((one) => narrative(one, activity, language)).join('\n');
}

function statesOf(activity: XmlElement): string[] {
  const codes = children(activity, 'recipient-country').map(({ attributes }) => iso3Of.get(attributes.code ?? ''));
  return [...new Set(codes.filter((code) => code !== undefined))];
}

function known(list: 'activity_status', code: string | undefined): string | undefined {
  return code !== undefined && codeLists[list].codes.includes(code) ? code : undefined;
}

/** Actual dates go before planned ones. */
function datesOf(activity: XmlElement): Pick<Values<'activities'>, 'start_date' | 'end_date' | 'date_basis'> {
  const of = (type: string): string | undefined =>
    children(activity, 'activity-date')
      .find(({ attributes }) => attributes.type === type)
      ?.attributes['iso-date']?.slice(0, 10);
  const [start, end] = [of('2'), of('4')];
  return {
    start_date: start ?? of('1'),
    end_date: end ?? of('3'),
    date_basis: start === undefined ? 'planned' : end === undefined ? 'actual_start_planned_end' : 'actual',
  };
}

function recommendationsOf(activity: XmlElement): string[] {
  const tags = children(activity, 'tag').filter(({ attributes }) => attributes.vocabulary === '99');
  const refs = tags.map(({ attributes }) => normaliseRecommendation(attributes.code ?? ''));
  return [...new Set(refs.filter((ref) => ref !== undefined))];
}

/** SDG targets as tags (vocabulary 3) or, in older files, as sectors (vocabulary 8). */
function targetsOf(activity: XmlElement): string[] {
  const codes = [
    ...children(activity, 'tag').filter(({ attributes }) => attributes.vocabulary === '3'),
    ...children(activity, 'sector').filter(({ attributes }) => attributes.vocabulary === '8'),
  ].map(({ attributes }) => attributes.code ?? '');
  return [...new Set(codes.filter((code) => codeLists.sdg_targets.codes.includes(code)))];
}

function organisationsOf(activity: XmlElement, language: Language): Organisation[] {
  return children(activity, 'participating-org').flatMap((org) => {
    const { role = '', type } = org.attributes;
    const name = narrative(org, activity, language) || (org.attributes.ref ?? '');
    if (name === '' || !codeLists.organisation_roles.codes.includes(role)) return [];
    const typed = type !== undefined && codeLists.organisation_types.codes.includes(type) ? { type } : {};
    return [{ name: cut(name, 200), role, ...typed }];
  });
}

/** The budgets added up when they are all of one currency; revised ones stand in for original ones. */
function budgetOf(activity: XmlElement): Pick<Values<'activities'>, 'budget_amount' | 'currency'> {
  const all = children(activity, 'budget');
  const revised = all.filter(({ attributes }) => attributes.type === '2');
  const values = (revised.length > 0 ? revised : all).flatMap((budget) => children(budget, 'value'));
  const currencies = new Set(
    values.map(({ attributes }) => attributes.currency ?? activity.attributes['default-currency'] ?? ''),
  );
  const [currency = ''] = currencies;
  const amount = values.reduce((sum, { text }) => sum + Number(text.trim()), 0);
  const usable =
    values.length > 0 && currencies.size === 1 && amount >= 0 && codeLists.currencies.codes.includes(currency);
  return usable ? { budget_amount: Math.round(amount * 100) / 100, currency } : {};
}

function genderOf(activity: XmlElement): string | undefined {
  const marker = children(activity, 'policy-marker').find(
    ({ attributes }) => attributes.code === '1' && (attributes.vocabulary ?? '1') === '1',
  );
  return MARKER_OF[marker?.attributes.significance ?? ''];
}

function linkOf(activity: XmlElement): string | undefined {
  const urls = children(activity, 'document-link').map(({ attributes }) => attributes.url ?? '');
  return urls.find((url) => /^https?:\/\/\S+$/.test(url));
}
