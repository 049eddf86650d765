/**
 * Figures and dates as United Nations documents write them (UN editorial manual): British English, Western digits in Arabic,
 * double month names in Arabic. Not bare Intl, whose habits differ (docs/decisions/0006).
 */
import type { Language } from './languages.ts';

interface Signs {
  /** Between groups of three digits. */
  group: string;
  decimal: string;
}

const THIN = '\u202f';

const signs: Readonly<Record<Language, Signs>> = {
  ar: { group: ',', decimal: '.' },
  zh: { group: ',', decimal: '.' },
  en: { group: ',', decimal: '.' },
  fr: { group: THIN, decimal: ',' },
  ru: { group: '\u00a0', decimal: ',' },
  es: { group: '\u00a0', decimal: ',' },
};

const MONTHS: Readonly<Record<Exclude<Language, 'zh'>, readonly string[]>> = {
  ar: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

/**
 * A figure in words of digits: 1234.5 → "1,234.5".
 * @param decimals digits after the decimal sign
 */
export function unNumber(value: number, language: Language, decimals = 0): string {
  const { group, decimal } = signs[language];
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 ? '\u2212' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `${decimal}${rest}`}`;
}

/** A date (YYYY-MM-DD) in words: "5 March 2027", "2027年3月5日". Anything else is returned as it is. */
export function unDate(date: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === '') return date;
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
  const name = MONTHS[language][Number(month) - 1] ?? month;
  const first = language === 'fr' && day === '01' ? '1er' : String(Number(day));
  return language === 'es' ? `${first} de ${name} de ${year}` : `${first} ${name} ${year}`;
}
