/** What the check needs to know beside the workbook. Always an argument, never fetched inside the check. */
import type { Register } from './register.ts';

/** An activity held already, for finding double reports across contributors (rule W3). */
export interface HeldActivity {
  contributor_id: string;
  record_id: string;
  title: string;
  states: readonly string[];
  organisations: readonly string[];
  start_date: string;
  end_date: string | undefined;
}

export interface Reference {
  /** Today as YYYY-MM-DD; the check reads no clock. */
  today: string;
  /** Absent: rules that need it say so as `info`. */
  register?: Register;
  /** Activities of other contributors that concern a State; absent where the repository is not at hand (add-in). */
  heldActivities?: (state: string) => readonly HeldActivity[];
  /** Request ids the contributor sent in earlier submissions; absent where not at hand. */
  heldRequestIds?: (contributorId: string) => ReadonlySet<string>;
}
