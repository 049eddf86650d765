/** The recommendations of one State, as a template offers them: newest cycle first. */
import type { Recommendation } from '../../codebook/register.ts';
import type { Store } from '../store/openStore.ts';

/** @param state ISO3; none for an empty text */
export async function recommendationsOf({ db }: Store, state: string): Promise<Recommendation[]> {
  if (state === '') return [];
  const rows = await db.selectFrom('recommendation').selectAll().where('state_under_review', '=', state).execute();
  return rows
    .map((row) => ({ ...row, recommending_states: JSON.parse(row.recommending_states) as string[] }))
    .sort((a, b) => b.cycle.localeCompare(a.cycle) || a.ref.localeCompare(b.ref, 'en', { numeric: true }));
}
