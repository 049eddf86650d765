/** The register of UPR recommendations, as far as the check needs it. Loaded elsewhere and handed in. */

/** The State's answer to a recommendation: supported, noted, or not known yet (no addendum published). */
export type Position = 'supported' | 'noted' | 'pending';

/** One recommendation of the register. */
export interface Recommendation {
  /** Canonical reference: "A/HRC/59/15 140.7", or "ISO3-cycle-paragraph" where no document symbol is known. */
  ref: string;
  /** ISO3 of the State under review. */
  state_under_review: string;
  /** Cycle 1–4. */
  cycle: string;
  /** Session 1–54; empty when not known. */
  session: string;
  /** Such as "A/HRC/59/15"; empty when not known. */
  document_symbol: string;
  /** Such as "140.7"; empty when not known. */
  paragraph: string;
  /** UHRI annotation identifier (UUID, lower case); empty when not known. */
  uhri_id: string;
  position: Position;
  /** ISO3 of the States that made it. */
  recommending_states: string[];
  text: string;
}

/** What the check asks of a register. */
export interface Register {
  /** Finds by any of the forms a reference can have (normalise/recommendation.ts); undefined when not in the register. */
  find(
    ref: string,
  ): Pick<Recommendation, 'ref' | 'state_under_review' | 'cycle' | 'position' | 'recommending_states'> | undefined;
  /** References of one State, for suggesting the nearest. */
  refsOf(state: string): readonly string[];
}
