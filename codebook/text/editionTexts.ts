/** The words around the annual tables in all six languages. */
import { edition as ar } from './ar/edition.ts';
import type { EditionTexts } from './editionKinds.ts';
import { edition as en } from './en/edition.ts';
import { edition as es } from './es/edition.ts';
import { edition as fr } from './fr/edition.ts';
import type { Language } from './languages.ts';
import { edition as ru } from './ru/edition.ts';
import { edition as zh } from './zh/edition.ts';

export const editionTexts: Readonly<Record<Language, EditionTexts>> = { ar, zh, en, fr, ru, es };
