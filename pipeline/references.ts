/** What the check is told beside the workbook, taken from the repository: register, activities and requests held. */
import type { Organisation } from '../codebook/columns.ts';
import { foldName } from '../codebook/normalise/text.ts';
import type { HeldActivity, Reference } from '../codebook/reference.ts';
import type { Submission } from '../codebook/submission.ts';
import type { Values } from '../codebook/tables.ts';
import { contributorId } from './consolidate/contributorId.ts';
import { loadRegister } from './register/loadRegister.ts';
import type { Store } from './store/openStore.ts';

/** A reference that grows with the submissions of a night. */
export interface RunningReference {
  reference: Reference;
  /** Adds the activities and requests of a submission that was taken in. */
  add(submission: Submission): void;
}

interface Held extends HeldActivity {
  contributor: string;
}

/** @param today YYYY-MM-DD */
export async function openReference(store: Store, today: string): Promise<RunningReference> {
  const register = await loadRegister(store);
  const activities = new Map<string, Held[]>();
  const requests = new Map<string, Set<string>>();
  const nameOf = remembering(foldName);
  const one = remembering((text) => text);
  const placeOf = (state: string, organisation: string): string => `${state}\n${nameOf(organisation)}`;
  const addActivity = (contributor: string, values: Values<'activities'>): void => {
    const { title, start_date, end_date, state_concerned = [], provider_orgs = [] } = values;
    if (title === undefined || start_date === undefined) return;
    // One string for each day and contributor, however many activities share it: hundreds of thousands may be held.
    const end = end_date === undefined ? undefined : one(end_date);
    const held = { contributor: one(contributor), title, start_date: one(start_date), end_date: end };
    for (const place of new Set(
      state_concerned.flatMap((state) => provider_orgs.map(({ name }) => placeOf(state, name))),
    )) {
      const known = activities.get(place);
      if (known === undefined) activities.set(place, [held]);
      else known.push(held);
    }
  };
  const addRequest = (contributor: string, id: string): void => {
    requests.set(contributor, (requests.get(contributor) ?? new Set()).add(id));
  };
  await heldActivities(store, addActivity);
  await heldRequests(store, addRequest);
  return {
    reference: {
      today,
      ...(register === undefined ? {} : { register }),
      heldActivities: (submitter, state, organisation) => {
        const own = contributorId(submitter);
        return (activities.get(placeOf(state, organisation)) ?? []).filter(({ contributor }) => contributor !== own);
      },
      heldRequestIds: (submitter) => requests.get(contributorId(submitter)) ?? new Set(),
    },
    add: ({ submitter, records }) => {
      if (submitter === undefined) return;
      const contributor = contributorId(submitter.values);
      for (const { values, waits } of records.activities) if (!waits) addActivity(contributor, values);
      for (const { record_id, waits } of records.needs) if (!waits) addRequest(contributor, record_id);
    },
  };
}

/** Remembers what it was asked: names of organisations, contributors and days come again and again. */
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}

/** Bounds the memory of `remembering`. */
const REMEMBERED = 20_000;

/** Read in pages, so that a large repository does not stand in memory twice. */
const PAGE = 2_000;

async function heldActivities(
  { db }: Store,
  add: (contributor: string, values: Values<'activities'>) => void,
): Promise<void> {
  for (let after = ['', '']; ; ) {
    const [contributor = '', record = ''] = after;
    const page = await db
      .selectFrom('activities')
      .select(['contributor_id', 'record_id', 'title', 'start_date', 'end_date', 'state_concerned', 'provider_orgs'])
      .where((eb) =>
        eb.or([
          eb('contributor_id', '>', contributor),
          eb.and([eb('contributor_id', '=', contributor), eb('record_id', '>', record)]),
        ]),
      )
      .orderBy('contributor_id')
      .orderBy('record_id')
      .limit(PAGE)
      .execute();
    for (const row of page) {
      add(row.contributor_id, {
        title: row.title ?? undefined,
        start_date: row.start_date ?? undefined,
        end_date: row.end_date ?? undefined,
        state_concerned: JSON.parse(row.state_concerned ?? '[]') as string[],
        provider_orgs: JSON.parse(row.provider_orgs ?? '[]') as Organisation[],
      });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = [last.contributor_id, last.record_id];
  }
}

async function heldRequests({ db }: Store, add: (contributor: string, id: string) => void): Promise<void> {
  const rows = await db.selectFrom('needs').select(['contributor_id', 'record_id']).execute();
  for (const { contributor_id, record_id } of rows) add(contributor_id, record_id);
}
