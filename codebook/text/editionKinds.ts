/**
 * What each language has to say around the annual tables: text/<language>/edition.ts. Sentences in ICU syntax. Counts arrive twice:
 * `count` chooses the plural form, `shown` is the figure as the language writes it.
 */
export interface EditionTexts {
  /** {number} */
  readonly table: string;
  /** {number} */
  readonly figure: string;
  readonly note: string;
  readonly source: string;
  readonly head_notes: Readonly<
    Record<
      | 'submissions'
      | 'activities'
      | 'recommendations'
      | 'requests'
      | 'offers'
      | 'matches'
      | 'contributions'
      | 'records_states'
      | 'records'
      | 'findings',
      string
    >
  >;
  readonly contents: string;
  readonly notes_title: string;
  /** {year} */
  readonly document_title: string;
  readonly draft: string;
  readonly narrative_title: string;
  readonly annex_title: string;
  /** {figures}: the list of `chart_figure`. */
  readonly chart: string;
  /** {name} {value} */
  readonly chart_figure: string;
  readonly narrative: Readonly<
    Record<
      | 'mandate'
      | 'submissions'
      | 'activities'
      | 'states'
      | 'more'
      | 'fewer'
      | 'same'
      | 'no_previous'
      | 'groups'
      | 'group'
      | 'recommendations'
      | 'needs'
      | 'median'
      | 'offers'
      | 'good_practices'
      | 'matches'
      | 'contributions'
      | 'consents'
      | 'closing',
      string
    >
  >;
}
