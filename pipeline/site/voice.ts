/** One language of the site: its words, figures and dates. */

import type { ListKey } from '../../codebook/codelists/codeLists.ts';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { shownLabel } from '../../codebook/codelists/shownLabel.ts';
import { isRightToLeft, type Language } from '../../codebook/text/languages.ts';
import { type Arguments, messageSpeaker } from '../../codebook/text/message.ts';
import type { SiteTexts } from '../../codebook/text/siteKinds.ts';
import { siteTexts } from '../../codebook/text/siteTexts.ts';
import { unDate, unNumber } from '../../codebook/text/unFormat.ts';

export interface Voice {
  language: Language;
  direction: 'rtl' | 'ltr';
  texts: SiteTexts;
  say(message: string, values?: Arguments): string;
  /** The label of a code, without the code. */
  label(list: ListKey, code: string): string;
  /** The label with the code before it where people know the code. */
  coded(list: ListKey, code: string): string;
  date(day: string): string;
  figure(value: number, decimals?: number): string;
  /** The alphabetical order of the language: States are never ranked. */
  compare(a: string, b: string): number;
}

export function voiceOf(language: Language): Voice {
  const say = messageSpeaker(language);
  const collator = new Intl.Collator(language);
  return {
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    texts: siteTexts[language],
    say: (message, values = {}) => say(message, values),
    label: (list, code) => codeLists[list].label(code, language),
    coded: (list, code) => shownLabel(list, code, language),
    date: (day) => unDate(day, language),
    figure: (value, decimals) => unNumber(value, language, decimals),
    compare: (a, b) => collator.compare(a, b),
  };
}
