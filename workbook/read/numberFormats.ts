/** Which number formats show a number as a date or a time. */

/** A longer code is no format of a person's making; scanning it would only cost time. In characters. */
const LONGEST_CODE = 255;

/** Ids that mean dates and times in every workbook; 27–36 and 50–58 are those of East Asian editions. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What is no placeholder: quoted text, escaped, padding and fill characters, and brackets (colours, locales, conditions). */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs;

/** Whether a number format that every workbook knows by its id is one of dates or times. */
export function isBuiltInDateFormat(id: number): boolean {
  return BUILT_IN.some(([first, last]) => id >= first && id <= last);
}

/** Whether a number format written in the workbook is one of dates or times, such as "dd/mm/yyyy". */
export function isDateCode(code: string): boolean {
  if (code.length > LONGEST_CODE) return false;
  const placeholders = code.replace(LITERAL, '');
  return /[ymdhs]/i.test(placeholders) && !/general/i.test(placeholders);
}
