/** The words of the consent desk in all six languages. */
import { desk as ar } from './ar/desk.ts';
import type { DeskTexts } from './deskKinds.ts';
import { desk as en } from './en/desk.ts';
import { desk as es } from './es/desk.ts';
import { desk as fr } from './fr/desk.ts';
import type { Language } from './languages.ts';
import { desk as ru } from './ru/desk.ts';
import { desk as zh } from './zh/desk.ts';

export const deskTexts: Readonly<Record<Language, DeskTexts>> = { ar, zh, en, fr, ru, es };
