/** Which State a reference to a recommendation is about. */
import { chunks } from './bulk.ts';
import type { Store } from './openStore.ts';

/** References looked up at a time. */
const CHUNK = 500;

/** A reference that says its State itself: "SVN-4-140.7". */
const STATE_FIRST = /^([A-Z]{3})-[1-4]-/;

/**
 * Looks references up in the register.
 * @param refs canonical references or UHRI identifiers
 * @returns the ISO3 code of the State under review; undefined when the register does not know the reference
 */
export async function readStatesUnderReview(
  store: Store,
  refs: readonly string[],
): Promise<(ref: string) => string | undefined> {
  const states = new Map<string, string>();
  for (const chunk of chunks([...new Set(refs)], CHUNK)) {
    const rows = await store.db
      .selectFrom('recommendation')
      .select(['ref', 'uhri_id', 'state_under_review'])
      .where((eb) => eb.or([eb('ref', 'in', chunk), eb('uhri_id', 'in', chunk)]))
      .execute();
    for (const { ref, uhri_id, state_under_review } of rows) {
      states.set(ref, state_under_review);
      if (uhri_id !== '') states.set(uhri_id, state_under_review);
    }
  }
  return (ref) => states.get(ref) ?? STATE_FIRST.exec(ref)?.[1];
}
