/** A record for machines: its own columns as JSON, and schema.org as JSON-LD. Both in no language of the site. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { Organisation } from '../../codebook/columns.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { otherIdentifiers } from '../publicIdentifier.ts';
import type { Edition } from './frame.ts';
import { type ShownRecord, text, texts } from './shownRecord.ts';

/** Columns of use inside a contributor's workbook only. */
const INTERNAL = new Set(['consent_id', 'request_id', 'withdrawn', 'open_to_matching']);

/** The address that is cited; without a known address of the site, the path from its root. */
export function recordAddress(id: string, language: Language, { address }: Pick<Edition, 'address'>): string {
  return `${address ?? ''}${language}/records/${id}.html`;
}

/** Version of this layout; raised when a reader of the old one would misread the new one. */
const FORMAT = '1.0';

export function recordJson({ card, record, recommendations, versions }: ShownRecord): object {
  const values = Object.fromEntries(Object.entries(record.values).filter(([key]) => !INTERNAL.has(key)));
  return {
    format: FORMAT,
    codebook_version: CODEBOOK_VERSION,
    id: card.id,
    kind: card.kind,
    version: record.version,
    reporting_year: record.reporting_year,
    states: record.states,
    contributor: {
      id: record.contributor_id,
      kind: record.contributor_kind,
      name: record.contributor_name,
      ...(record.contributor_state === undefined ? {} : { state: record.contributor_state }),
    },
    values,
    recommendations: recommendations.map(({ ref, known }) => (known === undefined ? { ref } : { ...known, ref })),
    consents: record.consents,
    finance_withheld: record.financeWithheld,
    part_only: record.statesWithheld > 0,
    amounts_cover_more_states: record.amountsCoverMoreStates,
    also_reported_as: otherIdentifiers(record),
    versions,
    trace: { submission: record.submission_id, row: record.sheet_row, stated_on: record.stated_on },
  };
}

export function linkedData({ card, record, recommendations }: ShownRecord, edition: Pick<Edition, 'address'>): object {
  const organisations = (record.values.provider_orgs ?? []) as Organisation[];
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    ...(edition.address === undefined ? {} : { '@id': recordAddress(card.id, 'en', edition) }),
    identifier: card.id,
    name: card.title,
    ...(text(record.values.description) === undefined ? {} : { description: text(record.values.description) }),
    ...(card.language === '' ? {} : { inLanguage: card.language }),
    genre: card.kind,
    version: String(record.version),
    dateModified: record.stated_on,
    ...(card.dates === '' ? {} : { temporalCoverage: card.dates }),
    spatialCoverage: record.states.map((state) => ({
      '@type': 'Country',
      identifier: state,
      name: codeLists.states.label(state, 'en'),
    })),
    about: texts(record.values.themes).map((theme) => ({
      '@type': 'DefinedTerm',
      termCode: theme,
      name: codeLists.themes.label(theme, 'en'),
    })),
    citation: recommendations.map(({ ref }) => ref),
    publisher: { '@type': 'Organization', name: record.contributor_name },
    contributor: organisations.map(({ name }) => ({ '@type': 'Organization', name })),
    isAccessibleForFree: true,
  };
}
