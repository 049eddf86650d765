/** The words of the matching in all six languages. */
import { match as ar } from './ar/match.ts';
import { match as en } from './en/match.ts';
import { match as es } from './es/match.ts';
import { match as fr } from './fr/match.ts';
import type { Language } from './languages.ts';
import type { MatchTexts } from './matchKinds.ts';
import { match as ru } from './ru/match.ts';
import { match as zh } from './zh/match.ts';

export const matchTexts: Readonly<Record<Language, MatchTexts>> = { ar, zh, en, fr, ru, es };
