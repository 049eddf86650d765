/** The first page: what there is, in figures. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { SiteKind } from '../../codebook/text/siteKinds.ts';
import { type Count, type Counted, chart } from './charts.ts';
import type { Page } from './frame.ts';
import { html, type Markup } from './html.ts';
import { recordTable } from './listPages.ts';
import { searchForm } from './searchPage.ts';
import type { Card } from './shownRecord.ts';
import { regionTiles } from './tiles.ts';
import type { Voice } from './voice.ts';

/** What is counted while the records go by, since cards do not hold it. */
export interface Totals {
  contributors: number;
  recommendations: number;
  supported: number;
}

const KINDS: readonly SiteKind[] = ['activity', 'need', 'offer', 'good_practice'];

/** Records shown at the foot. */
const NEWEST = 8;

export function homePage(cards: readonly Card[], totals: Totals, voice: Voice): Page {
  const { texts } = voice;
  const { home } = texts;
  const counted = cards.filter((card) => card.counted);
  return {
    path: 'index.html',
    title: texts.name,
    menu: 'home',
    body: html`<p class="lead">${texts.purpose}</p>
${searchForm(voice, 'search.html')}
<section><h2>${home.figures}</h2>
<dl class="figures">${figures(counted, totals, voice).map(([label, value]) => html`<div><dt>${label}</dt><dd>${voice.figure(value)}</dd></div>`)}</dl>${counted.length < cards.length && html`<p>${home.counted_once}</p>`}</section>
${
  cards.length === 0
    ? html`<p>${home.nothing}</p>`
    : html`<section><h2>${home.by_region}</h2>${regionTiles(counted, voice, (region) => `states/index.html#r${region}`)}</section>
<section class="charts">${charts(counted, voice)}</section>
<section><h2>${home.newest}</h2>${recordTable(cards.slice(0, NEWEST), voice, '')}</section>`
}`,
  };
}

function figures(cards: readonly Card[], totals: Totals, voice: Voice): [string, number][] {
  const { home, kind_many } = voice.texts;
  const states = new Set(cards.flatMap((card) => card.states));
  return [
    ...KINDS.map((kind): [string, number] => [kind_many[kind], cards.filter((card) => card.kind === kind).length]),
    [home.states, states.size],
    [home.contributors, totals.contributors],
    [home.recommendations, totals.recommendations],
    [home.supported, totals.supported],
  ];
}

/** In the order of the code lists, never by size: nothing is ranked. */
function charts(cards: readonly Card[], voice: Voice): Markup[] {
  const { home, search } = voice.texts;
  const count = (facet: 'type' | 'sdg' | 'year', code: string): number =>
    cards.filter((card) => card.facets[facet].includes(code)).length;
  const years = [...new Set(cards.map(({ year }) => String(year)))].sort();
  const counted = (facet: 'type' | 'sdg' | 'year', title: string, counts: readonly Count[]): Counted => ({
    id: `by-${facet}`,
    // A line needs two years.
    kind: facet === 'year' && years.length > 1 ? 'line' : 'bars',
    title,
    heads: [search.facets[facet], home.records],
    counts,
  });
  const types = codeLists.activity_types.codes.map((code) => ({
    label: voice.label('activity_types', code),
    value: count('type', code),
    link: `search.html?type=${code}`,
  }));
  const goals = codeLists.sdg_goals.codes.map((code) => ({
    label: `${code}. ${voice.label('sdg_goals', code)}`,
    value: count('sdg', code),
    link: `sdgs/${code}.html`,
  }));
  const byYear = years.map((code) => ({ label: code, value: count('year', code), link: `years/${code}.html` }));
  return [
    counted('type', home.by_type, types),
    counted('year', home.by_year, byYear),
    counted('sdg', home.by_sdg, goals),
  ].map((one) => chart(one, voice));
}
