/** What each language has to say on the consent desk: text/<language>/desk.ts. Messages in ICU syntax; dates arrive in words. */
import type { DeskColumnKey, DeskDecisionKey, DeskOutcome, DeskSheetKey, DoubleReason } from '../desk.ts';

export interface DeskTexts {
  /** Of the workbooks. */
  readonly titles: { readonly consent: string; readonly matches: string };
  /** {date} */
  readonly subtitle: string;
  /** The first sheet. */
  readonly start: {
    readonly tab: string;
    readonly steps: readonly string[];
    readonly officer: string;
    readonly officer_help: string;
    /** Headings of the list of sheets and of what became of the last desk. */
    readonly sheets: string;
    readonly rows: string;
    readonly last: string;
    /** {count} entries taken in. */
    readonly taken: string;
    readonly nothing_taken: string;
    /** {file}: a desk that could not be read, kept aside. */
    readonly unreadable: string;
  };
  /** tab: at most 31 characters. */
  readonly sheets: { readonly [S in DeskSheetKey]: { readonly tab: string; readonly help: string } };
  /** {count} more rows than the sheet shows. */
  readonly more: string;
  readonly empty: string;
  readonly columns: { readonly [C in DeskColumnKey]: string };
  readonly decisions: { readonly [D in DeskDecisionKey]: string };
  /** {decision}, {by}, {date}, {value}. */
  readonly outcomes: { readonly [O in DeskOutcome]: string };
  readonly remarks: {
    /** {decision}, {by}, {date} */
    readonly changed: string;
    /** {by}, {date}, {reason} */
    readonly asked: string;
    /** {scope} */
    readonly narrowed: string;
    readonly nothing_declared: string;
    readonly not_given: string;
    /** {date} */
    readonly until: string;
    /** {by}, {date} */
    readonly given_by: string;
    /** {count} records, {titles} of the first ones */
    readonly covers: string;
    readonly no_evidence: string;
    /** {sheet}, {row} */
    readonly place: string;
  };
  /** {percent}, {count} */
  readonly reasons: { readonly [R in DoubleReason]: string };
  /** The lists that a name can be missing from. */
  readonly lists: { readonly themes: string; readonly organisations: string };
}
