/**
 * The public name of a record: in addresses of the site, in exports, in citations. Short, of ASCII letters and digits, the same for
 * good, and telling nothing: what is withdrawn leaves an address behind, which must not name a State or an organisation
 * (docs/decisions/0031-public-identifiers.md).
 */
import { createHash } from 'node:crypto';
import type { ListTableKey } from '../codebook/tables.ts';

/** What names a record in the repository. */
export interface RecordName {
  table: ListTableKey;
  contributor_id: string;
  record_id: string;
}

/** Digits and letters without those that are read for one another (Crockford); lower case, since some discs see no other. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 60 bits: with a million records, one chance in two million that any two share a name. */
const LENGTH = 12;
const BITS = 5;

/** First letter by table, so that people can tell what they have before them. */
const INITIALS: Readonly<Record<ListTableKey, string>> = {
  consent: 'k',
  activities: 'a',
  needs: 'n',
  offers: 'o',
  contributions: 'c',
  recommendation_links: 'r',
};

/** Such as "a3f8k0m2p9q7t". */
export function publicIdentifier({ table, contributor_id, record_id }: RecordName): string {
  const digest = createHash('sha256').update(`${table}\n${contributor_id}\n${record_id}`).digest();
  let bits = digest.readBigUInt64BE() >> BigInt(64 - LENGTH * BITS);
  let name = '';
  for (let at = 0; at < LENGTH; at += 1) {
    name = `${SIGNS[Number(bits & 31n)]}${name}`;
    bits >>= BigInt(BITS);
  }
  return `${INITIALS[table]}${name}`;
}

/** The names of the other reports of the same activity, as the consent desk found them to be (decision 0022). */
export function otherIdentifiers({
  table,
  other_reports,
}: {
  table: ListTableKey;
  other_reports: readonly Omit<RecordName, 'table'>[];
}): string[] {
  return other_reports.map(({ contributor_id, record_id }) => publicIdentifier({ table, contributor_id, record_id }));
}
