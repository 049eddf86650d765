/** A released record as the site shows it: what kind it is, what it is called, what it can be found by. */
import { stateRows } from '../../codebook/codelists/official/stateRows.ts';
import type { Organisation, Value } from '../../codebook/columns.ts';
import type { Recommendation } from '../../codebook/register.ts';
import { tableOf } from '../../codebook/tables.ts';
import type { SiteKind } from '../../codebook/text/siteKinds.ts';
import { FACETS, type Facet } from '../../site/search/format.ts';
import { publicIdentifier } from '../publicIdentifier.ts';
import type { ReleasedRecord } from '../store/released.ts';
import type { PublicVersion } from '../store/releasedHistory.ts';

/** A reference as the record holds it, with what the register knows of it. */
export interface Addressed {
  ref: string;
  known: (Recommendation & { themes: string[] }) | undefined;
}

/** Everything a record's page says. */
export interface ShownRecord {
  card: Card;
  record: ReleasedRecord;
  recommendations: Addressed[];
  versions: PublicVersion[];
}

/** What lists, the search and the home page know of a record. */
export interface Card {
  id: string;
  kind: SiteKind;
  title: string;
  /** Language of the title, ISO 639-1; empty when not known. */
  language: string;
  states: string[];
  /** "2026-03-01/2026-04-30", "2026-03-01", or empty. */
  dates: string;
  year: number;
  facets: Readonly<Record<Facet, readonly string[]>>;
  /** False of a further report of an activity: its first report is counted. */
  counted: boolean;
}

/**
 * Contributions to the funds have no page of their own. A need is shown when its State agreed to being matched: nothing else about
 * it is for others (issue of the site, "Matchmaking"; resolution 54/28, op. 10 and 16).
 */
export function isShown({ table, values }: ReleasedRecord): boolean {
  if (table === 'needs') return values.open_to_matching === true;
  return table === 'activities' || table === 'offers';
}

export function cardOf(record: ReleasedRecord, recommendations: readonly Addressed[]): Card {
  const { values } = record;
  const kind = kindOf(record);
  return {
    id: publicIdentifier(record),
    kind,
    title: titleOf(record),
    language: text(values.title_language) ?? record.language,
    states: record.states,
    dates: datesOf(record),
    year: record.reporting_year,
    counted: record.double_of === undefined,
    facets: facetsOf(record, kind, recommendations),
  };
}

function kindOf({ table, values }: ReleasedRecord): SiteKind {
  if (table === 'activities') return 'activity';
  if (table === 'needs') return 'need';
  return values.kind === 'good_practice' ? 'good_practice' : 'offer';
}

/** Longest title made from a description, in letters. */
const TITLE_LETTERS = 90;

/** Needs and offers may go without a title: then their description begins it. */
function titleOf({ values, record_id }: ReleasedRecord): string {
  const given = text(values.title);
  if (given !== undefined) return given;
  const described = Array.from(text(values.description) ?? text(values.offering_org) ?? record_id);
  if (described.length <= TITLE_LETTERS) return described.join('');
  return `${described
    .slice(0, TITLE_LETTERS - 1)
    .join('')
    .trimEnd()}…`;
}

function datesOf({ values }: ReleasedRecord): string {
  const from = text(values.start_date) ?? text(values.valid_from) ?? text(values.request_date);
  const to = text(values.end_date) ?? text(values.valid_to) ?? text(values.needed_by);
  if (from === undefined) return '';
  return to === undefined || to === from ? from : `${from}/${to}`;
}

const REGIONS = new Map(stateRows.map(([iso3, , , , , region, subregion]) => [iso3, [region, subregion]] as const));

/** M49 regions of a State: the continent and the part of it. */
export function regionsOf(state: string): readonly string[] {
  return REGIONS.get(state) ?? [];
}

function facetsOf(
  { values, states, reporting_year }: ReleasedRecord,
  kind: SiteKind,
  recommendations: readonly Addressed[],
): Record<Facet, readonly string[]> {
  const status = text(values.status);
  const list = kind === 'need' ? 'needs_status' : 'activity_status';
  const organisations = (values.provider_orgs ?? []) as Organisation[];
  const cycles = recommendations.map(({ ref, known }) => known?.cycle ?? /^[A-Z]{3}-([1-4])-/.exec(ref)?.[1]);
  const given: Record<Facet, readonly (string | undefined)[]> = {
    kind: [kind],
    state: states,
    region: [...states.flatMap(regionsOf), text(values.region)],
    theme: texts(values.themes),
    sdg: texts(values.sdg_targets).map(goalOf),
    type: [text(values.modality) ?? text(values.modality_wanted)],
    provider: organisations.map(({ type }) => type),
    status: [status === undefined ? undefined : `${list}.${status}`],
    year: [String(reporting_year)],
    cycle: [...cycles, text(values.upr_cycle)],
  };
  const kept = FACETS.map((facet): [Facet, readonly string[]] => [facet, distinct(given[facet])]);
  return Object.fromEntries(kept) as Record<Facet, readonly string[]>;
}

/** "16.3" → "16". */
export function goalOf(target: string): string {
  return target.split('.')[0] ?? target;
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((one): one is string => one !== undefined && one !== ''))];
}

/** Columns whose words are the search's: everything a person wrote, and references. Links are for clicking. */
const WRITTEN = new Set(['id', 'text', 'texts', 'organisations', 'recommendations']);

/** What is searched beside the title and the labels of codes. */
export function searchedText({ table, values, contributor_name }: ReleasedRecord): string {
  const { columns } = tableOf(table);
  const pieces = Object.entries(values).flatMap(([key, value]) => {
    const type = columns[key]?.type ?? '';
    return key !== 'title' && WRITTEN.has(type) ? wordsOf(value) : [];
  });
  return [...pieces, contributor_name].join('\n');
}

function wordsOf(value: Value): string[] {
  if (!Array.isArray(value)) return [String(value)];
  return value.map((one) => (typeof one === 'string' ? one : one.name));
}

export function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function texts(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
