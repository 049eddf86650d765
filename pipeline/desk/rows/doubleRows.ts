/** Rows of the desk about probable double reports. */

import type { Organisation } from '../../../codebook/columns.ts';
import type { DoubleReason } from '../../../codebook/desk.ts';
import type { DeskRow } from '../../../workbook/write/deskWorkbook.ts';
import { splitSubject } from '../../store/deskDecisions.ts';
import type { Store } from '../../store/openStore.ts';
import type { DoubleReportRow } from '../../store/schema.ts';
import { pairSubject } from '../deskState.ts';
import type { DeskWords } from '../deskWords.ts';
import { cut, type Known } from './known.ts';

/**
 * The likeliest pairs that nobody decided about as they stand.
 * @param isShut records that a State or their contributor took back; they are shown to nobody any more
 */
export async function doubleRows(
  store: Store,
  known: Known,
  words: DeskWords,
  isShut: (record: string) => boolean,
  most: number,
): Promise<{ rows: DeskRow[]; more: number }> {
  const pairs = await store.db
    .selectFrom('double_report')
    .selectAll()
    .orderBy('score', 'desc')
    .orderBy('first')
    .orderBy('second')
    .execute();
  const open = pairs.filter(({ first, second, basis }) => {
    const decision = known.decided('double', pairSubject(first, second));
    return decision?.basis !== basis && !isShut(first) && !isShut(second);
  });
  const rows: DeskRow[] = [];
  for (const pair of open.slice(0, most)) rows.push(await doubleRow(store, pair, known, words));
  return { rows, more: Math.max(0, open.length - most) };
}

async function doubleRow(store: Store, pair: DoubleReportRow, known: Known, words: DeskWords): Promise<DeskRow> {
  const { first, second, score, basis } = pair;
  const [one, other] = [await activityOf(store, first), await activityOf(store, second)];
  const common = one.states.filter((state) => other.states.includes(state));
  const subject = pairSubject(first, second);
  const decision = known.decided('double', subject);
  return {
    kind: 'double',
    subject,
    basis,
    known: decision?.position ?? 0,
    shown: {
      score,
      reasons: reasonsOf(pair, words).join('\n'),
      state: common.map((state) => words.label('states', state)).join('\n'),
      first: linesOf(first, one, known, words),
      second: linesOf(second, other, known, words),
      told: decision === undefined ? '' : words.changed(decision),
    },
    entries: {},
  };
}

interface Shown {
  title: string;
  states: string[];
  dates: string[];
  organisations: string[];
}

async function activityOf({ db }: Store, name: string): Promise<Shown> {
  const [contributor, record] = splitSubject(name);
  const row = await db
    .selectFrom('activities')
    .select(['title', 'state_concerned', 'start_date', 'end_date', 'provider_orgs'])
    .where('contributor_id', '=', contributor)
    .where('record_id', '=', record)
    .executeTakeFirst();
  const organisations = JSON.parse(row?.provider_orgs ?? '[]') as Organisation[];
  return {
    title: row?.title ?? '',
    states: JSON.parse(row?.state_concerned ?? '[]') as string[],
    dates: [row?.start_date, row?.end_date].filter((day) => day != null),
    organisations: organisations.map((one) => one.name),
  };
}

function linesOf(name: string, { title, dates, organisations }: Shown, known: Known, { date }: DeskWords): string {
  const [contributor, record] = splitSubject(name);
  const lines = [
    title,
    `${known.nameOf(contributor)}, ${record}`,
    dates.map(date).join(' – '),
    organisations.join('; '),
  ];
  return lines.map((line) => cut(line, 160)).join('\n');
}

function reasonsOf({ reasons }: DoubleReportRow, { say, texts }: DeskWords): string[] {
  const given = JSON.parse(reasons) as { reason: DoubleReason; figure: number }[];
  return given.map(({ reason, figure }) => say(texts.reasons[reason], { percent: String(figure), count: figure }));
}
