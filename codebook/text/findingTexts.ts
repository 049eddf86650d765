/** The sentences of the findings in all six languages. */
import { findings as ar } from './ar/findings.ts';
import { findings as en } from './en/findings.ts';
import { findings as es } from './es/findings.ts';
import { findings as fr } from './fr/findings.ts';
import type { FindingTexts } from './kinds.ts';
import type { Language } from './languages.ts';
import { findings as ru } from './ru/findings.ts';
import { findings as zh } from './zh/findings.ts';

export const findingTexts: Readonly<Record<Language, FindingTexts>> = { ar, zh, en, fr, ru, es };
