/** What each language has to say in the annual tables: text/<language>/annual.ts. Captions and notes in ICU syntax. */
export interface AnnualTexts {
  /** {year} */
  readonly captions: Readonly<
    Record<
      | 'submissions'
      | 'regional_groups'
      | 'states'
      | 'types'
      | 'themes'
      | 'sdgs'
      | 'cycles'
      | 'cooperation_forms'
      | 'provider_kinds'
      | 'funding_sources'
      | 'country_groups'
      | 'statuses'
      | 'recommendations'
      | 'needs'
      | 'offers'
      | 'matches'
      | 'contributions'
      | 'consent'
      | 'changes'
      | 'quality',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'contributor_kind'
      | 'submissions'
      | 'submissions_waiting'
      | 'activities'
      | 'needs'
      | 'offers'
      | 'contributions'
      | 'regional_group'
      | 'state'
      | 'activity_type'
      | 'theme'
      | 'sdg'
      | 'cycle'
      | 'cooperation_form'
      | 'provider_kind'
      | 'funding_source'
      | 'country_group'
      | 'status'
      | 'position'
      | 'recommendations_addressed'
      | 'recommendations_register'
      | 'received'
      | 'answered'
      | 'median_days'
      | 'offers_proposed'
      | 'proposed'
      | 'contacted'
      | 'agreed'
      | 'match_days'
      | 'offer_kind'
      | 'fund'
      | 'currency'
      | 'number'
      | 'pledged'
      | 'paid'
      | 'consent'
      | 'records_states'
      | 'records'
      | 'new'
      | 'changed'
      | 'unchanged'
      | 'withdrawn'
      | 'code'
      | 'severity'
      | 'occurrences',
      string
    >
  >;
  readonly rows: Readonly<
    Record<
      | 'total'
      | 'not_stated'
      | 'withheld'
      | 'unlisted'
      | 'observer'
      | 'ldc'
      | 'lldc'
      | 'sids'
      | 'none_of_these'
      | 'supported'
      | 'noted'
      | 'pending'
      | 'not_in_register'
      | 'released_all'
      | 'released_without_finance'
      | 'held_not_recorded'
      | 'held_not_asked'
      | 'held_requested'
      | 'held_refused'
      | 'held_withdrawn'
      | 'held_expired'
      | 'held_not_confirmed'
      | 'held_internal_only'
      | 'held_publishing_not_allowed'
      | 'error'
      | 'warning'
      | 'info',
      string
    >
  >;
  readonly notes: Readonly<
    Record<
      | 'period'
      | 'source'
      | 'left_out'
      | 'withdrawn_since'
      | 'counted_once'
      | 'only_named'
      | 'flags_dated'
      | 'finance_withheld'
      | 'shown_in_part'
      | 'no_exchange_rates'
      | 'median'
      | 'matched'
      | 'match_days'
      | 'register_coverage'
      | 'not_by_name'
      | 'unlinked'
      | 'key',
      string
    >
  >;
  readonly title: string;
  readonly method_title: string;
  /** Paragraphs of the Method sheet. */
  readonly method: readonly string[];
}
