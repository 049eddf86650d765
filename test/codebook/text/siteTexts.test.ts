/** The site says the same in six languages, completely, in valid messages. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { LOCALES } from '../../../codebook/text/message.ts';
import { siteTexts } from '../../../codebook/text/siteTexts.ts';

type Node = { type: number; value: string; options?: Record<string, { value: Node[] }> };
const PLURAL = 6;

/** All texts by their path: "search.found". */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, one]) => [...textsOf(one, `${path}.${key}`)]));
}

function nodesOf(message: string, locale: string): Node[] {
  const all = new IntlMessageFormat(message, locale).getAst() as unknown as Node[];
  const inside = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => [node, ...Object.values(node.options ?? {}).flatMap((option) => inside(option.value))]);
  return inside(all);
}

function argumentsOf(nodes: readonly Node[]): string[] {
  return [...new Set(nodes.filter(({ type }) => type >= 1 && type <= PLURAL).map(({ value }) => value))].sort();
}

describe.each(LANGUAGES)('%s', (language) => {
  const texts = textsOf(siteTexts[language]);
  const english = textsOf(siteTexts.en);

  test('has the texts of the English site, none empty or with markup', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of texts) {
      expect(text, path).toMatch(/\S/);
      expect(text, path).not.toMatch(/<[a-z/]|[\u0640\u200b\u202a-\u202e]|^\s|\s$/i);
    }
  });

  test('every message names the same arguments and has all plural forms of its language', () => {
    const categories = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories.sort();
    for (const [path, text] of texts) {
      const nodes = nodesOf(text, LOCALES[language]);
      expect(argumentsOf(nodes), path).toEqual(argumentsOf(nodesOf(english.get(path) ?? '', 'en-GB')));
      for (const { type, options } of nodes) {
        if (type !== PLURAL) continue;
        const forms = Object.keys(options ?? {}).filter((key) => !key.startsWith('='));
        expect(forms.sort(), path).toEqual(categories);
      }
    }
  });

  if (language !== 'en') {
    // Short words may be the same in two languages: "Dates" in French.
    test('is translated', () => {
      expect(
        [...texts].filter(([path, text]) => text.length > 20 && text === english.get(path)).map(([path]) => path),
      ).toEqual([]);
    });
  }
});
