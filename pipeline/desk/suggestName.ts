/** What a name that no list has may mean: the nearest theme, or the nearest organisation that is known. */
import type { Kysely } from 'kysely';
import { nearest, nearestCode } from '../../codebook/codelists/understandCode.ts';
import { foldName } from '../../codebook/normalise/text.ts';
import type { Schema } from '../store/schema.ts';
import type { AliasList } from './deskState.ts';

/** Organisations known by name: those that submit, and those that the desk decided to keep. Folded name → name. */
export async function knownOrganisations(db: Kysely<Schema>): Promise<Map<string, string>> {
  const submitters = await db.selectFrom('submitter').select('org_name').distinct().execute();
  const kept = await db
    .selectFrom('desk_decision')
    .select(['subject', 'after'])
    .where('kind', '=', 'alias')
    .where('subject', 'like', 'organisations/%')
    .orderBy('position')
    .execute();
  const names = submitters.flatMap(({ org_name }) => org_name ?? []).sort();
  const meant = kept.flatMap(({ subject, after }) => {
    const { meaning } = JSON.parse(after) as { meaning?: string | null };
    return [subject.slice('organisations/'.length), ...(meaning == null ? [] : [meaning])];
  });
  return new Map([...meant, ...names].map((name) => [foldName(name), name]));
}

/** The nearest name or code of a list; empty when none is near. */
export async function suggestionFor(
  db: Kysely<Schema>,
  { list, name }: { list: AliasList; name: string },
): Promise<string> {
  return list === 'themes' ? nearestCode('themes', name) : nearestOrganisation(name, await knownOrganisations(db));
}

export function nearestOrganisation(name: string, known: ReadonlyMap<string, string>): string {
  const folded = foldName(name);
  const others = [...known.keys()].filter((one) => one !== folded);
  return known.get(nearest(folded, others)) ?? '';
}
