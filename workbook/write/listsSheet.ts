/** The hidden sheet with the entries of all drop-downs: one column a list, its key in row 1. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import { shownLabel } from '../../codebook/codelists/shownLabel.ts';
import type { Recommendation } from '../../codebook/register.ts';
import { tableKeys } from '../../codebook/tables.ts';
import { LISTS_SHEET } from '../../codebook/template.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { LOCALES } from '../../codebook/text/message.ts';
import { putShown } from './fillCell.ts';
import { placedColumns, rangeOn } from './layout.ts';
import { addSheet, type Setting } from './setting.ts';

/** Long lists are looked up by name; the others keep the codebook's order, which means something (status, cycles, kinds). */
const BY_NAME: readonly ListKey[] = ['states', 'regions', 'languages', 'currencies', 'themes', 'affected_groups'];

/** Header of the list of recommendations, and so many characters of each text beside it. */
const RECOMMENDATIONS = 'recommendations';
const TEXT_SHOWN = 80;

/** Formula of the range that holds a list's entries; undefined for a list that the template does not have. */
export type ListRanges = ReadonlyMap<ListKey | typeof RECOMMENDATIONS, string>;

/** The entries of a list's drop-down in their order. */
export function listEntries(list: ListKey, language: Language): string[] {
  const entries = codeLists[list].codes.map((code) => shownLabel(list, code, language));
  if (!BY_NAME.includes(list)) return entries;
  const { compare } = new Intl.Collator(LOCALES[language]);
  return entries.sort(compare);
}

/** The lists that some column of the tables offers, each once, in the order of the columns. */
export function listsInUse(): ListKey[] {
  const lists = tableKeys.flatMap((table) =>
    placedColumns(table).flatMap(({ column }): ListKey[] => {
      if (column.type === 'code' || column.type === 'codes') return [column.list];
      return column.type === 'yes_no' ? ['yes_no'] : [];
    }),
  );
  return [...new Set(lists)];
}

/**
 * Where the lists will stand. Known before the sheet is written, since the sheets that refer to it come first.
 * @param recommendations offered in the columns for recommendations; none = no such list
 */
export function listRanges(language: Language, recommendations: readonly Recommendation[]): ListRanges {
  const ranges = new Map<ListKey | typeof RECOMMENDATIONS, string>();
  const lists = listsInUse();
  lists.forEach((list, index) => {
    ranges.set(list, rangeOn(LISTS_SHEET, index + 1, 2, listEntries(list, language).length + 1));
  });
  if (recommendations.length > 0)
    ranges.set(RECOMMENDATIONS, rangeOn(LISTS_SHEET, lists.length + 1, 2, recommendations.length + 1));
  return ranges;
}

/** Writes the hidden sheet. */
export function writeLists(setting: Setting, recommendations: readonly Recommendation[]): void {
  const sheet = addSheet(setting, LISTS_SHEET);
  sheet.state = 'hidden';
  const lists = listsInUse();
  const columns = lists.map((list) => [list as string, ...listEntries(list, setting.language)]);
  if (recommendations.length > 0) {
    columns.push([RECOMMENDATIONS, ...recommendations.map(({ ref }) => ref)]);
    columns.push([`${RECOMMENDATIONS} text`, ...recommendations.map(({ text }) => beginning(text))]);
  }
  columns.forEach((entries, column) => {
    entries.forEach((entry, row) => {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.numFmt = '@';
      putShown(cell, entry);
    });
  });
}

function beginning(text: string): string {
  const letters = Array.from(text);
  return letters.length <= TEXT_SHOWN ? text : `${letters.slice(0, TEXT_SHOWN - 1).join('')}…`;
}
