/** Reference data that lies beside a checkout on some machines; tests that need it say so when it is not there. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the reference data; UPR_SHARED_DATA names another. */
export const sharedData =
  process.env.UPR_SHARED_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const LISTED_RECOMMENDATIONS = 'upr_recommendations_s01-20.csv';
export const TAGGED_RECOMMENDATIONS = 'upr_recommendations_svn_uhri_tags.csv';

/** True when a file of the reference data is there. */
export function hasSharedData(name: string): boolean {
  return existsSync(`${sharedData}/${name}`);
}

export function sharedPath(name: string): string {
  return `${sharedData}/${name}`;
}
