/** Records as they stand, or stood in a year, page by page. Nothing here is released yet. */
import { sql } from 'kysely';
import { type ListTableKey, listTableKeys } from '../../codebook/tables.ts';
import { foldStatements, isWithdrawn, type Version } from '../consolidate/foldStatements.ts';
import { compareBytes, inKeys } from './bulk.ts';
import type { Store } from './openStore.ts';
import { type Past, readStatedBy } from './replay.ts';
import { byName, type Change, idColumn, type Origin, type Stored } from './schema.ts';
import { type ReadStatement, readStatements } from './statements.ts';
import { fromStored, type RecordValues } from './storedValues.ts';

/** Records on a page: bounds the memory, whatever the size of the repository. */
const PAGE = 500;

/** Tables whose records are released. Consents are not, and links become references of the records they link. */
export const releasedTables: readonly ListTableKey[] = listTableKeys.filter(
  (table) => table !== 'consent' && table !== 'recommendation_links',
);

/** Which records are asked for. */
export interface Only {
  table?: ListTableKey;
  contributor?: string | undefined;
  /** Contributor and record. */
  names?: readonly (readonly [contributor: string, record: string])[];
}

/** A record that the gate has not judged. */
export interface Candidate {
  table: ListTableKey;
  contributor_id: string;
  contributor_kind: string;
  /** ISO3; undefined when the contributor is no State. */
  contributor_state: string | undefined;
  /** The organisation's name as it wrote it last. */
  contributor_name: string;
  /** Code of `un_languages`: the language of the submission that last stated the record. */
  language: string;
  /** YYYY-MM-DD: the day of that submission. */
  stated_on: string;
  record_id: string;
  values: RecordValues;
  version: number;
  change: Change;
  submission_id: string;
  sheet: string;
  sheet_row: number;
  reporting_year: number;
  /** False when the submission that last stated the record does not allow publishing. */
  mayPublish: boolean;
  /** True when a single submission ever stated it, so that there is no history to fold. */
  statedOnce: boolean;
  /** Taken back by the contributor, now or in the year asked for. */
  withdrawn: boolean;
  /** In a replay: the contributor has taken it back, or its leave to publish, since the day shown. */
  takenBackSince: boolean;
}

interface HeldRecordRow extends Origin {
  id: string;
  submitter_kind: string | null;
  submitter_state: string | null;
  submitter_may_publish: number | null;
  submitter_name: string | null;
  submitter_language: string | null;
  submitter_date: string | null;
  row: Record<string, Stored>;
}

/**
 * All records of the released tables, in the order of tables, contributors and records (bytewise).
 * @param year the content as of the last statement with this reporting year or an earlier one, and only records stated
 *   in that very year; absent: as they stand now
 * @param past leaves out what was not known on a day
 * @param only which records; absent: all
 */
export async function* candidatePages(
  store: Store,
  year: number | undefined,
  past?: Past,
  only: Only = {},
): AsyncGenerator<Candidate[]> {
  for (const table of only.table === undefined ? releasedTables : [only.table]) {
    for await (const rows of heldPages(store, table, only)) {
      const now = rows.map((row) => present(table, row));
      const page = year === undefined && past === undefined ? now : await asTheyStood(store, now, year, past);
      if (page.length > 0) yield page;
    }
  }
}

async function* heldPages(store: Store, table: ListTableKey, only: Only): AsyncGenerator<HeldRecordRow[]> {
  let after: HeldRecordRow | undefined;
  for (;;) {
    const page = await heldPage(store, table, after, only);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1);
  }
}

async function heldPage(
  store: Store,
  table: ListTableKey,
  after: HeldRecordRow | undefined,
  { contributor, names }: Only,
): Promise<HeldRecordRow[]> {
  const id = idColumn(table);
  let query = byName(store.db)
    .selectFrom(table)
    .innerJoin('submitter', 'submitter.submission_id', `${table}.last_submission_id`)
    .selectAll(table)
    .select([
      'submitter.submitter_kind as submitter_kind',
      'submitter.state as submitter_state',
      'submitter.may_publish as submitter_may_publish',
      'submitter.org_name as submitter_name',
      'submitter.language as submitter_language',
      'submitter.submission_date as submitter_date',
    ])
    .orderBy(`${table}.contributor_id`)
    .orderBy(`${table}.${id}`)
    .limit(PAGE);
  if (contributor !== undefined) query = query.where(`${table}.contributor_id`, '=', contributor);
  if (names !== undefined) query = query.where(inKeys([`${table}.contributor_id`, `${table}.${id}`], names));
  if (after !== undefined) {
    const key = sql`(${sql.ref(`${table}.contributor_id`)}, ${sql.ref(`${table}.${id}`)})`;
    query = query.where(sql<boolean>`${key} > (${after.contributor_id}, ${after.id})`);
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...(row as unknown as HeldRecordRow), id: String(row[id]), row }));
}

function present(table: ListTableKey, held: HeldRecordRow): Candidate {
  const values = fromStored(table, held.row);
  return {
    table,
    contributor_id: held.contributor_id,
    contributor_kind: held.submitter_kind ?? '',
    contributor_state: (held.submitter_kind === 'state' ? held.submitter_state : null) ?? undefined,
    contributor_name: held.submitter_name ?? '',
    language: held.submitter_language ?? '',
    stated_on: held.submitter_date ?? '',
    record_id: held.id,
    values,
    version: held.version,
    change: isWithdrawn(values) ? 'withdrawn' : held.version === 1 ? 'new' : 'changed',
    submission_id: held.submission_id,
    sheet: held.sheet,
    sheet_row: held.sheet_row,
    reporting_year: held.reporting_year,
    mayPublish: held.submitter_may_publish === 1,
    statedOnce: held.first_submission_id === held.last_submission_id,
    withdrawn: isWithdrawn(values),
    takenBackSince: false,
  };
}

/** The page's records as they stood at the end of a year, as far as was known; those not stated in the year are left out. */
async function asTheyStood(
  store: Store,
  page: readonly Candidate[],
  year: number | undefined,
  past: Past | undefined,
): Promise<Candidate[]> {
  const again = page.filter((candidate) => !isPlain(candidate));
  const [first] = again;
  const read = first === undefined ? undefined : await readStatements(store.db, first.table, again, year);
  const folded = new Map(again.map((one) => [one, foldStatements(known(read?.(one) ?? [], past))]));
  const stood = page.flatMap((candidate): Standing[] => {
    const versions = folded.get(candidate);
    if (versions === undefined) return isStated(candidate, year, past) ? [{ candidate }] : [];
    const last = versions.at(-1);
    const change = year === undefined ? last?.change : changeOf(versions, year);
    return last === undefined || change === undefined
      ? []
      : [{ candidate: versionOf(candidate, last, change), last: last.statement.submission_id }];
  });
  return past === undefined ? stood.map(({ candidate }) => candidate) : withStatedBy(store, stood);
}

interface Standing {
  candidate: Candidate;
  /** The submission that last stated it by then; absent when it is the one held. */
  last?: string;
}

function known(statements: readonly ReadStatement[], past: Past | undefined): readonly ReadStatement[] {
  if (past === undefined) return statements;
  return statements.filter((one) => !past.isLater(one.submission_id) && !past.isWaivedLater(one));
}

/** Whether a record that was stated once was stated in the year and known on the day. */
function isStated(
  { table, submission_id, sheet, sheet_row, reporting_year }: Candidate,
  year: number | undefined,
  past: Past | undefined,
): boolean {
  if (year !== undefined && reporting_year !== year) return false;
  if (past === undefined) return true;
  return !past.isLater(submission_id) && !past.isWaivedLater({ submission_id, table_name: table, sheet, sheet_row });
}

/** With what the contributor said of itself then; leave to publish must have been given then and be given now. */
async function withStatedBy(store: Store, stood: readonly Standing[]): Promise<Candidate[]> {
  const submitters = await readStatedBy(
    store,
    stood.flatMap(({ last }) => last ?? []),
  );
  return stood.map(({ candidate, last }) => {
    const by = submitters.get(last ?? '');
    if (by === undefined) return candidate;
    const { name, language, date, mayPublish } = by;
    const takenBackSince =
      (candidate.withdrawn && !isWithdrawn(candidate.values)) || (mayPublish && !candidate.mayPublish);
    const told = { contributor_name: name, language, stated_on: date, takenBackSince };
    return { ...candidate, ...told, mayPublish: mayPublish && candidate.mayPublish };
  });
}

/** Most records are stated once: as they stand now is as they stood then, and in that year they were new. */
function isPlain({ statedOnce, withdrawn }: Candidate): boolean {
  return statedOnce && !withdrawn;
}

function versionOf(candidate: Candidate, { origin, held, version }: Version<ReadStatement>, change: Change): Candidate {
  const { submission_id, sheet, sheet_row, reporting_year } = origin;
  const withdrawn = candidate.withdrawn || isWithdrawn(held);
  return { ...candidate, values: held, version, change, submission_id, sheet, sheet_row, reporting_year, withdrawn };
}

/**
 * What a year did to a record.
 * @returns undefined when the record was not stated in that year
 */
function changeOf(versions: readonly Version<ReadStatement>[], year: number): Change | undefined {
  const ofYear = versions.filter(({ statement }) => statement.reporting_year === year);
  const last = versions.at(-1);
  if (ofYear.length === 0 || last === undefined) return undefined;
  const changes = ofYear.map(({ change }) => change);
  if (isWithdrawn(last.held)) return changes.includes('withdrawn') ? 'withdrawn' : 'unchanged';
  if (versions[0]?.statement.reporting_year === year) return 'new';
  return changes.some((change) => change !== 'unchanged') ? 'changed' : 'unchanged';
}

/**
 * The references that the Recommendation links sheet gives to the page's records, by record. Withdrawn links are left out.
 * @param year as candidatePages
 * @param past as candidatePages
 */
export async function linksOf(
  store: Store,
  page: readonly Candidate[],
  year: number | undefined,
  past?: Past,
): Promise<Map<Candidate, RecordValues[]>> {
  const table = 'recommendation_links';
  const keys = page.map(({ contributor_id, record_id }) => [contributor_id, record_id] as const);
  const rows = await byName(store.db)
    .selectFrom(table)
    .selectAll()
    .where(inKeys(['contributor_id', 'record_id'], keys))
    .execute();
  const links = rows.map((row) => ({
    contributor_id: String(row.contributor_id),
    record_id: String(row.link_id),
    linked: String(row.record_id),
    values: fromStored(table, row) as RecordValues | undefined,
  }));
  const isNow = year === undefined && past === undefined;
  const histories = isNow ? undefined : await readStatements(store.db, table, links, year);
  const standing = links
    .map((link) => (histories ? { ...link, values: foldStatements(known(histories(link), past)).at(-1)?.held } : link))
    .flatMap(({ values, ...link }) => (values === undefined || isWithdrawn(values) ? [] : [{ ...link, values }]))
    .sort((a, b) => compareBytes(a.record_id, b.record_id));
  const byRecord = new Map<string, RecordValues[]>();
  for (const { contributor_id, linked, values } of standing) {
    const key = `${contributor_id}\n${linked}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), values]);
  }
  return new Map(page.map((one) => [one, byRecord.get(`${one.contributor_id}\n${one.record_id}`) ?? []]));
}
