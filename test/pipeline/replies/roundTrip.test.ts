/** A reply sent back as it is says what its contributor said: what was right comes back the same, what was wrong is still there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import type { Grids } from '../../../codebook/grid.ts';
import { listTableKeys } from '../../../codebook/tables.ts';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { readWorkbook } from '../../../workbook/read/readWorkbook.ts';
import { placeEntries } from '../../../workbook/write/placeEntries.ts';
import type { ReplyDocument } from '../../../workbook/write/replyDocument.ts';
import { writeReply } from '../../../workbook/write/writeReply.ts';
import { type Cells, reference, workbook } from '../../support/sheet.ts';

const NONE = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, waiting: 0 };

function replyTo(grids: Grids, language: ReplyDocument['language']): ReplyDocument {
  const { submission, findings } = checkSubmission(grids, reference);
  const placed = placeEntries(grids, submission);
  return {
    language,
    outcome: 'in_part',
    contributor: undefined,
    file: 'x.xlsx',
    received: '2026-11-24',
    submission: 'x',
    year: 2026,
    versions: { template: '1.0', rules: '1.0' },
    before: undefined,
    counts: Object.fromEntries(listTableKeys.map((table) => [table, NONE])) as ReplyDocument['counts'],
    findings: findings.map((one) => ({
      code: one.code,
      severity: one.severity,
      sentence: one.code,
      sheet: one.address.sheet,
      cell: one.address.cell,
      place: placed.placeOf(one),
      record_id: placed.recordAt(one),
      column: '',
      entry: placed.entryAt(one),
    })),
    waiting: [],
    records: [],
    differences: [],
    next: ['correct'],
    entries: placed.entries,
    preset: { kind: '', state: '', recommendations: [] },
    round: 1,
    build: 'test',
  };
}

async function sentBack(reply: ReplyDocument): Promise<Grids> {
  const { grids } = await readWorkbook(await writeReply(reply));
  if (grids === undefined) throw new Error('the reply cannot be read');
  return grids;
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== '');
const cells: fc.Arbitrary<Cells> = fc.record({
  title: fc.oneof(text, fc.constant(undefined)),
  state_concerned: fc.constantFrom('Slovenia', 'Slovenia; Fiji', 'Figi', 'SVN'),
  modality: fc.constantFrom('Training', 'Traning courses', 'Advisory services'),
  start_date: fc.constantFrom('2026-03-01', '03/04/2026', '1 March 2026', 'soon', 46082),
  budget_amount: fc.constantFrom(undefined, 1234.5, '1.234', 'a lot', -5),
  currency: fc.constantFrom(undefined, 'EUR', 'euros'),
  lessons: fc.oneof(text, fc.constant('x'.repeat(2100)), fc.constant(undefined)),
  provider_orgs: fc.constantFrom('A | Implementing', 'A | no role | B | C', 'A\nB | Funding'),
});

test('what was right comes back the same, what was wrong is found again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cells, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...LANGUAGES),
      async (rows, language) => {
        const activities = rows.map((row, index) => ({ ...row, activity_id: `A-${index}` }));
        const grids = workbook({ activities });
        const first = checkSubmission(grids, reference);
        const second = checkSubmission(await sentBack(replyTo(grids, language)), reference);
        expect(second.submission.records.activities.map(({ values, row }) => ({ values, row }))).toEqual(
          first.submission.records.activities.map(({ values, row }) => ({ values, row })),
        );
        expect(second.submission.records.consent[0]?.values).toEqual(first.submission.records.consent[0]?.values);
        const errors = (one: typeof first) =>
          one.findings
            .filter(({ severity }) => severity === 'error')
            .map(({ code, address }) => `${code} ${address.cell}`);
        expect(errors(second)).toEqual(errors(first));
        expect(second.submission.accepted).toBe(first.submission.accepted);
        expect(second.submission.mark.round).toBe('1');
      },
    ),
    { numRuns: 10 },
  );
}, 120_000);

test('the same reply gives the same bytes; 500 rows in good time', async () => {
  const activities = Array.from({ length: 500 }, (_, index) => ({
    activity_id: `A-${index}`,
    ...(index % 5 === 0 ? { title: undefined } : {}),
  }));
  const reply = replyTo(workbook({ activities }), 'en');
  const first = await writeReply(reply);
  const start = performance.now();
  const second = await writeReply(reply);
  const milliseconds = Math.round(performance.now() - start);
  console.log(`A reply of 500 rows: ${milliseconds} ms, ${Math.round(second.byteLength / 1024)} kB.`);
  expect(Buffer.compare(first, second)).toBe(0);
  // Generous: other work may go on beside the tests.
  expect(milliseconds).toBeLessThan(10_000);
});
