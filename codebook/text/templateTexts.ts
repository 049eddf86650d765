/** The template's own words in all six languages. */
import { template as ar } from './ar/template.ts';
import { template as en } from './en/template.ts';
import { template as es } from './es/template.ts';
import { template as fr } from './fr/template.ts';
import type { Language } from './languages.ts';
import { template as ru } from './ru/template.ts';
import type { TemplateTexts } from './templateKinds.ts';
import { template as zh } from './zh/template.ts';

export const templateTexts: Readonly<Record<Language, TemplateTexts>> = { ar, zh, en, fr, ru, es };
