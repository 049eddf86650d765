/** What a drop-down shows for a code: the label, with the code before it where people know the code. */
import type { Language } from '../text/languages.ts';
import { LANGUAGES } from '../text/languages.ts';
import { codeLists, type ListKey } from './codeLists.ts';
import { sdgTargetRows } from './official/sdgTargetRows.ts';

/** Lists whose codes people know by heart: shown as "code – label". */
const CODE_FIRST: readonly ListKey[] = ['currencies', 'sectors', 'markers', 'sdg_goals', 'sdg_targets'];

/** Longest text shown after an SDG target's number, in characters; the number alone is what is read back. */
const TARGET_TEXT_SHOWN = 90;

const targetTexts = new Map(sdgTargetRows);

/** The entry of a drop-down. Reading it back gives the code (understandCode.ts takes "code – label" for the code). */
export function shownLabel(list: ListKey, code: string, language: Language): string {
  const label = list === 'sdg_targets' ? targetText(code, language) : codeLists[list].label(code, language);
  if (label === code) return code;
  return CODE_FIRST.includes(list) ? `${code} – ${label}` : label;
}

function targetText(code: string, language: Language): string {
  const text = (targetTexts.get(code)?.[LANGUAGES.indexOf(language)] ?? code).replace(/[;；؛|]/g, ',');
  const letters = Array.from(text);
  return letters.length <= TARGET_TEXT_SHOWN ? text : `${letters.slice(0, TARGET_TEXT_SHOWN - 1).join('')}…`;
}
