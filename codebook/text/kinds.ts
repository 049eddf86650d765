/** What each language has to say: the compiler refuses a language that lacks a text or has one too many. */
import type { worded } from '../codelists/codeLists.ts';
import type { FindingCode } from '../findings.ts';
import type { ColumnKey, TableKey } from '../tables.ts';

/** Labels of the worded code lists: text/<language>/codes.ts. */
export type CodeTexts = {
  readonly [L in keyof typeof worded]: { readonly [C in (typeof worded)[L]['codes'][number]]: string };
};

export interface ColumnText {
  /** The header of the column. */
  readonly label: string;
  /** What to write, in one or two sentences; shown as cell note and input message. */
  readonly help: string;
  /** An invented example; empty where a drop-down or the help says enough. */
  readonly example: string;
}

export interface TableText<T extends TableKey> {
  /** Name of the sheet's tab: at most 31 characters, none of : \ / ? * [ ] */
  readonly label: string;
  /** What the sheet is for, in one or two sentences. */
  readonly help: string;
  readonly columns: { readonly [K in ColumnKey<T>]: ColumnText };
}

/** Tables and columns: text/<language>/tables.ts. */
export type TableTexts = { readonly [T in TableKey]: TableText<T> };

/**
 * Sentences of the findings in ICU message syntax: text/<language>/findings.ts. Each says what is wrong and what to do;
 * where it is comes from the address. `column`, `other`, `table`, `list`, `state` arrive as labels in the language.
 */
export type FindingTexts = { readonly [C in FindingCode]: string };
