/** The night's part in the annual tables: every reporting year whose figures can have changed is written anew. */
import type { Night } from '../night.ts';
import { writeAnnualEditions } from './writeAnnualEditions.ts';

export async function writeTables({ folders, store, effects, lease, runId, today, report }: Night): Promise<void> {
  const edition = { today, run: runId };
  report.tables = await writeAnnualEditions(folders, store, effects, edition, lease);
}
