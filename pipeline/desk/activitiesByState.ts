/**
 * All activities that stand, State by State. They are laid into a scratch file a State first: a repository may hold millions, and
 * only those of one State need to be in memory together.
 */
import { join } from 'node:path';
import type { Organisation } from '../../codebook/columns.ts';
import type { FileInMaking, Files } from '../files.ts';
import { subjectOf } from '../store/deskDecisions.ts';
import type { Store } from '../store/openStore.ts';
import { recordPages } from '../store/recordPages.ts';
import type { ComparedActivity } from './scoreDoubles.ts';

/** An activity with the hash of its content. */
export interface HashedActivity extends ComparedActivity {
  hash: string;
}

export interface OfState {
  state: string;
  activities: HashedActivity[];
}

/** Lines kept before they are written. */
const LINES = 200;

/** @param folder of the scratch files; taken away afterwards, and whatever was in it before */
export async function* activitiesByState(store: Store, folder: string, files: Files): AsyncGenerator<OfState> {
  await files.remove(folder);
  try {
    for (const state of await spread(store, folder, files)) {
      const text = new TextDecoder().decode(await files.read(join(folder, state)));
      const lines = text.split('\n').slice(0, -1);
      yield { state, activities: lines.map((line) => JSON.parse(line) as HashedActivity) };
    }
  } finally {
    await files.remove(folder);
  }
}

/** @returns the States, sorted */
async function spread(store: Store, folder: string, files: Files): Promise<string[]> {
  const scratch = new Map<string, { file: FileInMaking; lines: string[] }>();
  try {
    for await (const activity of standingActivities(store)) {
      const line = JSON.stringify(activity);
      for (const state of new Set(activity.states)) {
        const held = scratch.get(state) ?? { file: await files.begin(join(folder, state)), lines: [] };
        scratch.set(state, held);
        held.lines.push(line);
        if (held.lines.length >= LINES) await flush(held);
      }
    }
    for (const held of scratch.values()) {
      await flush(held);
      await held.file.finish();
    }
  } catch (error) {
    for (const { file } of scratch.values()) await file.abandon().catch(() => undefined);
    throw error;
  }
  return [...scratch.keys()].sort();
}

async function flush(held: { file: FileInMaking; lines: string[] }): Promise<void> {
  await held.file.write(new TextEncoder().encode(held.lines.map((line) => `${line}\n`).join('')));
  held.lines = [];
}

const COMPARED = [
  'content_hash',
  'title',
  'state_concerned',
  'start_date',
  'end_date',
  'provider_orgs',
  'recommendation_refs',
  'modality',
  'withdrawn',
] as const;

/** Activities that were not withdrawn, in the order of their names. */
async function* standingActivities({ db }: Store): AsyncGenerator<HashedActivity> {
  for await (const page of recordPages(db, 'activities', COMPARED)) {
    for (const row of page) {
      if (row.withdrawn === 1 || row.title === null || row.start_date === null) continue;
      yield {
        name: subjectOf(row.contributor_id, row.record_id),
        contributor: row.contributor_id,
        hash: row.content_hash,
        title: row.title,
        states: JSON.parse(row.state_concerned ?? '[]') as string[],
        start: row.start_date,
        end: row.end_date ?? undefined,
        organisations: (JSON.parse(row.provider_orgs ?? '[]') as Organisation[]).map((one) => one.name),
        recommendations: JSON.parse(row.recommendation_refs ?? '[]') as string[],
        modality: row.modality ?? '',
      };
    }
  }
}
