/** The words of the replies in all six languages. */
import { reply as ar } from './ar/reply.ts';
import { reply as en } from './en/reply.ts';
import { reply as es } from './es/reply.ts';
import { reply as fr } from './fr/reply.ts';
import type { Language } from './languages.ts';
import type { ReplyTexts } from './replyKinds.ts';
import { reply as ru } from './ru/reply.ts';
import { reply as zh } from './zh/reply.ts';

export const replyTexts: Readonly<Record<Language, ReplyTexts>> = { ar, zh, en, fr, ru, es };
