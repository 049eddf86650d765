/** How a value of a record stands in a cell: the words of the language, real dates, plain numbers. */
import { shownLabel } from './codelists/shownLabel.ts';
import type { Column, Organisation, Value } from './columns.ts';
import type { Language } from './text/languages.ts';

/** Between several values of one cell. */
const BETWEEN = '; ';

/** What a cell can hold here. Never a formula. */
export type Shown = string | number | Date;

/**
 * The value as a drop-down or a person would write it; reading it back gives the same value.
 * @param language of the workbook, for labels
 * @returns a date as midnight UTC; an empty text (a blank cell) for what no cell can hold, such as NaN
 */
export function shownValue(column: Column, value: Value, language: Language): Shown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return shownLabel('yes_no', value ? 'yes' : 'no', language);
  if (typeof value === 'string') return shownText(column, value, language);
  if (column.type === 'organisations')
    return value.map((one) => (typeof one === 'string' ? one : organisationLine(one, language))).join('\n');
  const texts = value.map(String);
  if (column.type === 'codes') return texts.map((code) => shownLabel(column.list, code, language)).join(BETWEEN);
  return texts.join(column.type === 'recommendations' ? '\n' : BETWEEN);
}

function shownText(column: Column, value: string, language: Language): Shown {
  if (column.type === 'code') return shownLabel(column.list, value, language);
  return column.type === 'date' ? (dateOf(value) ?? value) : value;
}

/** Midnight UTC, as exceljs wants it; undefined when the text is no day of the calendar. */
function dateOf(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date;
}

function organisationLine({ name, role, type }: Organisation, language: Language): string {
  const words = [name, shownLabel('organisation_roles', role, language)];
  if (type !== undefined) words.push(shownLabel('organisation_types', type, language));
  return words.join(' | ');
}
