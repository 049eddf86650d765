/**
 * Searching the records: words and facets → numbers of records, the best first, and how many more each facet would leave.
 * A record is found when every term of the query is the beginning of one of its terms or of a word of its codes' labels.
 */
import { indexTerms, searchTerms } from '../../codebook/normalise/searchText.ts';
import { BitSet } from './bitSet.ts';
import { FACETS, type Facet, type SearchLabels, type SearchRecords } from './format.ts';
import { eachNumber } from './postings.ts';

export type Chosen = Partial<Record<Facet, readonly string[]>>;

export interface Found {
  /** Numbers of records; by weight when words were asked for, otherwise in the order of the records. */
  records: number[];
  /** How many of the records found have a code; a facet's own choice left aside, so that its other codes can be added. */
  counts(facet: Facet): Map<string, number>;
}

export interface Search {
  find(query: string, chosen: Chosen): Found;
}

/** What a hit weighs: a word of the title more than one of the text, a whole word more than a beginning. */
const IN_TITLE = 3;
const IN_LABEL = 1.5;
const IN_TEXT = 1;
const BEGINNING = 0.5;

export function openSearch(records: SearchRecords, labels: SearchLabels): Search {
  const index = readIndex(records);
  const facets = readFacets(records);
  const words = labelWords(records, labels);
  return {
    find(query, chosen) {
      const terms = [...new Set(searchTerms(query))];
      const weights = terms.length === 0 ? undefined : new Float32Array(records.count);
      const hits = terms.map((term) => {
        const found = new BitSet(records.count);
        weigh(index, term, records.count, (record, weight) => {
          found.add(record);
          if (weights !== undefined) weights[record] = (weights[record] ?? 0) + weight;
        });
        for (const { facet, at } of words.filter(({ terms: own }) => own.some((one) => one.startsWith(term)))) {
          facets[facet].sets[at]?.each((record) => {
            found.add(record);
            if (weights !== undefined) weights[record] = (weights[record] ?? 0) + IN_LABEL;
          });
        }
        return found;
      });
      const all = BitSet.full(records.count);
      for (const one of hits) all.keep(one);
      return narrowed(all, chosen, facets, weights);
    },
  };
}

interface Index {
  terms: string[];
  postings: string[];
}

function readIndex({ terms, postings }: SearchRecords): Index {
  let before = '';
  const read =
    terms === ''
      ? []
      : terms.split('\n').map((line) => {
          before = before.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1);
          return before;
        });
  return { terms: read, postings: postings.split('\n') };
}

/** Hands on every record of every term that begins with the one asked for. */
function weigh(
  { terms, postings }: Index,
  asked: string,
  count: number,
  take: (r: number, weight: number) => void,
): void {
  for (let at = firstFrom(terms, asked); terms[at]?.startsWith(asked); at += 1) {
    const [title = '', text = ''] = (postings[at] ?? '').split(' ');
    // Rare terms say more; the length of the text stands for the number of records.
    const rare = Math.log2(2 + count / (1 + title.length + text.length)) * (terms[at] === asked ? 1 : BEGINNING);
    eachNumber(title, (record) => take(record, rare * IN_TITLE));
    eachNumber(text, (record) => take(record, rare * IN_TEXT));
  }
}

function firstFrom(terms: readonly string[], asked: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < asked) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface FacetSets {
  codes: string[];
  sets: BitSet[];
}

function readFacets({ count, facets }: SearchRecords): Record<Facet, FacetSets> {
  const read = FACETS.map((facet) => {
    const { codes, records } = facets[facet];
    return [facet, { codes, sets: records.map((packed) => BitSet.of(count, packed)) }] as const;
  });
  return Object.fromEntries(read) as Record<Facet, FacetSets>;
}

function labelWords(records: SearchRecords, labels: SearchLabels): { facet: Facet; at: number; terms: string[] }[] {
  return FACETS.flatMap((facet) =>
    records.facets[facet].codes.map((_, at) => ({ facet, at, terms: indexTerms(labels[facet][at] ?? '') })),
  );
}

function narrowed(
  all: BitSet,
  chosen: Chosen,
  facets: Record<Facet, FacetSets>,
  weights: Float32Array | undefined,
): Found {
  const choices = FACETS.flatMap((facet) => {
    const codes = chosen[facet] ?? [];
    return codes.length === 0 ? [] : [{ facet, set: anyOf(all.size, facets[facet], codes) }];
  });
  const within = (left: Facet | undefined): BitSet => {
    const set = all.copy();
    for (const choice of choices) if (choice.facet !== left) set.keep(choice.set);
    return set;
  };
  const found: number[] = [];
  within(undefined).each((record) => found.push(record));
  if (weights !== undefined) found.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return {
    records: found,
    counts: (facet) => {
      const base = within(facet);
      const { codes, sets } = facets[facet];
      return new Map(codes.map((code, at) => [code, sets[at]?.countWith(base) ?? 0]));
    },
  };
}

function anyOf(size: number, { codes, sets }: FacetSets, chosen: readonly string[]): BitSet {
  const any = new BitSet(size);
  for (const code of chosen) {
    const set = sets[codes.indexOf(code)];
    if (set !== undefined) any.addAll(set);
  }
  return any;
}
