/** The words of the public site in all six languages. */
import { site as ar } from './ar/site.ts';
import { site as en } from './en/site.ts';
import { site as es } from './es/site.ts';
import { site as fr } from './fr/site.ts';
import type { Language } from './languages.ts';
import { site as ru } from './ru/site.ts';
import type { SiteTexts } from './siteKinds.ts';
import { site as zh } from './zh/site.ts';

export const siteTexts: Readonly<Record<Language, SiteTexts>> = { ar, zh, en, fr, ru, es };

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};
