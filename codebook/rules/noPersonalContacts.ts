import { plainDigits } from '../normalise/text.ts';
import type { CheckedRecord } from '../submission.ts';
import { type ColumnKey, type ListTableKey, listTableKeys, tableOf } from '../tables.ts';
import { type Rule, type RuleContext, standing } from './rule.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** International numbers, or a telephone word before digits; plain figures such as years or amounts do not count. */
const PHONE =
  /\+\d{1,3}[\d ().-]{6,}\d|(?:tel|phone|mobile|whatsapp|tél|тел|هاتف|电话|teléfono|móvil)\p{L}*[.:\s№]*[\d ().-]{6,}\d/iu;

/** So few digits are no telephone number; most texts are done with after this. */
const ENOUGH_DIGITS = /(?:\d[ ().-]*){7}/;

/** Neither a digit of any script nor an @: nothing to look for, as in most texts. */
const MAY_HOLD_CONTACT = /[@\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;

/** W7: contact details of persons in a text that will be public put them, above all human rights defenders, at risk. */
export const noPersonalContacts: Rule = {
  name: 'noPersonalContacts',
  source: 'W7',
  codes: ['PERSONAL_DATA_IN_TEXT'],
  check(context) {
    for (const table of listTableKeys) {
      const columns = publicTexts(table);
      for (const record of standing<ListTableKey>(context.submission, table)) checkTexts(record, columns, context);
    }
  },
};

function publicTexts(table: ListTableKey): string[] {
  return Object.entries(tableOf(table).columns)
    .filter(([, column]) => (column.type === 'text' || column.type === 'texts') && column.private !== true)
    .map(([key]) => key);
}

function checkTexts(record: CheckedRecord<ListTableKey>, columns: readonly string[], { report }: RuleContext): void {
  const values = record.values as Readonly<Record<string, unknown>>;
  for (const column of columns) {
    const said = values[column];
    if (said === undefined) continue;
    const text = Array.isArray(said) ? said.join('\n') : String(said);
    const value = MAY_HOLD_CONTACT.test(text) ? contactIn(plainDigits(text)) : undefined;
    if (value !== undefined) report('PERSONAL_DATA_IN_TEXT', record, column as ColumnKey<ListTableKey>, { value });
  }
}

function contactIn(text: string): string | undefined {
  const email = text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
  return email ?? (ENOUGH_DIGITS.test(text) ? PHONE.exec(text)?.[0] : undefined);
}
