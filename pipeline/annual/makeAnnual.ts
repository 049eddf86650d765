/** From the repository to the annual tables of one year, in one pass. Reads records through the gate only. */
import type { Store } from '../store/openStore.ts';
import { type ReleasedPage, type ReleasedRecord, releasedPages } from '../store/released.ts';
import { annualTables } from './annualTables.ts';
import type { Edition } from './edition.ts';
import { loadPositions } from './positions.ts';
import type { TableModel } from './tableModel.ts';
import { type Gated, yearCounts } from './yearCounts.ts';
import { countYear } from './yearFigures.ts';

/** The tables of one reporting year, in no language yet. */
export async function makeAnnual(store: Store, edition: Edition): Promise<TableModel[]> {
  const { today, year } = edition;
  const positions = await loadPositions(store);
  const gated: Gated = { held: {}, changes: [] };
  const records = countingPages(releasedPages(store, { today, year }), gated);
  const figures = await countYear(records, (ref) => positions.get(ref));
  return annualTables(figures, await yearCounts(store, year, gated), edition);
}

/** Hands the released records on and counts what else the gate says. */
async function* countingPages(
  pages: AsyncIterable<ReleasedPage>,
  { held, changes }: Gated,
): AsyncGenerator<ReleasedRecord> {
  for await (const page of pages) {
    for (const { reason } of page.held) {
      // A record that its contributor took back awaits nobody's consent; the table of changes counts it.
      if (reason !== 'record_withdrawn') held[reason] = (held[reason] ?? 0) + 1;
    }
    for (const { table, change } of page.changes) {
      const known = changes.find((one) => one.table === table);
      const counts = known ?? { table, new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
      counts[change] += 1;
      if (known === undefined) changes.push(counts);
    }
    yield* page.records;
  }
}
