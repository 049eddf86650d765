/**
 * The stage that writes the new desk. It never writes over what nobody has taken in: a desk that somebody has open, or that changed
 * since the night began, is left for the next night. Entries that could not be taken in stand in the new desk, with the reason.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DeskEntryKey } from '../../codebook/desk.ts';
import { isLanguage, type Language } from '../../codebook/text/languages.ts';
import { type Desk, type DeskRow, writeDesk } from '../../workbook/write/deskWorkbook.ts';
import type { Night } from '../night.ts';
import { releasedBasis } from '../store/releasedBasis.ts';
import { judgeNow } from './applyEntry.ts';
import {
  CONSENT_DESK,
  type DeskBook,
  deskPath,
  isOfBook,
  isOpenSomewhere,
  MATCH_DESK,
  type MadeFrom,
  readMadeFrom,
  writeMadeFrom,
} from './deskFiles.ts';
import { type DeskWords, deskWords } from './deskWords.ts';
import type { Told } from './judgeEntry.ts';
import { makeDeskSheets } from './makeDesk.ts';
import { type DeskEntry, readDesk } from './readDesk.ts';
import { refreshDoubles } from './refreshDoubles.ts';

type Writing = Pick<Night, 'folders' | 'store' | 'effects' | 'lease' | 'runId' | 'today' | 'report'>;

/** The stage: both desks, in the language of the consent desk. */
export async function writeDeskStage(night: Night): Promise<void> {
  const { language } = await readMadeFrom(night.folders, CONSENT_DESK, night.effects);
  for (const book of [CONSENT_DESK, MATCH_DESK])
    await writeNewDesk(night, book, isLanguage(language) ? language : 'en');
}

/** How many decisions came from these desks, in this night or in one that stopped before it could say so. */
async function decisionsIn(hashes: readonly string[], { store: { db } }: Writing): Promise<number> {
  if (hashes.length === 0) return 0;
  const { count } = await db
    .selectFrom('desk_decision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('file_hash', 'in', hashes)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Writes the desk unless nothing changed.
 * @returns why it was left; undefined when it was written or stands as it should
 */
export async function writeNewDesk(night: Writing, book: DeskBook, language: Language): Promise<string | undefined> {
  const { folders, effects, store, today } = night;
  const made = await readMadeFrom(folders, book, effects);
  const present = await presentDesk(night, book, made);
  const records = await recordsBasis(night);
  const basis = JSON.stringify({ released: await releasedBasis(store, today), today, language, records });
  if (present.state === 'as_written' && made.basis === basis) return undefined;
  const reason = (await isOpenSomewhere(folders, book, effects))
    ? 'open'
    : present.state === 'changed'
      ? 'changed'
      : undefined;
  if (reason !== undefined) return left(night, book, reason);
  if (book === CONSENT_DESK && made.records !== records) await refreshDoubles(night);
  const words = deskWords(language);
  await night.lease.renew();
  const desk: Desk = {
    language,
    edition: night.runId,
    date: today,
    title: words.texts.titles[book.key],
    sheets: await makeDeskSheets(store, book, today, words),
    last: [],
  };
  const bytes = await writeDesk(await withEntries(night, desk, present, words));
  return switchTo(night, book, bytes, { basis, records, language });
}

async function switchTo(
  night: Writing,
  book: DeskBook,
  bytes: Uint8Array,
  made: Omit<MadeFrom, 'hash'>,
): Promise<string | undefined> {
  const { folders, effects, lease } = night;
  const hash = createHash('sha256').update(bytes).digest('hex');
  try {
    await lease.whileHeld(async () => {
      // First what it was made from: a desk that nobody has filled would else be taken for a filled one after a stop in between.
      await writeMadeFrom(folders, book, effects, { ...made, hash });
      await effects.files.write(deskPath(folders, book), bytes);
    });
  } catch (error) {
    // On some systems a file that a program has open cannot be replaced.
    const { code } = error as { code?: string };
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') return left(night, book, 'open');
    throw error;
  }
  return undefined;
}

function left(night: Writing, { file }: DeskBook, reason: string): string {
  night.report.desk ??= { files: [], taken: {}, not_taken: {}, unreadable: [] };
  night.report.desk.left = reason;
  night.effects.log.say(
    reason === 'open'
      ? `${file} is open somewhere: the new desk is written when it is closed.`
      : `${file} was saved while the night was at work: it is taken in by the next one.`,
  );
  return reason;
}

interface Present {
  /** `changed`: saved since the night took desks in. */
  state: 'missing' | 'as_written' | 'taken_in' | 'changed';
  /** SHA-256 of the desk that lies there, and of the copies that this night looked at. */
  hashes: string[];
  /** With the name on the first sheet. */
  entries: { entry: DeskEntry; officer: string }[];
}

/** What lies in the folder now, and what was written in desks that this night took in. */
async function presentDesk(night: Writing, book: DeskBook, made: Partial<MadeFrom>): Promise<Present> {
  const { folders, effects, report } = night;
  const path = deskPath(folders, book);
  const entriesIn = async (file: string): Promise<Present['entries']> =>
    (await entriesOf(night, file)).filter(({ entry: { kind } }) => isOfBook(book, kind));
  const copies = (report.desk?.files ?? []).filter((name) => name !== book.file);
  const entries: Present['entries'] = [];
  const hashes: string[] = [];
  for (const name of copies) {
    const copy = join(folders.desk, name);
    entries.push(...(await entriesIn(copy)));
    if (await effects.files.exists(copy)) hashes.push(await effects.files.hash(copy));
  }
  if (!(await effects.files.exists(path))) return { state: 'missing', entries, hashes };
  const hash = await effects.files.hash(path);
  hashes.push(hash);
  const own = await entriesIn(path);
  // Entries that the night before could not take in, and that nobody has touched since.
  if (hash === made.hash) return { state: 'as_written', entries: [...entries, ...own], hashes };
  const known = await night.store.db
    .selectFrom('desk_file')
    .select('name')
    .where('file_hash', '=', hash)
    .executeTakeFirst();
  if (known !== undefined) return { state: 'taken_in', entries: [...entries, ...own], hashes };
  // What cannot be read was put aside by the stage before; another file of that name holds no decisions.
  return { state: own.length > 0 ? 'changed' : 'taken_in', entries, hashes };
}

async function entriesOf({ effects }: Writing, path: string): Promise<Present['entries']> {
  const bytes = await effects.files.read(path).catch(() => undefined);
  const read = bytes && (await effects.reader.read(new Uint8Array(bytes)));
  const filled = read?.grids && readDesk(read.grids);
  return (filled?.entries ?? []).map((entry) => ({ entry, officer: filled?.officer ?? '' }));
}

/** What double reports are looked for in: submissions, and rows that were released from waiting. */
async function recordsBasis({ store: { db } }: Writing): Promise<string> {
  const { count } = await db
    .selectFrom('record_statement')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('table_name', '=', 'activities')
    .executeTakeFirstOrThrow();
  const waiting = await db
    .selectFrom('waiting_row')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return `${Number(count)} ${Number(waiting.count)}`;
}

const UNREADABLE: Told = { outcome: 'row_unreadable', params: {} };

/** The desk with what staff wrote and could not be taken in, and with what became of the rest. */
async function withEntries(night: Writing, desk: Desk, { entries, hashes }: Present, words: DeskWords): Promise<Desk> {
  const taken = await decisionsIn(hashes, night);
  const notTaken = new Map<string, { entry: DeskEntry; told: Told }>();
  for (const { entry, officer } of entries) {
    const judged = await judgeNow(night.store.db, entry, officer);
    // Complete, and yet not taken in: its row could not be read from the archive.
    const told = 'ready' in judged ? UNREADABLE : 'told' in judged ? judged.told : undefined;
    if (told !== undefined) notTaken.set(rowName(entry), { entry, told });
  }
  const shown = new Set<string>();
  const sheets = desk.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const left = notTaken.get(rowName(row));
      if (left === undefined) return row;
      shown.add(rowName(row));
      return carried(row, left, words);
    }),
  }));
  const lost = [...notTaken].filter(([name]) => !shown.has(name)).map(([, one]) => one);
  return { ...desk, sheets, last: [...lastLines(night, words, taken), ...lost.map((one) => lostLine(one, words))] };
}

function rowName({ kind, subject }: { kind: string; subject: string }): string {
  return `${kind}\n${subject}`;
}

/** What was written stays, unless it was about something else than what stands there now. */
function carried(row: DeskRow, { entry, told }: { entry: DeskEntry; told: Told }, words: DeskWords): DeskRow {
  const stale = told.outcome === 'changed_since' || told.outcome === 'decided_since';
  const { decision: _decision, ...rest } = entry.written;
  const entries: Partial<Record<DeskEntryKey, string>> = stale ? rest : entry.written;
  return { ...row, entries, shown: { ...row.shown, told: words.told(told) } };
}

function lastLines({ report }: Writing, { say, texts }: DeskWords, taken: number): string[] {
  return [
    ...(taken === 0 ? [] : [say(texts.start.taken, { count: taken })]),
    ...(report.desk?.unreadable ?? []).map((file) => say(texts.start.unreadable, { file })),
  ];
}

/** Entries whose row is no longer in the desk are told on the first sheet. */
function lostLine({ entry, told }: { entry: DeskEntry; told: Told }, words: DeskWords): string {
  const place = words.say(words.texts.remarks.place, { sheet: entry.sheet, row: String(entry.row) });
  const note = entry.written.note === undefined ? '' : ` (${entry.written.note})`;
  return `${place}: ${entry.written.decision ?? ''}${note} – ${words.told(told)}`;
}
