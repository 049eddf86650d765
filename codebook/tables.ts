/**
 * The codebook's tables: whatever stands here is what the template asks, the check checks, the repository stores, the annual
 * tables count and docs/codebook.md says. Labels, help and examples stand in text/<language>/tables.ts under the same keys.
 * Sources: resolution 54/28 (operative paragraphs in the comments), IATI 2.03, UN INFO, UHRI.
 */
import type { Column, ValueOf } from './columns.ts';

/** Version of tables, lists and template together; stamped into every template and every record. */
export const CODEBOOK_VERSION = '1.0';

/** How a table is laid out: `form` = one record, a line per column; `list` = one record a row. */
export type Layout = 'form' | 'list';

export interface Table {
  readonly layout: Layout;
  /** Columns that together name a row within a contributor's records. Empty for the form. */
  readonly key: readonly string[];
  /** Columns that say which States a record concerns; consent is needed from each (op. 14). */
  readonly states: readonly string[];
  /** Whether the sheet must be in the workbook; a missing optional sheet means "nothing to report". */
  readonly sheet: 'required' | 'optional';
  readonly columns: Readonly<Record<string, Column>>;
}

const since = '1.0';
const R = { requirement: 'required', since } as const;
const C = { requirement: 'conditional', since } as const;
const O = { requirement: 'optional', since } as const;

const id = { type: 'id', maxLength: 60 } as const;
const ids = { type: 'ids', maxLength: 60 } as const;
const line = { type: 'text', maxLength: 200 } as const;
const paragraph = { type: 'text', maxLength: 2000, long: true } as const;
const date = { type: 'date' } as const;
const yesNo = { type: 'yes_no' } as const;
const link = { type: 'link' } as const;
const money = { type: 'decimal', min: 0, max: 1e12, financial: true } as const;

export const tables = {
  /** Who submits, and the declaration that goes with it (op. 14: voluntary, six kinds of contributor). */
  submitter: {
    layout: 'form',
    key: [],
    states: [],
    sheet: 'required',
    columns: {
      org_name: { ...line, ...R },
      submitter_kind: { type: 'code', list: 'contributor_kinds', ...R },
      state: { type: 'code', list: 'states', ...C, requiredWhen: { column: 'submitter_kind', in: ['state'] } },
      org_ref: { ...line, ...O },
      nhri_accreditation: { type: 'code', list: 'nhri_accreditation', ...O },
      contact_name: { ...line, ...R, private: true },
      contact_email: { type: 'email', ...R, private: true },
      reporting_year: { type: 'integer', min: 2023, max: 2099, ...R },
      submission_date: { ...date, ...R },
      language: { type: 'code', list: 'un_languages', ...R },
      replaces_submission: { ...line, ...O },
      may_publish: { ...yesNo, ...R },
      voluntary_declaration: { ...yesNo, ...R },
    },
  },
  /** One row per State concerned and scope (op. 14: consent of the States concerned). */
  consent: {
    layout: 'list',
    key: ['consent_id'],
    states: [],
    sheet: 'required',
    columns: {
      consent_id: { ...id, ...R },
      state: { type: 'code', list: 'states', ...R },
      consent_status: { type: 'code', list: 'consent_status', ...R },
      consent_scope: { type: 'code', list: 'consent_scopes', ...R },
      given_by: { ...line, ...C, requiredWhen: { column: 'consent_status', in: ['given', 'given_in_part'] } },
      given_by_title: { ...line, ...O },
      consent_date: { ...date, ...C, requiredWhen: { column: 'consent_status', in: ['given', 'given_in_part'] } },
      valid_until: { ...date, ...O },
      evidence_type: { type: 'code', list: 'evidence_types', ...C },
      evidence_ref: { ...line, ...C },
      evidence_url: { ...link, ...O },
      recorded_by: { ...line, ...R, private: true },
      withdrawn: { ...yesNo, ...O },
    },
  },
  /** Technical cooperation and capacity-building, planned, ongoing or completed (op. 14, 15). */
  activities: {
    layout: 'list',
    key: ['activity_id'],
    states: ['state_concerned'],
    sheet: 'optional',
    columns: {
      activity_id: { ...id, ...R },
      title: { ...line, ...R },
      description: { ...paragraph, ...R },
      state_concerned: { type: 'codes', list: 'states', maxCount: 60, ...R },
      modality: { type: 'code', list: 'activity_types', ...R },
      status: { type: 'code', list: 'activity_status', ...R },
      start_date: { ...date, ...R },
      end_date: { ...date, ...C },
      date_basis: { type: 'code', list: 'date_basis', ...O },
      recommendation_refs: { type: 'recommendations', maxCount: 100, ...C },
      unlinked_reason: { type: 'code', list: 'unlinked_reasons', ...C },
      upr_cycle: {
        type: 'code',
        list: 'cycles',
        ...C,
        requiredWhen: { column: 'unlinked_reason', in: ['voluntary_pledge'] },
      },
      upr_session: { type: 'code', list: 'sessions', ...O },
      themes: { type: 'codes', list: 'themes', maxCount: 20, ...R },
      affected_groups: { type: 'codes', list: 'affected_groups', maxCount: 20, ...O },
      sdg_targets: { type: 'codes', list: 'sdg_targets', maxCount: 10, ...O },
      cooperation_form: { type: 'code', list: 'cooperation_forms', ...R },
      provider_orgs: { type: 'organisations', maxCount: 30, ...R },
      recipient_orgs: { type: 'texts', maxLength: 200, maxCount: 30, ...O },
      beneficiary_institution: { type: 'codes', list: 'beneficiary_institutions', maxCount: 10, ...R },
      consent_id: { ...ids, maxCount: 60, ...C },
      request_id: { ...id, ...C },
      region: { type: 'code', list: 'regions', ...O },
      budget_amount: { ...money, ...O },
      currency: {
        type: 'code',
        list: 'currencies',
        ...C,
        financial: true,
      },
      budget_usd: { ...money, ...O },
      funding_source: { type: 'codes', list: 'funding_sources', maxCount: 7, ...O, financial: true },
      sector: { type: 'code', list: 'sectors', ...O },
      gender_marker: { type: 'code', list: 'markers', ...O },
      hr_marker: { type: 'code', list: 'markers', ...O },
      results: { ...paragraph, ...C, requiredWhen: { column: 'status', in: ['3', '4'] } },
      lessons: { ...paragraph, ...O },
      good_practice: { ...yesNo, ...O },
      evidence_url: { ...link, ...O },
      title_language: { type: 'code', list: 'languages', ...O },
      iati_id: { ...line, ...O },
      nmirf_hub_ref: { ...line, ...O },
      nrtd_ref: { ...line, ...O },
      external_ids: { type: 'texts', maxLength: 200, maxCount: 20, ...O },
      withdrawn: { ...yesNo, ...O },
    },
  },
  /** Requests for help and the replies to them (op. 10, 16). */
  needs: {
    layout: 'list',
    key: ['request_id'],
    states: ['requesting_state'],
    sheet: 'optional',
    columns: {
      request_id: { ...id, ...R },
      title: { ...line, ...O },
      requesting_state: { type: 'code', list: 'states', ...R },
      description: { ...paragraph, ...R },
      modality_wanted: { type: 'code', list: 'activity_types', ...R },
      themes: { type: 'codes', list: 'themes', maxCount: 20, ...R },
      recommendation_refs: { type: 'recommendations', maxCount: 100, ...R },
      addressed_to: { type: 'codes', list: 'addressees', maxCount: 5, ...R },
      addressed_to_name: { ...line, ...O },
      request_date: { ...date, ...R },
      needed_by: { ...date, ...O },
      status: { type: 'code', list: 'needs_status', ...R },
      reply_date: { ...date, ...C },
      reply_by: { ...line, ...C },
      decline_reason: { ...paragraph, ...C, requiredWhen: { column: 'status', in: ['declined'] } },
      open_to_matching: { ...yesNo, ...R },
      consent_id: { ...ids, maxCount: 5, ...C },
      beneficiary_institution: { type: 'codes', list: 'beneficiary_institutions', maxCount: 10, ...O },
      language_wanted: { type: 'codes', list: 'languages', maxCount: 10, ...O },
      south_south_preferred: { ...yesNo, ...O },
      estimated_cost: { ...money, ...O },
      currency: { type: 'code', list: 'currencies', ...C, financial: true },
      withdrawn: { ...yesNo, ...O },
    },
  },
  /** What is on offer: expertise, places, tools, funding, and good practices to learn from (op. 6, 7, 12, 14, 16). */
  offers: {
    layout: 'list',
    key: ['offer_id'],
    states: ['practice_state', 'offering_state'],
    sheet: 'optional',
    columns: {
      offer_id: { ...id, ...R },
      title: { ...line, ...O },
      kind: { type: 'code', list: 'offer_kinds', ...R },
      description: { ...paragraph, ...O },
      offering_org: { ...line, ...R },
      offering_state: { type: 'code', list: 'states', ...O },
      themes: { type: 'codes', list: 'themes', maxCount: 20, ...R },
      modality: { type: 'code', list: 'activity_types', ...R },
      languages: { type: 'codes', list: 'languages', maxCount: 20, ...R },
      target_states: { type: 'codes', list: 'states', maxCount: 200, ...O },
      target_regions: { type: 'codes', list: 'regions', maxCount: 20, ...O },
      capacity_per_year: { type: 'integer', min: 0, max: 100_000, ...O },
      valid_from: { ...date, ...R },
      valid_to: { ...date, ...R },
      conditions: { ...paragraph, ...O },
      own_recommendation_refs: { type: 'recommendations', maxCount: 100, ...O },
      practice_state: {
        type: 'codes',
        list: 'states',
        maxCount: 60,
        ...O,
      },
      practice_context: { ...paragraph, ...C, requiredWhen: { column: 'kind', in: ['good_practice'] } },
      what_worked: { ...paragraph, ...C, requiredWhen: { column: 'kind', in: ['good_practice'] } },
      evidence_url: { ...link, ...C, requiredWhen: { column: 'kind', in: ['good_practice'] } },
      mechanism: { ...line, ...O },
      contact: { ...line, ...R, private: true },
      consent_id: { ...ids, maxCount: 60, ...C },
      withdrawn: { ...yesNo, ...O },
    },
  },
  /** Voluntary contributions to the UN funds (op. 4). */
  contributions: {
    layout: 'list',
    key: ['contribution_id'],
    states: ['contributing_state'],
    sheet: 'optional',
    columns: {
      contribution_id: { ...id, ...R },
      fund: { type: 'code', list: 'funds', ...R },
      contributor: { ...line, ...R },
      contributing_state: { type: 'code', list: 'states', ...O },
      amount: { ...money, ...R },
      currency: { type: 'code', list: 'currencies', ...R, financial: true },
      year: { type: 'integer', min: 1990, max: 2099, ...R },
      pledge_or_paid: { type: 'code', list: 'pledge_or_paid', ...R },
      consent_id: { ...ids, maxCount: 5, ...C },
      withdrawn: { ...yesNo, ...O },
    },
  },
  /** Long form of the links from records to recommendations, for records with many (op. 5). */
  recommendation_links: {
    layout: 'list',
    key: ['record_id', 'document_symbol', 'paragraph', 'uhri_annotation_id'],
    states: [],
    sheet: 'optional',
    columns: {
      record_id: { ...id, ...R },
      document_symbol: { ...line, ...C },
      paragraph: { type: 'text', maxLength: 20, ...C },
      uhri_annotation_id: { type: 'text', maxLength: 40, ...C },
      contribution_text: { ...paragraph, ...O },
      withdrawn: { ...yesNo, ...O },
    },
  },
} as const satisfies Record<string, Table>;

export type TableKey = keyof typeof tables;

/** Tables with one record a row, in the order of their sheets. */
export type ListTableKey = Exclude<TableKey, 'submitter'>;

export type ColumnKey<T extends TableKey> = Extract<keyof (typeof tables)[T]['columns'], string>;

/** The values of one row. Every column may be absent: a row that waits is read too. */
export type Values<T extends TableKey> = {
  -readonly [K in keyof (typeof tables)[T]['columns']]?: (typeof tables)[T]['columns'][K] extends {
    readonly type: Column['type'];
  }
    ? ValueOf<(typeof tables)[T]['columns'][K]>
    : never;
};

export const tableKeys = Object.keys(tables) as TableKey[];
export const listTableKeys = tableKeys.filter((key): key is ListTableKey => key !== 'submitter');

/** A table seen without its literal types, for code that walks over all columns. */
export function tableOf(key: TableKey): Table {
  return tables[key];
}

/** `table.column`, as findings name a column. */
export function columnName(table: TableKey, column: string): string {
  return `${table}.${column}`;
}
