/** Released records → all files of the site, one after the other: the records' pages while they are read, then what is about all. */
import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { readRecommendations } from '../register/readRecommendations.ts';
import type { Store } from '../store/openStore.ts';
import { type ReleasedRecord, releasedPages } from '../store/released.ts';
import { releasedHistories } from '../store/releasedHistory.ts';
import type { PlacedFile } from '../writeMany.ts';
import type { AnnualEdition } from './annualEdition.ts';
import { annualPages } from './annualPages.ts';
import { type Asset, asset } from './assets.ts';
import { type Edition, framed, type Page } from './frame.ts';
import { homePage, type Totals } from './homePage.ts';
import { indexPage, listPages } from './listPages.ts';
import { indexesOf, sortCards } from './lists.ts';
import { aboutPage, type Download, downloadsPage, languagesPage, withdrawnPage } from './plainPages.ts';
import { linkedData, recordJson } from './recordData.ts';
import { recordPage } from './recordPage.ts';
import { collectSearch, recordsScript, searchWords, wordsScript } from './searchData.ts';
import { searchPage } from './searchPage.ts';
import { type Addressed, type Card, cardOf, isShown, type ShownRecord, searchedText, texts } from './shownRecord.ts';
import { type Voice, voiceOf } from './voice.ts';

/** What the site is made from beside the repository. */
export interface SiteRequest {
  /** YYYY-MM-DD. */
  today: string;
  /** Where the site stands on the web; ends in "/". */
  address: string | undefined;
  assets: { style: Asset; script: Asset };
  downloads: readonly Download[];
  annual: readonly AnnualEdition[];
  /** Identifiers of all records that earlier editions showed. */
  shownBefore: readonly string[];
}

export async function* siteFiles(store: Store, request: SiteRequest): AsyncGenerator<PlacedFile> {
  const voices = LANGUAGES.map(voiceOf);
  const { style, script } = request.assets;
  yield* [style, script];
  // Records carry no names of later files, so their pages can be written before the search is known.
  const edition: Edition = {
    today: request.today,
    address: request.address,
    assets: { style: style.path, script: script.path, records: '', labels: noLabels },
  };
  const search = collectSearch();
  const cards: Card[] = [];
  const tally = tallying();
  for await (const shown of shownRecords(store, request.today)) {
    tally.add(shown);
    cards.push(shown.card);
    search.add(shown.card, searchedText(shown.record));
    yield* recordFiles(shown, voices, edition);
  }
  const order = inOrder(cards);
  const sorted = order.map((position) => cards[position]).filter((card): card is Card => card !== undefined);
  const records = search.records(sorted, order);
  const recordsAsset = asset('records.js', recordsScript(records));
  const words = voices.map((voice) => asset(`words-${voice.language}.js`, wordsScript(searchWords(records, voice))));
  yield* [recordsAsset, ...words];
  const labels = Object.fromEntries(voices.map(({ language }, at) => [language, words[at]?.path ?? '']));
  const complete = {
    ...edition,
    assets: { ...edition.assets, records: recordsAsset.path, labels: labels as Record<Language, string> },
  };
  for (const voice of voices) {
    for (const page of generalPages(sorted, tally.totals(), request, voice)) yield placed(page, voice, complete);
  }
  yield* commonFiles(cards, voices, request, complete);
}

const noLabels: Readonly<Record<Language, string>> = { ar: '', zh: '', en: '', fr: '', ru: '', es: '' };

/** Page by page of the repository, so that memory does not grow with it. */
async function* shownRecords(store: Store, today: string): AsyncGenerator<ShownRecord> {
  for await (const { records } of releasedPages(store, { today })) {
    const visible = records.filter(isShown);
    const find = await readRecommendations(store, visible.flatMap(refsOf));
    const histories = await releasedHistories(store, visible);
    for (const record of visible) {
      const recommendations = refsOf(record).map((ref): Addressed => ({ ref, known: find(ref) }));
      yield { record, card: cardOf(record, recommendations), recommendations, versions: histories(record) };
    }
  }
}

function refsOf({ values }: ReleasedRecord): string[] {
  return texts(values.recommendation_refs);
}

function tallying(): { add(shown: ShownRecord): void; totals(): Totals } {
  const contributors = new Set<string>();
  const recommendations = new Map<string, boolean>();
  return {
    add: ({ record, recommendations: addressed }) => {
      contributors.add(record.contributor_id);
      for (const { ref, known } of addressed) recommendations.set(known?.ref ?? ref, known?.position === 'supported');
    },
    totals: () => ({
      contributors: contributors.size,
      recommendations: recommendations.size,
      supported: [...recommendations.values()].filter(Boolean).length,
    }),
  };
}

/** The latest year first, in it the latest beginning; then by identifier, so that the order is the same every night. */
function inOrder(cards: readonly Card[]): number[] {
  const keyed = cards.map(({ year, dates, id }, position) => ({
    position,
    key: `${year} ${dates.slice(0, 10).padEnd(10)}`,
    id,
  }));
  return keyed
    .sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? 1 : -1))
    .map(({ position }) => position);
}

function* recordFiles(shown: ShownRecord, voices: readonly Voice[], edition: Edition): Iterable<PlacedFile> {
  const { id } = shown.card;
  yield { path: `records/${id}.json`, bytes: JSON.stringify(recordJson(shown)) };
  yield { path: `records/${id}.jsonld`, bytes: JSON.stringify(linkedData(shown, edition)) };
  for (const voice of voices) yield placed(recordPage(shown, voice, edition), voice, edition);
}

function* generalPages(cards: readonly Card[], totals: Totals, request: SiteRequest, voice: Voice): Iterable<Page> {
  yield homePage(cards, totals, voice);
  yield searchPage(voice);
  yield aboutPage(voice);
  yield downloadsPage(request.downloads, voice);
  yield* annualPages(request.annual, voice);
  for (const index of indexesOf(cards, sortCards(cards), voice)) {
    yield indexPage(index, voice);
    for (const { lists } of index.groups) for (const list of lists) yield* listPages(list, voice);
  }
}

function placed(page: Page, voice: Voice, edition: Edition): PlacedFile {
  return { path: `${voice.language}/${page.path}`, bytes: framed(page, voice, edition) };
}

/** What is in no language: the choice of language, the addresses ever given out, and what became of those withdrawn. */
function* commonFiles(
  cards: readonly Card[],
  voices: readonly Voice[],
  { shownBefore, address }: SiteRequest,
  edition: Edition,
): Iterable<PlacedFile> {
  const published = cards.map(({ id }) => id).sort();
  const now = new Set(published);
  const withdrawn = shownBefore.filter((id) => !now.has(id)).sort();
  for (const id of withdrawn) {
    for (const ending of ['json', 'jsonld']) yield { path: `records/${id}.${ending}`, bytes: '{"status":"withdrawn"}' };
    for (const voice of voices) yield { path: `${voice.language}/records/${id}.html`, bytes: withdrawnPage(voice) };
  }
  yield { path: 'index.html', bytes: languagesPage(edition) };
  yield { path: ADDRESSES, bytes: JSON.stringify({ published, withdrawn }) };
  if (address !== undefined) yield* sitemap(published, voices, address);
}

/** Which records the site shows and showed; the next edition needs it to say "withdrawn". */
export const ADDRESSES = 'records/addresses.json';

/** Most addresses that one sitemap may hold (sitemaps.org). */
const IN_A_SITEMAP = 50_000;

function* sitemap(published: readonly string[], voices: readonly Voice[], address: string): Iterable<PlacedFile> {
  const paths = ['index.html', ...published.map((id) => `records/${id}.html`)];
  const all = voices.flatMap(({ language }) => paths.map((path) => `${address}${language}/${path}`));
  const parts = Math.ceil(all.length / IN_A_SITEMAP);
  for (let part = 0; part < parts; part += 1) {
    const urls = all.slice(part * IN_A_SITEMAP, (part + 1) * IN_A_SITEMAP);
    yield {
      path: `sitemap-${part + 1}.xml`,
      bytes: `${XML}<urlset ${NAMESPACE}>${urls.map(location('url')).join('\n')}</urlset>\n`,
    };
  }
  const maps = Array.from({ length: parts }, (_, part) => `${address}sitemap-${part + 1}.xml`);
  yield {
    path: 'sitemap.xml',
    bytes: `${XML}<sitemapindex ${NAMESPACE}>${maps.map(location('sitemap')).join('\n')}</sitemapindex>\n`,
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function location(element: 'url' | 'sitemap'): (address: string) => string {
  return (address) => `<${element}><loc>${address.replaceAll('&', '&amp;')}</loc></${element}>`;
}
