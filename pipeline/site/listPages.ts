/** Lists that work without a script: the records of a State, theme, goal or year, and the lists of these. */
import type { Facet } from '../../site/search/format.ts';
import { written } from './fields.ts';
import { type Page, upFrom } from './frame.ts';
import { html, type Markup, type Shown } from './html.ts';
import type { Card } from './shownRecord.ts';
import type { Voice } from './voice.ts';

/** Records on a page of a list: the page stays well under 100 kB. */
export const ON_A_PAGE = 100;

/** A list of records under an address of its own. */
export interface RecordList {
  /** "states/FJI": the first page is states/FJI.html, the second states/FJI-2.html. */
  path: string;
  title: string;
  menu: 'states' | 'themes' | 'sdgs' | 'years';
  /** The same in the search. */
  facet: Facet;
  code: string;
  cards: readonly Card[];
  /** Shown above the records. */
  lead?: Shown;
}

export function* listPages(list: RecordList, voice: Voice): Iterable<Page> {
  const pages = Math.max(1, Math.ceil(list.cards.length / ON_A_PAGE));
  for (let number = 1; number <= pages; number += 1) yield listPage(list, number, pages, voice);
}

function listPage(list: RecordList, number: number, pages: number, voice: Voice): Page {
  const { texts } = voice;
  const path = pagePath(list.path, number);
  const up = upFrom(path);
  const shown = list.cards.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE);
  const pageName = voice.say(texts.list.page, { page: String(number), pages: String(pages) });
  return {
    path,
    title: pages === 1 ? list.title : `${list.title} (${pageName})`,
    menu: list.menu,
    body: html`${number === 1 && list.lead}
<p>${voice.say(texts.list.records, { count: list.cards.length })} · <a href="${up}search.html?${list.facet}=${encodeURIComponent(list.code)}">${texts.list.in_search}</a></p>
${recordTable(shown, voice, up)}
${pages > 1 && pager(list.path, number, pages, voice, up)}`,
  };
}

function pagePath(path: string, number: number): string {
  return number === 1 ? `${path}.html` : `${path}-${number}.html`;
}

function pager(path: string, number: number, pages: number, voice: Voice, up: string): Markup {
  const { list } = voice.texts;
  return html`<nav class="pager" aria-label="${list.pages}"><ul>${number > 1 && html`<li><a rel="prev" href="${up}${pagePath(path, number - 1)}">${list.previous}</a></li>`}<li>${voice.say(list.page, { page: String(number), pages: String(pages) })}</li>${number < pages && html`<li><a rel="next" href="${up}${pagePath(path, number + 1)}">${list.next}</a></li>`}</ul></nav>`;
}

/** Title, kind, States, dates; on a narrow screen the rows become blocks. */
export function recordTable(cards: readonly Card[], voice: Voice, up: string): Markup {
  const { list, kind_one } = voice.texts;
  if (cards.length === 0) return html`<p>${list.empty}</p>`;
  return html`<table class="records"><thead><tr><th scope="col">${list.title}</th><th scope="col">${list.kind}</th><th scope="col">${list.states}</th><th scope="col">${list.dates}</th></tr></thead>
<tbody>
${cards.map(
  (
    card,
  ) => html`<tr><th scope="row"><a href="${up}records/${card.id}.html">${written(card.title, card.language)}</a></th><td>${kind_one[card.kind]}</td><td>${stateNames(card, voice)}</td><td>${shownDates(card.dates, voice)}</td></tr>
`,
)}</tbody></table>`;
}

/** Many States are counted rather than named in a list; the record names them all. */
const NAMED_STATES = 4;

function stateNames({ states }: Card, voice: Voice): string {
  const names = states.slice(0, NAMED_STATES).map((state) => voice.label('states', state));
  const more = states.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(
    voice.language === 'zh' ? '、' : voice.language === 'ar' ? '، ' : ', ',
  );
}

export function shownDates(dates: string, voice: Voice): string {
  return dates
    .split('/')
    .map((day) => voice.date(day))
    .join(' – ');
}

/** A page that leads to lists: each with how many records it has. Lists without records are left out. */
export interface Index {
  path: string;
  title: string;
  menu: RecordList['menu'];
  groups: readonly { title?: string; id?: string; lists: readonly RecordList[] }[];
  lead?: Shown;
}

export function indexPage({ path, title, menu, groups, lead }: Index, voice: Voice): Page {
  const up = upFrom(path);
  const filled = groups
    .map((group) => ({ ...group, lists: group.lists.filter(({ cards }) => cards.length > 0) }))
    .filter(({ lists }) => lists.length > 0);
  return {
    path,
    title,
    menu,
    body: html`${lead}
${filled.length === 0 && html`<p>${voice.texts.home.nothing}</p>`}
${filled.map(
  (
    group,
  ) => html`<section>${group.title !== undefined && html`<h2${group.id !== undefined && html` id="${group.id}"`}>${group.title}</h2>`}
<ul class="index">${group.lists.map((list) => html`<li><a href="${up}${list.path}.html">${list.title}</a> <span class="count">${voice.figure(list.cards.length)}</span></li>`)}</ul></section>`,
)}`,
  };
}
