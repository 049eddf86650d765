/** Which sheets a kind of contributor usually fills; the Read-me says so. All kinds get all sheets. */
import type { vocabularies } from '../../codebook/codelists/vocabularies.ts';
import type { TableKey } from '../../codebook/tables.ts';

export type ContributorKind = (typeof vocabularies.contributor_kinds.codes)[number];

const SUPPORT: readonly TableKey[] = ['submitter', 'consent', 'activities', 'offers'];

/** A State speaks for itself, asks for help and gives to the funds; the others report about States that consented. */
export const usualTables: Readonly<Record<ContributorKind, readonly TableKey[]>> = {
  state: ['submitter', 'activities', 'needs', 'offers', 'contributions'],
  un: SUPPORT,
  igo: SUPPORT,
  regional_organisation: SUPPORT,
  regional_mechanism: SUPPORT,
  nhri: SUPPORT,
  cso: SUPPORT,
};
