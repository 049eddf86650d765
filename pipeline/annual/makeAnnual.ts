/** From the repository to the annual tables of one year. Reads records through `released` only. */
import type { Store } from '../store/openStore.ts';
import { released } from '../store/released.ts';
import { annualTables } from './annualTables.ts';
import type { Edition } from './edition.ts';
import { loadPositions } from './positions.ts';
import type { TableModel } from './tableModel.ts';
import { yearCounts } from './yearCounts.ts';
import { countYear } from './yearFigures.ts';

/** The tables of one reporting year, in no language yet. */
export async function makeAnnual(store: Store, edition: Edition): Promise<TableModel[]> {
  const { today, year } = edition;
  const positions = await loadPositions(store);
  const figures = await countYear(released(store, { today, year }), (ref) => positions.get(ref));
  return annualTables(figures, await yearCounts(store, today, year), edition);
}
