/**
 * What the check is told beside the workbook, taken from the repository. The check is pure and asks as it goes, so it is run once to
 * hear what it asks; where the repository has something to say to that, it is run again with the answers. Most workbooks need one run,
 * and nothing of the repository but the register has to be in memory.
 */
import type { HeldActivity, Reference } from '../codebook/reference.ts';
import type { Values } from '../codebook/tables.ts';
import { contributorId } from './consolidate/contributorId.ts';
import { loadRegister } from './register/loadRegister.ts';
import type { Store } from './store/openStore.ts';
import { heldAt, placeOf } from './store/places.ts';

export interface RepositoryReference {
  /**
   * Runs a check with all that it asks of the repository as it stands.
   * @param check pure; may be run twice
   */
  checking<T>(check: (reference: Reference) => T): Promise<T>;
}

/** @param today YYYY-MM-DD */
export async function openReference(store: Store, today: string): Promise<RepositoryReference> {
  const register = await loadRegister(store);
  const known = { today, ...(register === undefined ? {} : { register }) };
  return {
    async checking(check) {
      const asked: Asked = { submitter: undefined, places: new Set() };
      const first = check({ ...known, ...answering(nothing, asked) });
      const held = await heldFor(asked, store);
      return held === nothing ? first : check({ ...known, ...answering(held) });
    },
  };
}

/** What a check asked for. */
interface Asked {
  submitter: Values<'submitter'> | undefined;
  places: Set<string>;
}

interface Held {
  activities: ReadonlyMap<string, readonly HeldActivity[]>;
  requests: ReadonlySet<string>;
}

const nothing: Held = { activities: new Map(), requests: new Set() };

function answering(
  { activities, requests }: Held,
  asked?: Asked,
): Required<Pick<Reference, 'heldActivities' | 'heldRequestIds'>> {
  const note = (submitter: Values<'submitter'>): void => {
    if (asked !== undefined) asked.submitter = submitter;
  };
  return {
    heldActivities(submitter, state, organisation) {
      note(submitter);
      const place = placeOf(state, organisation);
      asked?.places.add(place);
      return activities.get(place) ?? [];
    },
    heldRequestIds(submitter) {
      note(submitter);
      return requests;
    },
  };
}

async function heldFor({ submitter, places }: Asked, { db }: Store): Promise<Held> {
  if (submitter === undefined) return nothing;
  const own = contributorId(submitter);
  const activities = await heldAt(db, [...places], own);
  const rows = await db.selectFrom('needs').select('record_id').where('contributor_id', '=', own).execute();
  if (activities.size === 0 && rows.length === 0) return nothing;
  return { activities, requests: new Set(rows.map(({ record_id }) => record_id)) };
}
