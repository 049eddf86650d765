/** Rows of the desk about names that no list has: themes as contributors wrote them, organisations that never submitted. */
import { codeLists } from '../../../codebook/codelists/codeLists.ts';
import { nearestCode } from '../../../codebook/codelists/understandCode.ts';
import type { Organisation } from '../../../codebook/columns.ts';
import { foldName } from '../../../codebook/normalise/text.ts';
import type { DeskRow } from '../../../workbook/write/deskWorkbook.ts';
import { subjectOf } from '../../store/deskDecisions.ts';
import type { Store } from '../../store/openStore.ts';
import { recordPages } from '../../store/recordPages.ts';
import { type AliasList, aliasSubject } from '../deskState.ts';
import type { DeskWords } from '../deskWords.ts';
import { knownOrganisations, nearestOrganisation } from '../suggestName.ts';
import { cut, type Known } from './known.ts';

interface Unlisted {
  list: AliasList;
  name: string;
  times: number;
  contributors: Set<string>;
}

/** So many names are compared with the known ones; the rest is listed without a suggestion. */
const SUGGESTED = 400;

export async function nameRows(
  store: Store,
  known: Known,
  words: DeskWords,
  isShut: (record: string) => boolean,
  most: number,
): Promise<{ rows: DeskRow[]; more: number }> {
  const organisations = await knownOrganisations(store.db);
  const all = [
    ...(await unlisted(store, 'themes', isShut, (name) => codeLists.themes.codes.includes(name))),
    ...(await unlisted(store, 'organisations', isShut, (name) => organisations.has(foldName(name)))),
  ].filter(({ list, name }) => known.decided('alias', aliasSubject(list, name)) === undefined);
  const suggested = all.map((one, at) => ({ one, suggestion: at < SUGGESTED ? suggest(one, organisations) : '' }));
  const sorted = suggested.sort((a, b) => Number(b.suggestion !== '') - Number(a.suggestion !== ''));
  const rows = sorted.slice(0, most).map(({ one, suggestion }) => nameRow(one, suggestion, known, words));
  return { rows, more: Math.max(0, sorted.length - most) };
}

type Place = readonly [table: 'activities' | 'needs' | 'offers', column: 'themes' | 'provider_orgs'];

const SOURCES: Readonly<Record<AliasList, readonly Place[]>> = {
  themes: [
    ['activities', 'themes'],
    ['needs', 'themes'],
    ['offers', 'themes'],
  ],
  organisations: [['activities', 'provider_orgs']],
};

/** Names that are not known, the most frequent first. */
async function unlisted(
  { db }: Store,
  list: AliasList,
  isShut: (record: string) => boolean,
  isKnown: (name: string) => boolean,
): Promise<Unlisted[]> {
  const found = new Map<string, Unlisted>();
  for (const place of SOURCES[list]) {
    for await (const { record, contributor, names } of namesAt(db, place)) {
      if (isShut(record)) continue;
      for (const name of names) {
        if (isKnown(name)) continue;
        const one = found.get(name) ?? { list, name, times: 0, contributors: new Set() };
        one.times += 1;
        one.contributors.add(contributor);
        found.set(name, one);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** The names in one column of the records that were not withdrawn. */
async function* namesAt(
  db: Store['db'],
  [table, column]: Place,
): AsyncGenerator<{ record: string; contributor: string; names: string[] }> {
  for await (const page of recordPages(db, table, [column, 'withdrawn'])) {
    for (const { contributor_id: contributor, record_id, withdrawn, [column]: cell } of page) {
      if (cell === null || withdrawn === 1) continue;
      yield { record: subjectOf(contributor, record_id), contributor, names: namesIn(cell) };
    }
  }
}

function namesIn(json: string): string[] {
  return (JSON.parse(json) as (string | Organisation)[]).map((one) => (typeof one === 'string' ? one : one.name));
}

function suggest({ list, name }: Unlisted, organisations: ReadonlyMap<string, string>): string {
  return list === 'themes' ? nearestCode('themes', name) : nearestOrganisation(name, organisations);
}

function nameRow(
  { list, name, times, contributors }: Unlisted,
  suggestion: string,
  known: Known,
  words: DeskWords,
): DeskRow {
  const shown = list === 'themes' && suggestion !== '' ? words.label('themes', suggestion) : suggestion;
  return {
    kind: 'alias',
    subject: aliasSubject(list, name),
    basis: '',
    known: 0,
    shown: {
      list: words.texts.lists[list],
      name,
      times,
      contributor: cut([...contributors].sort().map(known.nameOf).join('; '), 120),
      suggestion: shown,
    },
    entries: {},
  };
}
