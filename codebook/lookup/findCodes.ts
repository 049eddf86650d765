/** Looking up a code by part of its name, in any of the six languages. */
import { codeLists, type ListKey } from '../codelists/codeLists.ts';
import { shownLabel } from '../codelists/shownLabel.ts';
import { foldName } from '../normalise/text.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';

export interface FoundCode {
  code: string;
  /** As a drop-down shows it in the language asked for. */
  shown: string;
}

/** How well a name fits, best first: the whole name, its beginning, the beginning of a word, any part. */
const WHOLE = 0;
const BEGINNING = 1;
const WORD = 2;
const PART = 3;
const NONE = 4;

/**
 * Codes whose code, label (in any language) or other spelling holds what was typed; best fits first, otherwise in the order
 * of the list. Nothing typed: the whole list.
 */
export function findCodes(list: ListKey, typed: string, language: Language): FoundCode[] {
  const wanted = foldName(typed);
  const { codes } = codeLists[list];
  const ranked = codes.map((code) => ({ code, rank: wanted === '' ? WHOLE : rankOf(list, code, wanted, language) }));
  return ranked
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ code }) => ({ code, shown: shownLabel(list, code, language) }));
}

function rankOf(list: ListKey, code: string, wanted: string, language: Language): number {
  return Math.min(...namesOf(list, code, language).map((name) => fitOf(foldName(name), wanted)));
}

function namesOf(list: ListKey, code: string, language: Language): string[] {
  const { label, aliases } = codeLists[list];
  const labels = LANGUAGES.map((one) => label(code, one));
  return [code, shownLabel(list, code, language), ...labels, ...aliases(code)];
}

function fitOf(name: string, wanted: string): number {
  if (name === wanted) return WHOLE;
  if (name.startsWith(wanted)) return BEGINNING;
  if (name.includes(` ${wanted}`)) return WORD;
  return name.includes(wanted) ? PART : NONE;
}
