/** The index finds what a plain look through the texts finds: the looking-through here shares nothing with the index but the data. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from '../../codebook/normalise/searchText.ts';
import { collectSearch, searchWords } from '../../pipeline/site/searchData.ts';
import type { Card } from '../../pipeline/site/shownRecord.ts';
import { voiceOf } from '../../pipeline/site/voice.ts';
import { FACETS } from '../../site/search/format.ts';
import { openSearch, type Search } from '../../site/search/openSearch.ts';
import { eachNumber, packNumbers } from '../../site/search/postings.ts';

const noFacets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Card['facets'];

function card(at: number, title: string, facets: Partial<Card['facets']> = {}): Card {
  const id = `a${String(at).padStart(12, '0')}`;
  return {
    id,
    kind: 'activity',
    title,
    language: '',
    states: [],
    dates: '',
    year: 2026,
    counted: true,
    facets: { ...noFacets, ...facets },
  };
}

interface Text {
  title: string;
  text: string;
  facets?: Partial<Card['facets']>;
}

function searchOf(texts: readonly Text[], language: 'en' | 'ar' | 'zh' | 'ru' = 'en'): Search {
  const collector = collectSearch();
  const cards = texts.map(({ title, facets }, at) => card(at, title, facets));
  for (const [at, one] of cards.entries()) collector.add(one, texts[at]?.text ?? '');
  const order = cards.map((_, at) => at);
  const records = collector.records(cards, order);
  return openSearch(records, searchWords(records, voiceOf(language)).labels);
}

const found = (search: Search, query: string): number[] => [...search.find(query, {}).records].sort((a, b) => a - b);

describe('numbers packed', () => {
  test('come out as they went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
        const rising = numbers.sort((a, b) => a - b);
        const out: number[] = [];
        eachNumber(packNumbers(rising), (one) => out.push(one));
        expect(out).toEqual(rising);
      }),
    );
  });
});

/** Words of the six languages; a text is some of them, a query is a beginning or, for Chinese, any part of one. */
const words = {
  ru: 'обучение судей предупреждение пыток права человека ёлка правосудие доступ закон реформа полиция'.split(' '),
  ar: 'العدالة حقوق الإنسان التدريب القضاة الشرطة تعليم الأطفال القانون إصلاح المرأة مساواة'.split(' '),
  zh: ['言论自由', '结社自由', '法官培训', '残疾人权利', '司法改革', '人权教育', '警察', '儿童', '性别平等'],
  en: 'training of judges on fair trial standards freedom assembly police reform children rights equality'.split(' '),
};

/** A text holds a word that begins with the query, folded alike; in Arabic with or without the article. */
function holdsWord(text: string, query: string): boolean {
  const plain = (word: string): string => word.replace(/^ال/, '');
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .some((word) => word.startsWith(foldForSearch(query)) || plain(word).startsWith(plain(foldForSearch(query))));
}

describe('recall is that of looking through every text', () => {
  test.each(['ru', 'ar', 'en'] as const)('%s', (language) => {
    const text = fc
      .array(fc.constantFrom(...words[language]), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(' '));
    const query = fc
      .tuple(fc.constantFrom(...words[language]), fc.integer({ min: 3, max: 9 }))
      .map(([word, length]) => word.slice(0, length));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { maxLength: 25 }),
        fc.array(query, { minLength: 1, maxLength: 2 }),
        (texts, queries) => {
          const search = searchOf(
            texts.map(([title, rest]) => ({ title, text: rest })),
            language,
          );
          const expected = texts.flatMap(([title, rest], at) =>
            queries.every((one) => holdsWord(`${title} ${rest}`, one)) ? [at] : [],
          );
          expect(found(search, queries.join(' '))).toEqual(expected);
        },
      ),
    );
  });

  test('zh: any part of a text, also across words', () => {
    const text = fc.array(fc.constantFrom(...words.zh), { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
    const part = fc.tuple(text, fc.nat(8), fc.integer({ min: 1, max: 2 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 25 }), part, (texts, [source, from, length]) => {
        const query = source.slice(from, from + length);
        fc.pre(query !== '');
        const search = searchOf(
          texts.map((title) => ({ title, text: '' })),
          'zh',
        );
        expect(found(search, query)).toEqual(texts.flatMap((one, at) => (one.includes(query) ? [at] : [])));
      }),
    );
  });
});

describe('finding', () => {
  const texts: Text[] = [
    { title: 'Training of judges', text: 'fair trial', facets: { state: ['FJI'], theme: ['torture'], year: ['2026'] } },
    { title: 'Police reform', text: 'training of officers', facets: { state: ['FJI', 'PER'], year: ['2025'] } },
    { title: 'A law', text: 'on data', facets: { state: ['PER'], theme: ['privacy'], year: ['2026'] } },
  ];

  test('a word of the title weighs more than one of the text', () => {
    expect(searchOf(texts).find('training', {}).records).toEqual([0, 1]);
    expect(searchOf([...texts].reverse()).find('training', {}).records).toEqual([2, 1]);
  });

  test('labels of codes are words too, in the language of the page', () => {
    expect(found(searchOf(texts), 'Fiji')).toEqual([0, 1]);
    expect(found(searchOf(texts, 'ru'), 'фиджи')).toEqual([0, 1]);
    expect(found(searchOf(texts, 'zh'), '秘鲁')).toEqual([1, 2]);
    expect(found(searchOf(texts, 'ar'), 'بيرو')).toEqual([1, 2]);
  });

  test('codes of one facet add, facets narrow, and each facet counts without its own choice', () => {
    const { records, counts } = searchOf(texts).find('', { state: ['FJI', 'PER'], year: ['2026'] });
    expect(records).toEqual([0, 2]);
    expect(Object.fromEntries(counts('year'))).toEqual({ 2025: 1, 2026: 2 });
    expect(Object.fromEntries(counts('state'))).toEqual({ FJI: 1, PER: 1 });
  });

  test('nothing asked for is everything; nothing there is nothing', () => {
    expect(found(searchOf(texts), ' ')).toEqual([0, 1, 2]);
    expect(found(searchOf([]), 'x')).toEqual([]);
    expect(found(searchOf(texts), 'zebra')).toEqual([]);
  });

  test('counts of facets are those of counting', () => {
    const codes = fc.subarray(['AFG', 'FJI', 'PER', 'SVN']);
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 80 }), codes, (all, chosen) => {
        const search = searchOf(all.map((state) => ({ title: 'x', text: '', facets: { state } })));
        const { records, counts } = search.find('', { state: chosen });
        const expected = all.flatMap((own, at) =>
          chosen.length === 0 || own.some((one) => chosen.includes(one)) ? [at] : [],
        );
        expect(records).toEqual(expected);
        for (const [code, count] of counts('state')) expect(count).toBe(all.filter((own) => own.includes(code)).length);
      }),
    );
  });
});
