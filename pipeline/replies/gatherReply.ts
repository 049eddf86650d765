/** All that a reply says, from the archive and the repository: made again at any time, it comes out the same. */

import { type Finding, VALUE_SHOWN } from '../../codebook/findings.ts';
import type { Grids } from '../../codebook/grid.ts';
import type { Reference } from '../../codebook/reference.ts';
import { columnLabel, findingSpeaker } from '../../codebook/sentence.ts';
import { statesIn } from '../../codebook/statesOf.ts';
import {
  CODEBOOK_VERSION,
  columnName,
  type ListTableKey,
  listTableKeys,
  type TableKey,
} from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { NextStep, Publication, ReplyOutcome } from '../../codebook/text/replyKinds.ts';
import { type PlacedEntries, placeEntries } from '../../workbook/write/placeEntries.ts';
import type {
  ReplyCounts,
  ReplyDocument,
  ReplyFinding,
  ReplyRecord,
  ReplyWaiting,
} from '../../workbook/write/replyDocument.ts';
import { contributorId } from '../consolidate/contributorId.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { archivePath } from '../intake.ts';
import { publicIdentifier } from '../publicIdentifier.ts';
import { recommendationsOf } from '../register/recommendationsOf.ts';
import type { Store } from '../store/openStore.ts';
import { held } from '../store/released.ts';
import type { ReplyRow, SubmissionRow, WaitingRow } from '../store/schema.ts';
import { checkRead } from '../takeFile.ts';
import { MOST_BYTES } from '../workers/readWork.ts';
import { replyLanguage } from './replyLanguage.ts';
import { differencesOf, type StatedRecord, statedRecords } from './statedRecords.ts';

export interface Gathering {
  store: Store;
  folders: Folders;
  effects: Effects;
  /** YYYY-MM-DD: the day on which consents must be in force. */
  today: string;
  reference: Reference;
}

/** Gathers the reply to one arrival. */
export async function gatherReply(owed: ReplyRow, gathering: Gathering): Promise<ReplyDocument> {
  const { store, today } = gathering;
  const submission = await submissionOf(store, owed.submission_id);
  const grids = await archivedGrids(owed, submission, gathering);
  const read = checkRead(
    grids === undefined ? { grids, findings: [] } : { grids, findings: [] },
    gathering.reference,
  ).submission;
  const placed = placeEntries(grids, read);
  const said = [read.submitter?.values.language, submission.language, read.mark.language];
  const language = replyLanguage({ said, grids, file: owed.file_name, earlier: await earlierLanguage(store, owed) });
  const stored = await findingsOf(store, owed.submission_id);
  const findings = repliedFindings(stored, placed, language);
  const stated = await statedRecords(store, owed.submission_id);
  const waiting = await waitingOf(store, owed.submission_id, findings, placed);
  const contributor = contributorOf(read, submission);
  const records = await recordsOf(stated, submission.contributor_id, gathering);
  const isForeign = grids === undefined || stored.some(({ code }) => code === 'TEMPLATE_FOREIGN');
  const outcome = outcomeOf(owed, submission, isForeign, waiting);
  const before = await firstArrival(store, owed);
  const { state = '', kind = '' } = read.mark;
  return {
    language,
    outcome,
    contributor,
    file: owed.file_name.split('/').at(-1) ?? owed.file_name,
    received: owed.received_on,
    submission: owed.submission_id,
    year: submission.reporting_year ?? undefined,
    versions: { template: submission.template_version ?? '', rules: submission.rule_set_version },
    before,
    counts: countsOf(stated, waiting),
    findings,
    waiting,
    records,
    differences: stated.flatMap((one) => differencesOf(one, language)),
    next: nextSteps(outcome, findings, records),
    entries: repliedEntries(placed.entries, owed.submission_id),
    preset: { kind, state, recommendations: await recommendationsOf(store, state) },
    round: roundOf(read.mark.round) + 1,
    build: `upr-repo ${CODEBOOK_VERSION} ${today} reply`,
  };
}

/** The Submitter sheet asks which submission a workbook corrects; sent back, the reply says so itself. */
function repliedEntries({ submitter, records }: ReplyDocument['entries'], id: string): ReplyDocument['entries'] {
  return { submitter: { ...submitter, values: { ...submitter.values, replaces_submission: id } }, records };
}

async function submissionOf({ db }: Store, id: string): Promise<SubmissionRow> {
  return db.selectFrom('submission').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow();
}

/** The contributor's file once more; undefined when it cannot be read, or is no longer there. */
async function archivedGrids(
  { submission_id: submissionId, file_name }: ReplyRow,
  { file_name: first }: SubmissionRow,
  { folders, effects }: Gathering,
): Promise<Grids | undefined> {
  for (const path of new Set([first, file_name])) {
    for (const accepted of [true, false]) {
      const archived = archivePath(folders, { submissionId, path }, accepted);
      if (await effects.files.exists(archived)) {
        return (await effects.reader.read(new Uint8Array(await effects.files.read(archived, MOST_BYTES)))).grids;
      }
    }
  }
  return undefined;
}

/** The language of the last reply into the same folder of the inbox: who writes badly today wrote well before. */
async function earlierLanguage({ db }: Store, { file_name, submission_id }: ReplyRow): Promise<string | undefined> {
  const at = file_name.lastIndexOf('/');
  if (at < 0) return undefined;
  const row = await db
    .selectFrom('reply')
    .select('language')
    .where('file_name', '>=', file_name.slice(0, at + 1))
    .where('file_name', '<', `${file_name.slice(0, at)}0`)
    .where('submission_id', '!=', submission_id)
    .where('language', 'is not', null)
    .orderBy('received_on', 'desc')
    .orderBy('submission_id')
    .executeTakeFirst();
  return row?.language ?? undefined;
}

async function findingsOf({ db }: Store, id: string): Promise<Finding[]> {
  const rows = await db.selectFrom('finding').selectAll().where('submission_id', '=', id).orderBy('position').execute();
  return rows.map(({ code, severity, sheet, row, column, cell, params }) => {
    const address = {
      ...(sheet === null ? {} : { sheet }),
      ...(row === null ? {} : { row }),
      ...(column === null ? {} : { column }),
      ...(cell === null ? {} : { cell }),
    };
    return { code, severity, address, params: JSON.parse(params) } as Finding;
  });
}

function repliedFindings(findings: readonly Finding[], placed: PlacedEntries, language: Language): ReplyFinding[] {
  const say = findingSpeaker(language);
  return findings.map((one) => {
    const { code, severity, address } = one;
    const place = placed.placeOf(one);
    const table: TableKey | undefined = place?.table;
    const isColumn = table !== undefined && place?.key !== undefined;
    return {
      code,
      severity,
      sentence: say(one),
      sheet: address.sheet,
      cell: address.cell,
      place,
      record_id: placed.recordAt(one),
      column: isColumn ? columnLabel(columnName(table, place.key ?? ''), language) : '',
      entry: placed.entryAt(one).slice(0, VALUE_SHOWN),
    };
  });
}

async function waitingOf(
  { db }: Store,
  id: string,
  findings: readonly ReplyFinding[],
  placed: PlacedEntries,
): Promise<ReplyWaiting[]> {
  const rows: WaitingRow[] = await db
    .selectFrom('waiting_row')
    .selectAll()
    .where('submission_id', '=', id)
    .orderBy('sheet')
    .orderBy('sheet_row')
    .execute();
  const errors = new Map<string, string[]>();
  for (const { severity, place, sentence } of findings) {
    if (severity !== 'error' || place === undefined) continue;
    const name = `${place.table}\n${place.row}`;
    errors.set(name, [...(errors.get(name) ?? []), sentence]);
  }
  return rows.map(({ table_name, record_id, sheet, sheet_row: row }) => {
    const table = table_name as ListTableKey;
    const target = placed.rowOf(table, row);
    const place = target === undefined ? undefined : { table, row: target };
    return { table, record_id, sheet, row, place, why: errors.get(`${table}\n${target}`) ?? [] };
  });
}

function contributorOf(
  { submitter }: ReturnType<typeof checkRead>['submission'],
  { contributor_id }: SubmissionRow,
): ReplyDocument['contributor'] {
  const { org_name: name = '', submitter_kind } = submitter?.values ?? {};
  if (contributor_id !== null) return { id: contributor_id, name };
  // A workbook that waits whole is answered to whoever it says it is from, as far as it says so.
  if (submitter === undefined || name === '' || submitter_kind === undefined) return undefined;
  if (submitter_kind === 'state' && submitter.values.state === undefined) return undefined;
  return { id: contributorId(submitter.values), name };
}

async function recordsOf(
  stated: readonly StatedRecord[],
  contributor: string | null,
  { store, today }: Gathering,
): Promise<ReplyRecord[]> {
  if (contributor === null) return [];
  const withheld = new Map<string, Map<string, Publication>>();
  for await (const { table, record_id, state = '', reason } of held(store, { today, contributor })) {
    const name = `${table}\n${record_id}`;
    withheld.set(name, (withheld.get(name) ?? new Map()).set(state, reason));
  }
  return stated.map(({ table, record_id, version }) => {
    const reasons = withheld.get(`${table}\n${record_id}`);
    const states = statesIn(table, version.held);
    const parts = states.length === 0 ? [''] : states;
    const isPublished = table !== 'consent' && table !== 'recommendation_links';
    return {
      table,
      record_id,
      identifier: publicIdentifier({ table, contributor_id: contributor, record_id }),
      change: version.change,
      publication: isPublished
        ? parts.map((state) => ({ state, status: reasons?.get(state) ?? ('published' as const) }))
        : [],
    };
  });
}

function outcomeOf(
  { kind }: ReplyRow,
  { accepted }: SubmissionRow,
  isForeign: boolean,
  waiting: readonly ReplyWaiting[],
): ReplyOutcome {
  if (isForeign && accepted === 0) return 'unreadable';
  if (accepted === 0) return 'refused';
  if (waiting.length > 0) return 'in_part';
  return kind === 'again' ? 'repeated' : 'taken';
}

/** When the same file came for the first time; undefined when it did now. */
async function firstArrival({ db }: Store, { submission_id, received_on }: ReplyRow): Promise<string | undefined> {
  const row = await db
    .selectFrom('reply')
    .select('received_on')
    .where('submission_id', '=', submission_id)
    .where('received_on', '<', received_on)
    .orderBy('received_on')
    .executeTakeFirst();
  return row?.received_on;
}

function countsOf(stated: readonly StatedRecord[], waiting: readonly ReplyWaiting[]): ReplyDocument['counts'] {
  const counts = Object.fromEntries(
    listTableKeys.map((table) => [table, { new: 0, changed: 0, unchanged: 0, withdrawn: 0, waiting: 0 }]),
  ) as Record<ListTableKey, { -readonly [K in keyof ReplyCounts]: number }>;
  for (const { table, version } of stated) counts[table][version.change] += 1;
  for (const { table } of waiting) counts[table].waiting += 1;
  return counts;
}

const ASKING: readonly Publication[] = ['not_recorded', 'not_asked', 'expired'];

function nextSteps(
  outcome: ReplyOutcome,
  findings: readonly ReplyFinding[],
  records: readonly ReplyRecord[],
): NextStep[] {
  const statuses = new Set(records.flatMap(({ publication }) => publication.map(({ status }) => status)));
  const marked = findings.some(({ severity, place }) => severity !== 'info' && place !== undefined);
  const steps: [NextStep, boolean][] = [
    ['fresh', outcome === 'unreadable'],
    ['correct', outcome === 'in_part' || outcome === 'refused'],
    ['marks', marked],
    ['confirm', statuses.has('not_confirmed')],
    ['ask', ASKING.some((status) => statuses.has(status))],
    ['published', statuses.has('published')],
    ['later', true],
  ];
  return steps.flatMap(([step, applies]) => (applies ? [step] : []));
}

function roundOf(round: string | undefined): number {
  return /^\d{1,4}$/.test(round ?? '') ? Number(round) : 0;
}
