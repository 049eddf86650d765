/** One recommendation, one reference: whichever form was written, the register's own is kept. */
import type { Reference } from './reference.ts';
import type { Submission } from './submission.ts';

/** Replaces the references of activities, needs and offers by the register's; those it does not know stay as written. */
export function resolveReferences({ records }: Submission, { register }: Reference): void {
  if (register === undefined) return;
  const canonical = (ref: string): string => register.find(ref)?.ref ?? ref;
  for (const { values } of [...records.activities, ...records.needs]) {
    if (values.recommendation_refs !== undefined)
      values.recommendation_refs = distinct(values.recommendation_refs.map(canonical));
  }
  for (const { values } of records.offers) {
    if (values.own_recommendation_refs !== undefined) {
      values.own_recommendation_refs = distinct(values.own_recommendation_refs.map(canonical));
    }
  }
}

function distinct(refs: string[]): string[] {
  return [...new Set(refs)];
}
