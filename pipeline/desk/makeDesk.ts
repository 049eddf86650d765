/** The desk as it stands now, in one language: everything that waits for a decision of OHCHR. */

import type { DeskRow, DeskSheet } from '../../workbook/write/deskWorkbook.ts';
import { listConsents } from '../store/consentDecisions.ts';
import { subjectOf } from '../store/deskDecisions.ts';
import type { Store } from '../store/openStore.ts';
import { type HeldRecord, held } from '../store/released.ts';
import { type DeskBook, MATCH_DESK } from './deskFiles.ts';
import type { DeskWords } from './deskWords.ts';
import { isLapsing, isStanding } from './lapsing.ts';
import { consentRow, isAwaited, lapsingConsentRow, waitingConsentRow } from './rows/consentRows.ts';
import { doubleRows } from './rows/doubleRows.ts';
import { type Known, readKnown } from './rows/known.ts';
import { matchRows } from './rows/matchRows.ts';
import { nameRows } from './rows/nameRows.ts';
import { partRow } from './rows/partRows.ts';
import { waitingRows } from './rows/waitingRows.ts';

/** Rows on a sheet; the longest waiting come first, so that the rest comes later. */
const MOST = 1000;

/** @param today YYYY-MM-DD */
export async function makeDeskSheets(
  store: Store,
  book: DeskBook,
  today: string,
  words: DeskWords,
): Promise<DeskSheet[]> {
  const known = await readKnown(store, today);
  if (book === MATCH_DESK) return [{ key: 'matches', ...(await matchRows(store, known, words, MOST)) }];
  const { undeclared, isShut } = await lookThroughHeld(store, today);
  const doubles = await doubleRows(store, known, words, isShut, MOST);
  const waiting = await waitingRows(store, known, words, MOST);
  const names = await nameRows(store, known, words, isShut, MOST);
  return [
    ...(await consentSheets(store, undeclared, known, words)),
    { key: 'doubles', ...doubles },
    { key: 'waiting', ...waiting },
    { key: 'names', ...names },
  ];
}

async function consentSheets(
  store: Store,
  undeclared: readonly HeldRecord[],
  known: Known,
  words: DeskWords,
): Promise<DeskSheet[]> {
  const consents = await listConsents(store, { today: known.today });
  const waiting = consents.filter(isAwaited).map((one) => waitingConsentRow(one, known, words));
  const lapsing = consents.filter((one) => isLapsing(one, known.today));
  lapsing.sort((a, b) => ((a.valid_until ?? '') < (b.valid_until ?? '') ? -1 : 1));
  const standing = consents.filter(
    (one) => isStanding(one) && !lapsing.includes(one) && (one.valid_until ?? known.today) >= known.today,
  );
  const parts: DeskRow[] = [];
  for (const one of undeclared) {
    if (waiting.length + parts.length >= MOST) break;
    const row = await partRow(store, one, known, words);
    if (row !== undefined) parts.push(row);
  }
  return [
    { key: 'consent', ...cutRows([...waiting, ...parts]) },
    { key: 'lapsing', ...cutRows(lapsing.map((one) => lapsingConsentRow(one, known, words))) },
    { key: 'in_force', ...cutRows(standing.map((one) => consentRow(one, known, words))) },
  ];
}

function cutRows(rows: readonly DeskRow[]): { rows: readonly DeskRow[]; more: number } {
  return { rows: rows.slice(0, MOST), more: Math.max(0, rows.length - MOST) };
}

/** One pass through what the gate holds back: records without any consent recorded, and records that were taken back. */
async function lookThroughHeld(
  store: Store,
  today: string,
): Promise<{ undeclared: HeldRecord[]; isShut: (record: string) => boolean }> {
  const undeclared: HeldRecord[] = [];
  const shut = new Set<string>();
  for await (const one of held(store, { today })) {
    if (one.reason === 'not_recorded' && undeclared.length < MOST) undeclared.push(one);
    if (one.reason === 'withdrawn' || one.reason === 'refused' || one.reason === 'record_withdrawn')
      shut.add(subjectOf(one.contributor_id, one.record_id));
  }
  return { undeclared, isShut: (record) => shut.has(record) };
}
