/** Gathers what the search needs while the records go by, and makes its scripts. */
import type { ListKey } from '../../codebook/codelists/codeLists.ts';
import { indexTerms } from '../../codebook/normalise/searchText.ts';
import type { SiteKind } from '../../codebook/text/siteKinds.ts';
import {
  FACETS,
  type Facet,
  type SearchLabels,
  type SearchRecords,
  type SearchWords,
} from '../../site/search/format.ts';
import { packIndex, type TermRecords } from '../../site/search/packIndex.ts';
import { packNumbers } from '../../site/search/postings.ts';
import { scriptSafe } from './html.ts';
import type { Card } from './shownRecord.ts';
import type { Voice } from './voice.ts';

export interface SearchCollector {
  /** @param written what is searched beside the title and the labels */
  add(card: Card, written: string): void;
  /** @param order positions of the cards added, as the records shall be numbered */
  records(cards: readonly Card[], order: readonly number[]): SearchRecords;
}

export function collectSearch(): SearchCollector {
  const terms = new Map<string, TermRecords>();
  let count = 0;
  return {
    add(card, written) {
      const number = count;
      count += 1;
      const inTitle = new Set(indexTerms(card.title));
      for (const term of inTitle) recordsOf(terms, term).title.push(number);
      for (const term of new Set(indexTerms(written))) if (!inTitle.has(term)) recordsOf(terms, term).text.push(number);
    },
    records: (cards, order) => searchRecords(renumbered(terms, order), cards),
  };
}

function recordsOf(terms: Map<string, TermRecords>, term: string): TermRecords {
  const known = terms.get(term);
  if (known !== undefined) return known;
  const made = { title: [], text: [] };
  terms.set(term, made);
  return made;
}

function renumbered(terms: ReadonlyMap<string, TermRecords>, order: readonly number[]): Map<string, TermRecords> {
  const numberOf = new Int32Array(order.length);
  for (const [number, position] of order.entries()) numberOf[position] = number;
  const again = (list: readonly number[]): number[] =>
    list.map((position) => numberOf[position] ?? 0).sort((a, b) => a - b);
  return new Map([...terms].map(([term, { title, text }]) => [term, { title: again(title), text: again(text) }]));
}

/** @param cards in the order of their numbers */
function searchRecords(terms: ReadonlyMap<string, TermRecords>, cards: readonly Card[]): SearchRecords {
  const languages = [...new Set(cards.map(({ language }) => language))].sort();
  const facets = FACETS.map((facet) => [facet, facetRecords(facet, cards)] as const);
  return {
    count: cards.length,
    ids: cards.map(({ id }) => id).join(''),
    titles: cards.map(({ title }) => title),
    languages,
    titleLanguages: cards.map(({ language }) => String.fromCharCode(FIRST + languages.indexOf(language))).join(''),
    dates: cards.map(({ dates }) => dates),
    facets: Object.fromEntries(facets) as unknown as SearchRecords['facets'],
    ...packIndex(terms),
  };
}

/** The character of the first language. */
const FIRST = 0x61;

function facetRecords(facet: Facet, cards: readonly Card[]): { codes: string[]; records: string[] } {
  const byCode = new Map<string, number[]>();
  for (const [number, card] of cards.entries()) {
    for (const code of card.facets[facet]) {
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, [number]);
      else known.push(number);
    }
  }
  const codes = [...byCode.keys()].sort();
  return { codes, records: codes.map((code) => packNumbers(byCode.get(code) ?? [])) };
}

/** The words of the search in one language: labels of the codes in use, and what the page says. */
export function searchWords(records: SearchRecords, voice: Voice): SearchWords {
  const { search, list, kind_one } = voice.texts;
  const labels = FACETS.map((facet) => [
    facet,
    records.facets[facet].codes.map((code) => facetLabel(facet, code, voice)),
  ]);
  const labelled = Object.fromEntries(labels) as SearchLabels;
  return { language: voice.language, labels: labelled, search, list, kinds: kind_one };
}

/** Lists whose labels name the codes of a facet. */
const LISTS: Readonly<Partial<Record<Facet, ListKey>>> = {
  state: 'states',
  region: 'regions',
  theme: 'themes',
  type: 'activity_types',
  provider: 'organisation_types',
  cycle: 'cycles',
};

export function facetLabel(facet: Facet, code: string, voice: Voice): string {
  const list = LISTS[facet];
  if (list !== undefined) return voice.label(list, code);
  if (facet === 'kind') return voice.texts.kind_one[code as SiteKind];
  if (facet === 'sdg') return `${code}. ${voice.label('sdg_goals', code)}`;
  if (facet === 'status') {
    const [of = '', status = ''] = code.split('.');
    return voice.label(of as ListKey, status);
  }
  return code;
}

/** Classic scripts, since pages opened from a disc may not fetch. */
export function recordsScript(records: SearchRecords): string {
  return `self.uprRecords=${scriptSafe(JSON.stringify(records))};\n`;
}

export function wordsScript(words: SearchWords): string {
  return `self.uprWords=${scriptSafe(JSON.stringify(words))};\n`;
}
