/** The register in memory, as the check asks for it: references, States, positions; no texts. */
import type { Register } from '../../codebook/register.ts';
import type { Store } from '../store/openStore.ts';

type Known = NonNullable<ReturnType<Register['find']>>;

/** @returns undefined when no register was imported */
export async function loadRegister({ db }: Store): Promise<Register | undefined> {
  const rows = await db
    .selectFrom('recommendation')
    .select(['ref', 'state_under_review', 'cycle', 'paragraph', 'uhri_id', 'position', 'recommending_states'])
    .execute();
  if (rows.length === 0) return undefined;
  const byName = new Map<string, Known>();
  const byState = new Map<string, string[]>();
  for (const { ref, state_under_review, cycle, paragraph, uhri_id, position, recommending_states } of rows) {
    const known = {
      ref,
      state_under_review,
      cycle,
      position,
      recommending_states: JSON.parse(recommending_states) as string[],
    };
    for (const name of [ref, uhri_id, `${state_under_review}-${cycle}-${paragraph}`])
      if (name !== '') byName.set(name, known);
    const refs = byState.get(state_under_review);
    if (refs === undefined) byState.set(state_under_review, [ref]);
    else refs.push(ref);
  }
  return { find: (ref) => byName.get(ref), refsOf: (state) => byState.get(state) ?? [] };
}
