/** How a template says what it is: a very hidden sheet of key and value, written with the template and read back. */
import type { Language } from './text/languages.ts';

/** Name of the very hidden sheet: column A holds the key, column B the value. */
export const MARK_SHEET = '_upr_repository';

/** Name of the hidden sheet that holds the entries of the drop-downs. */
export const LISTS_SHEET = '_lists';

/** Value of the mark's key `template`: tells our template from any other workbook. */
export const TEMPLATE_NAME = 'upr-cooperation-repository-submission';

/** What the very hidden sheet says. */
export interface TemplateMark {
  template: string;
  /** Version of the template, the codebook's at the time. */
  template_version: string;
  codebook_version: string;
  language: Language;
  /** Preset by who handed the template out; empty when not preset. */
  kind: string;
  state: string;
  /** When and by what the template was made, for support. */
  build: string;
  /** How many replies lie between this workbook and a template: empty for a template, one more with every reply sent back. */
  round: string;
  /** Names of the other sheets of the template, which hold nothing to read; one a line. */
  other_sheets: string;
}

export const MARK_KEYS: readonly (keyof TemplateMark)[] = [
  'template',
  'template_version',
  'codebook_version',
  'language',
  'kind',
  'state',
  'build',
  'round',
  'other_sheets',
];
