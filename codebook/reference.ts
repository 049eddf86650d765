/** What the check needs to know beside the workbook. Always an argument, never fetched inside the check. */
import type { Register } from './register.ts';
import type { Values } from './tables.ts';

/** An activity held already, for finding double reports across contributors (rule W3). */
export interface HeldActivity {
  title: string;
  start_date: string;
  end_date: string | undefined;
}

export interface Reference {
  /** Today as YYYY-MM-DD; the check reads no clock. */
  today: string;
  /** Absent: rules that need it say so as `info`. */
  register?: Register;
  /**
   * Activities of contributors other than the submitter that concern a State and in which an organisation takes part;
   * absent where the repository is not at hand.
   */
  heldActivities?: (submitter: Values<'submitter'>, state: string, organisation: string) => readonly HeldActivity[];
  /** Request ids the submitter sent in earlier submissions; absent where not at hand. */
  heldRequestIds?: (submitter: Values<'submitter'>) => ReadonlySet<string>;
}
