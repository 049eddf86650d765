import { plainDigits } from '../normalise/text.ts';
import type { CheckedRecord } from '../submission.ts';
import { type ColumnKey, type ListTableKey, listTableKeys, tableOf } from '../tables.ts';
import { type Rule, type RuleContext, standing } from './rule.ts';

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
    const value = contactIn(Array.isArray(said) ? said.join('\n') : String(said));
    if (value !== undefined) report('PERSONAL_DATA_IN_TEXT', record, column as ColumnKey<ListTableKey>, { value });
  }
}

/**
 * The first e-mail address or telephone number of a text, in any of the six languages.
 * All patterns have bounded repetitions, so that no text can make the search slow.
 * @returns undefined where there is none; plain figures such as years, amounts and paragraphs do not count
 */
export function contactIn(text: string): string | undefined {
  if (!SIGN_OF_CONTACT.test(text) && !SPELT_OUT_AT.test(text)) return undefined;
  const plain = plainSigns(text);
  return emailIn(plain) ?? (ENOUGH_DIGITS.test(plain) ? phoneIn(plain) : undefined);
}

/** A digit of any script or a sign of an address, also spelt out: without one of them there is nothing to look for, as in most texts. */
const SIGN_OF_CONTACT = /[@\d\u0660-\u0669\u06f0-\u06f9\ufe6b\uff10-\uff20]/;
const SPELT_OUT_AT = /[[({] ?(?:at|arroba|arobase|собака|علامة)/i;

/** Marks of direction and other invisible characters: telephones put them around the numbers that people copy. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Other ways to write the signs of addresses and numbers: full-width, small, and the blanks and dashes of typesetters. */
const SIGNS: readonly (readonly [written: RegExp, plain: string])[] = [
  [/[\uff20\ufe6b]/g, '@'],
  [/[\uff0b\ufe62]/g, '+'],
  [/[\uff0e\u3002]/g, '.'],
  [/[\uff08\u3014]/g, '('],
  [/[\uff09\u3015]/g, ')'],
  [/[\uff1a\ufe55]/g, ':'],
  [/[\u2010-\u2015\u2212\uff0d\ufe63]/g, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
];

/** All that stands above, and digits of other scripts; most texts hold none of it, and are taken as they are. */
const ANY_SIGN = new RegExp(
  [INVISIBLE, /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/, ...SIGNS.map(([written]) => written)]
    .map(({ source }) => source)
    .join('|'),
);

function plainSigns(text: string): string {
  if (!ANY_SIGN.test(text)) return text;
  const visible = plainDigits(text.replace(INVISIBLE, ''));
  return SIGNS.reduce((sum, [written, plain]) => sum.replace(written, plain), visible);
}

/** What may stand in front of the sign and behind it; looked at from the sign outwards. */
const LOCAL_PART = /[\p{L}\p{N}._%+'-]+$/u;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 255;

/** "name (at) example.org", as people write who fear harvesters. */
const SPELT_OUT =
  /[\p{L}\p{N}._%+-]{1,64} ?[[({] ?(?:at|arroba|arobase|собака|علامة)? ?@? ?[\])}] ?[\p{L}\p{N}-]{1,63}(?: ?[[({] ?(?:dot|point|punto|точка)? ?\.? ?[\])}] ?|\.)\p{L}{2,20}/iu;

function emailIn(text: string): string | undefined {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = LOCAL_PART.exec(text.slice(Math.max(0, at - LONGEST_LOCAL_PART), at))?.[0];
    const domain = name && DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (domain) return `${name}@${domain}`;
  }
  return SPELT_OUT_AT.test(text) ? SPELT_OUT.exec(text)?.[0] : undefined;
}

/** So few digits are no telephone number; most texts are done with after this. */
const ENOUGH_DIGITS = /\d(?:[ ()./-]{0,3}\d){6}/;

/** Seven to fifteen digits (ITU-T E.164), with the signs that people put between them. */
const DIGITS = String.raw`\(?\d(?:[ ()./-]{0,3}\d){6,14}(?!\d)`;

/** International numbers: a plus, or two zeros in front of a country. */
const INTERNATIONAL = /(?:\+ ?\(?|(?<![\d.,/-])00(?=[1-9 (-]))\d(?:[ ()./-]{0,3}\d){7,14}(?!\d)/;

/** Words before a number. In scripts without spaces they stand inside other words, elsewhere they are words of their own. */
const SPACED_WORDS = [
  'tel(?:ephone|s)?|t[eé]l(?:[eé]phone)?|(?:tele)?phone(?: (?:no|number))?|ph|mob(?:ile)?(?: (?:no|number))?|cell(?: ?phone| no|:)|fax|whats ?app|viber|signal|telegram',
  'portable|t[eé]l[eé]copie|courriel et t[eé]l',
  'tel[eé]fono|tfno|tlf|m[oó]vil|celular|cel',
  'тел(?:ефон)?|т|моб(?:ильный)?(?: телефон)?|сот(?:овый)?|факс|ватсап',
  '(?:ال|و)?(?:هاتف|تليفون|تلفون|تلفن|جوال|محمول|موبايل|نقال|فاكس|واتساب|واتس ?اب)',
].join('|');
const JOINED_WORDS = '电话|電話|手机|手機|座机|传真|傳真|热线|熱線|微信|联系方式';
const AFTER_WORD = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${SPACED_WORDS})|${JOINED_WORDS})(?: ?(?:is|no|n°|№|número|numéro|номер|رقم|号码|號碼|为|是))?[.:：№° ()]{0,4}(?:\\+ ?)?(${DIGITS})`,
  'iu',
);

/** Mobile numbers of China are told by their form alone. */
const CHINESE_MOBILE = /\p{Script=Han}[\s\S]{0,40}?(?<!\d)(1[3-9]\d(?:[ -]?\d{4}){2})(?!\d)/u;

/** "2019-2020" behind "Phone" is a time, not a number. */
const YEARS = /^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d/;

function phoneIn(text: string): string | undefined {
  const international = INTERNATIONAL.exec(text)?.[0];
  if (international !== undefined) return international.trim();
  const named = AFTER_WORD.exec(text)?.[1];
  if (named !== undefined && !YEARS.test(named)) return named;
  return CHINESE_MOBILE.exec(text)?.[1];
}
