/** The words of the status page in all six languages. */
import { service as ar } from './ar/service.ts';
import { service as en } from './en/service.ts';
import { service as es } from './es/service.ts';
import { service as fr } from './fr/service.ts';
import type { Language } from './languages.ts';
import { service as ru } from './ru/service.ts';
import type { ServiceTexts } from './serviceKinds.ts';
import { service as zh } from './zh/service.ts';

export const serviceTexts: Readonly<Record<Language, ServiceTexts>> = { ar, zh, en, fr, ru, es };
