import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch, indexTerms, searchTerms } from '../../../codebook/normalise/searchText.ts';

/** Found when each term of the query begins a term of the text. */
function finds(query: string, text: string): boolean {
  const terms = indexTerms(text);
  return searchTerms(query).every((asked) => terms.some((term) => term.startsWith(asked)));
}

/** Letters of the six languages with everything that folding touches. */
const writing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."aéÀßœİıçñ ёЁйЩъ العدالةأإآٱىةوبلکیـًُّ٣۷ 言论自由人 ｗ２ﬁ㎏ ٫.,-'’\n".split(''),
        'ال',
        'لل',
        'وال',
        'الله',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('folding for search', () => {
  test.each([
    ['Élection Générale', 'election generale'],
    ['Straße, Œuvre, Łódź', 'strasse, oeuvre, lodz'],
    ['Ёлка и Йод', 'елка и иод'],
    ['العَدَالَة', 'العداله'],
    ['العـــدالة', 'العداله'],
    ['أإآٱ ى', 'اااا ي'],
    ['ﺍﻟﻌﺪﺍﻟﺔ', 'العداله'],
    ['٢٠٢٦ ۲۰۲۶ ２０２６', '2026 2026 2026'],
    ['ＵＰＲ ﬁne', 'upr fine'],
  ])('%s is %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(writing, (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)),
      {
        numRuns: 2000,
      },
    );
  });
});

describe('terms', () => {
  test.each([
    ['Training of judges, A/HRC/59/15 140.7', ['training', 'of', 'judges', 'a', 'hrc', '59', '15', '140.7']],
    ['言论自由', ['言论', '论自', '自由']],
    ['UPR建议', ['upr', '建议']],
    ['人', ['人']],
    ['العدالة والعدالة للعدالة بالعدالة', ['عداله', 'عداله', 'عداله', 'عداله']],
    ['الالتزام التزام', ['تزام', 'تزام']],
    ['الله والله', ['الله', 'والله']],
    ["l'éducation", ['l', 'education']],
  ])('%s', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });

  test.each([
    ['عدالة', 'الوصول إلى العدالة'],
    ['حقوق', 'تدريب في مجال حقوق الإنسان وحقوق الطفل'],
    ['حقوق', 'لحقوق الإنسان'],
    ['الأ', 'تعليم الأطفال'],
    ['ال', 'لا إله إلا الله'],
    ['حقوق', 'ولحقوق الطفل'],
    ['الحق في التعليم', 'حق الأطفال في تعليم جيد'],
    ['由结', '自由结社'],
    ['社', '自由结社'],
    ['自', '自由结社'],
    ['пыт', 'Предупреждение пыток'],
    ['елка', 'ЁЛКА'],
    ['educ', "Droit à l'éducation"],
    ['140.7', 'A/HRC/59/15 140.7'],
  ])('%s is found in %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test.each([
    ['自由言论', '言论与自由'],
    ['140.8', 'A/HRC/59/15 140.7'],
    ['judges', 'Training of lawyers'],
  ])('%s is not found in %s', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  test('cutting the joined terms again gives the same terms', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const terms = searchTerms(text);
        expect(searchTerms(terms.join(' '))).toEqual(terms);
      }),
      { numRuns: 2000 },
    );
  });

  test('every text is found by itself, by each of its terms, and however it is folded', () => {
    fc.assert(
      fc.property(writing, (text) => {
        expect(finds(text, text)).toBe(true);
        expect(finds(foldForSearch(text), text)).toBe(true);
        for (const term of indexTerms(text)) expect(finds(term, text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
