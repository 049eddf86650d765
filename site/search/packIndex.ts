/** Terms and the records they stand in → the two texts of the index. */
import { packNumbers } from './postings.ts';

/** The records a term stands in, by number; rising. */
export interface TermRecords {
  title: number[];
  /** Records that hold it elsewhere, those of `title` left out. */
  text: number[];
}

export function packIndex(records: ReadonlyMap<string, TermRecords>): { terms: string; postings: string } {
  const terms = [...records.keys()].sort(byUnits);
  let before = '';
  const lines = terms.map((term) => {
    const shared = sharedStart(before, term);
    before = term;
    return `${shared.toString(36)}${term.slice(shared)}`;
  });
  return { terms: lines.join('\n'), postings: terms.map((term) => line(records.get(term))).join('\n') };
}

/** The order in which the reader looks terms up: by UTF-16 units, as `<` compares. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** At most 35, so that one digit says it. */
const LONGEST_SHARED = 35;

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, LONGEST_SHARED);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  // A surrogate pair is never split: half a letter is no text.
  return at > 0 && /[\ud800-\udbff]/.test(b[at - 1] ?? '') ? at - 1 : at;
}

function line(records: TermRecords | undefined): string {
  const { title = [], text = [] } = records ?? {};
  return text.length === 0 ? packNumbers(title) : `${packNumbers(title)} ${packNumbers(text)}`;
}
