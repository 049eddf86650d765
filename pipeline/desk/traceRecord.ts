/**
 * Where a record comes from: the version, the file by its hash, sheet and cells, template and rule set, and the consents that let it
 * out or hold it back. The cells are found by reading the untouched copy in the archive again.
 */
import { createHash } from 'node:crypto';
import { findLayouts } from '../../codebook/findLayout.ts';
import { cellAddress } from '../../codebook/grid.ts';
import { readMark } from '../../codebook/readMark.ts';
import { statesIn } from '../../codebook/statesOf.ts';
import { type ListTableKey, listTableKeys } from '../../codebook/tables.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { type Candidate, releasedTables } from '../store/candidates.ts';
import { consentInForce, type Verdict } from '../store/consentInForce.ts';
import { subjectOf, trailOf } from '../store/deskDecisions.ts';
import { readObjections } from '../store/objections.ts';
import type { Store } from '../store/openStore.ts';
import { readConsents } from '../store/readConsents.ts';
import { byName, type DeskDecisionRow, idColumn, type StatementRow, type SubmissionRow } from '../store/schema.ts';
import { fromStored } from '../store/storedValues.ts';
import { archived } from './releaseRow.ts';

/** One State concerned: whether its consent lets the record out, and on what that rests. */
export interface TracedState {
  state: string;
  verdict: Verdict;
  /** "contributor/number" of the consents that the record names about this State, with the decisions about them. */
  consents: { consent: string; evidence: string; decisions: DeskDecisionRow[] }[];
}

export interface RecordTrace {
  table: ListTableKey;
  contributor_id: string;
  record_id: string;
  version: number;
  change: string;
  reporting_year: number;
  submission: Pick<SubmissionRow, 'submission_id' | 'file_name' | 'received_at' | 'submission_date' | 'run_id'>;
  /** Whether the copy in the archive still has the hash that names it. */
  archive: 'as_received' | 'changed' | 'missing';
  sheet: string;
  row: number;
  /** Column key → cell, for the filled columns. */
  cells: Record<string, string>;
  template_version: string | null;
  codebook_version: string | null;
  rule_set_version: string;
  states: TracedState[];
  /** Decisions of the desk about the record itself: waivers, objections, double reports. */
  decisions: DeskDecisionRow[];
}

interface Held {
  table: ListTableKey;
  contributor_id: string;
  record_id: string;
}

/** The records that a name means: "contributor/record", or the record number alone, in any table. */
export async function recordsNamed({ db }: Store, name: string): Promise<Held[]> {
  const at = name.indexOf('/');
  const found: Held[] = [];
  for (const table of listTableKeys) {
    const id = idColumn(table);
    const rows = await byName(db)
      .selectFrom(table)
      .select(['contributor_id', id])
      .where((eb) =>
        eb.or([
          eb(id, '=', name),
          eb.and([eb('contributor_id', '=', name.slice(0, Math.max(at, 0))), eb(id, '=', name.slice(at + 1))]),
        ]),
      )
      .orderBy('contributor_id')
      .execute();
    for (const row of rows)
      found.push({ table, contributor_id: String(row.contributor_id), record_id: String(row[id]) });
  }
  return found;
}

/** @throws when the record is not held */
export async function traceRecord(
  { store, folders, effects, today }: { store: Store; folders: Folders; effects: Effects; today: string },
  held: Held,
): Promise<RecordTrace> {
  const { table, contributor_id, record_id } = held;
  const row = await byName(store.db)
    .selectFrom(table)
    .selectAll()
    .where('contributor_id', '=', contributor_id)
    .where(idColumn(table), '=', record_id)
    .executeTakeFirstOrThrow();
  const statement = await statementOf(store, held, String(row.submission_id));
  const submission = await submissionOf(store, String(row.submission_id));
  const bytes = await archived(submission, folders, effects);
  const { file_name, received_at, submission_date, run_id, submission_id } = submission;
  return {
    ...held,
    version: Number(row.version),
    change: statement?.change ?? '',
    reporting_year: Number(row.reporting_year),
    submission: { submission_id, file_name, received_at, submission_date, run_id },
    archive: bytes === undefined ? 'missing' : hashOf(bytes) === submission_id ? 'as_received' : 'changed',
    sheet: String(row.sheet),
    row: Number(row.sheet_row),
    cells:
      bytes === undefined
        ? {}
        : await cellsOf(bytes, effects, held.table, Number(row.sheet_row), fromStored(table, row)),
    template_version: submission.template_version,
    codebook_version: submission.codebook_version,
    rule_set_version: statement?.rule_set_version ?? submission.rule_set_version,
    states: await statesBehind(store, held, fromStored(table, row), today),
    decisions: await decisionsAbout(store, held, submission_id, Number(row.sheet_row)),
  };
}

function statementOf({ db }: Store, held: Held, submission_id: string): Promise<StatementRow | undefined> {
  return db
    .selectFrom('record_statement')
    .selectAll()
    .where('contributor_id', '=', held.contributor_id)
    .where('table_name', '=', held.table)
    .where('record_id', '=', held.record_id)
    .where('submission_id', '=', submission_id)
    .executeTakeFirst();
}

function submissionOf({ db }: Store, id: string): Promise<SubmissionRow> {
  return db.selectFrom('submission').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow();
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Cells of the filled columns, by reading the file's layout again. */
async function cellsOf(
  bytes: Uint8Array,
  { reader }: Effects,
  table: ListTableKey,
  row: number,
  values: Readonly<Record<string, unknown>>,
): Promise<Record<string, string>> {
  const { grids } = await reader.read(new Uint8Array(bytes));
  if (grids === undefined) return {};
  const { layouts } = findLayouts(grids, (readMark(grids).other_sheets ?? '').split('\n'));
  const columns = layouts.get(table)?.columns;
  return Object.fromEntries(
    Object.keys(values).flatMap((key) => {
      const at = columns?.get(key);
      return at === undefined ? [] : [[key, cellAddress(row, at)]];
    }),
  );
}

async function statesBehind(
  store: Store,
  { table, contributor_id, record_id }: Held,
  values: Record<string, unknown>,
  today: string,
): Promise<TracedState[]> {
  if (!releasedTables.includes(table)) return [];
  const contributor_state = await stateOf(store, contributor_id);
  const candidate = { table, contributor_id, record_id, contributor_state, values } as Candidate;
  const consents = await readConsents(store, [candidate], new Map());
  const objecting = await readObjections(store);
  const named = consents.named(candidate);
  const own = consents.own(candidate);
  const traced: TracedState[] = [];
  for (const state of statesIn(table, values)) {
    const isOwn = state === contributor_state;
    const verdict = consentInForce({ state, isOwn, named, own: isOwn ? own : [], today });
    const rows = named.filter((one) => one.state === state);
    const all = rows.length === 0 && isOwn ? own : rows;
    const behind: TracedState['consents'] = [];
    for (const one of all) behind.push(await consentBehind(store, subjectOf(one.contributor_id, one.consent_id)));
    traced.push({
      state,
      verdict: objecting({ table, contributor_id, record_id, state }, verdict),
      consents: behind,
    });
  }
  return traced;
}

async function stateOf({ db }: Store, contributor_id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('submitter')
    .select(['state', 'submitter_kind'])
    .where('contributor_id', '=', contributor_id)
    .executeTakeFirst();
  return row?.submitter_kind === 'state' ? (row.state ?? undefined) : undefined;
}

async function consentBehind(store: Store, consent: string): Promise<TracedState['consents'][number]> {
  const at = consent.indexOf('/');
  const row = await store.db
    .selectFrom('consent')
    .select(['evidence_type', 'evidence_ref', 'consent_date'])
    .where('contributor_id', '=', consent.slice(0, at))
    .where('record_id', '=', consent.slice(at + 1))
    .executeTakeFirst();
  const evidence = [row?.evidence_type, row?.evidence_ref, row?.consent_date].filter((part) => part != null).join(' ');
  const trail = (await trailOf(store, consent)).filter(({ kind }) => kind === 'consent');
  return { consent, evidence, decisions: trail };
}

async function decisionsAbout(
  store: Store,
  { table, contributor_id, record_id }: Held,
  submission_id: string,
  row: number,
): Promise<DeskDecisionRow[]> {
  const name = subjectOf(contributor_id, record_id);
  return (await trailOf(store)).filter(({ kind, subject }) => {
    if (kind === 'double') return subject.split('\n').includes(name);
    if (kind === 'part') return subject.startsWith(`${contributor_id}/${table}/${record_id}@`);
    return kind === 'waiver' && subject.startsWith(`${submission_id}/${table}/${row}/`);
  });
}
