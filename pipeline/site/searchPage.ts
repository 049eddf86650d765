/** The page of the search. The script fills it in; without one it says which lists to use. */
import type { Page } from './frame.ts';
import { html, type Markup } from './html.ts';
import type { Voice } from './voice.ts';

export function searchForm({ texts }: Voice, action: string): Markup {
  const { search } = texts;
  return html`<form class="search" role="search" action="${action}" method="get">
<label for="q">${search.words}</label>
<div class="line"><input type="search" id="q" name="q" autocomplete="off" spellcheck="false" aria-describedby="hint"><button>${search.go}</button></div>
<p id="hint" class="hint">${search.hint}</p>
</form>`;
}

export function searchPage(voice: Voice): Page {
  const { search, menu } = voice.texts;
  const lists = (['states', 'themes', 'sdgs', 'years'] as const).map(
    (key) => html`<li><a href="${key}/index.html">${menu[key]}</a></li>`,
  );
  return {
    path: 'search.html',
    title: menu.search,
    menu: 'search',
    searches: true,
    body: html`${searchForm(voice, 'search.html')}
<noscript><p>${search.no_script}</p><ul>${lists}</ul></noscript>
<div id="search" data-loading="${search.loading}" data-failed="${search.failed}"></div>`,
  };
}
