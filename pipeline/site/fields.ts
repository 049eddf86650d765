/** A record's values as markup: labels for codes, dates and figures in the language, links to the pages of States and themes. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import type { Column, Value } from '../../codebook/columns.ts';
import { tableOf } from '../../codebook/tables.ts';
import { columnText } from '../../codebook/text/tableTexts.ts';
import { html, type Markup, type Shown, webAddress } from './html.ts';
import { type Card, goalOf, type ShownRecord } from './shownRecord.ts';
import type { Voice } from './voice.ts';

/** Shown in a place of their own, or only of use inside a contributor's workbook. */
const ELSEWHERE = new Set([
  'title',
  'title_language',
  'description',
  'recommendation_refs',
  'provider_orgs',
  'consent_id',
  'request_id',
  'activity_id',
  'offer_id',
  'open_to_matching',
  'withdrawn',
]);

/** Rows of the details: label and value, in the order of the codebook. */
export function detailRows({ record, card }: ShownRecord, voice: Voice, up: string): Markup[] {
  const { columns } = tableOf(record.table);
  return Object.entries(columns).flatMap(([key, column]) => {
    const value = record.values[key];
    if (value === undefined || ELSEWHERE.has(key)) return [];
    const { label } = columnText(voice.language, record.table, key);
    return [html`<div><dt>${label}</dt><dd>${shownValue(column, value, { card, voice, up })}</dd></div>`];
  });
}

interface Showing {
  card: Card;
  voice: Voice;
  /** From the page to the folder of its language. */
  up: string;
}

function shownValue(column: Column, value: Value, showing: Showing): Shown {
  const { voice } = showing;
  if (typeof value === 'boolean') return voice.label('yes_no', value ? 'yes' : 'no');
  if (typeof value === 'number') {
    return column.type === 'decimal' ? voice.figure(value, Number.isInteger(value) ? 0 : 2) : String(value);
  }
  if (typeof value === 'string') return shownText(column, value, showing);
  const entries = value.map((one) => (typeof one === 'string' ? one : one.name));
  return html`<ul class="values">${entries.map((one) => html`<li>${entry(column, one, showing)}</li>`)}</ul>`;
}

function shownText(column: Column, value: string, showing: Showing): Shown {
  if (column.type === 'date') return showing.voice.date(value);
  if (column.type === 'text' && column.long) return paragraphs(value, showing.card.language);
  return entry(column, value, showing);
}

function entry(column: Column, value: string, showing: Showing): Shown {
  if (column.type === 'code' || column.type === 'codes') return codeLink(column.list, value, showing);
  // An address that a contributor wrote is shown, and not linked: nobody here has looked where it leads.
  if (column.type === 'link' || column.type === 'recommendations' || column.type === 'id' || column.type === 'ids') {
    return html`<bdi dir="ltr">${value}</bdi>`;
  }
  return written(value, showing.card.language);
}

/** States, themes and goals that list this record have pages; other codes are words. */
function codeLink(list: ListKey, code: string, { card, voice, up }: Showing): Shown {
  if (!codeLists[list].codes.includes(code)) return written(code, '');
  const label = voice.coded(list, code);
  if (list === 'states' && card.facets.state.includes(code))
    return html`<a href="${up}states/${code}.html">${label}</a>`;
  if (list === 'themes') return html`<a href="${up}themes/${code}.html">${label}</a>`;
  if (list === 'sdg_targets') return html`<a href="${up}sdgs/${goalOf(code)}.html">${label}</a>`;
  return label;
}

/** An address of our own on the web. */
export function outsideLink(address: string): Markup {
  const href = webAddress(address);
  const shown = html`<bdi dir="ltr">${address}</bdi>`;
  return href === undefined ? shown : html`<a href="${href}" rel="external nofollow noopener">${shown}</a>`;
}

/** Text that a contributor wrote: its direction is its own, its language is told where it is known. */
export function written(text: string, language: string): Markup {
  return html`<bdi${language !== '' && html` lang="${language}"`}>${text}</bdi>`;
}

/** The same in paragraphs, one a line. */
export function paragraphs(text: string, language: string): Markup[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => html`<p dir="auto"${language !== '' && html` lang="${language}"`}>${line}</p>`);
}
