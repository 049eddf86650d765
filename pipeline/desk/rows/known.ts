/** What the rows of a desk share: names of contributors, decisions made so far, what a consent covers. Read once a desk. */
import { sql } from 'kysely';
import { releasedTables } from '../../store/candidates.ts';
import { latestDecisions, subjectOf } from '../../store/deskDecisions.ts';
import type { Store } from '../../store/openStore.ts';
import { byName, DESK_KINDS, type DeskDecisionRow, type DeskKind, idColumn } from '../../store/schema.ts';

export interface Known {
  /** YYYY-MM-DD. */
  today: string;
  nameOf(contributor: string): string;
  decided(kind: DeskKind, subject: string): DeskDecisionRow | undefined;
  /** Records that name a consent. */
  covers(subject: string): Covered;
  /** Days from a day to today; 0 for days to come. */
  daysSince(day: string): number;
}

interface Covered {
  count: number;
  /** The first few. */
  titles: string[];
}

const DAY = 86_400_000;

export async function readKnown(store: Store, today: string): Promise<Known> {
  const names = await contributorNames(store);
  const covered = await coveredRecords(store);
  const decisions = new Map<DeskKind, Map<string, DeskDecisionRow>>();
  for (const kind of DESK_KINDS) decisions.set(kind, await latestDecisions(store, kind));
  return {
    today,
    nameOf: (contributor) => names.get(contributor) ?? contributor,
    decided: (kind, subject) => decisions.get(kind)?.get(subject),
    covers: (subject) => covered.get(subject) ?? { count: 0, titles: [] },
    daysSince: (day) => Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY) || 0),
  };
}

/** As each contributor wrote its name last. */
async function contributorNames({ db }: Store): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('submitter')
    .innerJoin('submission', 'submission.submission_id', 'submitter.submission_id')
    .select(['submitter.contributor_id as contributor', 'submitter.org_name as name'])
    .orderBy('submission.precedence')
    .execute();
  return new Map(rows.flatMap(({ contributor, name }) => (name === null ? [] : [[contributor, name]])));
}

const PAGE = 5000;
const TITLES = 3;
const TITLE_SHOWN = 70;

/** By consent: how many records name it. */
async function coveredRecords(store: Store): Promise<Map<string, Covered>> {
  const covered = new Map<string, Covered>();
  for (const table of releasedTables) {
    for await (const { contributor, consents, title } of namingRecords(store, table)) {
      for (const consent of consents) {
        const subject = subjectOf(contributor, consent);
        const known = covered.get(subject) ?? { count: 0, titles: [] };
        known.count += 1;
        if (known.titles.length < TITLES) known.titles.push(title);
        covered.set(subject, known);
      }
    }
  }
  return covered;
}

interface Naming {
  contributor: string;
  consents: string[];
  title: string;
}

async function* namingRecords({ db }: Store, table: (typeof releasedTables)[number]): AsyncGenerator<Naming> {
  const id = idColumn(table);
  const title = table === 'contributions' ? id : 'title';
  for (let after = ['', '']; ; ) {
    const rows = await byName(db)
      .selectFrom(table)
      .select(['contributor_id', id, title, 'consent_id', 'withdrawn'])
      .where(sql<boolean>`(${sql.ref('contributor_id')}, ${sql.ref(id)}) > (${after[0]}, ${after[1]})`)
      .where('consent_id', 'is not', null)
      .orderBy('contributor_id')
      .orderBy(id)
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      if (row.withdrawn === 1) continue;
      const shown = cut(row[title] === null ? String(row[id]) : `${row[id]} ${row[title]}`);
      yield {
        contributor: String(row.contributor_id),
        consents: JSON.parse(String(row.consent_id)) as string[],
        title: title === id ? String(row[id]) : shown,
      };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [String(last.contributor_id), String(last[id])];
  }
}

/** A title that fits a line or two. */
export function cut(text: string, most = TITLE_SHOWN): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
