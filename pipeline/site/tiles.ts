/**
 * The regions as tiles that lie roughly as on a map: what a map shows at a glance, without a map service, borders or pictures.
 * North is up and west is left in every language; on a narrow screen the tiles follow one another.
 */
import { html, type Markup } from './html.ts';
import type { Card } from './shownRecord.ts';
import type { Voice } from './voice.ts';

/** M49 parts of the continents: column and row of the tile. */
const PLACES: readonly (readonly [region: string, column: number, row: number])[] = [
  ['021', 1, 1],
  ['154', 4, 1],
  ['151', 5, 1],
  ['143', 6, 1],
  ['030', 7, 1],
  ['013', 1, 2],
  ['029', 2, 2],
  ['155', 3, 2],
  ['039', 4, 2],
  ['145', 5, 2],
  ['034', 6, 2],
  ['035', 7, 2],
  ['057', 8, 2],
  ['005', 2, 3],
  ['011', 3, 3],
  ['015', 4, 3],
  ['014', 5, 3],
  ['054', 8, 3],
  ['017', 4, 4],
  ['018', 5, 4],
  ['053', 7, 4],
  ['061', 8, 4],
];

/** Shades of a tile, by the share of the fullest one. */
const SHADES = 5;

export function regionTiles(cards: readonly Card[], voice: Voice, linkTo: (region: string) => string): Markup {
  const counts = new Map<string, number>();
  for (const card of cards) {
    for (const region of card.facets.region) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const most = Math.max(1, ...PLACES.map(([region]) => counts.get(region) ?? 0));
  return html`<ul class="tiles">${PLACES.map(([region, column, row]) => {
    const count = counts.get(region) ?? 0;
    const shade = Math.ceil((count / most) * SHADES);
    const words = html`<span>${voice.label('regions', region)}</span> <b>${voice.figure(count)}</b>`;
    return html`<li class="c${column} w${row} s${shade}">${count === 0 ? html`<span class="tile" dir="${voice.direction}">${words}</span>` : html`<a class="tile" dir="${voice.direction}" href="${linkTo(region)}">${words}</a>`}</li>`;
  })}</ul>`;
}
