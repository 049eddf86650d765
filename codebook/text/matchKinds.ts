/** Words of the matching of needs and offers: text/<language>/match.ts. ICU message syntax. */

/** A sentence a reason (pipeline/matches/matchReasons.ts); the arguments are those of the reason, in words. */
export type MatchReasonKey =
  | 'recommendation'
  | 'theme'
  | 'type'
  | 'text'
  | 'south_south'
  | 'region'
  | 'language'
  | 'dates'
  | 'capacity'
  | 'fund'
  | 'experience';

/** What the desk can say of a match. */
export const matchDecisions = ['proposed', 'not_suitable', 'contacted', 'agreed'] as const;
export type MatchDecision = (typeof matchDecisions)[number];

export interface MatchTexts {
  readonly reasons: Readonly<Record<MatchReasonKey, string>>;
  /** Points of a reason out of its weight: {points}, {weight}. */
  readonly points: string;
  readonly decisions: Readonly<Record<MatchDecision, string>>;
  /** The desk's list of matches. */
  readonly sheet: {
    readonly tab: string;
    readonly title: string;
    readonly help: string;
    readonly columns: Readonly<
      Record<
        | 'match'
        | 'state'
        | 'need'
        | 'need_text'
        | 'offer'
        | 'offer_text'
        | 'organisation'
        | 'score'
        | 'reasons'
        | 'decision'
        | 'decided_by'
        | 'note',
        string
      >
    >;
  };
}
