/** What each language has to say on the public site: text/<language>/site.ts. ICU syntax where {arguments} are named. */
import type { Position } from '../register.ts';

/** What a page of a record can be about. */
export type SiteKind = 'activity' | 'need' | 'offer' | 'good_practice';

/** Pages that the menu leads to. */
export type SitePage = 'home' | 'search' | 'states' | 'themes' | 'sdgs' | 'years' | 'annual' | 'downloads' | 'about';

/** Files of the release for other databases. */
export type ReleaseFile =
  | 'records_csv'
  | 'records_json'
  | 'records_xlsx'
  | 'dictionary'
  | 'code_lists'
  | 'by_recommendation'
  | 'nmirf'
  | 'iati'
  | 'datapackage'
  | 'catalogue'
  | 'changes';

type Facet = 'kind' | 'state' | 'region' | 'theme' | 'sdg' | 'type' | 'provider' | 'status' | 'year' | 'cycle';

export interface SiteTexts {
  /** The name of the site, in every title and citation. */
  readonly name: string;
  /** What the site is, in one sentence. */
  readonly purpose: string;
  readonly menu: Readonly<Record<SitePage, string>>;
  /** What screen readers call the menu. */
  readonly menu_name: string;
  readonly skip: string;
  readonly language: string;
  /** Foot of every page. {date}: the day of the position shown. */
  readonly foot: string;
  readonly kind_one: Readonly<Record<SiteKind, string>>;
  readonly kind_many: Readonly<Record<SiteKind, string>>;
  readonly home: {
    readonly figures: string;
    readonly states: string;
    readonly contributors: string;
    readonly recommendations: string;
    readonly supported: string;
    readonly by_region: string;
    readonly by_type: string;
    readonly by_sdg: string;
    readonly by_year: string;
    /** Head of the columns of figures. */
    readonly records: string;
    /** Opens the table with the figures of a chart. */
    readonly as_table: string;
    /** What a picture of lines shows: {figures} */
    readonly line_chart: string;
    readonly newest: string;
    readonly counted_once: string;
    readonly nothing: string;
  };
  readonly search: {
    readonly words: string;
    readonly hint: string;
    readonly go: string;
    readonly narrow: string;
    readonly facets: Readonly<Record<Facet, string>>;
    /** {count} */
    readonly found: string;
    readonly chosen: string;
    /** Takes a choice back: {name} */
    readonly remove: string;
    readonly clear: string;
    readonly loading: string;
    readonly failed: string;
    readonly no_script: string;
    readonly results: string;
    readonly all_codes: string;
  };
  readonly list: {
    /** {count} */
    readonly records: string;
    readonly title: string;
    readonly kind: string;
    readonly states: string;
    readonly dates: string;
    /** {page} {pages} */
    readonly page: string;
    readonly pages: string;
    readonly previous: string;
    readonly next: string;
    /** A list has a link to the same in the search. */
    readonly in_search: string;
    readonly empty: string;
  };
  readonly record: {
    readonly facts: string;
    readonly recommendations: string;
    readonly recommendation: string;
    readonly state_under_review: string;
    readonly position: string;
    readonly positions: Readonly<Record<Position, string>>;
    readonly made_by: string;
    readonly text: string;
    readonly unknown: string;
    /** {symbol} */
    readonly document: string;
    /** {id} */
    readonly uhri: string;
    readonly who: string;
    readonly organisation: string;
    readonly role: string;
    readonly organisation_type: string;
    readonly consent: string;
    /** {state} */
    readonly consent_own: string;
    /** {state} {date} {evidence} */
    readonly consent_given: string;
    /** {state} */
    readonly consent_given_undated: string;
    readonly consent_not_needed: string;
    readonly finance_withheld: string;
    readonly part_only: string;
    /** Of a record of which a State is held back. */
    readonly amounts_whole: string;
    /** Heads the other reports of the same activity. */
    readonly also_reported: string;
    readonly history: string;
    /** {version} {date} {year} */
    readonly version_new: string;
    /** {version} {date} {year} {columns} */
    readonly version_changed: string;
    /** {version} {date} {year} */
    readonly version_withdrawn: string;
    readonly trace: string;
    readonly contributor: string;
    readonly contributor_kind: string;
    readonly submission: string;
    readonly row: string;
    readonly identifier: string;
    readonly cite: string;
    /** {contributor} {title} {kind} {version} {site} {date} {address} */
    readonly citation: string;
    readonly as_data: string;
    readonly withdrawn: string;
  };
  readonly about: {
    readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  };
  readonly downloads: {
    readonly intro: string;
    readonly file: string;
    readonly content: string;
    readonly size: string;
    readonly nothing: string;
    /** What each file of the release holds. */
    readonly files: Readonly<Record<ReleaseFile, string>>;
    readonly terms: string;
  };
  readonly annual: {
    readonly intro: string;
    /** {year} */
    readonly edition: string;
    /** Above the list of the tables of a year. */
    readonly tables: string;
    readonly nothing: string;
  };
  readonly not_found: string;
}
