/** Counts of a year that come from the store rather than from released records; none of them names a State. */
import type { Severity } from '../../codebook/findings.ts';
import { catalogue, type FindingCode } from '../../codebook/findings.ts';
import type { Store } from '../store/openStore.ts';
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
async function submissionCounts({ db }: Store, year: number): Promise<YearCounts['submissions']> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin('submitter', 'submitter.submission_id', 'submission.submission_id')
    .select(['submission.accepted as accepted', 'submitter.submitter_kind as kind'])
    .where('submission.reporting_year', '=', year)
    .execute();
  const kinds = new Map<string, { kind: string; taken: number; waiting: number }>();
  for (const { accepted, kind } of rows) {
    const counts = kinds.get(kind ?? '') ?? { kind: kind ?? '', taken: 0, waiting: 0 };
    if (accepted === 1) counts.taken += 1;
    else counts.waiting += 1;
    kinds.set(counts.kind, counts);
  }
  return [...kinds.values()];
}

/** Findings of the submissions of a year, by code. */
async function findingCounts({ db }: Store, year: number): Promise<YearCounts['findings']> {
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
export type Gated = Pick<YearCounts, 'held' | 'changes'>;

/** All counts of a year. */
export async function yearCounts(store: Store, year: number, gated: Gated): Promise<YearCounts> {
  return {
    ...gated,
    submissions: await submissionCounts(store, year),
    findings: await findingCounts(store, year),
    register: await registerCounts(store),
  };
}
