/** The six languages say the same, completely, in valid messages; and nothing that would break a sheet. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { codeLists, listKeys } from '../../../codebook/codelists/codeLists.ts';
import { shownLabel } from '../../../codebook/codelists/shownLabel.ts';
import { understandCode } from '../../../codebook/codelists/understandCode.ts';
import { catalogue, type FindingCode } from '../../../codebook/findings.ts';
import { tableKeys, tableOf } from '../../../codebook/tables.ts';
import { annualTexts } from '../../../codebook/text/annualTexts.ts';
import { countryTexts } from '../../../codebook/text/countryTexts.ts';
import { deskTexts } from '../../../codebook/text/deskTexts.ts';
import { editionTexts } from '../../../codebook/text/editionTexts.ts';
import { findingTexts } from '../../../codebook/text/findingTexts.ts';
import { LANGUAGES, type Language } from '../../../codebook/text/languages.ts';
import { matchTexts } from '../../../codebook/text/matchTexts.ts';
import { LOCALES } from '../../../codebook/text/message.ts';
import { paneTexts } from '../../../codebook/text/paneTexts.ts';
import { replyTexts } from '../../../codebook/text/replyTexts.ts';
import { serviceTexts } from '../../../codebook/text/serviceTexts.ts';
import { columnText, tableTexts } from '../../../codebook/text/tableTexts.ts';

type Node = { type: number; value: string; options?: Record<string, { value: Node[] }>; pluralType?: string };
const PLURAL = 6;

/** Names of arguments, and the categories each plural gives. */
function shapeOf(nodes: readonly Node[]): { names: Set<string>; plurals: string[][] } {
  const shape = { names: new Set<string>(), plurals: [] as string[][] };
  for (const node of nodes) {
    if (node.type >= 1 && node.type <= PLURAL) shape.names.add(node.value);
    if (node.type === PLURAL) shape.plurals.push(Object.keys(node.options ?? {}).filter((key) => !key.startsWith('=')));
    for (const option of Object.values(node.options ?? {})) {
      const inner = shapeOf(option.value);
      for (const name of inner.names) shape.names.add(name);
      shape.plurals.push(...inner.plurals);
    }
  }
  return shape;
}

function parse(message: string, locale: string): { names: Set<string>; plurals: string[][] } {
  return shapeOf(new IntlMessageFormat(message, locale).getAst() as unknown as Node[]);
}

/** All sentences and words of the desk and of the annual report. */
function areaMessages(language: Language): [string, string, string][] {
  return [
    ...beside('desk', deskTexts[language], deskTexts.en),
    ...beside('pane', paneTexts[language], paneTexts.en).filter(([key]) => !SAME.test(key)),
    ...beside('reply', replyTexts[language], replyTexts.en).filter(([key]) => !SAME.test(key)),
    ...beside('match', matchTexts[language], matchTexts.en),
    ...beside('service', serviceTexts[language], serviceTexts.en).filter(([key]) => !SAME.test(key)),
    ...beside('country', countryTexts[language], countryTexts.en).filter(([key]) => !SAME.test(key)),
    // Forms without words, such as "{name}, {value}", may be alike.
    ...beside('edition', editionTexts[language], editionTexts.en).filter(([key]) => !SAME.test(key)),
  ];
}

const SAME = /[ .](code|group|cycle|chart_figure|figure|note|notes_title)$/;

function beside(area: string, own: object, english: object): [string, string, string][] {
  const texts = leaves(own);
  return leaves(english).map(([key, text], at) => [`${area} ${key}`, texts[at]?.[1] ?? '', text]);
}

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );
}

describe.each(LANGUAGES)('%s', (language) => {
  const categories = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories.sort();
  const messages: [string, string, string][] = [
    ...(Object.keys(catalogue) as FindingCode[]).map((code): [string, string, string] => [
      code,
      findingTexts[language][code],
      findingTexts.en[code],
    ]),
    ...Object.entries(annualTexts[language].notes).map(([key, text]): [string, string, string] => [
      key,
      text,
      annualTexts.en.notes[key as 'period'],
    ]),
    ...areaMessages(language),
    ...Object.entries(annualTexts[language].captions).map(([key, text]): [string, string, string] => [
      key,
      text,
      annualTexts.en.captions[key as 'states'],
    ]),
  ];

  test('every message is valid, has the arguments of the English one, and all plural forms of the language', () => {
    for (const [name, message, english] of messages) {
      const own = parse(message, LOCALES[language]);
      expect([...own.names].sort(), name).toEqual([...parse(english, 'en-GB').names].sort());
      for (const plural of own.plurals) expect([...plural].sort(), name).toEqual(categories);
      expect(message, name).not.toMatch(/<[a-z/]/i);
    }
  });

  test('every code has its own label, which a cell can hold and the check reads back', () => {
    for (const list of listKeys) {
      const { codes } = codeLists[list];
      for (const code of codes) {
        const shown = shownLabel(list, code, language);
        expect(shown, `${list} ${code}`).not.toMatch(/[;；؛|\n]/);
        expect(understandCode(list, shown, language), `${list} ${code} ${shown}`).toMatchObject({ code });
      }
      expect(new Set(codes.map((code) => shownLabel(list, code, language).toLowerCase())).size, list).toBe(
        codes.length,
      );
    }
  });

  test('sheet names fit a tab, headings are unique in their sheet, help fits an input message', () => {
    const tabs = tableKeys.map((table) => tableTexts[language][table].label);
    expect(new Set(tabs).size).toBe(tabs.length);
    for (const tab of tabs) expect(tab).toMatch(/^[^:\\/?*[\]']{1,31}$/);
    for (const table of tableKeys) {
      const columns = Object.keys(tableOf(table).columns);
      const labels = columns.map((column) => columnText(language, table, column).label);
      expect(new Set(labels.map((label) => label.toLowerCase())).size, table).toBe(labels.length);
      for (const column of columns)
        expect(columnText(language, table, column).help.length, `${table}.${column}`).toBeLessThanOrEqual(255);
    }
  });

  test('no kashida, no control characters, no spaces at the ends', () => {
    const all = JSON.stringify([
      findingTexts[language],
      tableTexts[language],
      annualTexts[language],
      deskTexts[language],
      paneTexts[language],
      replyTexts[language],
      matchTexts[language],
      serviceTexts[language],
    ]);
    expect(all).not.toMatch(/[\u0640\u200b\u202a-\u202e]/);
    expect(all).not.toMatch(/" [^"]|[^"] "/);
  });

  if (language !== 'en') {
    test('is translated', () => {
      const same = messages.filter(([, message, english]) => message === english).map(([name]) => name);
      expect(same).toEqual([]);
      const columns = tableKeys.flatMap((table) =>
        Object.keys(tableOf(table).columns).map((column) => [table, column] as const),
      );
      const untold = columns.filter(
        ([table, column]) => columnText(language, table, column).help === columnText('en', table, column).help,
      );
      expect(untold).toEqual([]);
    });
  }
});
