/** What an edition was made from, and what it consists of: proof that files are those that were made, and the recipe to make them again. */
import { createHash } from 'node:crypto';
import { RULE_SET_VERSION } from '../../codebook/rules/index.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { Store } from '../store/openStore.ts';
import { afterDay } from '../store/replay.ts';
import type { Edition } from './edition.ts';

export const MANIFEST = 'manifest.json';

export interface Manifest {
  edition: Edition;
  languages: readonly Language[];
  codebook_version: string;
  rule_set_version: string;
  inputs: {
    /** SHA-256 of the workbooks of the reporting year that were known on the day. */
    submissions: string[];
    /** SHA-256 over the decisions about consent that had been taken. */
    consent_decisions: string;
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
    inputs: await inputsOf(store, edition),
    outputs,
  };
}

async function inputsOf({ db }: Store, { year, today }: Edition): Promise<Manifest['inputs']> {
  const end = afterDay(today);
  const submissions = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('reporting_year', '=', year)
    .where('received_at', '<', end)
    .orderBy('submission_id')
    .execute();
  const decisions = await db
    .selectFrom('consent_decision')
    .select(['contributor_id', 'consent_id', 'position', 'decision', 'consent_hash'])
    .where('decided_at', '<', end)
    .orderBy('contributor_id')
    .orderBy('consent_id')
    .orderBy('position')
    .execute();
  const register = await db.selectFrom('recommendation').select(['ref', 'position']).orderBy('ref').execute();
  return {
    submissions: submissions.map(({ submission_id }) => submission_id),
    consent_decisions: digestOf(decisions.map(Object.values)),
    register: digestOf(register.map(Object.values)),
  };
}

function digestOf(rows: readonly unknown[]): string {
  const digest = createHash('sha256');
  for (const row of rows) digest.update(`${JSON.stringify(row)}\n`);
  return digest.digest('hex');
}
