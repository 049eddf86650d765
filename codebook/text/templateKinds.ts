/** What the template says beside tables and code lists: text/<language>/template.ts. The compiler refuses gaps. */
import type { Requirement } from '../columns.ts';
import type { Position } from '../register.ts';

/** Sections of the Read-me sheet, in their order. */
export const README_SECTIONS = [
  'about',
  'who',
  'steps',
  'signs',
  'sheets',
  'several',
  'again',
  'consent',
  'privacy',
  'next',
  'version',
] as const;

export type ReadmeSection = (typeof README_SECTIONS)[number];

/** Columns of the sheet that shows the State's recommendations. */
export const RECOMMENDATION_COLUMNS = ['ref', 'cycle', 'position', 'recommending_states', 'text'] as const;

export type RecommendationColumn = (typeof RECOMMENDATION_COLUMNS)[number];

/** Faults that Excel itself points out while a cell is being filled. */
export type EntryFault = 'code' | 'date' | 'whole' | 'number' | 'length';

/**
 * Messages in ICU syntax. Arguments, all of them text: `{submitter}`, `{consent}` (names of sheets), `{withdrawn}` (a column),
 * `{yes}`, `{version}`, `{kind}`, `{sheets}`, `{example}`, `{min}`, `{max}`.
 */
export interface TemplateTexts {
  readonly readme: {
    /** Name of the tab: at most 31 characters, as all tabs. */
    readonly tab: string;
    readonly title: string;
    readonly subtitle: string;
    readonly sections: {
      readonly [S in ReadmeSection]: { readonly heading: string; readonly text: readonly string[] };
    };
    /** Said when the template was made for one kind of contributor: `{kind}`, `{sheets}`. */
    readonly usual: string;
  };
  readonly requirement: { readonly [R in Requirement]: { readonly word: string; readonly meaning: string } };
  /** Headings of the form. */
  readonly form: { readonly question: string; readonly entry: string; readonly help: string };
  readonly example: string;
  /** Title of the messages below: at most 32 characters. */
  readonly fault_title: string;
  /** At most 225 characters each, as Excel cuts longer ones. */
  readonly faults: { readonly [F in EntryFault]: string };
  readonly recommendations: {
    readonly tab: string;
    readonly help: string;
    readonly columns: { readonly [C in RecommendationColumn]: string };
    readonly positions: { readonly [P in Position]: string };
  };
}
