/** Position of the State under review on each recommendation of the register. */
import type { Position } from '../../codebook/register.ts';
import type { Store } from '../store/openStore.ts';

export async function loadPositions({ db }: Store): Promise<ReadonlyMap<string, Position>> {
  const rows = await db.selectFrom('recommendation').select(['ref', 'position']).execute();
  return new Map(rows.map(({ ref, position }) => [ref, position]));
}
