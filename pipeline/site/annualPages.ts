/** The annual tables: a list of the years, and for each year the tables themselves with their files. */

import { annualTexts } from '../../codebook/text/annualTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { readable } from '../annual/isolates.ts';
import type { AnnualEdition } from './annualEdition.ts';
import { fileName, fileSize } from './fileNames.ts';
import { type Page, upFrom } from './frame.ts';
import { html, Markup } from './html.ts';
import type { Voice } from './voice.ts';

export function* annualPages(editions: readonly AnnualEdition[], voice: Voice): Iterable<Page> {
  yield yearsPage(editions, voice);
  for (const edition of editions) yield editionPage(edition, voice);
}

function yearsPage(editions: readonly AnnualEdition[], voice: Voice): Page {
  const { annual, menu } = voice.texts;
  return {
    path: 'annual.html',
    title: menu.annual,
    menu: 'annual',
    body: html`<p class="lead">${annual.intro}</p>
${editions.length === 0 && html`<p>${annual.nothing}</p>`}
${editions.map(
  (
    edition,
  ) => html`<section><h2><a href="${pathOf(edition)}">${voice.say(annual.edition, { year: edition.year })}</a></h2>
${fileList(edition, isDocument, '../', voice)}</section>`,
)}`,
  };
}

function editionPage(edition: AnnualEdition, voice: Voice): Page {
  const { annual, menu } = voice.texts;
  const path = pathOf(edition);
  const body = edition.bodies[voice.language];
  return {
    path,
    title: voice.say(annual.edition, { year: edition.year }),
    menu: 'annual',
    body: html`<section><h2>${menu.downloads}</h2>
${fileList(edition, isListed, `../${upFrom(path)}`, voice)}</section>
${
  body !== undefined &&
  html`<nav aria-label="${annual.tables}"><h2>${annual.tables}</h2><ol class="contents">${edition.tables.map((key) => html`<li>${entry(key, edition, voice)}</li>`)}</ol></nav>
${new Markup(body)}`
}`,
  };
}

function pathOf({ year }: AnnualEdition): string {
  return `annual/${year}.html`;
}

/** Leads to the table in the page, and to the same as CSV. */
function entry(key: string, edition: AnnualEdition, voice: Voice): Markup {
  const name = caption(key, edition, voice);
  const csv = edition.files.find(({ path }) => path.endsWith(`/csv/${key}.csv`));
  return html`<a href="#table-${key}">${name}</a>${csv !== undefined && html` <a class="csv" href="../../${csv.path}">CSV<span class="unseen">: ${name}</span></a>`}`;
}

function caption(key: string, { year }: AnnualEdition, voice: Voice): string {
  const captions: Readonly<Record<string, string>> = annualTexts[voice.language].captions;
  // As the edition writes it.
  return readable(voice.say(captions[key] ?? key, { year }));
}

type Choice = (name: string, language: Language) => boolean;

/** Word and Excel in the language of the page. */
const isDocument: Choice = (name, language) => name.endsWith(`.${language}.docx`) || name.endsWith(`.${language}.xlsx`);

/** Besides, all tables in one file for programs. Charts are in the page, CSV files beside the names of their tables. */
const isListed: Choice = (name, language) => isDocument(name, language) || name.endsWith('.json');

function fileList({ files }: AnnualEdition, isWanted: Choice, up: string, voice: Voice): Markup {
  const wanted = files.filter(({ path }) => isWanted(fileName(path), voice.language));
  return html`<ul class="files">${wanted.map(({ path, bytes }) => html`<li><a href="${up}${path}"><bdi dir="ltr">${fileName(path)}</bdi></a> <span class="count"><bdi dir="ltr">${fileSize(bytes, voice)}</bdi></span></li>`)}</ul>`;
}
