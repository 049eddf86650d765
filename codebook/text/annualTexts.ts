/** The words of the annual tables in all six languages. */
import type { AnnualTexts } from './annualKinds.ts';
import { annual as ar } from './ar/annual.ts';
import { annual as en } from './en/annual.ts';
import { annual as es } from './es/annual.ts';
import { annual as fr } from './fr/annual.ts';
import type { Language } from './languages.ts';
import { annual as ru } from './ru/annual.ts';
import { annual as zh } from './zh/annual.ts';

export const annualTexts: Readonly<Record<Language, AnnualTexts>> = { ar, zh, en, fr, ru, es };
