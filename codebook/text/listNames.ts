/** Names of the code lists in all six languages. */
import type { ListKey } from '../codelists/codeLists.ts';
import { lists as ar } from './ar/lists.ts';
import { lists as en } from './en/lists.ts';
import { lists as es } from './es/lists.ts';
import { lists as fr } from './fr/lists.ts';
import type { Language } from './languages.ts';
import { lists as ru } from './ru/lists.ts';
import { lists as zh } from './zh/lists.ts';

export type ListNames = Readonly<Record<ListKey, string>>;

export const listNames: Readonly<Record<Language, ListNames>> = { ar, zh, en, fr, ru, es };
