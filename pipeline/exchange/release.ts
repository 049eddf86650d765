/** What every exchange file is told about the release it belongs to. */

export interface Release {
  /** Name of the release: the day of the night that made it, YYYY-MM-DD. */
  date: string;
  /** Address under which the site is published, without a slash at its end; empty where it is not known: addresses are relative then. */
  base: string;
  /** Identifier of the organisation that reports to IATI; the records' own contributors are named in each activity. */
  reportingOrg: string;
  codebookVersion: string;
}
