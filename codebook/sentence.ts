/** A finding in the words of a language. What is wrong and what to do; where it is says the address. */
import type { Finding } from './findings.ts';
import { findingSpeakerOf, columnLabel as labelOfColumn } from './speakFinding.ts';
import { findingTexts } from './text/findingTexts.ts';
import type { Language } from './text/languages.ts';
import { listNames } from './text/listNames.ts';

/** A speaker of one language: finding → sentence. Make one and keep it while many findings are said. */
export function findingSpeaker(language: Language): (finding: Finding) => string {
  return findingSpeakerOf(language, { findings: findingTexts[language], lists: listNames[language] });
}

/** Label of a `table.column` key. */
export const columnLabel = labelOfColumn;
