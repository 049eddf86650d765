/** Counts of a year that come from the store rather than from released records; none of them names a State. */
import type { Severity } from '../../codebook/findings.ts';
import { catalogue, type FindingCode } from '../../codebook/findings.ts';
import type { Store } from '../store/openStore.ts';
import { afterDay } from '../store/replay.ts';
import type { YearCounts } from './edition.ts';

/** Reporting years of which anything was taken in, ascending. */
export async function reportingYears({ db }: Store): Promise<number[]> {
  const rows = await db
    .selectFrom('submission')
    .select('reporting_year')
    .distinct()
    .where('accepted', '=', 1)
    .execute();
  return rows.flatMap(({ reporting_year }) => reporting_year ?? []).sort((a, b) => a - b);
}

/** Submissions by kind of contributor; refused ones whose kind cannot be told count under the empty code. */
async function submissionCounts({ db }: Store, year: number, before: string): Promise<YearCounts['submissions']> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin('submitter', 'submitter.submission_id', 'submission.submission_id')
    .select(['submission.submission_id as id', 'submission.accepted as accepted', 'submitter.submitter_kind as kind'])
    .where('submission.reporting_year', '=', year)
    .where('submission.received_at', '<', before)
    .orderBy('submission.submission_id')
    .execute();
  const kinds = new Map<string, YearCounts['submissions'][number]>();
  for (const { id, accepted, kind } of rows) {
    const counts = kinds.get(kind ?? '') ?? { kind: kind ?? '', taken: [], waiting: [] };
    counts[accepted === 1 ? 'taken' : 'waiting'].push(id);
    kinds.set(counts.kind, counts);
  }
  return [...kinds.values()];
}

/** Findings of the submissions of a year, by code. */
async function findingCounts({ db }: Store, year: number, before: string): Promise<YearCounts['findings']> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('submission', 'submission.submission_id', 'finding.submission_id')
    .select((eb) => [
      'finding.code as code',
      'finding.severity as severity',
      eb.fn.countAll<number>().as('count'),
      eb.fn.count<number>('finding.submission_id').distinct().as('submissions'),
    ])
    .where('submission.reporting_year', '=', year)
    .where('submission.received_at', '<', before)
    .groupBy(['finding.code', 'finding.severity'])
    .execute();
  return rows
    .filter(({ code }) => Object.hasOwn(catalogue, code))
    .map(({ code, severity, count, submissions }) => ({
      code: code as FindingCode,
      severity: severity as Severity,
      count: Number(count),
      submissions: Number(submissions),
    }));
}

/** Recommendations of the register, by position. */
async function registerCounts({ db }: Store): Promise<YearCounts['register']> {
  const rows = await db
    .selectFrom('recommendation')
    .select((eb) => ['position', eb.fn.countAll<number>().as('count')])
    .groupBy('position')
    .execute();
  const counts = { supported: 0, noted: 0, pending: 0 };
  for (const { position, count } of rows) counts[position] = Number(count);
  return counts;
}

/** What the gate said of a year, gathered page by page. */
export type Gated = Pick<YearCounts, 'held' | 'heldSince' | 'withdrawn'>;

/** After every time that can be stored. */
const NO_END = '9999';

/**
 * All counts of a year.
 * @param asOf YYYY-MM-DD: only what was received by the end of that day
 */
export async function yearCounts(
  store: Store,
  year: number,
  gated: Gated,
  asOf: string | undefined,
): Promise<YearCounts> {
  const before = asOf === undefined ? NO_END : afterDay(asOf);
  return {
    ...gated,
    submissions: await submissionCounts(store, year, before),
    findings: await findingCounts(store, year, before),
    register: await registerCounts(store),
  };
}
