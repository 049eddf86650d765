/**
 * Records that the desk found to be one activity. All stay as they are; the others are marked as further reports of the first, so that
 * it is counted once (decision 0022). Only where everything that a further report lets out is let out by the first too: else the mark
 * would tell of a State that holds its consent back.
 */
import { latestDecisions, splitSubject, subjectOf } from './deskDecisions.ts';
import type { Store } from './openStore.ts';
import { afterDay, type Past } from './replay.ts';

/** A record as it passed the gate. */
export interface Report {
  contributor_id: string;
  contributor_name: string;
  /** ISO3; undefined when the contributor is no State. */
  contributor_state: string | undefined;
  record_id: string;
  /** ISO3 of the States whose consent is in force. */
  states: readonly string[];
}

/** The first report of each further one, by "contributor/record". */
export type Links = ReadonlyMap<string, string>;

/**
 * What the desk has linked, released or not. Only activities are compared.
 * @param past as it had been decided by that day
 */
export async function readLinks(store: Store, past?: Past): Promise<Links> {
  const firstOf = new Map<string, string>();
  for (const [subject, { decision }] of await latestDecisions(store, 'double', past && afterDay(past.asOf))) {
    const [first = '', second = ''] = subject.split('\n');
    if (decision === 'same') firstOf.set(second, leadOf(first, firstOf));
  }
  return firstOf;
}

/** All records that a link names: contributor and record. */
export function linkedNames(links: Links): [contributor: string, record: string][] {
  return [...new Set([...links.keys(), ...links.values()])].map(splitSubject);
}

/** Of three reports of one activity, all are doubles of the same one. */
function leadOf(first: string, firstOf: Links): string {
  const before = firstOf.get(first);
  return before === undefined || before === first ? first : leadOf(before, firstOf);
}

/** What is said of one report of an activity that was reported more than once. */
export interface Relation {
  /** "contributor/record" of the report that is counted; undefined for that report itself. */
  double_of: string | undefined;
  /** The other reports of the activity. */
  others: readonly Report[];
}

/** The relations among released reports, by "contributor/record". */
export function relationsAmong(links: Links, reports: readonly Report[]): ReadonlyMap<string, Relation> {
  const byName = new Map(reports.map((one) => [subjectOf(one.contributor_id, one.record_id), one]));
  const groups = new Map<string, string[]>();
  for (const [further, lead] of links) {
    const covered = byName.get(lead)?.states;
    if (!covered || !byName.get(further)?.states.every((state) => covered.includes(state))) continue;
    groups.set(lead, [...(groups.get(lead) ?? [lead]), further]);
  }
  const related = [...groups].flatMap(([lead, names]) =>
    names.map((name): [string, Relation] => {
      const others = names.filter((one) => one !== name).flatMap((one) => byName.get(one) ?? []);
      return [name, { double_of: name === lead ? undefined : lead, others }];
    }),
  );
  return new Map(related);
}
