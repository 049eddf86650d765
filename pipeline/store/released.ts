/**
 * The one gate. Tables, exports, site, matches and replies read records from here and from nowhere else
 * (resolution 54/28, op. 14: with the consent of the States concerned; docs/decisions/0005-store-layout.md).
 */
import type { Value } from '../../codebook/columns.ts';
import { statesIn } from '../../codebook/statesOf.ts';
import type { ListTableKey } from '../../codebook/tables.ts';
import { readAliases } from './aliases.ts';
import { type Candidate, candidatePages, linksOf, type Only, releasedTables } from './candidates.ts';
import { type ConsentGround, consentGround } from './consentGrounds.ts';
import { type ConsentQuestion, consentInForce, type Reason, type Verdict } from './consentInForce.ts';
import { subjectOf } from './deskDecisions.ts';
import { linkedNames, type Relation, type Report, readLinks, relationsAmong } from './linkedDoubles.ts';
import { type Objecting, readObjections } from './objections.ts';
import type { Store } from './openStore.ts';
import { type Consents, type OwnConsents, readConsents } from './readConsents.ts';
import { readStatesUnderReview } from './readStatesUnderReview.ts';
import { hasAmount, redact, refsIn, withLinks } from './redact.ts';
import { type Past, readPast, replayed } from './replay.ts';
import type { Change } from './schema.ts';

/** When, and of which year. */
export interface Asked {
  /** YYYY-MM-DD: the day on which consents must be in force. */
  today: string;
  /** Reporting year: content as of that year, records stated in that year. Absent: everything as it stands now. */
  year?: number;
  /**
   * YYYY-MM-DD: what was known and consented at the end of that day (UTC), less what was withdrawn since. Absent, or not before
   * `today`: now.
   */
  asOf?: string;
  /** Only records of this contributor, as for the reply to it. */
  contributor?: string;
  /** Only records of this table. */
  table?: ListTableKey;
}

/** A record, or the part of it, that may be published, exported, matched and counted by name. */
export interface ReleasedRecord {
  table: ListTableKey;
  contributor_id: string;
  contributor_kind: string;
  /** ISO3; undefined when the contributor is no State. */
  contributor_state: string | undefined;
  contributor_name: string;
  /** Code of `un_languages`: the language of the submission that last stated the record. */
  language: string;
  /** YYYY-MM-DD: the day of that submission. */
  stated_on: string;
  record_id: string;
  /** By column key; without private columns, and without money or States that the consents do not cover. */
  values: Record<string, Value>;
  /** ISO3 of the States concerned whose consent is in force. */
  states: string[];
  /** On what the release rests: one a State in `states`. */
  consents: ConsentGround[];
  /** True when the consent of a released State leaves out financial figures; they are not in `values` then. */
  financeWithheld: boolean;
  /** How many States concerned are held back. */
  statesWithheld: number;
  /** True when the amounts in `values` are for more States than those in `states`: an amount is never shared out. */
  amountsCoverMoreStates: boolean;
  /** "contributor/record" of the released record of which the desk found this one to be another report; it is counted once. */
  double_of: string | undefined;
  /** The other released reports of the same activity, as the desk found them to be. */
  other_reports: readonly Report[];
  version: number;
  /** With a year: what that year did to the record. Without: what brought the current version. */
  change: Change;
  submission_id: string;
  sheet: string;
  sheet_row: number;
  reporting_year: number;
}

/** A record's part about one State that is held back: for counting, and for the reply to the contributor. */
export interface HeldRecord {
  table: ListTableKey;
  contributor_id: string;
  record_id: string;
  /** ISO3; undefined when the record concerns no State. */
  state: string | undefined;
  reason: Reason;
  /** In a replay: it was released on the day shown and was taken back since. */
  since?: true;
}

/** Counts of records by what a year did to them. */
export type YearCounts = Record<Change, number>;

/**
 * All released records in the order of the codebook's tables, then contributor_id, then record_id (bytewise).
 * Reads page by page; do not call inside a transaction of the same store.
 */
export async function* released(store: Store, asked: Asked): AsyncGenerator<ReleasedRecord> {
  for await (const { records } of releasedPages(store, asked)) yield* records;
}

/** A page of the repository after the gate: what it lets through, and for counting only, what it holds back. */
export interface ReleasedPage {
  records: ReleasedRecord[];
  held: HeldRecord[];
  /** What the page's records are counted as in `changesOfYear`. */
  changes: { table: ListTableKey; change: Change }[];
}

/** `released`, `held` and `changesOfYear` in one pass over the repository, page by page. */
export async function* releasedPages(store: Store, asked: Asked): AsyncGenerator<ReleasedPage> {
  const then = await pastOf(store, asked);
  const naming = await readAliases(store, then);
  const relations = await readRelations(store, asked, then);
  for await (const { page, consents, past } of judgedPages(store, asked, then)) {
    const passing = page.filter(passes);
    const links = passing.length === 0 ? undefined : await linksOf(store, passing.map(candidateOf), asked.year, past);
    const linked = passing.map((one) => ({
      ...one,
      values: naming(
        one.candidate.table,
        withLinks(one.candidate.table, one.candidate.values, links?.get(one.candidate) ?? []),
      ),
    }));
    const refs = linked.flatMap(({ candidate, values }) => refsIn(candidate.table, values));
    const stateUnderReview = await readStatesUnderReview(store, refs);
    yield {
      records: linked.map((one) => releasedRecord(one, consents, stateUnderReview, relations)),
      held: page.flatMap((judged) => [...heldParts(judged)]),
      changes: page.filter(isCounted).map(({ candidate: { table, change } }) => ({ table, change })),
    };
  }
}

/** All that is held back: one a record and State, in the order of `released`. A record held wholly names each State. */
export async function* held(store: Store, asked: Asked): AsyncGenerator<HeldRecord> {
  for await (const { page } of judgedPages(store, asked, await pastOf(store, asked))) {
    for (const judged of page) yield* heldParts(judged);
  }
}

/**
 * How many records of each table were new, changed, unchanged in a year, counting released ones only, and how many were
 * withdrawn: these are counted whatever their consent, and never named.
 */
export async function changesOfYear(
  store: Store,
  asked: Asked & { year: number },
): Promise<Map<ListTableKey, YearCounts>> {
  const counts = new Map(releasedTables.map((table) => [table, { new: 0, changed: 0, unchanged: 0, withdrawn: 0 }]));
  for await (const { page } of judgedPages(store, asked, await pastOf(store, asked))) {
    for (const { candidate } of page.filter(isCounted)) {
      const ofTable = counts.get(candidate.table);
      if (ofTable !== undefined) ofTable[candidate.change] += 1;
    }
  }
  return counts;
}

interface Judged {
  candidate: Candidate;
  /** The consent of each State concerned. */
  verdicts: [state: string, verdict: Verdict][];
  /** States that were released on the day shown and took their consent back since. */
  since: readonly string[];
  /** The consent of each State in force, in general terms. */
  grounds(): ConsentGround[];
}

/** What a page is judged by. */
interface Law {
  today: string;
  consents: Consents;
  objecting: Objecting;
  /** In a replay, what was consented on the day shown. */
  past?: { asOf: string; consents: Consents; objecting: Objecting };
}

/** What was not known on the day shown; undefined when it is today. */
async function pastOf(store: Store, { today, asOf }: Asked): Promise<Past | undefined> {
  return asOf === undefined || asOf >= today ? undefined : readPast(store, asOf);
}

async function* judgedPages(
  store: Store,
  { today, year, contributor, table }: Asked,
  past: Past | undefined,
  only: Only = { table, contributor },
): AsyncGenerator<{ page: Judged[]; consents: Consents; past: Past | undefined }> {
  const ownConsents: OwnConsents = new Map();
  const ownThen: OwnConsents = new Map();
  const objecting = await readObjections(store);
  const objectedThen = past === undefined ? objecting : await readObjections(store, past);
  for await (const candidates of candidatePages(store, year, past, only)) {
    const law: Law = { today, objecting, consents: await readConsents(store, candidates, ownConsents) };
    if (past !== undefined) {
      const consents = await readConsents(store, candidates, ownThen, past);
      law.past = { asOf: past.asOf, consents, objecting: objectedThen };
    }
    const page = candidates.map((candidate) => judge(candidate, law));
    yield { page, consents: law.past?.consents ?? law.consents, past };
  }
}

function judge(candidate: Candidate, { today, consents, objecting, past }: Law): Judged {
  const states = statesIn(candidate.table, candidate.values);
  const now = states.map((state) => questionOf(candidate, state, consents, today));
  const verdictOf = (question: ConsentQuestion, objects: Objecting): Verdict =>
    objects({ ...candidate, state: question.state }, consentInForce(question));
  const shown = past && states.map((state) => questionOf(candidate, state, past.consents, past.asOf));
  const judged = now.map((question, at) => {
    const verdict = verdictOf(question, objecting);
    const then = shown?.[at];
    return past === undefined || then === undefined
      ? { verdict, since: false }
      : replayed(verdictOf(then, past.objecting), verdict);
  });
  return {
    candidate,
    verdicts: states.map((state, at): [string, Verdict] => [state, judged[at]?.verdict ?? NOT_RECORDED]),
    since: states.filter((_, at) => judged[at]?.since === true),
    grounds: () =>
      (shown ?? now).flatMap((question, at) => (judged[at]?.verdict.inForce ? (consentGround(question) ?? []) : [])),
  };
}

const NOT_RECORDED: Verdict = { inForce: false, reason: 'not_recorded' };

function questionOf(candidate: Candidate, state: string, consents: Consents, today: string): ConsentQuestion {
  const isOwn = state === candidate.contributor_state;
  return { state, isOwn, named: consents.named(candidate), own: isOwn ? consents.own(candidate) : [], today };
}

/** A record that concerns no State needs no State's consent, only the contributor's. */
function passes({ candidate, verdicts }: Judged): boolean {
  if (candidate.withdrawn || !candidate.mayPublish) return false;
  return verdicts.length === 0 || verdicts.some(([, verdict]) => verdict.inForce);
}

/** Withdrawals are counted whatever their consent; they name nobody. */
function isCounted(judged: Judged): boolean {
  return judged.candidate.change === 'withdrawn' || passes(judged);
}

function candidateOf({ candidate }: Judged): Candidate {
  return candidate;
}

/** Known before the records go by, since a report that is released later may be another of the first. */
async function readRelations(
  store: Store,
  asked: Asked,
  past: Past | undefined,
): Promise<ReadonlyMap<string, Relation>> {
  const links = await readLinks(store, past);
  if (links.size === 0) return new Map();
  const reports: Report[] = [];
  for await (const { page } of judgedPages(store, asked, past, { table: 'activities', names: linkedNames(links) })) {
    reports.push(...page.filter(passes).map(reportOf));
  }
  return relationsAmong(links, reports);
}

function reportOf({ candidate, verdicts }: Judged): Report {
  const { contributor_id, contributor_name, contributor_state, record_id } = candidate;
  return { contributor_id, contributor_name, contributor_state, record_id, states: inForce(verdicts) };
}

function nameOf({ contributor_id, record_id }: { contributor_id: string; record_id: string }): string {
  return subjectOf(contributor_id, record_id);
}

function inForce(verdicts: Judged['verdicts']): string[] {
  return verdicts.flatMap(([state, verdict]) => (verdict.inForce ? [state] : []));
}

function releasedRecord(
  { candidate, verdicts, grounds, values }: Judged & { values: Candidate['values'] },
  consents: Consents,
  stateUnderReview: (ref: string) => string | undefined,
  relations: ReadonlyMap<string, Relation>,
): ReleasedRecord {
  const states = inForce(verdicts);
  const withheld = verdicts.flatMap(([state, verdict]) => (verdict.inForce ? [] : [state]));
  const finance = verdicts.every(([, verdict]) => !verdict.inForce || verdict.scope === 'publish_all');
  const ruling = { states, withheld, finance, consents: consents.named(candidate), stateUnderReview };
  const {
    withdrawn: _withdrawn,
    mayPublish: _mayPublish,
    statedOnce: _statedOnce,
    takenBackSince: _since,
    ...origin
  } = candidate;
  // Another table may use the same number.
  const relation = origin.table === 'activities' ? relations.get(nameOf(origin)) : undefined;
  const left = redact(candidate.table, values, ruling);
  return {
    ...origin,
    values: left,
    states,
    consents: grounds(),
    financeWithheld: !finance,
    statesWithheld: withheld.length,
    amountsCoverMoreStates: withheld.length > 0 && hasAmount(candidate.table, left),
    double_of: relation?.double_of,
    other_reports: relation?.others ?? [],
  };
}

function* heldParts({ candidate, verdicts, since }: Judged): Generator<HeldRecord> {
  const { table, contributor_id, record_id, takenBackSince } = candidate;
  const whole = wholeReason(candidate);
  const told = (state: string | undefined, reason: Reason, isSince: boolean): HeldRecord => {
    const one: HeldRecord = { table, contributor_id, record_id, state, reason };
    return isSince ? { ...one, since: true } : one;
  };
  if (verdicts.length === 0 && whole) yield told(undefined, whole, takenBackSince);
  for (const [state, verdict] of verdicts) {
    const reason = whole ?? (verdict.inForce ? undefined : verdict.reason);
    if (reason !== undefined) yield told(state, reason, since.includes(state) || (takenBackSince && verdict.inForce));
  }
}

/** Why the record as a whole is held back, whatever the States say. */
function wholeReason({ withdrawn, mayPublish }: Candidate): Reason | undefined {
  if (withdrawn) return 'record_withdrawn';
  return mayPublish ? undefined : 'publishing_not_allowed';
}
