/** Rows of the list of matches: needs and offers that fit each other, as far as the gate releases both (resolution 54/28, op. 16). */
import type { DeskRow } from '../../../workbook/write/deskWorkbook.ts';
import { registerLookup } from '../../exchange/byRecommendation.ts';
import { findMatches, type Match, type MatchedRecords, nameOf } from '../../matches/findMatches.ts';
import { reasonSpeaker } from '../../matches/sayReason.ts';
import type { Store } from '../../store/openStore.ts';
import { type ReleasedRecord, released } from '../../store/released.ts';
import type { DeskDecisionRow } from '../../store/schema.ts';
import { basisOf, pairSubject } from '../deskState.ts';
import type { DeskWords } from '../deskWords.ts';
import { cut, type Known } from './known.ts';

/** Decisions that end a match, as long as need and offer stay as they are. */
const ENDING = new Set(['not_suitable', 'agreed']);

/** The matches that are not ended, best first within each need. */
export async function matchRows(
  store: Store,
  known: Known,
  words: DeskWords,
  most: number,
): Promise<{ rows: DeskRow[]; more: number }> {
  const say = reasonSpeaker(words.language);
  const rows: DeskRow[] = [];
  let more = 0;
  for (const match of await matchesNow(store, known.today)) {
    const subject = pairSubject(nameOf(match.need), nameOf(match.offer));
    const basis = (await basisOf(store.db, 'match', subject)) ?? '';
    const decision = known.decided('match', subject);
    if (decision !== undefined && ENDING.has(decision.decision) && decision.basis === basis) continue;
    if (rows.length >= most) more += 1;
    else
      rows.push({
        kind: 'match',
        subject,
        basis,
        known: decision?.position ?? 0,
        ...shown(match, decision, words, say),
      });
  }
  return { rows, more };
}

/** All matches of released needs and offers. */
export async function matchesNow(store: Store, today: string): Promise<Match[]> {
  const records: { [K in keyof MatchedRecords]: ReleasedRecord[] } = { needs: [], offers: [], activities: [] };
  for await (const record of released(store, { today })) {
    if (record.table === 'needs' || record.table === 'offers' || record.table === 'activities') {
      records[record.table].push(record);
    }
  }
  const lookup = await registerLookup(store);
  return findMatches(records, today, (ref) => {
    const row = lookup(ref);
    if (row === undefined) return undefined;
    return { text: row.text, recommending_states: JSON.parse(row.recommending_states) as string[] };
  });
}

type Say = ReturnType<typeof reasonSpeaker>;

function shown(
  { need, offer, score, reasons }: Match,
  decision: DeskDecisionRow | undefined,
  words: DeskWords,
  say: Say,
): Pick<DeskRow, 'shown' | 'entries'> {
  const { values } = offer;
  return {
    shown: {
      fit: score,
      state: words.label('states', String(need.values.requesting_state ?? '')),
      need: linesOf(need, String(need.values.title ?? need.values.description ?? '')),
      offer: linesOf(offer, String(values.title ?? values.description ?? ''), String(values.offering_org ?? '')),
      fit_reasons: reasons.map(say).join('\n'),
      standing: decision === undefined ? '' : standing(decision, words),
    },
    entries: {},
  };
}

function linesOf(record: ReleasedRecord, title: string, organisation?: string): string {
  const name = `${record.contributor_name}, ${record.record_id}`;
  return [title, ...(organisation === undefined ? [] : [organisation]), name].map((line) => cut(line, 160)).join('\n');
}

function standing({ decision, decided_by, decided_at, reason }: DeskDecisionRow, words: DeskWords): string {
  const who = `${words.decision(decision)}, ${words.date(decided_at)}, ${decided_by}`;
  return reason === '' ? who : `${who}\n${reason}`;
}
