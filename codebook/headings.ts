/** Recognising headings and sheet names: as keys, or as labels in any of the six languages. */
import { foldName } from './normalise/text.ts';
import { type TableKey, tableKeys, tableOf } from './tables.ts';
import { LANGUAGES } from './text/languages.ts';
import { columnText, tableTexts } from './text/tableTexts.ts';

/** A longer text in the first rows is no heading; folding it would only cost time. In characters. */
const LONGEST = 500;

/** Headings carry signs and line breaks for required columns; they do not count. */
export function heading(text: string): string {
  if (text.length > LONGEST) return '';
  return foldName(text.replace(/[*●◐○•]/g, ' '));
}

/** Folded label in any language → column key, per table. */
export const labelIndex: ReadonlyMap<TableKey, ReadonlyMap<string, string>> = new Map(
  tableKeys.map((table) => [
    table,
    new Map(
      Object.keys(tableOf(table).columns).flatMap((column) =>
        LANGUAGES.map((language) => [heading(columnText(language, table, column).label), column] as const),
      ),
    ),
  ]),
);

const sheetNames: ReadonlyMap<string, TableKey> = new Map(
  tableKeys.flatMap((table) => [
    [foldName(table), table] as const,
    ...LANGUAGES.map((language) => [foldName(tableTexts[language][table].label), table] as const),
  ]),
);

/** The table that a sheet's name stands for, in any language. */
export function tableNamed(sheet: string): TableKey | undefined {
  return sheetNames.get(foldName(sheet));
}
