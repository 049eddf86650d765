/** What an edition was made from, and what it consists of: proof that files are those that were made, and the recipe to make them again. */
import { createHash } from 'node:crypto';
import { RULE_SET_VERSION } from '../../codebook/rules/index.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { softwareVersion } from '../softwareVersion.ts';
import { decisionsOfKind } from '../store/deskDecisions.ts';
import type { Store } from '../store/openStore.ts';
import { afterDay } from '../store/replay.ts';
import { DESK_KINDS, type DeskDecisionRow, type DeskKind } from '../store/schema.ts';
import type { Edition } from './edition.ts';

export const MANIFEST = 'manifest.json';

export interface Manifest {
  edition: Edition;
  languages: readonly Language[];
  codebook_version: string;
  rule_set_version: string;
  /** Of this program, and of the Node.js that ran it: another one may pack files or sort names otherwise (decision 0029). */
  software: { version: string; node: string };
  inputs: {
    /** SHA-256 of the workbooks of the reporting year that were known on the day. */
    submissions: string[];
    /** SHA-256 over those of all workbooks of other years that were known: consents, and the figures of the year before, rest on them. */
    other_submissions: string;
    /** SHA-256 over the decisions of the desk that had been taken, by what they are about. */
    desk_decisions: Record<DeskKind, string>;
    /** SHA-256 over those later decisions that hold something back: an edition of an earlier day obeys them (decision 0027). */
    later_objections: string;
    /** SHA-256 over references and positions of the register. */
    register: string;
  };
  outputs: OutputFile[];
}

export interface OutputFile {
  path: string;
  bytes: number;
  sha256: string;
}

export async function manifestOf(
  store: Store,
  edition: Edition,
  languages: readonly Language[],
  outputs: OutputFile[],
): Promise<Manifest> {
  return {
    edition,
    languages,
    codebook_version: CODEBOOK_VERSION,
    rule_set_version: RULE_SET_VERSION,
    software: { version: softwareVersion(), node: process.version },
    inputs: await inputsOf(store, edition),
    outputs,
  };
}

async function inputsOf(store: Store, { year, today }: Edition): Promise<Manifest['inputs']> {
  const end = afterDay(today);
  const submissions = await store.db
    .selectFrom('submission')
    .select(['submission_id', 'reporting_year'])
    .where('received_at', '<', end)
    .orderBy('submission_id')
    .execute();
  const register = await store.db.selectFrom('recommendation').select(['ref', 'position']).orderBy('ref').execute();
  const ofYear = submissions.filter(({ reporting_year }) => reporting_year === year);
  const others = submissions.filter(({ reporting_year }) => reporting_year !== year);
  return {
    submissions: ofYear.map(({ submission_id }) => submission_id),
    other_submissions: digestOf(others.map(Object.values)),
    ...(await decisionsOf(store, end)),
    register: digestOf(register.map(Object.values)),
  };
}

/** The audit trail of the desk, which holds the decisions about consent too. */
async function decisionsOf(
  store: Store,
  end: string,
): Promise<Pick<Manifest['inputs'], 'desk_decisions' | 'later_objections'>> {
  const digests = {} as Record<DeskKind, string>;
  const later: DeskDecisionRow[] = [];
  for (const kind of DESK_KINDS) {
    const decisions = await decisionsOfKind(store, kind);
    digests[kind] = digestOf(decisions.filter(({ decided_at }) => decided_at < end).map(essence));
    if (kind !== 'consent' && kind !== 'part') continue;
    const latest = new Map(decisions.map((one) => [one.subject, one]));
    later.push(...[...latest.values()].filter((one) => one.decided_at >= end && holdsBack(one)));
  }
  return { desk_decisions: digests, later_objections: digestOf(later.map(essence)) };
}

/** A consent confirmed for less than is declared holds back too. */
function holdsBack({ decision, after }: DeskDecisionRow): boolean {
  return decision !== 'confirmed' || (JSON.parse(after) as { scope?: string }).scope !== undefined;
}

/** What a decision does; who took it and why is no input of a table. */
function essence({ kind, subject, position, decision, basis, after }: DeskDecisionRow): unknown[] {
  return [kind, subject, position, decision, basis, after];
}

function digestOf(rows: readonly unknown[]): string {
  const digest = createHash('sha256');
  for (const row of rows) digest.update(`${JSON.stringify(row)}\n`);
  return digest.digest('hex');
}
