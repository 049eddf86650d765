/**
 * The page of the search: reads what is asked from the address, shows what is found, and writes what is asked back into the
 * address, so that a search can be linked, kept and gone back to. Its data came by classic scripts (pages from a disc may not fetch).
 */
import { messageSpeaker } from '../../codebook/text/message.ts';
import type { SearchRecords, SearchWords } from '../search/format.ts';
import { openSearch } from '../search/openSearch.ts';
import { type Asked, addressOf, readAddress } from './address.ts';
import { drawFacets } from './drawFacets.ts';
import { drawResults } from './drawResults.ts';

declare global {
  var uprRecords: SearchRecords | undefined;
  var uprWords: SearchWords | undefined;
}

/** Waits for the next letter, in milliseconds. */
const PAUSE = 120;

function start(place: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { uprRecords: records, uprWords: words } = globalThis;
  if (records === undefined || words === undefined) {
    place.textContent = place.dataset.failed ?? '';
    return;
  }
  const search = openSearch(records, words.labels);
  const say = messageSpeaker(words.language);
  place.replaceChildren();
  const facets = place.appendChild(document.createElement('div'));
  const results = place.appendChild(document.createElement('div'));
  facets.className = 'facets';
  results.className = 'results';
  const status = results.appendChild(document.createElement('p'));
  status.setAttribute('role', 'status');
  const list = results.appendChild(document.createElement('div'));

  let asked: Asked = readAddress(location.search);
  const show = (): void => {
    const found = search.find(asked.query, asked.chosen);
    status.textContent = say(words.search.found, { count: found.records.length });
    drawFacets(facets, { words, records, found, asked, ask });
    drawResults(list, { words, records, found, asked, say, ask });
  };
  const ask = (next: Asked, keep: 'push' | 'replace' = 'push'): void => {
    asked = next;
    history[keep === 'push' ? 'pushState' : 'replaceState'](null, '', addressOf(asked));
    carryOn();
    show();
  };
  /** The other languages show the same search. */
  const carryOn = (): void => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav.languages a')) link.search = addressOf(asked);
  };

  let waiting = 0;
  input.value = asked.query;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask({ ...asked, query: input.value, page: 1 }, 'replace'), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask({ ...asked, query: input.value, page: 1 });
  });
  addEventListener('popstate', () => {
    asked = readAddress(location.search);
    input.value = asked.query;
    carryOn();
    show();
  });
  carryOn();
  show();
}

const place = document.getElementById('search');
const form = document.querySelector<HTMLFormElement>('form.search');
const input = document.querySelector<HTMLInputElement>('#q');
if (place !== null && form !== null && input !== null) start(place, form, input);
