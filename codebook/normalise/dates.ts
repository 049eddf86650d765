/** Reading dates: real dates, serial numbers and dates typed as text in six languages. */
import type { CellValue } from '../grid.ts';
import { plainCharacters } from './text.ts';

/** What became of a date cell. `date` is YYYY-MM-DD; `asTyped` = it stood there as a date already. */
export type ReadDate =
  | { kind: 'date'; date: string; asTyped: boolean }
  | { kind: 'ambiguous'; first: string; second: string }
  | { kind: 'unreadable' };

/** Month names as people type them; Arabic has two sets (UN usage joins them with a slash: "آذار/مارس"). */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene', 'январь', 'января', 'янв', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'fevrier', 'fevr', 'febrero', 'февраль', 'февраля', 'фев', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'marzo', 'март', 'марта', 'мар', 'مارس', 'آذار', 'اذار'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'апрель', 'апреля', 'апр', 'أبريل', 'ابريل', 'نيسان'],
  ['may', 'mai', 'mayo', 'май', 'мая', 'مايو', 'أيار', 'ايار'],
  ['june', 'jun', 'juin', 'junio', 'июнь', 'июня', 'июн', 'يونيه', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'julio', 'июль', 'июля', 'июл', 'يوليه', 'يوليو', 'تموز'],
  ['august', 'aug', 'aout', 'agosto', 'ago', 'август', 'августа', 'авг', 'أغسطس', 'اغسطس', 'آب', 'اب'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'setiembre',
    'сентябрь',
    'сентября',
    'сен',
    'سبتمبر',
    'أيلول',
    'ايلول',
  ],
  [
    'october',
    'oct',
    'octobre',
    'octubre',
    'октябрь',
    'октября',
    'окт',
    'أكتوبر',
    'اكتوبر',
    'تشرين الأول',
    'تشرين الاول',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'ноябрь', 'ноября', 'ноя', 'نوفمبر', 'تشرين الثاني'],
  [
    'december',
    'dec',
    'decembre',
    'diciembre',
    'dic',
    'декабрь',
    'декабря',
    'дек',
    'ديسمبر',
    'كانون الأول',
    'كانون الاول',
  ],
];

const monthNumbers = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/;
const YEAR_FIRST = /^(\d{4})[-/. 年](\d{1,2})[-/. 月](\d{1,2})日?(?:[T ][\d:.]+Z?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?: ?г\.?)?(?: [\d:]+)?$/;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|º)?\s+(?:de\s+)?([^\d,]+?)\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?:\s*г\.?)?$/;
const NAME_DAY_YEAR = /^([^\d,]+?)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

/** Serial numbers that can be dates of this repository: 1954 to 2119 in the 1900 system. */
const SERIAL_MIN = 20_000;
const SERIAL_MAX = 80_000;
const DAY_MS = 86_400_000;

/**
 * Reads a date cell.
 * @param epoch date system of the workbook, for numbers without a date format
 */
export function readDate(value: Exclude<CellValue, undefined>, epoch: 1900 | 1904): ReadDate {
  if (typeof value === 'number') return fromSerial(value, epoch);
  if (typeof value === 'boolean') return { kind: 'unreadable' };
  const typed = ISO.exec(value);
  if (typed !== null) return dated(Number(typed[1]), Number(typed[2]), Number(typed[3]), true);
  return fromText(plainCharacters(value));
}

function fromSerial(serial: number, epoch: 1900 | 1904): ReadDate {
  if (serial < SERIAL_MIN || serial > SERIAL_MAX) return { kind: 'unreadable' };
  const start = epoch === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  return {
    kind: 'date',
    date: new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10),
    asTyped: false,
  };
}

function fromText(text: string): ReadDate {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null)
    return dayOrMonthFirst(Number(yearLast[1]), yearLast[2] ?? '', Number(yearLast[3]), Number(yearLast[4]));
  const dayName = DAY_NAME_YEAR.exec(text);
  if (dayName !== null) return dated(Number(dayName[3]), monthNumber(dayName[2]), Number(dayName[1]));
  const nameDay = NAME_DAY_YEAR.exec(text);
  if (nameDay !== null) return dated(Number(nameDay[3]), monthNumber(nameDay[1]), Number(nameDay[2]));
  return { kind: 'unreadable' };
}

/** With points the day comes first everywhere; with slashes and dashes usage differs, so both readings are shown. */
function dayOrMonthFirst(first: number, separator: string, second: number, year: number): ReadDate {
  const dayFirst = dated(year, second, first);
  const monthFirst = dated(year, first, second);
  if (separator === '.' || monthFirst.kind !== 'date') return dayFirst;
  if (dayFirst.kind !== 'date' || first === second) return monthFirst;
  return { kind: 'ambiguous', first: dayFirst.date, second: monthFirst.date };
}

function monthNumber(name = ''): number {
  const [known] = name
    .toLowerCase()
    .split('/')
    .map((part) => part.trim())
    .flatMap(
      (part) => monthNumbers.get(part) ?? monthNumbers.get(part.normalize('NFD').replace(/[\u0300-\u036f]/g, '')) ?? [],
    );
  return known ?? 0;
}

function dated(year: number, month: number, day: number, asTyped = false): ReadDate {
  const time = new Date(Date.UTC(year, month - 1, day));
  const real = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  if (!real || year < 1000) return { kind: 'unreadable' };
  return { kind: 'date', date: time.toISOString().slice(0, 10), asTyped };
}

/** Whole months from one date to a later one (both YYYY-MM-DD); negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}
