/**
 * How much of one workbook is looked at. The reader bounds what a file can hold; these bound what can be said about it, so that a
 * workbook of nothing but mistakes takes neither the night's memory nor its time. Honest submissions stay far below.
 */

/** What has been spent, or may be at most. */
export interface CheckBudget {
  /** Rows with an entry, in all tables together. */
  rows: number;
  /** Findings about cells. */
  findings: number;
}

export const CHECK_LIMITS: Readonly<CheckBudget> = { rows: 60_000, findings: 100_000 };

/** Which limit was passed, if any. */
export function exceeded(spent: CheckBudget): keyof CheckBudget | undefined {
  if (spent.rows > CHECK_LIMITS.rows) return 'rows';
  return spent.findings > CHECK_LIMITS.findings ? 'findings' : undefined;
}
