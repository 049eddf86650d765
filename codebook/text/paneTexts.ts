/** The words of the add-in's pane in all six languages. The pane itself loads only the language it shows. */
import { pane as ar } from './ar/pane.ts';
import { pane as en } from './en/pane.ts';
import { pane as es } from './es/pane.ts';
import { pane as fr } from './fr/pane.ts';
import type { Language } from './languages.ts';
import type { PaneTexts } from './paneKinds.ts';
import { pane as ru } from './ru/pane.ts';
import { pane as zh } from './zh/pane.ts';

export const paneTexts: Readonly<Record<Language, PaneTexts>> = { ar, zh, en, fr, ru, es };
