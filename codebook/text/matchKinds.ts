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

export interface MatchTexts {
  readonly reasons: Readonly<Record<MatchReasonKey, string>>;
  /** Points of a reason out of its weight: {points}, {weight}. */
  readonly points: string;
}
