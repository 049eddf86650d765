/** What each language has to say on a country sheet: text/<language>/country.ts. Sentences in ICU syntax. */
export interface CountryTexts {
  /** {state} */
  readonly title: string;
  /** {today} */
  readonly intro: string;
  /** {list} */
  readonly by_status: string;
  readonly by_provider: string;
  /** Footnotes to activities. */
  readonly in_part: string;
  readonly several_reports: string;
  readonly captions: Readonly<
    Record<
      'activities' | 'overlaps' | 'needs' | 'offers' | 'recommendations',
      { title: string; head_note: string; none: string }
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'activity'
      | 'other_activity'
      | 'status'
      | 'providers'
      | 'dates'
      | 'shared'
      | 'request'
      | 'requested_on'
      | 'replied_on'
      | 'offer'
      | 'offered_by'
      | 'why'
      | 'cycle'
      | 'supported'
      | 'addressed'
      | 'not_addressed',
      string
    >
  >;
  /** {cycle} {list} */
  readonly refs: string;
  /** {count} {shown} */
  readonly more: string;
}
