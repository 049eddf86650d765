/** A reason of a match in the words of a language, with its points. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { matchTexts } from '../../codebook/text/matchTexts.ts';
import { messageSpeaker } from '../../codebook/text/message.ts';
import { type Reason, weights } from './matchReasons.ts';

/** Make one and keep it while many reasons are said. */
export function reasonSpeaker(language: Language): (reason: Reason) => string {
  const say = messageSpeaker(language);
  const { reasons, points: ofWeight } = matchTexts[language];
  return ({ key, points, detail }) => {
    const values = Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [name, word(name, value, language)]),
    );
    const scored = say(ofWeight, { points: String(Math.round(points)), weight: String(weights[key]) });
    return `${say(reasons[key], values)} ${scored}`;
  };
}

function word(name: string, value: Reason['detail'][string], language: Language): string | number {
  if (name === 'themes') return labels('themes', value, language);
  if (name === 'languages') return labels('languages', value, language);
  if (name === 'type') return codeLists.activity_types.label(String(value), language);
  if (name === 'state') return value === '' ? 'none' : codeLists.states.label(String(value), language);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value.join(', ');
}

function labels(list: 'themes' | 'languages', codes: Reason['detail'][string], language: Language): string {
  return (Array.isArray(codes) ? codes : []).map((code: string) => codeLists[list].label(code, language)).join(', ');
}
