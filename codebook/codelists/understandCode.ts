/** Recognising a code in what a person wrote: the code, a label in any of the six languages, an alias, or nearly one. */
import { distance } from 'fastest-levenshtein';
import { foldName, plainCharacters } from '../normalise/text.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { type CodeList, codeLists, type ListKey, listKeys } from './codeLists.ts';

/** Folded name → code. A name that two codes share is left out: it would be a guess. */
type Index = ReadonlyMap<string, string>;

const indexes: ReadonlyMap<ListKey, Index> = new Map(listKeys.map((key) => [key, indexOf(codeLists[key])]));

/** Labels of one language: within it no two codes of a list share one, while across languages they may. */
const labelIndexes: ReadonlyMap<string, Index> = new Map(
  listKeys.flatMap((key) =>
    LANGUAGES.map((language) => {
      const { codes, label } = codeLists[key];
      return [`${key} ${language}`, new Map(codes.map((code) => [foldName(label(code, language)), code]))] as const;
    }),
  ),
);

/** Codes and labels win over aliases: an alias that is also somebody's label belongs to the label. */
function indexOf(list: CodeList): Index {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  const add = (name: string, code: string): void => {
    const known = index.get(name);
    if (known !== undefined && known !== code) shared.add(name);
    else index.set(name, code);
  };
  for (const code of list.codes) add(foldName(code), code);
  for (const language of LANGUAGES) for (const code of list.codes) add(foldName(list.label(code, language)), code);
  for (const name of shared) index.delete(name);
  for (const code of list.codes) {
    for (const alias of list.aliases(code)) if (!index.has(foldName(alias))) index.set(foldName(alias), code);
  }
  return index;
}

/** Labels as drop-downs write them, for the usual case of an unchanged cell. */
const exactLabels: ReadonlyMap<ListKey, ReadonlyMap<Language, Index>> = new Map(
  listKeys.map((key) => {
    const { codes, label } = codeLists[key];
    const ofLanguages = LANGUAGES.map(
      (language) => [language, new Map(codes.map((code) => [label(code, language), code]))] as const,
    );
    return [key, new Map(ofLanguages)];
  }),
);

const codeSets: ReadonlyMap<ListKey, ReadonlySet<string>> = new Map(
  listKeys.map((key) => [key, new Set(codeLists[key].codes)]),
);

/** `exact`: the code itself, or its label in the workbook's language, as a drop-down writes it. */
export interface Understood {
  code: string;
  exact: boolean;
}

/** "16.3 – Promote the rule of law", as drop-downs show lists whose codes people know; one value, not several. */
const CODE_BEFORE_LABEL = /^(\S+)\s+[–—-]\s[^;；؛\n]*$/;

/**
 * Finds the code that a cell means.
 * @param text one value, tidied
 * @param language of the workbook, if known
 * @returns undefined when nothing fits
 */
export function understandCode(list: ListKey, text: string, language?: Language): Understood | undefined {
  const labelled = exactLabel(list, text, language);
  if (labelled !== undefined) return { code: labelled, exact: true };
  const codes = codeSets.get(list);
  if (codes?.has(text)) return { code: text, exact: true };
  const before = CODE_BEFORE_LABEL.exec(text)?.[1];
  if (before !== undefined && codes?.has(before)) return { code: before, exact: true };
  const name = foldName(text);
  const found =
    labelIndexes.get(`${list} ${language}`)?.get(name) ?? indexes.get(list)?.get(name) ?? fromPrefix(list, before);
  if (found === undefined) return undefined;
  return { code: found, exact: false };
}

/** A workbook whose language is not known may write any language's labels. */
function exactLabel(list: ListKey, text: string, language: Language | undefined): string | undefined {
  const labels = exactLabels.get(list);
  if (language !== undefined) return labels?.get(language)?.get(text);
  for (const one of LANGUAGES) {
    const code = labels?.get(one)?.get(text);
    if (code !== undefined) return code;
  }
  return undefined;
}

function fromPrefix(list: ListKey, prefix: string | undefined): string | undefined {
  return prefix === undefined ? undefined : indexes.get(list)?.get(foldName(plainCharacters(prefix)));
}

/** How far a word may be from a name to be suggested, as a share of its length. */
const NEAR = 0.34;

/**
 * The code whose name is nearest to what was written.
 * @returns empty when nothing is near
 */
export function nearestCode(list: ListKey, text: string): string {
  const index = indexes.get(list);
  if (index === undefined) return '';
  return index.get(nearest(foldName(text), [...index.keys()])) ?? '';
}

/** Names compared in one workbook, to bound the time of one that is full of wrong names; behind it nothing is suggested. */
const COMPARISONS = 2_000_000;

/** `nearest` for one workbook: stops suggesting when it has cost too much. */
export function boundedNearest(): typeof nearest {
  let left = COMPARISONS;
  return (wanted, names) => {
    left -= names.length;
    return left < 0 ? '' : nearest(wanted, names);
  };
}

/**
 * The nearest of some names, by edit distance.
 * @returns empty when none is near (more than a third of the letters differ)
 */
export function nearest(wanted: string, names: readonly string[]): string {
  let best = '';
  let least = Math.max(1, Math.floor(wanted.length * NEAR)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const steps = distance(wanted, name);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}
