/** Pages without records: about the data, downloads, a record that was withdrawn, the choice of language. */
import { LANGUAGES } from '../../codebook/text/languages.ts';
import type { ReleaseFile } from '../../codebook/text/siteKinds.ts';
import { LANGUAGE_NAMES, siteTexts } from '../../codebook/text/siteTexts.ts';
import { fileName, fileSize } from './fileNames.ts';
import type { Edition, Page } from './frame.ts';
import { html } from './html.ts';
import type { Voice } from './voice.ts';

/** A file that readers can take away. */
export interface Download {
  /** From the root of the site. */
  path: string;
  bytes: number;
  content: ReleaseFile;
}

export function aboutPage({ texts }: Voice): Page {
  return {
    path: 'about.html',
    title: texts.menu.about,
    menu: 'about',
    body: html`${texts.about.sections.map(({ title, paragraphs }) => html`<section><h2>${title}</h2>${paragraphs.map((one) => html`<p>${one}</p>`)}</section>`)}`,
  };
}

export function downloadsPage(downloads: readonly Download[], voice: Voice): Page {
  const { downloads: texts, menu } = voice.texts;
  return {
    path: 'downloads.html',
    title: menu.downloads,
    menu: 'downloads',
    body: html`<p class="lead">${texts.intro}</p>
${
  downloads.length === 0
    ? html`<p>${texts.nothing}</p>`
    : html`<table><thead><tr><th scope="col">${texts.file}</th><th scope="col">${texts.content}</th><th scope="col">${texts.size}</th></tr></thead>
<tbody>${downloads.map((one) => html`<tr><th scope="row"><a href="../${one.path}"><bdi dir="ltr">${fileName(one.path)}</bdi></a></th><td>${texts.files[one.content]}</td><td><bdi dir="ltr">${fileSize(one.bytes, voice)}</bdi></td></tr>`)}</tbody></table>
<p>${texts.terms}</p>`
}`,
  };
}

/** The address of a record that was withdrawn says so, and nothing else: no frame, no date, no title. */
export function withdrawnPage({ texts, language, direction }: Voice): string {
  return html`<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${texts.record.withdrawn}</title></head><body><main><h1>${texts.record.withdrawn}</h1></main></body></html>
`.text;
}

/** The root of the site. Nothing is guessed of a reader's language. */
export function languagesPage({ assets }: Edition): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${siteTexts.en.name}</title><link rel="stylesheet" href="${assets.style}"></head>
<body class="languages-only"><main><h1>${siteTexts.en.name}</h1><ul>${LANGUAGES.map((language) => html`<li lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><a href="${language}/index.html" hreflang="${language}"><b>${LANGUAGE_NAMES[language]}</b> ${siteTexts[language].name}</a></li>`)}</ul></main></body></html>
`.text;
}
