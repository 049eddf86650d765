/** What the desk's subjects are and how they stand now: consents, parts, double reports, waiting rows, names. */
import type { Kysely } from 'kysely';
import type { DeskKindKey } from '../../codebook/desk.ts';
import { splitSubject } from '../store/deskDecisions.ts';
import { partNamed } from '../store/objections.ts';
import { byName, type Schema } from '../store/schema.ts';
import { waitingNamed } from '../store/waitingName.ts';

/** Between the two records of a pair; no name of a record holds a line break. */
const AND = '\n';

export function pairSubject(first: string, second: string): string {
  return `${first}${AND}${second}`;
}

export function splitPair(subject: string): [first: string, second: string] {
  const [first = '', second = ''] = subject.split(AND);
  return [first, second];
}

/** Lists whose missing names the desk decides about. */
export const ALIAS_LISTS = ['themes', 'organisations'] as const;

export type AliasList = (typeof ALIAS_LISTS)[number];

export function aliasSubject(list: AliasList, name: string): string {
  return `${list}/${name}`;
}

export function aliasNamed(subject: string): { list: AliasList; name: string } | undefined {
  const [list, name] = splitSubject(subject);
  const known = ALIAS_LISTS.find((one) => one === list);
  return known === undefined || name === '' ? undefined : { list: known, name };
}

/**
 * What a decision about the subject would rest on now.
 * @returns undefined when the subject is no longer there
 */
export async function basisOf(db: Kysely<Schema>, kind: DeskKindKey, subject: string): Promise<string | undefined> {
  switch (kind) {
    case 'consent':
      return consentBasis(db, subject);
    case 'part':
      return partBasis(db, subject);
    case 'double':
      return doubleBasis(db, subject);
    case 'waiver':
      return waitingBasis(db, subject);
    case 'match':
      return matchBasis(db, subject);
    case 'alias':
      return aliasNamed(subject) === undefined ? undefined : '';
  }
}

/** The need and the offer as they stand; when one is gone, there is nothing to decide. */
async function matchBasis(db: Kysely<Schema>, subject: string): Promise<string | undefined> {
  const [need, offer] = splitPair(subject);
  const hashes = [await contentHash(db, 'needs', need), await contentHash(db, 'offers', offer)];
  return hashes.includes(undefined) ? undefined : hashes.join(' ');
}

async function contentHash(db: Kysely<Schema>, table: 'needs' | 'offers', name: string): Promise<string | undefined> {
  const [contributor, record] = splitSubject(name);
  const row = await db
    .selectFrom(table)
    .select('content_hash')
    .where('contributor_id', '=', contributor)
    .where('record_id', '=', record)
    .executeTakeFirst();
  return row?.content_hash;
}

async function consentBasis(db: Kysely<Schema>, subject: string): Promise<string | undefined> {
  const [contributor, consent] = splitSubject(subject);
  const row = await db
    .selectFrom('consent')
    .select('content_hash')
    .where('contributor_id', '=', contributor)
    .where('record_id', '=', consent)
    .executeTakeFirst();
  return row?.content_hash;
}

async function partBasis(db: Kysely<Schema>, subject: string): Promise<string | undefined> {
  const part = partNamed(subject);
  if (part === undefined) return undefined;
  const row = await byName(db)
    .selectFrom(part.table)
    .select('content_hash')
    .where('contributor_id', '=', part.contributor_id)
    .where('record_id', '=', part.record_id)
    .executeTakeFirst();
  return row === undefined ? undefined : String(row.content_hash);
}

async function doubleBasis(db: Kysely<Schema>, subject: string): Promise<string | undefined> {
  const [first, second] = splitPair(subject);
  const row = await db
    .selectFrom('double_report')
    .select('basis')
    .where('first', '=', first)
    .where('second', '=', second)
    .executeTakeFirst();
  return row?.basis;
}

async function waitingBasis(db: Kysely<Schema>, subject: string): Promise<string | undefined> {
  const name = waitingNamed(subject);
  if (name === undefined) return undefined;
  const row = await db
    .selectFrom('waiting_row')
    .select('codes')
    .where('submission_id', '=', name.submission_id)
    .where('table_name', '=', name.table_name)
    .where('sheet', '=', name.sheet)
    .where('sheet_row', '=', name.sheet_row)
    .executeTakeFirst();
  return row?.codes;
}
