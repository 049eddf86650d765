/** The words of one language, loaded when it is shown. */
import type { FindingWords } from '../../codebook/speakFinding.ts';
import { isLanguage, LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { type Arguments, messageSpeaker } from '../../codebook/text/message.ts';
import type { PaneMessage, PaneTexts } from '../../codebook/text/paneKinds.ts';

/** What the pane says with. */
export interface Words extends FindingWords {
  language: Language;
  pane: PaneTexts;
  say(message: PaneMessage, values?: Arguments): string;
}

/** Each language by its own name, for the list of languages. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

const LOADERS: Readonly<Record<Language, () => Promise<Pick<Words, 'findings' | 'lists' | 'pane'>>>> = {
  ar: () => import('../languages/ar.ts'),
  zh: () => import('../languages/zh.ts'),
  en: () => import('../languages/en.ts'),
  fr: () => import('../languages/fr.ts'),
  ru: () => import('../languages/ru.ts'),
  es: () => import('../languages/es.ts'),
};

export async function loadWords(language: Language): Promise<Words> {
  const { findings, lists, pane } = await LOADERS[language]();
  const speak = messageSpeaker(language);
  return { language, findings, lists, pane, say: (message, values = {}) => speak(pane.messages[message], values) };
}

/** The first of some language tags ("fr-CH", "zh-Hans") that is one of the six; English otherwise. */
export function languageOf(tags: readonly (string | undefined)[]): Language {
  const known = tags.map((tag) => (tag ?? '').slice(0, 2).toLowerCase()).find(isLanguage);
  return known ?? 'en';
}

const CHOSEN = 'upr.language';

/** What the person chose last time; browsers may forbid remembering, and then nothing is remembered. */
export function chosenLanguage(): Language | undefined {
  try {
    return LANGUAGES.find((one) => one === localStorage.getItem(CHOSEN));
  } catch {
    return undefined;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(CHOSEN, language);
  } catch {
    // Nothing is lost but the comfort of not choosing again.
  }
}
