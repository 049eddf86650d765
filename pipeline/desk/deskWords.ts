/** The desk's sentences in one language. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import type { DeskDecisionKey } from '../../codebook/desk.ts';
import type { DeskTexts } from '../../codebook/text/deskKinds.ts';
import { deskTexts } from '../../codebook/text/deskTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { type Arguments, messageSpeaker } from '../../codebook/text/message.ts';
import { unDate } from '../../codebook/text/unFormat.ts';
import type { DeskDecisionRow } from '../store/schema.ts';
import { CONSENT_DECISIONS, type Told } from './judgeEntry.ts';

export interface DeskWords {
  language: Language;
  texts: DeskTexts;
  say(message: string, values?: Arguments): string;
  date(day: string): string;
  label(list: ListKey, code: string): string;
  /** The word for a decision as it is kept in the trail. */
  decision(kept: string): string;
  told(told: Told): string;
  /** "Changed since … decided …". */
  changed(decision: Pick<DeskDecisionRow, 'decision' | 'decided_by' | 'decided_at'>): string;
}

export function deskWords(language: Language): DeskWords {
  const texts = deskTexts[language];
  const speak = messageSpeaker(language);
  // Marks that set values apart show as boxes in older versions of Excel (setting.ts of the templates).
  const say = (message: string, values: Arguments = {}): string =>
    speak(message, values)
      // A date in Arabic words begins with a figure, which would join a Latin name before it.
      .replace(/\u2068(?=\d[^\u2069]*[\u0600-\u06ff])/g, '\u200f')
      .replace(/\u2068(?=\d)/g, '\u200e')
      .replace(/[\u2068\u2069]/g, '');
  const date = (day: string): string => unDate(day.slice(0, 10), language);
  const decision = (kept: string): string => texts.decisions[keyOf(kept)] ?? kept;
  return {
    language,
    texts,
    say,
    date,
    decision,
    label: (list, code) => codeLists[list].label(code, language),
    told: ({ outcome, params }) => say(texts.outcomes[outcome], spoken(params, date, decision)),
    changed: ({ decision: kept, decided_by, decided_at }) =>
      say(texts.remarks.changed, { decision: decision(kept), by: decided_by, date: date(decided_at) }),
  };
}

function spoken(params: Told['params'], date: (day: string) => string, decision: (kept: string) => string): Arguments {
  return {
    ...params,
    ...(params.date === undefined ? {} : { date: date(params.date) }),
    ...(params.decision === undefined ? {} : { decision: decision(params.decision) }),
  };
}

function keyOf(kept: string): DeskDecisionKey {
  const found = Object.entries(CONSENT_DECISIONS).find(([, word]) => word === kept);
  return (found?.[0] ?? kept) as DeskDecisionKey;
}
