/** Whatever comes, in whatever order and however often: the repository is the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { dump, engines, withStore } from '../../support/stores.ts';
import { activity, consent, type Draft, slovenia, taken, undp } from '../store/submissions.ts';

/** Rows of one submission: few numbers and few contents, so that they meet. */
const rows = fc.uniqueArray(
  fc.record({
    activity_id: fc.constantFrom('A1', 'A2', 'A3'),
    title: fc.constantFrom('One', 'Two', undefined),
    lessons: fc.constantFrom('Many', undefined),
    withdrawn: fc.constantFrom(true, undefined, undefined),
  }),
  { selector: ({ activity_id }) => activity_id, maxLength: 3 },
);

const draft = fc.record({
  submitter: fc.record({
    who: fc.constantFrom(undp, slovenia),
    submission_date: fc.constantFrom('2024-05-01', '2025-03-01', '2025-03-02'),
    reporting_year: fc.constantFrom(2024, 2025),
  }),
  activities: rows,
  accepted: fc.constantFrom(true, true, true, false),
  waiting: fc.constantFrom<string[]>([], [], ['A1']),
});

const submissions = fc.array(draft, { minLength: 2, maxLength: 6 }).map((drafts) =>
  drafts.map(
    ({ submitter: { who, ...dates }, activities, ...rest }, at): Draft => ({
      ...rest,
      name: String(at),
      submitter: { ...who, ...dates },
      consent: [consent({ consent_id: 'C1' })],
      activities: activities.map(({ activity_id, ...values }) => activity({ activity_id, ...values })),
    }),
  ),
);

test('consolidation is free of order, and idempotent', async () => {
  const [engine] = engines;
  if (engine === undefined) throw new Error('no engine');
  const heldAfter = (drafts: readonly Draft[]): Promise<unknown> =>
    withStore(engine, async (store) => {
      for (const one of drafts) await consolidate(store, taken(one));
      return dump(store);
    });
  const property = fc.asyncProperty(
    submissions.chain((drafts) =>
      fc.tuple(
        fc.constant(drafts),
        fc.shuffledSubarray(drafts, { minLength: drafts.length, maxLength: drafts.length }),
        fc.array(fc.constantFrom(...drafts), { maxLength: 3 }),
      ),
    ),
    async ([drafts, shuffled, again]) => {
      expect(await heldAfter([...shuffled, ...again])).toEqual(await heldAfter(drafts));
    },
  );
  await fc.assert(property, { numRuns: Number(process.env.RUNS ?? 25) });
});
