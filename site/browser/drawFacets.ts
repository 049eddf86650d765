/** The facets: what is chosen, and for each code how many records it would leave. */
import { unNumber } from '../../codebook/text/unFormat.ts';
import { FACETS, type Facet, type SearchRecords, type SearchWords } from '../search/format.ts';
import type { Found } from '../search/openSearch.ts';
import type { Asked } from './address.ts';
import { element } from './element.ts';

export interface Drawing {
  words: SearchWords;
  records: SearchRecords;
  found: Found;
  asked: Asked;
  ask(next: Asked): void;
}

/** Codes shown of a long facet before all are asked for. */
const SHOWN = 12;

/** Keeps what was unfolded and where the keyboard stood: the facets are drawn anew after every choice. */
export function drawFacets(place: HTMLElement, drawing: Drawing): void {
  const open = new Set([...place.querySelectorAll('details[open]')].map((one) => one.id));
  const first = place.childElementCount === 0;
  const focused = document.activeElement?.id ?? '';
  const inside = place.contains(document.activeElement);
  place.replaceChildren(
    element('h2', {}, drawing.words.search.narrow),
    ...chosenList(drawing),
    ...FACETS.map((facet) => facetBox(facet, drawing, first ? isOpenAtFirst(facet, drawing) : open.has(`f-${facet}`))),
  );
  if (inside && focused !== '') document.getElementById(focused)?.focus();
}

function isOpenAtFirst(facet: Facet, { asked }: Drawing): boolean {
  return (asked.chosen[facet]?.length ?? 0) > 0 || (facet === 'kind' && matchMedia('(min-width: 60em)').matches);
}

function chosenList(drawing: Drawing): HTMLElement[] {
  const { words, asked, ask } = drawing;
  const chosen = FACETS.flatMap((facet) => (asked.chosen[facet] ?? []).map((code) => ({ facet, code })));
  if (chosen.length === 0) return [];
  const items = chosen.map(({ facet, code }) => {
    const name = labelOf(drawing, facet, code);
    const button = element(
      'button',
      { type: 'button', 'aria-label': words.search.remove.replace('{name}', name) },
      name,
      ' ×',
    );
    button.addEventListener('click', () => ask(toggled(asked, facet, code)));
    return element('li', {}, button);
  });
  const clear = element('button', { type: 'button', id: 'clear' }, words.search.clear);
  clear.addEventListener('click', () => ask({ ...asked, chosen: {}, page: 1 }));
  return [
    element('h3', {}, words.search.chosen),
    element('ul', { class: 'chosen' }, ...items, element('li', {}, clear)),
  ];
}

function facetBox(facet: Facet, drawing: Drawing, open: boolean): HTMLElement {
  const { words, asked, found } = drawing;
  const chosen = asked.chosen[facet] ?? [];
  const box = element('details', { id: `f-${facet}`, open }, element('summary', {}, words.search.facets[facet]));
  const fill = (): void => {
    if (box.childElementCount > 1) return;
    const counts = [...found.counts(facet)].filter(([code, count]) => count > 0 || chosen.includes(code));
    const rows = inOrder(facet, counts, drawing);
    const group = element('ul', { 'aria-label': words.search.facets[facet] });
    const draw = (some: typeof rows): void => group.append(...some.map((row) => facetRow(facet, row, drawing)));
    draw(rows.slice(0, SHOWN));
    box.append(group);
    if (rows.length > SHOWN)
      box.append(restButton(words.search.all_codes, rows.length, drawing, () => draw(rows.slice(SHOWN))));
  };
  box.addEventListener('toggle', fill);
  if (open) fill();
  return box;
}

function restButton(label: string, count: number, { words }: Drawing, showRest: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, `${label} (${unNumber(count, words.language)})`);
  button.addEventListener('click', () => {
    showRest();
    button.remove();
  });
  return button;
}

/** By the alphabet of the language; numbers by number, the latest year first. Never by count: nothing is ranked. */
function inOrder(facet: Facet, counts: readonly [string, number][], drawing: Drawing): [string, number][] {
  if (facet === 'year') return [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
  const collator = new Intl.Collator(drawing.words.language, { numeric: true });
  return [...counts].sort(([a], [b]) => collator.compare(labelOf(drawing, facet, a), labelOf(drawing, facet, b)));
}

function facetRow(facet: Facet, [code, count]: [string, number], drawing: Drawing): HTMLElement {
  const { asked, ask, words } = drawing;
  const id = `f-${facet}-${code}`;
  const box = element('input', { type: 'checkbox', id, checked: asked.chosen[facet]?.includes(code) });
  box.addEventListener('change', () => ask(toggled(asked, facet, code)));
  const label = element('label', { for: id }, element('bdi', {}, labelOf(drawing, facet, code)));
  return element('li', {}, box, label, element('span', { class: 'count' }, unNumber(count, words.language)));
}

function labelOf({ words, records }: Drawing, facet: Facet, code: string): string {
  return words.labels[facet][records.facets[facet].codes.indexOf(code)] ?? code;
}

function toggled(asked: Asked, facet: Facet, code: string): Asked {
  const chosen = asked.chosen[facet] ?? [];
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
  return { ...asked, chosen: { ...asked.chosen, [facet]: next }, page: 1 };
}
