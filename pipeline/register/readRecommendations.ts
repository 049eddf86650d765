/** Recommendations of the register by the references that records hold. */
import type { Recommendation } from '../../codebook/register.ts';
import { chunks } from '../store/bulk.ts';
import type { Store } from '../store/openStore.ts';
import type { RecommendationRow } from '../store/schema.ts';

/** References looked up at a time. */
const CHUNK = 500;

/** "SVN-4-140.7": a reference that names State, cycle and paragraph where the register has a document symbol. */
const STATE_CYCLE_PARAGRAPH = /^([A-Z]{3})-([1-4])-(.+)$/;

export type Found = Recommendation & { themes: string[] };

/** @returns finds a reference; undefined when the register does not know it */
export async function readRecommendations(
  { db }: Store,
  refs: readonly string[],
): Promise<(ref: string) => Found | undefined> {
  const found = new Map<string, Found>();
  const wanted = [...new Set(refs)];
  for (const chunk of chunks(wanted, CHUNK)) {
    const rows = await db
      .selectFrom('recommendation')
      .selectAll()
      .where((eb) => eb.or([eb('ref', 'in', chunk), eb('uhri_id', 'in', chunk)]))
      .execute();
    for (const row of rows) {
      const one = recommendationOf(row);
      for (const name of [row.ref, row.uhri_id]) if (name !== '') found.set(name, one);
    }
  }
  for (const ref of wanted) if (!found.has(ref)) await addByParagraph({ db }, ref, found);
  return (ref) => found.get(ref);
}

async function addByParagraph({ db }: Pick<Store, 'db'>, ref: string, found: Map<string, Found>): Promise<void> {
  const [, state, cycle, paragraph] = STATE_CYCLE_PARAGRAPH.exec(ref) ?? [];
  if (state === undefined || cycle === undefined || paragraph === undefined) return;
  const row = await db
    .selectFrom('recommendation')
    .selectAll()
    .where('state_under_review', '=', state)
    .where('cycle', '=', cycle)
    .where('paragraph', '=', paragraph)
    .executeTakeFirst();
  if (row !== undefined) found.set(ref, recommendationOf(row));
}

function recommendationOf({ recommending_states, themes, ...row }: RecommendationRow): Found {
  return {
    ref: row.ref,
    state_under_review: row.state_under_review,
    cycle: row.cycle,
    session: row.session,
    document_symbol: row.document_symbol,
    paragraph: row.paragraph,
    uhri_id: row.uhri_id,
    position: row.position,
    recommending_states: JSON.parse(recommending_states) as string[],
    text: row.text,
    themes: JSON.parse(themes) as string[],
  };
}
