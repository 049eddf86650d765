/** From the repository to the annual tables of one year, in one pass. Reads records through the gate only. */
import type { Store } from '../store/openStore.ts';
import { type ReleasedPage, type ReleasedRecord, releasedPages } from '../store/released.ts';
import { annualTables } from './annualTables.ts';
import type { Edition } from './edition.ts';
import { MatchedRecords } from './matchFigures.ts';
import { loadPositions } from './positions.ts';
import type { TableModel } from './tableModel.ts';
import { type TracedRecord, tracer } from './trace.ts';
import { type Gated, yearCounts } from './yearCounts.ts';
import { countYear } from './yearFigures.ts';

/** The tables of one reporting year, in no language yet. */
export interface Annual {
  tables: TableModel[];
  /** The released records that figures count, in the order of their traces. */
  records: TracedRecord[];
}

/**
 * @param now YYYY-MM-DD, the real day: what was withdrawn until now is left out, also of an edition of an earlier day
 */
export async function makeAnnual(store: Store, edition: Edition, now = edition.today): Promise<Annual> {
  const { today, year } = edition;
  const asOf = today < now ? today : undefined;
  const positions = await loadPositions(store);
  const gated: Gated = { held: {}, heldSince: 0, withdrawn: {} };
  const records: TracedRecord[] = [];
  const trace = tracer();
  const matched = new MatchedRecords();
  const keep = (record: ReleasedRecord): number => records.push(trace(record)) - 1;
  const passing = countingPages(releasedPages(store, { today: now, year, asOf }), gated, (record) =>
    matched.add(record, keep(record)),
  );
  const figures = await countYear(passing, (ref) => positions.get(ref));
  figures.matches = await matched.pairs(store, { today: now, asOf }, keep);
  return { tables: annualTables(figures, await yearCounts(store, year, gated, asOf), edition), records };
}

/**
 * Hands the released records on, and counts what else the gate says.
 * @param keep remembers where they came from
 */
async function* countingPages(
  pages: AsyncIterable<ReleasedPage>,
  gated: Gated,
  keep: (record: ReleasedRecord) => void,
): AsyncGenerator<ReleasedRecord> {
  for await (const page of pages) {
    for (const { reason, since } of page.held) {
      if (since === true) gated.heldSince += 1;
      // A record that its contributor took back awaits nobody's consent; the table of changes counts it.
      if (reason !== 'record_withdrawn') gated.held[reason] = (gated.held[reason] ?? 0) + 1;
    }
    for (const { table, change } of page.changes) {
      if (change === 'withdrawn') gated.withdrawn[table] = (gated.withdrawn[table] ?? 0) + 1;
    }
    for (const record of page.records) {
      keep(record);
      yield record;
    }
  }
}
