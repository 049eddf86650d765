/** Rows of the desk about records for which no consent of a State is declared. */
import type { ListTableKey } from '../../../codebook/tables.ts';
import { tableTexts } from '../../../codebook/text/tableTexts.ts';
import type { DeskRow } from '../../../workbook/write/deskWorkbook.ts';
import { type Part, partName } from '../../store/objections.ts';
import type { Store } from '../../store/openStore.ts';
import type { HeldRecord } from '../../store/released.ts';
import { byName, idColumn } from '../../store/schema.ts';
import type { DeskWords } from '../deskWords.ts';
import { cut, type Known } from './known.ts';

/** @param held a record by State for which nothing is recorded */
export async function partRow(
  { db }: Store,
  { table, contributor_id, record_id, state = '' }: HeldRecord,
  known: Known,
  words: DeskWords,
): Promise<DeskRow | undefined> {
  const part: Part = { table, contributor_id, record_id, state };
  const subject = partName(part);
  const record = await byName(db)
    .selectFrom(table)
    .innerJoin('submission', 'submission.submission_id', `${table}.submission_id`)
    .selectAll(table)
    .select('submission.submission_date as declared_on')
    .where(`${table}.contributor_id`, '=', contributor_id)
    .where(`${table}.${idColumn(table)}`, '=', record_id)
    .executeTakeFirst();
  if (record === undefined) return undefined;
  const decision = known.decided('part', subject);
  const basis = String(record.content_hash);
  const isCurrent = decision?.basis === basis;
  if (isCurrent && decision.decision !== 'asked_again') return undefined;
  const { say, texts, date } = words;
  const remark = [
    texts.remarks.nothing_declared,
    ...(decision !== undefined && isCurrent
      ? [
          say(texts.remarks.asked, {
            by: decision.decided_by,
            date: date(decision.decided_at),
            reason: decision.reason,
          }),
        ]
      : []),
    ...(decision !== undefined && !isCurrent ? [words.changed(decision)] : []),
  ];
  return {
    kind: 'part',
    subject,
    basis,
    known: decision?.position ?? 0,
    shown: {
      state: words.label('states', state),
      consent: known.nameOf(contributor_id),
      covers: recordWords(table, record_id, record.title, words),
      evidence: texts.remarks.no_evidence,
      days_waiting: known.daysSince(String(record.declared_on ?? '')),
      remark: remark.join('\n'),
    },
    entries: {},
  };
}

function recordWords(table: ListTableKey, record_id: string, title: unknown, { language }: DeskWords): string {
  const { label } = tableTexts[language][table];
  return `${label}: ${record_id}${typeof title === 'string' ? ` ${cut(title)}` : ''}`;
}
