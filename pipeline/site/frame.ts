/** What stands around every page: head, menu, language switch, foot. */
import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import type { SitePage } from '../../codebook/text/siteKinds.ts';
import { LANGUAGE_NAMES } from '../../codebook/text/siteTexts.ts';
import { html, type Markup } from './html.ts';
import type { Voice } from './voice.ts';

/** What all pages of an edition of the site share. */
export interface Edition {
  /** YYYY-MM-DD: the day whose consents count. */
  today: string;
  /** Where the site stands on the web, ending in "/"; undefined when it is not known. */
  address: string | undefined;
  /** Paths from the root of the site; their names change with their contents. */
  assets: { style: string; script: string; records: string; labels: Readonly<Record<Language, string>> };
}

export interface Page {
  /** From the folder of the language: "records/a1.html". The same in every language. */
  path: string;
  title: string;
  /** The heading, where it is more than the title. */
  heading?: Markup;
  /** Which entry of the menu it belongs to. */
  menu?: SitePage;
  body: Markup;
  /** Links and data for the head. */
  head?: Markup;
  /** Loads the search. */
  searches?: true;
}

/** Everything from here, nothing from elsewhere: no outside scripts, fonts, pictures or frames. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

/** The menu, and the page each entry leads to. */
const MENU: readonly (readonly [SitePage, string])[] = [
  ['home', 'index.html'],
  ['search', 'search.html'],
  ['states', 'states/index.html'],
  ['themes', 'themes/index.html'],
  ['sdgs', 'sdgs/index.html'],
  ['years', 'years/index.html'],
  ['annual', 'annual.html'],
  ['downloads', 'downloads.html'],
  ['about', 'about.html'],
];

/** From a page to the folder of its language: "../" for "records/a1.html". */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

export function framed(page: Page, voice: Voice, edition: Edition): string {
  const { texts, language, direction } = voice;
  const up = upFrom(page.path);
  const { assets } = edition;
  const title = page.path === 'index.html' ? texts.name : `${page.title} – ${texts.name}`;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${up}../${assets.style}">
${canonical(page, voice, edition)}${page.head}
</head>
<body>
<a class="skip" href="#content">${texts.skip}</a>
<header>
<p class="name"><a href="${up}index.html">${texts.name}</a></p>
<nav class="languages" aria-label="${texts.language}"><ul>${LANGUAGES.map((other) => languageLink(other, page, voice))}</ul></nav>
<nav class="menu" aria-label="${texts.menu_name}"><ul>${MENU.map(([key, path]) => html`<li><a href="${up}${path}"${current(page.menu === key)}>${texts.menu[key]}</a></li>`)}</ul></nav>
</header>
<main id="content" tabindex="-1">
<h1>${page.heading ?? page.title}</h1>
${page.body}
</main>
<footer><p>${voice.say(texts.foot, { date: voice.date(edition.today) })}</p></footer>
${page.searches && [assets.records, assets.labels[language], assets.script].map((path) => html`<script defer src="${up}../${path}"></script>`)}
</body>
</html>
`.text;
}

function languageLink(other: Language, page: Page, voice: Voice): Markup {
  const here = other === voice.language;
  const name = LANGUAGE_NAMES[other];
  return html`<li>${
    here
      ? html`<span lang="${other}" aria-current="true">${name}</span>`
      : html`<a href="${upFrom(page.path)}../${other}/${page.path}" lang="${other}" hreflang="${other}">${name}</a>`
  }</li>`;
}

function current(is: boolean): Markup | false {
  return is && html` aria-current="page"`;
}

/** Where the site's address is known: which page this is, and what it is called in the other languages. */
function canonical({ path }: Page, { language }: Voice, { address }: Edition): Markup | false {
  if (address === undefined) return false;
  return html`<link rel="canonical" href="${address}${language}/${path}">
${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${address}${other}/${path}">`)}
`;
}
