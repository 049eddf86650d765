/** The words of the country sheets in all six languages. */
import { country as ar } from './ar/country.ts';
import type { CountryTexts } from './countryKinds.ts';
import { country as en } from './en/country.ts';
import { country as es } from './es/country.ts';
import { country as fr } from './fr/country.ts';
import type { Language } from './languages.ts';
import { country as ru } from './ru/country.ts';
import { country as zh } from './zh/country.ts';

export const countryTexts: Readonly<Record<Language, CountryTexts>> = { ar, zh, en, fr, ru, es };
