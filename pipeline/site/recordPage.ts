/** The page of one record. */
import type { Organisation } from '../../codebook/columns.ts';
import { columnText } from '../../codebook/text/tableTexts.ts';
import { publicIdentifier } from '../publicIdentifier.ts';
import type { ConsentGround } from '../store/consentGrounds.ts';
import type { PublicVersion } from '../store/releasedHistory.ts';
import { detailRows, outsideLink, paragraphs, written } from './fields.ts';
import type { Edition, Page } from './frame.ts';
import { html, jsonForScript, type Markup, type Shown } from './html.ts';
import { linkedData, recordAddress } from './recordData.ts';
import { type Addressed, type ShownRecord, text } from './shownRecord.ts';
import type { Voice } from './voice.ts';

/** From a record's page to the folder of its language. */
const UP = '../';

export function recordPage(shown: ShownRecord, voice: Voice, edition: Edition): Page {
  const { card, record } = shown;
  const { texts } = voice;
  const description = text(record.values.description);
  return {
    path: `records/${card.id}.html`,
    title: card.title,
    heading: written(card.title, card.language),
    head: html`<link rel="alternate" type="application/json" href="../../records/${card.id}.json">
<link rel="alternate" type="application/ld+json" href="../../records/${card.id}.jsonld">
<script type="application/ld+json">${jsonForScript(linkedData(shown, edition))}</script>`,
    body: html`<p class="kind">${texts.kind_one[card.kind]}</p>
${description !== undefined && description !== card.title && html`<div class="lead">${paragraphs(description, card.language)}</div>`}
${section(texts.record.facts, html`<dl class="details">${detailRows(shown, voice, UP)}</dl>${record.amountsCoverMoreStates && html`<p>${texts.record.amounts_whole}</p>`}`)}
${recommendations(shown, voice)}
${organisations(record.values.provider_orgs as Organisation[] | undefined, card.language, voice)}
${section(texts.record.consent, consent(shown, voice))}
${section(texts.record.history, html`<ol class="history">${shown.versions.map((one) => html`<li>${version(one, shown, voice)}</li>`)}</ol>`)}
${section(texts.record.trace, trace(shown, voice))}
${section(texts.record.cite, citation(shown, voice, edition))}
${section(texts.record.as_data, html`<ul><li><a href="../../records/${card.id}.json">JSON</a></li><li><a href="../../records/${card.id}.jsonld">JSON-LD</a></li></ul>`)}`,
  };
}

function section(title: string, content: Shown): Markup {
  return html`<section><h2>${title}</h2>
${content}</section>`;
}

function recommendations({ recommendations: all }: ShownRecord, voice: Voice): Shown {
  if (all.length === 0) return false;
  const { record } = voice.texts;
  return section(
    record.recommendations,
    html`<ul class="cards">${all.map((one) => html`<li>${addressed(one, voice)}</li>`)}</ul>`,
  );
}

function addressed({ ref, known }: Addressed, voice: Voice): Shown {
  const { record, search } = voice.texts;
  const head = html`<h3><bdi dir="ltr">${ref}</bdi></h3>`;
  if (known === undefined) return html`${head}<p>${record.unknown}</p>`;
  const facts: readonly (readonly [string, Shown])[] = [
    [record.state_under_review, stateName(known.state_under_review, voice)],
    [search.facets.cycle, voice.label('cycles', known.cycle)],
    [record.position, record.positions[known.position]],
    [record.made_by, known.recommending_states.map((state, at) => html`${at > 0 && ', '}${stateName(state, voice)}`)],
  ];
  const filled = facts.filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return html`${head}
${known.text !== '' && html`<blockquote lang="en" dir="auto">${known.text}</blockquote>`}
<dl class="details">${filled.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<ul class="links">${sources(known, voice).map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** Names without links: a State under review or one that made a recommendation need not have a page. */
function stateName(state: string, voice: Voice): string {
  return voice.label('states', state);
}

/** The document at the United Nations; the index of recommendations is searched by identifier there. */
function sources({ document_symbol, uhri_id }: NonNullable<Addressed['known']>, voice: Voice): Markup[] {
  const { record } = voice.texts;
  const found: Markup[] = [];
  if (document_symbol !== '') {
    const href = `https://undocs.org/${voice.language}/${encodeURI(document_symbol)}`;
    found.push(
      html`<a href="${href}" rel="external noopener">${voice.say(record.document, { symbol: document_symbol })}</a>`,
    );
  }
  const index = 'https://uhri.ohchr.org/en/search-human-rights-recommendations';
  if (uhri_id !== '') {
    found.push(html`<a href="${index}" rel="external noopener">${voice.say(record.uhri, { id: uhri_id })}</a>`);
  }
  return found;
}

function organisations(all: Organisation[] | undefined, language: string, voice: Voice): Shown {
  if (all === undefined || all.length === 0) return false;
  const { record } = voice.texts;
  return section(
    record.who,
    html`<table><thead><tr><th scope="col">${record.organisation}</th><th scope="col">${record.role}</th><th scope="col">${record.organisation_type}</th></tr></thead>
<tbody>${all.map(({ name, role, type }) => html`<tr><th scope="row">${written(name, language)}</th><td>${voice.label('organisation_roles', role)}</td><td>${type !== undefined && voice.label('organisation_types', type)}</td></tr>`)}</tbody></table>`,
  );
}

function consent({ record }: ShownRecord, voice: Voice): Shown {
  const { texts } = voice;
  if (record.consents.length === 0) return html`<p>${texts.record.consent_not_needed}</p>`;
  return html`<ul>${record.consents.map((one) => html`<li>${consentOf(one, voice)}</li>`)}</ul>
${record.statesWithheld > 0 && html`<p>${texts.record.part_only}</p>`}${record.financeWithheld && html`<p>${texts.record.finance_withheld}</p>`}`;
}

function consentOf({ own, state, date, evidence_type }: ConsentGround, voice: Voice): string {
  const { record } = voice.texts;
  const name = voice.label('states', state);
  if (own) return voice.say(record.consent_own, { state: name });
  if (date === undefined || evidence_type === undefined)
    return voice.say(record.consent_given_undated, { state: name });
  const evidence = voice.label('evidence_types', evidence_type);
  return voice.say(record.consent_given, { state: name, date: voice.date(date), evidence });
}

function version(
  { version: number, change, date, reporting_year, columns }: PublicVersion,
  { record }: ShownRecord,
  voice: Voice,
): string {
  const { record: texts } = voice.texts;
  const told = { version: String(number), date: voice.date(date), year: String(reporting_year) };
  if (change === 'new') return voice.say(texts.version_new, told);
  if (change === 'withdrawn') return voice.say(texts.version_withdrawn, told);
  const names = columns.map((key) => columnText(voice.language, record.table, key).label).join(', ');
  return voice.say(texts.version_changed, { ...told, columns: names === '' ? '–' : names });
}

function trace({ record, card }: ShownRecord, voice: Voice): Markup {
  const { record: texts } = voice.texts;
  const rows: readonly (readonly [string, Shown])[] = [
    [texts.contributor, contributor(record, voice)],
    ...(record.other_reports.length === 0 ? [] : [[texts.also_reported, otherReports(record, voice)] as const]),
    [texts.contributor_kind, voice.label('contributor_kinds', record.contributor_kind)],
    [texts.identifier, html`<bdi dir="ltr">${card.id}</bdi>`],
    [texts.submission, html`<bdi dir="ltr" class="hash">${record.submission_id}</bdi>`],
    [texts.row, String(record.sheet_row)],
  ];
  return html`<dl class="details">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Leads to the pages of the other reports of the same activity (decision 0022). */
function otherReports({ table, other_reports }: ShownRecord['record'], voice: Voice): Shown {
  return html`<ul class="values">${other_reports.map((one) => html`<li><a href="${publicIdentifier({ ...one, table })}.html">${contributor(one, voice)}</a></li>`)}</ul>`;
}

function contributor(
  { contributor_state, contributor_name }: Pick<ShownRecord['record'], 'contributor_state' | 'contributor_name'>,
  voice: Voice,
): Shown {
  if (contributor_state === undefined) return html`<bdi>${contributor_name}</bdi>`;
  return html`${stateName(contributor_state, voice)} (<bdi>${contributor_name}</bdi>)`;
}

function citation({ card, record }: ShownRecord, voice: Voice, edition: Edition): Markup {
  const { texts } = voice;
  const [before = '', after = ''] = voice
    .say(texts.record.citation, {
      contributor: apart(record.contributor_name),
      title: apart(card.title),
      kind: texts.kind_one[card.kind],
      version: String(record.version),
      site: texts.name,
      date: voice.date(edition.today),
      address: ADDRESS,
    })
    .split(ADDRESS);
  const address = recordAddress(card.id, voice.language, edition);
  const shown = edition.address === undefined ? html`<bdi dir="ltr">${address}</bdi>` : outsideLink(address);
  return html`<p class="citation">${before}${shown}${after}</p>`;
}

/** Text of any direction, set apart so that it does not move the signs around it (U+2068, U+2069). */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Stands for the address while the sentence is made, so that the address can be a link of its own direction. */
const ADDRESS = '\u0001';
