/** Saying a message in ICU syntax with the words of one language. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages.ts';

/**
 * Locales for numbers and plural forms: UN usage is British English and, in Arabic, Western digits (facts: UN editorial manual).
 */
export const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

export type Arguments = Readonly<Record<string, string | number>>;

/**
 * A speaker of one language: (message, arguments) → text. Keeps compiled messages for as long as it lives.
 * @throws when a message is no valid ICU message (a fault of the language file, caught by its tests)
 */
export function messageSpeaker(language: Language): (message: string, values: Arguments) => string {
  const compiled = new Map<string, IntlMessageFormat>();
  return (message, values) => {
    const format = compiled.get(message) ?? new IntlMessageFormat(message, LOCALES[language]);
    compiled.set(message, format);
    return String(format.format(isolated(language, values)));
  };
}

/** In Arabic, values of unknown direction are set apart (U+2068, U+2069), so that codes and dates do not break the line's order. */
function isolated(language: Language, values: Arguments): Arguments {
  if (language !== 'ar') return values;
  const apart = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' && !/^(yes|other|none)$/.test(value) ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(apart) as Arguments;
}
