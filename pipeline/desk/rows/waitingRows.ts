/** Rows of the desk about rows of workbooks that wait because of an error, and that nobody sent corrected since. */
import { sql } from 'kysely';
import type { Finding, FindingCode } from '../../../codebook/findings.ts';
import { findingSpeaker } from '../../../codebook/sentence.ts';
import type { TableKey } from '../../../codebook/tables.ts';
import { tableTexts } from '../../../codebook/text/tableTexts.ts';
import type { DeskRow } from '../../../workbook/write/deskWorkbook.ts';
import type { Store } from '../../store/openStore.ts';
import type { FindingRow, WaitingRow } from '../../store/schema.ts';
import { waitingSubject } from '../../store/waitingName.ts';
import type { DeskWords } from '../deskWords.ts';
import { isWaivable } from '../releaseRow.ts';
import type { Known } from './known.ts';

interface Waiting extends WaitingRow {
  contributor: string;
  file_name: string;
  submission_date: string;
}

export async function waitingRows(
  store: Store,
  known: Known,
  words: DeskWords,
  most: number,
): Promise<{ rows: DeskRow[]; more: number }> {
  const open = (await stillWaiting(store)).filter(
    (row) => isWaivable(row.table_name, row.record_id, codesOf(row)) && !isKept(row, known),
  );
  const say = findingSpeaker(words.language);
  const rows: DeskRow[] = [];
  for (const row of open.slice(0, most)) rows.push(deskRow(row, await errorsOf(store, row), say, known, words));
  return { rows, more: Math.max(0, open.length - most) };
}

/** The latest word on each record that waits: not one that a later workbook put right, or that waits there too. */
async function stillWaiting({ db }: Store): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('waiting_row')
    .innerJoin('submission', 'submission.submission_id', 'waiting_row.submission_id')
    .selectAll('waiting_row')
    .select(['submission.contributor_id as contributor', 'file_name', 'submission_date'])
    .where('submission.accepted', '=', 1)
    .where(
      sql<boolean>`not exists (select 1 from record_statement said where said.contributor_id = submission.contributor_id
        and said.table_name = waiting_row.table_name and said.record_id = waiting_row.record_id
        and said.precedence > submission.precedence)`,
    )
    .orderBy('submission.precedence')
    .orderBy('waiting_row.sheet_row')
    .execute();
  const latest = rows.map((row) => ({
    ...row,
    contributor: row.contributor ?? '',
    submission_date: row.submission_date ?? '',
  }));
  return [...new Map(latest.map((row) => [`${row.contributor}\n${row.table_name}\n${row.record_id}`, row])).values()];
}

function codesOf({ codes }: WaitingRow): string[] {
  return JSON.parse(codes) as string[];
}

/** OHCHR decided to let it wait, for the reasons it still has. */
function isKept(row: Waiting, known: Known): boolean {
  return known.decided('waiver', waitingSubject(row))?.basis === row.codes;
}

function errorsOf({ db }: Store, { submission_id, sheet, sheet_row }: Waiting): Promise<FindingRow[]> {
  return db
    .selectFrom('finding')
    .selectAll()
    .where('submission_id', '=', submission_id)
    .where('sheet', '=', sheet)
    .where('row', '=', sheet_row)
    .where('severity', '=', 'error')
    .orderBy('position')
    .execute();
}

/** Sentences shown of one row. */
const SENTENCES = 4;

function deskRow(
  row: Waiting,
  errors: readonly FindingRow[],
  say: (finding: Finding) => string,
  known: Known,
  { texts, language, say: speak }: DeskWords,
): DeskRow {
  const subject = waitingSubject(row);
  const place = speak(texts.remarks.place, { sheet: row.sheet, row: String(row.sheet_row) });
  const sentences = errors.slice(0, SENTENCES).map((one) => `${one.cell ?? ''} ${say(findingOf(one))}`.trim());
  return {
    kind: 'waiver',
    subject,
    basis: row.codes,
    known: known.decided('waiver', subject)?.position ?? 0,
    shown: {
      contributor: known.nameOf(row.contributor),
      file: `${row.file_name}\n${place}`,
      record: `${tableTexts[language][row.table_name as TableKey].label}: ${row.record_id}`,
      why: [...sentences, ...(errors.length > SENTENCES ? ['…'] : [])].join('\n'),
      days_waiting: known.daysSince(row.submission_date),
    },
    entries: {},
  };
}

function findingOf({ code, severity, params }: FindingRow): Finding {
  return { code: code as FindingCode, severity, address: {}, params: JSON.parse(params) } as Finding;
}
