/** All code lists behind one door: codes, aliases and labels in six languages. */
import { codeTexts } from '../text/codeTexts.ts';
import type { Language } from '../text/languages.ts';
import { LANGUAGES } from '../text/languages.ts';
import { affectedGroups } from './affectedGroups.ts';
import { currencyRows } from './official/currencyRows.ts';
import { languageRows } from './official/languageRows.ts';
import { regionRows } from './official/regionRows.ts';
import { sdgGoalRows } from './official/sdgGoalRows.ts';
import { sdgTargetCodes } from './official/sdgTargetCodes.ts';
import { sessionRows } from './official/sessionRows.ts';
import { stateRows } from './official/stateRows.ts';
import { stateVariantRows } from './official/stateVariantRows.ts';
import { themes } from './themes.ts';
import { vocabularies } from './vocabularies.ts';

/** The lists whose labels stand in text/<language>/codes.ts. */
export const worded = { ...vocabularies, themes, affected_groups: affectedGroups } as const;

export type WordedListKey = keyof typeof worded;

export type ListKey =
  | WordedListKey
  | 'states'
  | 'regions'
  | 'sessions'
  | 'sdg_goals'
  | 'sdg_targets'
  | 'currencies'
  | 'languages';

export interface CodeList {
  readonly key: ListKey;
  /** Who keeps the list, and as of when. */
  readonly source: string;
  /** An open list takes values it does not know, with a warning. */
  readonly open: boolean;
  readonly codes: readonly string[];
  /** Other spellings by which a code is recognised. */
  aliases(code: string): readonly string[];
  /** The official or own label; the code itself when the list has no words for it. */
  label(code: string, language: Language): string;
}

type Row = readonly [code: string, ...rest: unknown[]];

/** A list from official rows: the last element of each row holds the six labels in the order of LANGUAGES. */
function official(key: ListKey, source: string, rows: readonly Row[], aliases = new Map<string, string[]>()): CodeList {
  const labels = new Map(rows.map((row) => [row[0], row[row.length - 1] as string[]]));
  return {
    key,
    source,
    open: false,
    codes: rows.map(([code]) => code),
    aliases: (code) => aliases.get(code) ?? [],
    label: (code, language) => labels.get(code)?.[LANGUAGES.indexOf(language)] ?? code,
  };
}

/** A list whose codes need no words (sessions, SDG targets: their texts are long and stand in official/sdgTargetRows.ts). */
function wordless(
  key: ListKey,
  source: string,
  codes: readonly string[],
  aliases: (code: string) => string[],
): CodeList {
  return { key, source, open: false, codes, aliases, label: (code) => code };
}

function wordedList(key: WordedListKey): CodeList {
  const { source, codes, ...rest }: { source: string; codes: readonly string[]; open?: true; aliases?: object } =
    worded[key];
  const aliases = new Map(Object.entries(rest.aliases ?? {}) as [string, readonly string[]][]);
  return {
    key,
    source,
    open: rest.open ?? false,
    codes,
    aliases: (code) => aliases.get(code) ?? [],
    label: (code, language) => (codeTexts[language][key] as Record<string, string>)[code] ?? code,
  };
}

const stateAliases = new Map(stateVariantRows);
for (const [iso3, iso2, m49] of stateRows) stateAliases.set(iso3, [...(stateAliases.get(iso3) ?? []), iso2, m49]);

const UN_M49 = 'UNTERM and UNSD M49, as of 2026-05-15 (codelists/official/stateRows.ts)';

export const codeLists: Readonly<Record<ListKey, CodeList>> = {
  ...(Object.fromEntries((Object.keys(worded) as WordedListKey[]).map((key) => [key, wordedList(key)])) as Record<
    WordedListKey,
    CodeList
  >),
  states: official('states', UN_M49, stateRows, stateAliases),
  regions: official('regions', 'UNSD M49, as of 2026-05-15 (codelists/official/regionRows.ts)', regionRows),
  sdg_goals: official('sdg_goals', 'Global indicator framework texts, 2025-08-19', sdgGoalRows),
  sdg_targets: wordless('sdg_targets', 'Global indicator framework texts, 2025-08-19', sdgTargetCodes, (code) => [
    `SDG ${code}`,
    `Target ${code}`,
  ]),
  sessions: wordless(
    'sessions',
    'OHCHR: sessions of the UPR Working Group, 1–54',
    sessionRows.map(([session]) => session),
    (code) => [`UPR ${code}`, `UPR${code}`, `${code} Session`, `Session ${code}`],
  ),
  currencies: official('currencies', 'ISO 4217 by way of IATI Currency, 2024-03-11; names Unicode CLDR', currencyRows),
  languages: official('languages', 'ISO 639-1 by way of IATI Language, 2024-03-11; names Unicode CLDR', languageRows),
};

export const listKeys = Object.keys(codeLists) as ListKey[];
