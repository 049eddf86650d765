/**
 * Activities as IATI 2.03 (iati-activities-schema.xsd): one iati-activity a released activity, its elements in the order of the
 * schema. The repository reports as a secondary reporter: it did not carry the activity out (docs/exchange.md).
 */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { stateRows } from '../../codebook/codelists/official/stateRows.ts';
import type { Organisation } from '../../codebook/columns.ts';
import type { Values } from '../../codebook/tables.ts';
import { publicIdentifier, type RecordName } from '../publicIdentifier.ts';
import { recordAddress } from '../site/recordData.ts';
import type { ReleasedRecord } from '../store/released.ts';
import type { ExportFile } from './exportFile.ts';
import { fileAddress, type Release } from './release.ts';
import { element } from './xml.ts';

type Activity = Values<'activities'>;

const iso2Of: ReadonlyMap<string, string> = new Map(stateRows.map(([iso3, iso2]) => [iso3, iso2]));

/** OECD DAC "Human rights", when the contributor named no sector. */
const HUMAN_RIGHTS = '15160';
/** "Developing countries, unspecified" of the OECD DAC regions: the share of States that are held back. */
const UNSPECIFIED = '998';

export function iatiFile(release: Release): ExportFile {
  return {
    path: 'iati-activities.xml',
    head: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${release.date}T00:00:00Z">\n`,
    record: (record) => (record.table === 'activities' ? `${iatiActivity(record, release)}\n` : ''),
    tail: () => '</iati-activities>\n',
  };
}

function iatiActivity(record: ReleasedRecord, release: Release): string {
  const activity = record.values as Activity;
  return element(
    'iati-activity',
    { 'xml:lang': activity.title_language ?? record.language, 'default-currency': activity.currency },
    [
      element('iati-identifier', {}, iatiIdentifier(record, release)),
      reportingOrg(release),
      element('title', {}, [narrative(activity.title)]),
      ...descriptions(activity),
      ...(activity.provider_orgs ?? []).map(participating),
      ...otherIdentifiers(record, activity),
      element('activity-status', { code: activity.status }),
      ...dates(activity, release),
      ...recipients(record),
      element('sector', { vocabulary: '1', code: activity.sector ?? HUMAN_RIGHTS }),
      ...tags(activity, release),
      ...policyMarkers(activity),
      ...(activity.cooperation_form === 'bilateral' ? [element('collaboration-type', { code: '1' })] : []),
      ...budgets(activity),
      ...links(record, activity, release),
      // Third party: a report by another organisation on the same activity.
      ...record.other_reports.map((one) =>
        element('related-activity', { ref: iatiIdentifier({ ...one, table: record.table }, release), type: '5' }),
      ),
      ...(activity.iati_id === undefined ? [] : [element('related-activity', { ref: activity.iati_id, type: '5' })]),
    ],
  );
}

/** Begins with the reporting organisation, as the standard asks. */
export function iatiIdentifier(record: RecordName, { reportingOrg: org }: Pick<Release, 'reportingOrg'>): string {
  return `${org}-UPR-${publicIdentifier(record)}`;
}

function narrative(text: string | undefined): string {
  return element('narrative', {}, text ?? '');
}

function reportingOrg({ reportingOrg: ref }: Release): string {
  const name = narrative('Office of the United Nations High Commissioner for Human Rights');
  return element('reporting-org', { ref, type: '40', 'secondary-reporter': '1' }, [name]);
}

/** 1 general, 3 target groups, 4 other: results and lessons, since a `result` would need an indicator. */
function descriptions({ description, affected_groups, results, lessons }: Activity): string[] {
  const groups = (affected_groups ?? []).map((code) => codeLists.affected_groups.label(code, 'en')).join('; ');
  const texts = [
    ['1', description],
    ['3', groups],
    ['4', results],
    ['4', lessons],
  ] as const;
  return texts
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([type, text]) => element('description', { type }, [narrative(text)]));
}

function participating({ name, role, type }: Organisation): string {
  return element('participating-org', { role, type }, [narrative(name)]);
}

/** A1 the reporting organisation's own, A9 others. */
function otherIdentifiers(record: ReleasedRecord, { external_ids, nrtd_ref, nmirf_hub_ref }: Activity): string[] {
  const others = [nrtd_ref, nmirf_hub_ref, ...(external_ids ?? [])].filter((one) => one !== undefined);
  return [
    element('other-identifier', { ref: publicIdentifier(record), type: 'A1' }),
    ...others.map((ref) => element('other-identifier', { ref, type: 'A9' })),
  ];
}

/** 1 and 3 planned, 2 and 4 actual start and end. A day that is still to come cannot be actual. */
function dates({ start_date, end_date, date_basis, status }: Activity, { date: today }: Release): string[] {
  const startActual = date_basis === undefined ? status !== '1' : date_basis !== 'planned';
  const endActual = date_basis === undefined ? status === '3' || status === '4' : date_basis === 'actual';
  const start = { type: startActual && (start_date ?? '') <= today ? '2' : '1', 'iso-date': start_date };
  const end = { type: endActual && (end_date ?? '') <= today ? '4' : '3', 'iso-date': end_date };
  return [start, end].filter((one) => one['iso-date'] !== undefined).map((one) => element('activity-date', one));
}

/** Equal shares; the shares of States that are held back go to no named country. Shares of several must sum to 100. */
function recipients({ states, statesWithheld }: ReleasedRecord): string[] {
  const shares = equalShares(states.length + statesWithheld);
  const withheld = shares.slice(states.length).reduce((sum, share) => sum + share, 0);
  const alone = shares.length === 1;
  const countries = states.map((iso3, at) =>
    element('recipient-country', { code: iso2Of.get(iso3), percentage: alone ? undefined : percent(shares[at] ?? 0) }),
  );
  if (statesWithheld === 0) return countries;
  return [
    ...countries,
    element('recipient-region', { code: UNSPECIFIED, vocabulary: '1', percentage: percent(withheld) }),
  ];
}

/** Hundredths of a percent, so that the shares sum to 100 exactly. */
function equalShares(count: number): number[] {
  const each = Math.floor(10_000 / count);
  return Array.from({ length: count }, (_, at) => (at === 0 ? 10_000 - each * (count - 1) : each));
}

function percent(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

/** SDG targets; themes and recommendations in vocabularies of the reporting organisation. */
function tags({ sdg_targets, themes, recommendation_refs }: Activity, release: Release): string[] {
  const own = (file: string): string => fileAddress(release, file);
  return [
    ...(sdg_targets ?? []).map((code) => element('tag', { vocabulary: '3', code })),
    ...(themes ?? []).map((code) =>
      element('tag', { vocabulary: '99', 'vocabulary-uri': own('code-lists.csv'), code }, [
        narrative(codeLists.themes.label(code, 'en')),
      ]),
    ),
    ...(recommendation_refs ?? []).map((code) =>
      element('tag', { vocabulary: '99', 'vocabulary-uri': own('by-recommendation.csv'), code }),
    ),
  ];
}

/** UN INFO's marker has four steps, the DAC's three: limited and significant are both "significant" there. */
const SIGNIFICANCE: Readonly<Record<string, string>> = { '0': '0', '1': '1', '2': '1', '3': '2' };

function policyMarkers({ gender_marker }: Activity): string[] {
  if (gender_marker === undefined) return [];
  return [element('policy-marker', { vocabulary: '1', code: '1', significance: SIGNIFICANCE[gender_marker] })];
}

/** Longest period that a budget may have by the standard's rules. */
const YEAR = 366;

function budgets({ budget_amount, currency, start_date, end_date }: Activity): string[] {
  if (budget_amount === undefined || currency === undefined || start_date === undefined || end_date === undefined)
    return [];
  if ((Date.parse(end_date) - Date.parse(start_date)) / 86_400_000 > YEAR) return [];
  return [
    element('budget', { type: '1', status: '1' }, [
      element('period-start', { 'iso-date': start_date }),
      element('period-end', { 'iso-date': end_date }),
      element('value', { currency, 'value-date': start_date }, String(budget_amount)),
    ]),
  ];
}

/** A12: a page about the activity. */
function links(record: ReleasedRecord, { evidence_url }: Activity, { address }: Release): string[] {
  const page =
    address === undefined
      ? []
      : [[recordAddress(publicIdentifier(record), 'en', { address }), 'UPR Cooperation Repository'] as const];
  const evidence = evidence_url === undefined ? [] : [[evidence_url, 'Evidence'] as const];
  return [...page, ...evidence].map(([url, title]) =>
    element('document-link', { url, format: 'text/html' }, [
      element('title', {}, [narrative(title)]),
      element('category', { code: 'A12' }),
    ]),
  );
}
