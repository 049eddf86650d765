/** Which lists there are in a language: by State and region, theme, goal, year. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { regionRows } from '../../codebook/codelists/official/regionRows.ts';
import type { Facet } from '../../site/search/format.ts';
import { html, type Shown } from './html.ts';
import type { Index, RecordList } from './listPages.ts';
import { type Card, regionsOf } from './shownRecord.ts';
import { regionTiles } from './tiles.ts';
import type { Voice } from './voice.ts';

/** Cards by code of a facet, in the order of the cards. */
export type Sorted = Readonly<Record<'state' | 'theme' | 'sdg' | 'year', ReadonlyMap<string, Card[]>>>;

export function sortCards(cards: readonly Card[]): Sorted {
  const by = (facet: Facet): Map<string, Card[]> => {
    const sorted = new Map<string, Card[]>();
    for (const card of cards) {
      for (const code of card.facets[facet]) {
        const known = sorted.get(code);
        if (known === undefined) sorted.set(code, [card]);
        else known.push(card);
      }
    }
    return sorted;
  };
  return { state: by('state'), theme: by('theme'), sdg: by('sdg'), year: by('year') };
}

/**
 * Every index of lists, with its lists. States and themes have a page when they have records; goals always, since the home page
 * leads to each.
 */
export function indexesOf(cards: readonly Card[], sorted: Sorted, voice: Voice): Index[] {
  const { menu } = voice.texts;
  return [
    {
      path: 'states/index.html',
      title: menu.states,
      menu: 'states',
      groups: byRegion(stateLists(sorted, voice), voice),
      lead: regionTiles(cards, voice, (region) => `#r${region}`),
    },
    { path: 'themes/index.html', title: menu.themes, menu: 'themes', groups: [{ lists: themeLists(sorted, voice) }] },
    {
      path: 'sdgs/index.html',
      title: voice.texts.search.facets.sdg,
      menu: 'sdgs',
      groups: [{ lists: goalLists(sorted, voice) }],
    },
    {
      path: 'years/index.html',
      title: voice.texts.search.facets.year,
      menu: 'years',
      groups: [{ lists: yearLists(sorted) }],
    },
  ];
}

function stateLists({ state }: Sorted, voice: Voice): RecordList[] {
  const lists = codesIn(state).map((code): RecordList => {
    const title = voice.label('states', code);
    const lead = stateLead(code, voice);
    return { path: `states/${code}`, title, menu: 'states', facet: 'state', code, cards: state.get(code) ?? [], lead };
  });
  return inAlphabet(lists, voice);
}

/** States that have records. */
function codesIn(state: ReadonlyMap<string, Card[]>): string[] {
  return codeLists.states.codes.filter((code) => state.has(code));
}

/** The regions of a State, from the continent down. */
function stateLead(code: string, voice: Voice): Shown {
  return html`<p>${regionsOf(code).map((region, at) => html`${at > 0 && ' › '}${voice.label('regions', region)}`)}</p>`;
}

function themeLists({ theme }: Sorted, voice: Voice): RecordList[] {
  const lists = codeLists.themes.codes
    .filter((code) => theme.has(code))
    .map((code): RecordList => {
      const title = voice.label('themes', code);
      return { path: `themes/${code}`, title, menu: 'themes', facet: 'theme', code, cards: theme.get(code) ?? [] };
    });
  return inAlphabet(lists, voice);
}

function goalLists({ sdg }: Sorted, voice: Voice): RecordList[] {
  return codeLists.sdg_goals.codes.map((code) => {
    const title = `${code}. ${voice.label('sdg_goals', code)}`;
    return { path: `sdgs/${code}`, title, menu: 'sdgs', facet: 'sdg', code, cards: sdg.get(code) ?? [] };
  });
}

/** The latest year first. */
function yearLists({ year }: Sorted): RecordList[] {
  const years = [...year.keys()].sort().reverse();
  return years.map((code) => ({
    path: `years/${code}`,
    title: code,
    menu: 'years',
    facet: 'year',
    code,
    cards: year.get(code) ?? [],
  }));
}

function inAlphabet(lists: readonly RecordList[], voice: Voice): RecordList[] {
  return [...lists].sort((a, b) => voice.compare(a.title, b.title));
}

/** Groups by part of the continent, in the order of M49. */
function byRegion(lists: readonly RecordList[], voice: Voice): Index['groups'] {
  return regionRows.map(([region]) => ({
    title: voice.label('regions', region),
    id: `r${region}`,
    lists: lists.filter(({ code }) => regionsOf(code)[1] === region),
  }));
}
