/** Dates as spreadsheets keep them: days since the first day of the date system, the time of day as the fraction. */

const SECONDS_A_DAY = 86_400;

/** Day 0 counted back from day 61 (1 March 1900): 1900 is wrongly taken for a leap year, so day 60 never was. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const DAY_THAT_NEVER_WAS = 60;

/** The day after 31 December 9999, where dates end, in days since 1970. */
const END_OF_DATES = Date.UTC(10_000, 0, 1) / 1000 / SECONDS_A_DAY;

const ISO_TIME = /^T?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?Z?$/;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/;

/**
 * The date a number stands for.
 * @param serial at least 1: below, the number is a time of day without a date
 * @param epoch first year of the workbook's date system
 * @returns ISO text to the second, without the time where it is midnight; undefined where there is no such date
 */
export function serialToIso(serial: number, epoch: 1900 | 1904): string | undefined {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const day = Math.floor(seconds / SECONDS_A_DAY);
  if (epoch === 1900 && day === DAY_THAT_NEVER_WAS) return undefined;
  // Days before the one that never was are one less far from day 0.
  const zero = epoch === 1904 ? DAY_ZERO_1904 : day < DAY_THAT_NEVER_WAS ? DAY_ZERO_1900 + 86_400_000 : DAY_ZERO_1900;
  const since1970 = zero / 86_400_000 + day;
  if (!(serial >= 0) || since1970 >= END_OF_DATES) return undefined;
  return isoDay(since1970) + isoTime(seconds - day * SECONDS_A_DAY);
}

/** Date of a day by the proleptic Gregorian calendar, counted in eras of 400 years that begin on 1 March. */
function isoDay(since1970: number): string {
  const days = since1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function isoTime(seconds: number): string {
  if (seconds === 0) return '';
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return `T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(figure: number): string {
  return figure < 10 ? `0${figure}` : `${figure}`;
}

/**
 * A date written as text in the file, as newer producers do, in the grid's form.
 * @returns undefined where the text is no date of the calendar
 */
export function normaliseIso(text: string): string | undefined {
  const found = ISO_DATE.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  // Before the year 100 Date.UTC means another century; no spreadsheet has such dates.
  const isDay = year >= 100 && isoDay(midnight / 86_400_000) === text.slice(0, 10);
  if (!isDay || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return text.slice(0, 10) + isoTime(hours * 3600 + minutes * 60 + seconds);
}

/**
 * A time of day written as text in the file, as the fraction of a day that it is everywhere else.
 * @returns undefined where the text is no time
 */
export function isoTimeOfDay(text: string): number | undefined {
  const found = ISO_TIME.exec(text);
  if (found === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}
