/** What every exchange file is told about the release it belongs to. */

export interface Release {
  /** Name of the release: the day of the night that made it, YYYY-MM-DD. */
  date: string;
  /** Where the site stands on the web, ending in "/"; undefined where it is not known: addresses are relative then. */
  address: string | undefined;
  /** Identifier of the organisation that reports to IATI; the records' own contributors are named in each activity. */
  reportingOrg: string;
  codebookVersion: string;
}

/** In the site: the folder that holds the release. */
export const DOWNLOADS = 'downloads/';

/**
 * The address of a file of the release, in the site; where that is not known, the path from the release's own folder.
 * @param path from the folder of the release
 */
export function fileAddress({ address }: Pick<Release, 'address'>, path: string): string {
  return address === undefined ? path : `${address}${DOWNLOADS}${path}`;
}
