/** Labels, help and examples of tables and columns in all six languages (a heading in any of them is recognised). */

import type { TableKey } from '../tables.ts';
import { tables as ar } from './ar/tables.ts';
import { tables as en } from './en/tables.ts';
import { tables as es } from './es/tables.ts';
import { tables as fr } from './fr/tables.ts';
import type { ColumnText, TableTexts } from './kinds.ts';
import type { Language } from './languages.ts';
import { tables as ru } from './ru/tables.ts';
import { tables as zh } from './zh/tables.ts';

export const tableTexts: Readonly<Record<Language, TableTexts>> = { ar, zh, en, fr, ru, es };

/** The texts of one column, for code that walks over all columns. */
export function columnText(language: Language, table: TableKey, column: string): ColumnText {
  const columns: Readonly<Record<string, ColumnText>> = tableTexts[language][table].columns;
  return columns[column] ?? { label: column, help: '', example: '' };
}
