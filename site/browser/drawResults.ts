/** The records found, a page of them. */
import type { SiteKind } from '../../codebook/text/siteKinds.ts';
import { unDate } from '../../codebook/text/unFormat.ts';
import type { Facet, SearchRecords } from '../search/format.ts';
import { eachNumber } from '../search/postings.ts';
import type { Asked } from './address.ts';
import type { Drawing } from './drawFacets.ts';
import { element } from './element.ts';

interface Results extends Drawing {
  say(message: string, values: Readonly<Record<string, string | number>>): string;
}

const ON_A_PAGE = 20;
/** Length of a public identifier. */
const ID = 13;
/** The character of the first language of titles. */
const FIRST = 0x61;

export function drawResults(place: HTMLElement, results: Results): void {
  const { found, asked, words } = results;
  const pages = Math.max(1, Math.ceil(found.records.length / ON_A_PAGE));
  const page = Math.min(asked.page, pages);
  const shown = found.records.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  place.replaceChildren(
    ...(shown.length === 0
      ? []
      : [
          element('h2', {}, words.search.results),
          element(
            'ol',
            { class: 'hits', start: String((page - 1) * ON_A_PAGE + 1) },
            ...shown.map((one) => hit(one, results)),
          ),
        ]),
    ...(pages > 1 ? [pager(page, pages, place, results)] : []),
  );
}

function hit(number: number, { records, words }: Results): HTMLElement {
  const id = records.ids.slice(number * ID, (number + 1) * ID);
  const language = records.languages[records.titleLanguages.charCodeAt(number) - FIRST] ?? '';
  const title = element('bdi', { lang: language === '' ? undefined : language }, records.titles[number] ?? '');
  const kind = codesOf('kind', number, records).map((code) => words.kinds[code as SiteKind]);
  const states = codesOf('state', number, records).map(
    (code) => words.labels.state[records.facets.state.codes.indexOf(code)] ?? code,
  );
  const dates = (records.dates[number] ?? '')
    .split('/')
    .map((day) => unDate(day, words.language))
    .join(' – ');
  const facts = [...kind, states.slice(0, 4).join(' · '), dates].filter((one) => one !== '');
  return element(
    'li',
    {},
    element('a', { href: `records/${id}.html` }, title),
    element('p', { class: 'facts' }, ...facts.map((one) => element('span', {}, one))),
  );
}

const codes = new WeakMap<SearchRecords, Map<Facet, string[][]>>();

/** The codes of a record: looked up once for all records of a facet, since the data lists the records of each code. */
function codesOf(facet: Facet, number: number, records: SearchRecords): string[] {
  const known = codes.get(records) ?? new Map<Facet, string[][]>();
  codes.set(records, known);
  const byRecord = known.get(facet) ?? turnedAround(facet, records);
  known.set(facet, byRecord);
  return byRecord[number] ?? [];
}

function turnedAround(facet: Facet, records: SearchRecords): string[][] {
  const byRecord = Array.from({ length: records.count }, (): string[] => []);
  const { codes: all, records: packed } = records.facets[facet];
  for (const [at, code] of all.entries()) eachNumber(packed[at] ?? '', (record) => byRecord[record]?.push(code));
  return byRecord;
}

function pager(page: number, pages: number, place: HTMLElement, { words, asked, ask, say }: Results): HTMLElement {
  const turn = (to: number, label: string): HTMLElement => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      ask({ ...asked, page: to } satisfies Asked);
      const heading = place.querySelector('h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    });
    return element('li', {}, button);
  };
  return element(
    'nav',
    { class: 'pager', 'aria-label': words.list.pages },
    element(
      'ul',
      {},
      ...(page > 1 ? [turn(page - 1, words.list.previous)] : []),
      element('li', {}, say(words.list.page, { page: String(page), pages: String(pages) })),
      ...(page < pages ? [turn(page + 1, words.list.next)] : []),
    ),
  );
}
