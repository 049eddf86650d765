/** Whether anything that leaves the repository can have changed. */
import { RULE_SET_VERSION } from '../../codebook/rules/index.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Store } from './openStore.ts';

/**
 * Everything that released records depend on: what was taken in, decided, lapsed by its date, and the rules they were made by. An
 * output that was made from the same basis need not be made anew.
 */
export async function releasedBasis({ db }: Store, today: string): Promise<string> {
  const countAll = async (
    table: 'submission' | 'consent_decision' | 'desk_decision' | 'recommendation',
  ): Promise<number> => {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const lapsed = await db
    .selectFrom('consent')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('valid_until', '<', today)
    .executeTakeFirstOrThrow();
  // Importing the register again changes positions and texts without changing how many there are.
  const register = await db
    .selectFrom('recommendation')
    .select((eb) => eb.fn.max('loaded_at').as('loaded_at'))
    .executeTakeFirst();
  return JSON.stringify({
    submissions: await countAll('submission'),
    decisions: await countAll('consent_decision'),
    desk_decisions: await countAll('desk_decision'),
    recommendations: await countAll('recommendation'),
    register_loaded: register?.loaded_at ?? null,
    consents_lapsed: Number(lapsed.count),
    codebook_version: CODEBOOK_VERSION,
    rule_set_version: RULE_SET_VERSION,
  });
}
