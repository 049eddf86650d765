/** The search data of the site, as its scripts carry it (docs/decisions/0032-search-index.md). */

import type { Language } from '../../codebook/text/languages.ts';
import type { SiteKind, SiteTexts } from '../../codebook/text/siteKinds.ts';

/** What a search can be narrowed down by, in the order shown. */
export const FACETS = [
  'kind',
  'state',
  'region',
  'theme',
  'sdg',
  'type',
  'provider',
  'status',
  'year',
  'cycle',
] as const;

export type Facet = (typeof FACETS)[number];

/** The records in no language of the site: one script for all six. Records are numbered from 0 in the order shown. */
export interface SearchRecords {
  count: number;
  /** Public identifiers, joined. */
  ids: string;
  titles: string[];
  /** Language of each title, by position in `languages`, a character each (`a` is the first). */
  languages: string[];
  titleLanguages: string;
  /** First and last day, as told: "2026-03-01/2026-04-30". */
  dates: string[];
  /** Per facet: its codes, and for each the numbers of its records (postings.ts). */
  facets: Record<Facet, { codes: string[]; records: string[] }>;
  /** The terms, rising; each without what it shares with the one before, whose length stands first in base 36. */
  terms: string;
  /** For each term, a line: the records whose title holds it, a space when there are others, and those. */
  postings: string;
}

/** The words of one language for the codes of the facets. */
export type SearchLabels = Record<Facet, string[]>;

/** What the page of the search says in its language. */
export interface SearchWords {
  language: Language;
  labels: SearchLabels;
  search: SiteTexts['search'];
  list: SiteTexts['list'];
  kinds: Readonly<Record<SiteKind, string>>;
}
