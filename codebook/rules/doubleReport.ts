import { foldName } from '../normalise/text.ts';
import type { HeldActivity } from '../reference.ts';
import type { CheckedRecord } from '../submission.ts';
import { type Rule, standing } from './rule.ts';

/** Two titles count as similar when this share of their words is the same. */
const SIMILAR = 0.6;

/** W3: the same State, overlapping dates, a shared organisation and a similar title in another contributor's records. */
export const doubleReport: Rule = {
  name: 'doubleReport',
  source: 'W3; experience of UN INFO and 3W',
  codes: ['DOUBLE_REPORT_PROBABLE'],
  check({ submission, reference, report }) {
    const { heldActivities } = reference;
    const submitter = submission.submitter?.values;
    if (heldActivities === undefined || submitter === undefined) return;
    const wordsOf = remembering(words);
    for (const activity of standing(submission, 'activities')) {
      const { state_concerned = [], provider_orgs = [] } = activity.values;
      const held = state_concerned.flatMap((state) =>
        provider_orgs.flatMap(({ name }) => heldActivities(submitter, state, name)),
      );
      const isReported = held.some(
        (other) => overlap(activity, other) && similar(wordsOf(activity.values.title ?? ''), wordsOf(other.title)),
      );
      // Only its own title: the other's record may not be released, and a finding travels to this contributor.
      if (isReported) report('DOUBLE_REPORT_PROBABLE', activity, 'title', { value: activity.values.title ?? '' });
    }
  },
};

type Activity = CheckedRecord<'activities'>;

function overlap({ values }: Activity, other: HeldActivity): boolean {
  const { start_date, end_date } = values;
  if (start_date === undefined) return false;
  return start_date <= (other.end_date ?? start_date) && other.start_date <= (end_date ?? other.start_date);
}

/** One title is compared with many, and many with one. */
function remembering<T>(find: (title: string) => T): (title: string) => T {
  const known = new Map<string, T>();
  return (title) => {
    const found = known.get(title) ?? find(title);
    known.set(title, found);
    return found;
  };
}

function similar(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  const all = new Set([...ours, ...theirs]).size;
  return all > 0 && shared / all >= SIMILAR;
}

/** Words of a title; Chinese and other scripts without spaces by pairs of characters. */
function words(title: string): Set<string> {
  return new Set(
    foldName(title)
      .split(' ')
      .flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : [word])),
  );
}

function pairs(word: string): string[] {
  const letters = Array.from(word);
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
