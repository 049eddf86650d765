/** The six official languages of the United Nations, in the order of their labels in the official code lists. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** Arabic alone is written from right to left. */
export function isRightToLeft(language: Language): boolean {
  return language === 'ar';
}

/** Of each language, for the spelling checkers of office programs. */
export const SPELLING: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  zh: 'zh-CN',
  en: 'en-GB',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
};
