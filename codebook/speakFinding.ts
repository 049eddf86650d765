/** A finding in the words of one language, whose texts the caller has at hand: the pane loads no more than it shows. */
import { codeLists, type ListKey } from './codelists/codeLists.ts';
import type { Finding } from './findings.ts';
import type { TableKey } from './tables.ts';
import type { FindingTexts } from './text/kinds.ts';
import type { Language } from './text/languages.ts';
import type { ListNames } from './text/listNames.ts';
import { type Arguments, messageSpeaker } from './text/message.ts';
import { columnText, tableTexts } from './text/tableTexts.ts';

/** What a speaker says with: sentences and names of code lists in one language. */
export interface FindingWords {
  findings: FindingTexts;
  lists: ListNames;
}

/** A speaker of one language: finding → sentence. Make one and keep it while many findings are said. */
export function findingSpeakerOf(language: Language, { findings, lists }: FindingWords): (finding: Finding) => string {
  const say = messageSpeaker(language);
  return (finding) => say(findings[finding.code], argumentsOf(finding, language, lists));
}

/** Parameters as words: keys of columns, tables and lists, codes and States by their labels. */
function argumentsOf({ params }: Finding, language: Language, lists: ListNames): Arguments {
  const given = params as Readonly<Record<string, string | number>>;
  const list = given.list as ListKey | undefined;
  const spoken = Object.entries(given).map(
    ([name, value]) => [name, wordOf(name, value, list, language, lists)] as const,
  );
  const hasSuggestion = given.suggestion === undefined || given.suggestion === '' ? 'other' : 'yes';
  return { ...Object.fromEntries(spoken), hasSuggestion };
}

function wordOf(
  name: string,
  value: string | number,
  list: ListKey | undefined,
  language: Language,
  lists: ListNames,
): string | number {
  const text = String(value);
  switch (name) {
    case 'column':
    case 'other':
      return columnLabel(text, language);
    case 'table':
      return tableTexts[language][text as TableKey].label;
    case 'list':
      return lists[text as ListKey];
    case 'state':
      return codeLists.states.label(text, language);
    case 'suggestion':
      return /^[a-z_]+\.[a-z_]+$/.test(text) ? columnLabel(text, language) : codeWord(text, list, language);
    case 'value':
    case 'understood':
      return typeof value === 'number' ? value : codeWord(text, list, language);
    default:
      return value;
  }
}

/** A code of the finding's list by its label; anything else as it is. */
function codeWord(text: string, list: ListKey | undefined, language: Language): string {
  return list !== undefined && codeLists[list].codes.includes(text) ? codeLists[list].label(text, language) : text;
}

/** Label of a `table.column` key. */
export function columnLabel(name: string, language: Language): string {
  const [table = '', column = ''] = name.split('.');
  return columnText(language, table as TableKey, column).label;
}
