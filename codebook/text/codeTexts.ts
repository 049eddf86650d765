/** The labels of the worded code lists in all six languages (any of them is recognised in a cell). */
import { codes as ar } from './ar/codes.ts';
import { codes as en } from './en/codes.ts';
import { codes as es } from './es/codes.ts';
import { codes as fr } from './fr/codes.ts';
import type { CodeTexts } from './kinds.ts';
import type { Language } from './languages.ts';
import { codes as ru } from './ru/codes.ts';
import { codes as zh } from './zh/codes.ts';

export const codeTexts: Readonly<Record<Language, CodeTexts>> = { ar, zh, en, fr, ru, es };
