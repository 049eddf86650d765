/** One row of a recommendation register → one recommendation, whichever export it comes from. */
import { createHash } from 'node:crypto';
import { sessionRows } from '../../codebook/codelists/official/sessionRows.ts';
import { understandCode } from '../../codebook/codelists/understandCode.ts';
import { normaliseRecommendation } from '../../codebook/normalise/recommendation.ts';
import { plainCharacters, tidyText } from '../../codebook/normalise/text.ts';
import type { Position, Recommendation } from '../../codebook/register.ts';

/** A recommendation with the tags that tables and matches use. Themes and groups as codes, or as written when not listed. */
export interface RegisterEntry extends Recommendation {
  themes: string[];
  affected_groups: string[];
  sdg_targets: string[];
}

/** Cells of one row by folded heading. */
export type RegisterRow = ReadonlyMap<string, string>;

const cycleOf = new Map(sessionRows.map(([session, cycle]) => [session, cycle]));

/** Headings of the UHRI export, with OHCHR's own spelling (16 columns; the ones used here). */
export const UHRI_HEADINGS = [
  'text',
  'countries concerned',
  'document symbol',
  'ohchr annotation id',
  'upr position',
] as const;
/** Headings of the CSV lists made from UPR Info exports and from OHCHR thematic lists. */
export const LIST_HEADINGS = ['state_under_review_iso3', 'cycle', 'session', 'text'] as const;

/**
 * Headings of lists that are kept by national mechanisms (NMIRFs): a recommendation a row, its follow-up beside it; the repository's
 * own nmirf-follow-up.csv has them (docs/exchange.md).
 */
export const NMIRF_HEADINGS = ['state under review', 'upr cycle', 'paragraph', 'recommendation', 'position'] as const;

/** @returns undefined when the row is no UPR recommendation or its State cannot be told */
export function registerEntry(row: RegisterRow): RegisterEntry | undefined {
  if (row.has('state_under_review_iso3')) return fromList(row);
  return row.has('state under review') ? fromNmirf(row) : fromUhri(row);
}

function fromUhri(row: RegisterRow): RegisterEntry | undefined {
  const session = /\d+/.exec(cell(row, 'upr session'))?.[0] ?? '';
  const position = positionOf(cell(row, 'upr position'));
  const [state] = codes('states', bullets(cell(row, 'countries concerned')));
  if (state === undefined || (session === '' && position === undefined)) return undefined;
  const text = plainText(cell(row, 'text'));
  const paragraph = /^\s*(\d{1,3}(?:\.\d{1,3})?)\b/.exec(text)?.[1] ?? '';
  return entry({
    state,
    session,
    cycle: cycleOf.get(session) ?? '',
    symbol: cell(row, 'document symbol'),
    paragraph,
    text: text.replace(/^\s*\d{1,3}(?:\.\d{1,3})?[.):]?\s*/, ''),
    uhri_id: cell(row, 'ohchr annotation id').toLowerCase(),
    position: position ?? 'pending',
    recommending_states: codes(
      'states',
      bullets(cell(row, 'upr reccomending states') || cell(row, 'upr recommending states')),
    ),
    themes: tags('themes', bullets(cell(row, 'themes'))),
    affected_groups: tags('affected_groups', bullets(cell(row, 'affected persons'))),
    sdg_targets: codes(
      'sdg_targets',
      bullets(cell(row, 'sdgs')).map((one) => one.split(/\s+-\s+/)[0] ?? ''),
    ),
  });
}

function fromList(row: RegisterRow): RegisterEntry | undefined {
  const [state] = codes('states', [cell(row, 'state_under_review_iso3')]);
  if (state === undefined) return undefined;
  const session = cell(row, 'session');
  const response = positionOf(cell(row, 'position') || cell(row, 'response'));
  const states = cell(row, 'recommending_states_iso3') || cell(row, 'recommending_state_iso3');
  return entry({
    state,
    session,
    cycle: cell(row, 'cycle') || (cycleOf.get(session) ?? ''),
    symbol: cell(row, 'document_symbol'),
    paragraph: cell(row, 'paragraph'),
    text: plainText(cell(row, 'text')),
    uhri_id: cell(row, 'uhri_annotation_id').toLowerCase(),
    position: response ?? 'pending',
    recommending_states: codes('states', states.split(';')),
    themes: tags('themes', (cell(row, 'themes') || cell(row, 'issues')).split(';')),
    affected_groups: tags('affected_groups', cell(row, 'affected_persons').split(';')),
    sdg_targets: codes(
      'sdg_targets',
      cell(row, 'sdgs')
        .split(';')
        .map((one) => one.trim().split(/\s+/)[0] ?? ''),
    ),
  });
}

function fromNmirf(row: RegisterRow): RegisterEntry | undefined {
  const [state] = codes('states', [cell(row, 'state under review')]);
  const text = plainText(cell(row, 'recommendation'));
  if (state === undefined || text === '') return undefined;
  const session = /\d+/.exec(cell(row, 'upr session'))?.[0] ?? '';
  const cycle = /[1-4]/.exec(cell(row, 'upr cycle'))?.[0] ?? cycleOf.get(session) ?? '';
  return entry({
    state,
    session,
    cycle,
    symbol: cell(row, 'document symbol'),
    paragraph: cell(row, 'paragraph'),
    text,
    uhri_id: cell(row, 'uhri annotation id').toLowerCase(),
    position: positionOf(cell(row, 'position')) ?? 'pending',
    recommending_states: codes('states', cell(row, 'recommending states').split(/[;\n]/)),
    themes: tags('themes', cell(row, 'themes').split(/[;\n]/)),
    affected_groups: tags('affected_groups', cell(row, 'affected persons').split(/[;\n]/)),
    sdg_targets: codes('sdg_targets', cell(row, 'sdgs').split(/[;\n]/)),
  });
}

interface Parts extends Omit<RegisterEntry, 'ref' | 'state_under_review' | 'document_symbol'> {
  state: string;
  symbol: string;
}

function entry({ state, symbol, ...rest }: Parts): RegisterEntry {
  const bySymbol = symbol === '' ? undefined : normaliseRecommendation(`${symbol} ${rest.paragraph}`);
  const ref = bySymbol ?? `${state}-${rest.cycle || '1'}-${rest.paragraph || textName(state, rest.session, rest.text)}`;
  return { ...rest, ref, state_under_review: state, document_symbol: bySymbol?.split(' ')[0] ?? '' };
}

/** Where no paragraph is known, the text names the recommendation: `x` and 8 hex digits (normalise/recommendation.ts reads them). */
function textName(state: string, session: string, text: string): string {
  return `x${createHash('sha256').update(`${state}\n${session}\n${text.toLowerCase()}`).digest('hex').slice(0, 8)}`;
}

/**
 * "Supported/Noted" (supported in part) counts as supported; "Accepted" is UPR Info's word for supported, and it folds every
 * other answer into "Noted" (shared facts on the sources).
 */
function positionOf(text: string): Position | undefined {
  const words = text.toLowerCase();
  if (/support|accept/.test(words)) return 'supported';
  if (/noted|reject/.test(words)) return 'noted';
  return /pending/.test(words) ? 'pending' : undefined;
}

function cell(row: RegisterRow, heading: string): string {
  return row.get(heading) ?? '';
}

/** "- a\n- b" → a, b. */
function bullets(text: string): string[] {
  return text.split(/\n/).map((line) => tidyText(line.replace(/^\s*-\s*/, '')));
}

function codes(list: 'states' | 'sdg_targets', names: readonly string[]): string[] {
  const found = names.map((name) =>
    name.trim() === '' ? undefined : understandCode(list, plainCharacters(name))?.code,
  );
  return [...new Set(found.filter((code) => code !== undefined))];
}

/** Open lists: what is not listed is kept as written. */
function tags(list: 'themes' | 'affected_groups', names: readonly string[]): string[] {
  const filled = names.map((name) => tidyText(name)).filter((name) => name !== '' && name !== '-');
  return [...new Set(filled.map((name) => understandCode(list, name)?.code ?? name))];
}

/** Text of a recommendation without HTML tags and entities. */
function plainText(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .replace(/&amp;/g, '&');
  return tidyText(text).replace(/\s+/g, ' ');
}
