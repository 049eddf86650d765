/** The audit trail of the consent desk: read, and added to. Nothing in it is ever changed (resolution 54/28, op. 14). */
import type { Kysely, Transaction } from 'kysely';
import type { Store } from './openStore.ts';
import type { DeskDecisionRow, DeskKind, Schema } from './schema.ts';

/** A decision to record; its place in the trail is found when it is recorded. */
export type NewDeskDecision = Omit<DeskDecisionRow, 'position'>;

/** Source of decisions that were made on the command line. */
export const COMMAND_LINE = 'command line';

/** Two parts of a subject's name. */
export function subjectOf(contributor: string, record: string): string {
  return `${contributor}/${record}`;
}

/** Contributors have no "/" in their names; records may. */
export function splitSubject(subject: string): [contributor: string, record: string] {
  const at = subject.indexOf('/');
  return at < 0 ? ['', subject] : [subject.slice(0, at), subject.slice(at + 1)];
}

/** Someone decided about the same thing in between. */
export class DecidedSince extends Error {
  readonly latest: DeskDecisionRow | undefined;

  constructor(subject: string, latest: DeskDecisionRow | undefined) {
    super(`${subject} was decided in between.`);
    this.name = 'DecidedSince';
    this.latest = latest;
  }
}

/**
 * Adds a decision to the trail.
 * @param after how many decisions about the subject were known when it was made; absent: whatever stands
 * @throws DecidedSince when there are more by now
 */
export async function addDecision(
  trx: Transaction<Schema>,
  decision: NewDeskDecision,
  after?: number,
): Promise<DeskDecisionRow> {
  const latest = await latestDecision(trx, decision);
  const known = latest?.position ?? 0;
  if (after !== undefined && after !== known) throw new DecidedSince(decision.subject, latest);
  const row = { ...decision, position: known + 1 };
  await trx.insertInto('desk_decision').values(row).execute();
  return row;
}

/** The decision that counts about one subject. */
export async function latestDecision(
  db: Kysely<Schema>,
  { kind, subject }: Pick<DeskDecisionRow, 'kind' | 'subject'>,
): Promise<DeskDecisionRow | undefined> {
  return db
    .selectFrom('desk_decision')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * The decisions that count about all subjects of a kind, by subject.
 * @param before ISO date and time: later decisions are left out, as in a replay
 */
export async function latestDecisions(
  store: Store,
  kind: DeskKind,
  before?: string,
): Promise<Map<string, DeskDecisionRow>> {
  const rows = await decisionsOfKind(store, kind, before);
  return new Map(rows.map((row) => [row.subject, row]));
}

/** All decisions of a kind, those about one subject in the order in which they were taken. */
export async function decisionsOfKind({ db }: Store, kind: DeskKind, before?: string): Promise<DeskDecisionRow[]> {
  const all = db
    .selectFrom('desk_decision')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('subject')
    .orderBy('position');
  return (before === undefined ? all : all.where('decided_at', '<', before)).execute();
}

/** The whole trail, oldest first; of one subject when it is named. */
export async function trailOf({ db }: Store, subject?: string): Promise<DeskDecisionRow[]> {
  const all = db
    .selectFrom('desk_decision')
    .selectAll()
    .orderBy('decided_at')
    .orderBy('kind')
    .orderBy('subject')
    .orderBy('position');
  return (subject === undefined ? all : all.where('subject', '=', subject)).execute();
}
